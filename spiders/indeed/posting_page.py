"""A posting's own page: state, then JSON-LD, then markup, each filling what the one before left out."""

from collections.abc import Iterator
from dataclasses import replace
from functools import reduce

from aggregator.crawling.sources import Source
from aggregator.extract.page import Outcome, Page, Reading
from aggregator.extract.structured import job_postings
from aggregator.listing import Listing, join_card
from spiders.indeed.addresses import is_posting, key_in, posting_url
from spiders.indeed.posting_markup import markup_listing
from spiders.indeed.posting_state import state_listing
from spiders.indeed.state import initial_data, posting_state

CANONICAL = "link[rel=canonical]::attr(href)"


def read_posting(page: Page, source: Source) -> Reading | None:
    """What a posting's own page gives; None where the page is none."""
    layers = tuple(_layers(page, source))
    if not layers:
        return None
    key, asked = _key(layers, page), key_in(page.requested_url or page.url)
    if key is None:
        return Reading(outcome=Outcome.NOT_RECOGNISED, problem="a posting whose job key stands nowhere on its page")
    if asked and asked != key and is_posting(page.requested_url or page.url):
        problem = f"asked for the posting {asked}, the page shows {key}"
        return Reading(outcome=Outcome.REDIRECTED, dropped=((key, "another posting than asked for"),), problem=problem)
    named = [replace(layer, key=key, url=posting_url(page, source, key)) for layer in layers]
    return Reading(listings=(reduce(lambda best, more: join_card(more, best), named),))


def _layers(page: Page, source: Source) -> Iterator[Listing]:
    state = posting_state(page, initial_data(page))
    if state and (found := state_listing(state, page, source)):
        yield found
    if "JobPosting" in page.text:
        yield from job_postings(page, board=source.name)[:1]
    if shown := markup_listing(page, source):
        yield shown


def _key(layers: tuple[Listing, ...], page: Page) -> str | None:
    """The job key: the state's own, else that of the page's canonical address, else that of its address."""
    if "state" in layers[0].layers.values():
        return layers[0].key
    addresses = (page.tree.css(CANONICAL).get(), page.url, *(layer.url for layer in layers))
    return next(filter(None, map(key_in, addresses)), None)
