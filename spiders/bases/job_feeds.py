"""Feeds of a board: items that are jobs lead to their pages, others are passed over with the reason."""

import re
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlsplit

from aggregator.extract.addresses import same_site
from aggregator.extract.feeds import feed_listings, feed_next
from aggregator.extract.page import Link, Outcome, Page, Reading
from aggregator.listing import Listing
from spiders.bases.wordpress import rest_listings

_OF_JOBS = re.compile(r"job|vacanc|career|position|opening|töö", re.IGNORECASE)
Key = Callable[[str], str]


def feed(page: Page, board: str, is_job: Callable[[str], bool], key: Key) -> Reading | None:
    """The postings of an RSS, Atom, XML or WP REST answer; None for any other page.

    A feed of other things is no fault of the board: its reading is `ok`, and says nothing but what was dropped.
    """
    rest = rest_listings(page, board, key)
    items = feed_listings(page, board=board) if rest is None else rest
    if items is None:
        return None
    parts = urlsplit(page.url)
    of_jobs = rest is not None or bool(_OF_JOBS.search(parts.path + "?" + parts.query)) or "job_listing:" in page.text
    if not items:
        return Reading(outcome=Outcome.EMPTY, problem="the feed has no items") if of_jobs else Reading()
    jobs = {key(one.url): one for one in items if of_jobs or is_job(one.url)}
    dropped = tuple((one.url, "feed item whose address is no job's") for one in items if one not in jobs.values())
    cards = [replace(one, key=name) for name, one in jobs.items()]
    onward = feed_next(page) if rest is None else None
    follow = tuple(_detail(card) for card in cards if same_site(card.url, page.url))
    follow += (Link(url=onward, role="feed"),) if onward and same_site(onward, page.url) else ()
    return Reading(listings=tuple(c for c in cards if not same_site(c.url, page.url)), follow=follow, dropped=dropped)


def _detail(card: Listing) -> Link:
    return Link(url=card.url, role="detail", card=replace(card, depth="card"))
