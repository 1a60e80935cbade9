"""A posting's own page: JSON-LD, then the page's state, then the markup of 2017 to 2020, each filling what is left."""

from collections.abc import Iterator
from dataclasses import replace
from functools import reduce

from aggregator.crawling.sources import Source
from aggregator.extract.page import Page, Reading
from aggregator.extract.state import next_data
from aggregator.extract.structured import job_postings
from aggregator.listing import Listing, join_card
from spiders.monster import answers
from spiders.monster.addresses import key_in, posting_url
from spiders.monster.posting_markup import markup_listing

CANONICAL = "link[rel=canonical]::attr(href)"


def read_posting(page: Page, source: Source) -> Reading | None:
    """The one posting of the page; None where there is none, or none with a key."""
    address = next((url for url in (page.tree.css(CANONICAL).get(), page.url) if key_in(url)), None)
    layers = [one for one in _layers(page, source) if _is_own(one, address)]
    key = key_in(address) or next((found for one in layers if (found := key_in(one.url))), None)
    if key is None or not layers:
        return None
    address = address or next(one.url for one in layers if key_in(one.url))
    url = posting_url(page, source, key, address)
    named = [replace(layer, key=key, url=url, depth="full") for layer in layers]
    return Reading(listings=(reduce(lambda best, more: join_card(more, best), named),))


def _layers(page: Page, source: Source) -> Iterator[Listing]:
    if "JobPosting" in page.text:
        yield from job_postings(page, board=source.name)
    yield from answers.listings(next_data(page), page, source)
    if shown := markup_listing(page, source):
        yield shown


def _is_own(listing: Listing, address: str | None) -> bool:
    """Whether a posting found on the page is the page's, not one of those it recommends."""
    own = key_in(listing.url)
    return own is None or address is None or own == key_in(address)
