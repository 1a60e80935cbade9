"""Cards from a search page's own data: what each posting says of itself."""

from collections.abc import Mapping
from typing import Any

from aggregator.crawling.sources import Source
from aggregator.extract.page import Page
from aggregator.extract.walk import at
from aggregator.listing import Listing, PrintedPay, PrintedPlace
from spiders.indeed.addresses import posting_url
from spiders.indeed.ages import posted
from spiders.indeed.printed import html, labels, number, once, pay, words, workplace
from spiders.indeed.remote_places import parted
from spiders.indeed.state import State


def card_listing(card: State, page: Page, source: Source, *, now: int) -> Listing:
    """One card as printed; `now` is the page's own clock in milliseconds."""
    key, place = str(card["jobkey"]), words(card.get("formattedLocation"))
    beside = parted(place, source).workplace if place else None
    relative = words(card.get("formattedRelativeTime"))
    attributes = _attributes(card)
    said: dict[str, Any] = {
        "title": words(card.get("displayTitle")) or words(card.get("title")) or words(card.get("normTitle")),
        "employer": words(card.get("company")) or words(card.get("truncatedCompany")),
        "description": html(card.get("snippet")),
        "places": _places(card),
        "workplace": workplace(card) or attributes.get("remote") or ((beside,) if beside else ()),
        "employment_types": once(labels(card.get("jobTypes")), attributes.get("job-types", ())),
        "schedule": once(attributes.get("shifts", ()), attributes.get("schedules", ())),
        "pay": _pays(card),
        "posted": posted(number(card.get("pubDate")), number(card.get("createDate")), relative, now),
        "posted_relative": relative,
        "expired": card.get("expired") is True,
    }
    return Listing(
        board=source.name,
        key=key,
        url=posting_url(page, source, key),
        seen_at=page.fetched_at,
        depth="card",
        layers={name: "state" for name, value in said.items() if value},
        **said,
    )


def _attributes(card: State) -> dict[str, tuple[str, ...]]:
    groups = card.get("taxonomyAttributes")
    named = (group for group in groups if isinstance(group, Mapping)) if isinstance(groups, list) else ()
    return {str(group.get("label")): labels(group.get("attributes")) for group in named}


def _places(card: State) -> tuple[PrintedPlace, ...]:
    place = PrintedPlace(
        text=words(card.get("formattedLocation")),
        locality=words(card.get("jobLocationCity")),
        region=words(card.get("jobLocationState")),
        postcode=words(card.get("jobLocationPostal")),
        country=words(card.get("country")),
    )
    return (place,) if place.text or place.locality else ()


def _pays(card: State) -> tuple[PrintedPay, ...]:
    given, guessed, snippet = card.get("extractedSalary"), card.get("estimatedSalary"), card.get("salarySnippet")
    currency = at(snippet, "currency")
    is_guess = "ESTIM" in str(at(snippet, "source") or "").upper()
    stated = pay(
        at(snippet, "text"), at(given, "min"), at(given, "max"), currency, at(given, "type"), estimate=is_guess
    )
    low, high, period = at(guessed, "min"), at(guessed, "max"), at(guessed, "type")
    return stated + pay(at(guessed, "formattedRange"), low, high, currency, period, estimate=True)
