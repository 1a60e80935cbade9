"""Monster's addresses: searches, their pages, postings and the keys in them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fnmatch import fnmatch
from urllib.parse import urlencode, urlsplit, urlunsplit

from aggregator.crawling.sources import Search, Source
from aggregator.extract.addresses import host_of
from aggregator.extract.page import Link, Page
from aggregator.listing import Listing
from spiders.bases.paging import page_number, with_page

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.IGNORECASE)
_OLD_NUMBER = re.compile(r"/(\d{7,12})(?:\.aspx)?/?$")
_POSTING_PATHS = ("/job-openings/", "/job-details/", "/job-opening/", "/jobview/")
_POSTING_HOSTS = (
    "job-openings.",
    "jobview.",
    "stellenangebot.",
    "offre-emploi.",
    "oferta-de-empleo.",
    "annuncio-lavoro.",
)
MOST_PAGES = 20
"""A search gives about 500 postings at most, 25 to a page (stored notes on Monster, 2026-06)."""


def first_pages(source: Source, searches: Sequence[Search]) -> Iterator[Link]:
    """The first page of every search."""
    for search in searches:
        asked = {"q": search.text or "", "where": search.place or ""}
        if search.days:
            asked["recency"] = str(search.days)
        yield Link(url=f"https://{urlsplit(source.homepage).hostname}/jobs/search?{urlencode(asked)}", role="search")


def is_search(url: str) -> bool:
    """Whether an address is that of a result page."""
    return urlsplit(url).path.startswith(("/jobs", "/job-listings"))


def next_page(page: Page, shown: int, total: int | None) -> tuple[Link, ...]:
    """The page after this one of a search, until the total or the bound is reached."""
    number = page_number(page.url)
    seen_all = total is not None and number * shown >= total
    if not shown or seen_all or number >= MOST_PAGES or not is_search(page.url):
        return ()
    return (Link(url=with_page(page.url, number + 1), role="search"),)


def key_in(url: str | None) -> str | None:
    """The key in a posting's address: its UUID, or its number before 2018; None where it is no posting's.

    >>> key_in("https://www.monster.com/job-openings/agent-austin-tx--5B0C0C1E-1111-4a22-8b33-0123456789ab?mstr_dist=x")
    '5b0c0c1e-1111-4a22-8b33-0123456789ab'
    >>> key_in("https://job-openings.monster.com/agent-austin-tx-us-acme/11/198765432")
    '198765432'
    """
    if not url:
        return None
    parts = urlsplit(url)
    found = UUID.findall(parts.path)
    if found:
        return str(found[-1]).lower()
    number = _OLD_NUMBER.search(parts.path)
    return number[1] if number and is_posting(url) else None


def is_posting(url: str) -> bool:
    """Whether an address is that of one posting."""
    parts = urlsplit(url)
    return parts.path.startswith(_POSTING_PATHS) or host_of(url).startswith(_POSTING_HOSTS)


def posting_url(page: Page, source: Source, key: str, href: str | None) -> str:
    """The canonical address of a posting: as the page gives it, without what follows the path."""
    if href and source.owns(href):
        parts = urlsplit(href)
        return urlunsplit(("https", parts.netloc.lower(), parts.path, "", ""))
    home = page.url if host_of(page.url).startswith("www.") and source.owns(page.url) else source.homepage
    return f"https://{host_of(home)}/job-openings/{key}"


def closed_since(url: str, source: Source) -> str | None:
    """The day on which the service behind a host was closed, or None where it runs."""
    closed = source.lookups.get("service_closed", {})
    return next((day for pattern, day in closed.items() if fnmatch(host_of(url), pattern)), None)


def with_key(listing: Listing, page: Page, source: Source) -> Listing | None:
    """A listing read by its structure, under the key in its address; None where its address is no posting's."""
    key = key_in(listing.url)
    return replace(listing, key=key, url=posting_url(page, source, key, listing.url)) if key else None
