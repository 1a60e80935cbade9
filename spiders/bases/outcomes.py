"""What a page without postings says of the board: walls, strays, zeros, and honestly nothing."""

import re
from collections.abc import Iterable

from aggregator.extract.addresses import host_of, registrable_domain, same_site
from aggregator.extract.page import Outcome, Page, Reading
from aggregator.extract.walls import classify
from spiders.bases.closed import is_closed
from spiders.bases.zero import zero_message

_GUESSED = re.compile(r"/wp-json/|[?&]feed=job_feed")


def strayed(page: Page) -> Reading | None:
    """The reading of a page that was asked for on one registrable domain and came from another."""
    if page.requested_url is None or same_site(page.requested_url, page.url):
        return None
    there = registrable_domain(host_of(page.url))
    return Reading(outcome=Outcome.REDIRECTED, problem=f"redirected from {page.requested_url} to {there}")


def walled(page: Page, hosts: Iterable[str] = ()) -> Reading | None:
    """The reading of a wall, or None where the page is none."""
    wall = classify(page, hosts)
    return Reading(outcome=wall.outcome, problem=wall.problem) if wall else None


def guessed(page: Page) -> Reading | None:
    """The reading of an address that nobody promised (a platform's usual feed): its absence is no fault."""
    return Reading() if page.status in (401, 403, 404, 410) and _GUESSED.search(page.url) else None


def zero(page: Page) -> Reading | None:
    """The reading of a page that says itself that it has no jobs."""
    said = zero_message(page)
    return Reading(outcome=Outcome.EMPTY, total=0, problem=f'the page says "{said}"') if said else None


def closed(page: Page) -> Reading | None:
    """The reading of a posting's page that has nothing left but the notice that it is closed."""
    return (
        Reading(outcome=Outcome.EMPTY, problem="the page says that the posting is closed") if is_closed(page) else None
    )


def unknown(page: Page, looked_for: str) -> Reading:
    """The reading of a page in which nothing was recognised."""
    title = " ".join((page.tree.css("title::text").get() or "").split())[:80]
    named = f'page "{title}"' if title else f"page of {len(page.text)} characters without a title"
    return Reading(outcome=Outcome.NOT_RECOGNISED, problem=f"layout not recognised: no {looked_for} in the {named}")
