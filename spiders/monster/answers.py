"""Items of Monster's search answers, saved from its interface or embedded in a page's state, → Listings."""

from collections.abc import Mapping
from dataclasses import replace
from functools import reduce
from typing import Any

from aggregator.crawling.sources import Source
from aggregator.extract.job_posting import listing_of
from aggregator.extract.page import Page
from aggregator.extract.text import one_line
from aggregator.extract.walk import at, having
from aggregator.listing import Listing, PrintedPay, PrintedPlace, join_card
from spiders.monster.addresses import UUID, key_in, posting_url

POSTINGS = ("jobPosting", "normalizedJobPosting")
CLOSED = ("EXPIRED", "INACTIVE", "CLOSED", "DELETED", "REMOVED")

Item = Mapping[str, Any]


def listings(state: Any, page: Page, source: Source) -> tuple[Listing, ...]:
    """Every posting in the state, each once."""
    found: dict[str, Listing] = {}
    for item in having(state, *POSTINGS):
        listing = _listing(item, page, source)
        if listing:
            found.setdefault(listing.key, listing)
    return tuple(found.values())


def _listing(item: Item, page: Page, source: Source) -> Listing | None:
    address = _address(item)
    key = _key(item, address)
    nodes = (node for name in POSTINGS if isinstance(node := item.get(name), Mapping))
    read = (listing_of(node, page=page, board=source.name, layer="state", alone=False) for node in nodes)
    given = [listing for listing in read if listing]
    if not (key and given):
        return None
    own = reduce(lambda best, more: join_card(more, best), given)
    return _enriched(replace(own, key=key, url=posting_url(page, source, key, address)), item)


def _address(item: Item) -> str | None:
    given = (
        item.get("canonicalUrl"),
        at(item, "canonicalUrl", "url"),
        at(item, "jobPosting", "url"),
        at(item, "normalizedJobPosting", "url"),
        at(item, "enrichments", "localizedMonsterUrls", 0, "url"),
    )
    return next((url for url in given if isinstance(url, str) and key_in(url)), None)


def _key(item: Item, address: str | None) -> str | None:
    job_id = str(item.get("jobId") or "")
    return job_id.lower() if UUID.fullmatch(job_id) else key_in(address)


def _enriched(listing: Listing, item: Item) -> Listing:
    """The listing with what stands beside the posting: place as shown, age, apply address, Monster's own guesses."""
    more = item.get("enrichments")
    said: dict[str, Any] = {
        "places": _places(listing.places, _text(at(item, "location", "displayText"))),
        "apply_url": _text(at(item, "apply", "applyUrl")) or listing.apply_url,
        "posted": listing.posted or _text(item.get("formattedDate")) or _text(item.get("createdDate")),
        "posted_relative": _text(item.get("dateRecency")),
        "employment_types": listing.employment_types or _names(at(more, "employmentTypes")),
        "workplace": listing.workplace or _names(at(more, "jobLocationType")),
        "language": listing.language or _text(at(more, "language")),
        "pay": listing.pay or _guessed_pay(at(more, "normalizedSalary")),
        "expired": str(item.get("status")).upper() in CLOSED,
    }
    layers = dict(listing.layers) | {name: "state" for name, value in said.items() if value}
    return replace(listing, depth="full" if listing.description else "card", layers=layers, **said)


def _places(places: tuple[PrintedPlace, ...], shown: str | None) -> tuple[PrintedPlace, ...]:
    """The places, the line shown for the first of them beside its parts."""
    if not shown:
        return places
    first = replace(places[0], text=places[0].text or shown) if places else PrintedPlace(text=shown)
    return (first, *places[1:])


def _guessed_pay(node: Any) -> tuple[PrintedPay, ...]:
    low, high = _text(at(node, "minSalary")), _text(at(node, "maxSalary"))
    if not (low or high):
        return ()
    currency, period = _text(at(node, "currencyCode")), _text(at(node, "salaryBaseType"))
    return (PrintedPay(minimum=low, maximum=high, currency=currency, period=period, estimate=True),)


def _names(value: Any) -> tuple[str, ...]:
    items = value if isinstance(value, list) else [value]
    names = (_text(one.get("name") if isinstance(one, Mapping) else one) for one in items)
    return tuple(dict.fromkeys(name for name in names if name))


def _text(value: Any) -> str | None:
    """A text or figure as printed; nothing, 0 and what is no text are None."""
    if isinstance(value, bool) or not value or not isinstance(value, str | int | float):
        return None
    return one_line(str(value)) or None
