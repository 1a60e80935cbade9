"""A posting's own page: JSON-LD, then the page's state, then the markup of 2017 to 2020, each filling what is left."""

from collections.abc import Iterator
from dataclasses import replace
from functools import reduce
from typing import Any

from aggregator.crawling.sources import Source
from aggregator.extract.page import Page, Reading
from aggregator.extract.state import next_data
from aggregator.extract.structured import job_postings
from aggregator.extract.text import one_line
from aggregator.listing import Listing, PrintedPay, PrintedPlace, join_card
from spiders.bases.markup import first_text
from spiders.monster import answers
from spiders.monster.addresses import key_in, posting_url

CANONICAL = "link[rel=canonical]::attr(href)"
TEXTS = "#JobDescription, [data-testid=svx-description-container-inner], [class*=descriptionstyles__Description]"
TITLES = ("h1.title", "[data-testid=jobTitle]", "[data-test-id=svx-job-title]", "h1")
EMPLOYERS = ("[data-testid=company]", "[data-test-id=svx-job-company]", "h1 + .company", ".company .name")


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
    if shown := _markup_listing(page, source):
        yield shown


def _is_own(listing: Listing, address: str | None) -> bool:
    """Whether a posting found on the page is the page's, not one of those it recommends."""
    own = key_in(listing.url)
    return own is None or address is None or own == key_in(address)


def _markup_listing(page: Page, source: Source) -> Listing | None:
    text = page.tree.css(TEXTS)
    if not text:
        return None
    summary = _summary(page, source)
    place, pay = summary.get("place") or first_text(page.tree, ("h2.subtitle",)), summary.get("pay")
    said: dict[str, Any] = {
        "title": first_text(page.tree, TITLES),
        "employer": first_text(page.tree, EMPLOYERS),
        "description": text.get(),
        "places": (PrintedPlace(text=place),) if place else (),
        "employment_types": tuple(
            part.strip() for part in summary.get("employment_type", "").split(",") if part.strip()
        ),
        "category": tuple(filter(None, [summary.get("category")])),
        "pay": (PrintedPay(text=pay),) if pay else (),
        "posted_relative": summary.get("posted_relative"),
    }
    layers = {name: "markup" for name, value in said.items() if value}
    return Listing(board=source.name, key="", url="", seen_at=page.fetched_at, layers=layers, **said)


def _summary(page: Page, source: Source) -> dict[str, str]:
    """The summary list: its labels by our word, as the board's lookups have them."""
    words = source.lookups.get("summary", {})
    found = {}
    for label in page.tree.css(".summary-section dt, #JobSummary dt"):
        name = words.get(one_line(label.xpath("string()").get("")).casefold().rstrip(":"))
        value = one_line(label.xpath("string(following-sibling::dd[1])").get(""))
        if name and value:
            found[name] = value
    return found
