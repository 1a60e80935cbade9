"""Result pages and search answers: whole postings, cards with links to their details, the total, the next page."""

import re
from typing import Any

from aggregator.crawling.sources import Source
from aggregator.extract.page import Link, Outcome, Page, Reading
from aggregator.extract.state import body, next_data
from aggregator.extract.structured import job_postings
from aggregator.extract.text import one_line
from aggregator.extract.walk import having, mappings
from aggregator.listing import Listing, join_card
from spiders.bases.zero import zero_message
from spiders.monster import answers
from spiders.monster.addresses import is_search, next_page, with_key
from spiders.monster.cards import cards

COUNTS = "h2.figure, [data-testid=jobCount], [data-test-id=svx-job-count], [class*=JobCount], h1"
_FIGURE = re.compile(r"^\W{0,3}(\d[\d,.]{0,9})\+?\s.{0,80}?\bjobs?\b", re.IGNORECASE)


def read_answer(page: Page, source: Source) -> Reading | None:
    """What a saved answer of the search interface gives; None where the text is no such answer."""
    answer = body(page)
    found = answers.listings(answer, page, source)
    if not found and _counts_zero(answer):
        return Reading(outcome=Outcome.EMPTY, total=0, problem="the answer counts 0 postings")
    return Reading(listings=found, total=_total(answer, page)) if found else None


def read_results(page: Page, source: Source) -> Reading | None:
    """What a result page gives; None where it shows no posting and does not say zero."""
    state = next_data(page)
    found = {one.key: one for one in answers.listings(state, page, source)} if state else {}
    for more in (*_described(page, source), *cards(page, source)):
        found[more.key] = join_card(more, found[more.key]) if more.key in found else more
    if not found:
        return _zero(state, page)
    whole = tuple(one for one in found.values() if one.description)
    waiting = tuple(Link(url=one.url, role="detail", card=one) for one in found.values() if not one.description)
    total = _total(state, page)
    return Reading(listings=whole, follow=waiting + next_page(page, len(found), total), total=total)


def _zero(state: Any, page: Page) -> Reading | None:
    said = "0 postings" if _counts_zero(state) else zero_message(page) if is_search(page.url) else None
    return Reading(outcome=Outcome.EMPTY, total=0, problem=f"the page says {said!r}") if said else None


def _described(page: Page, source: Source) -> tuple[Listing, ...]:
    """The JobPostings that a result page carries as JSON-LD, those with a posting's address."""
    if "JobPosting" not in page.text:
        return ()
    named = (with_key(one, page, source) for one in job_postings(page, board=source.name))
    return tuple(one for one in named if one)


def _counts_zero(state: Any) -> bool:
    lists = [one["jobResults"] for one in mappings(state) if isinstance(one.get("jobResults"), list)]
    return bool(lists) and not any(lists)


def _total(state: Any, page: Page) -> int | None:
    for holder in having(state, "totalSize", "estimatedTotalSize"):
        given = holder.get("totalSize") or holder.get("estimatedTotalSize")
        if isinstance(given, int):
            return given
    said = (one_line(count.xpath("string()").get("")) for count in page.tree.css(COUNTS)[:5])
    figures = (re.sub(r"\D", "", figure[1]) for one in said if (figure := _FIGURE.match(one)))
    return next(map(int, figures), None)
