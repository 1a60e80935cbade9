"""A vacancy's page: its state, whose text has four kinds, and what only its JSON-LD says. Contacts are never read."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from html import escape
from typing import Any
from urllib.parse import urlsplit

from aggregator.crawling.sources import Source
from aggregator.extract.addresses import absolute, canonical
from aggregator.extract.page import Page, Reading
from aggregator.extract.said import each, line
from aggregator.extract.structured import job_postings
from aggregator.extract.walk import at
from aggregator.listing import Listing, join_card
from spiders.cvee import fields

TEXTS = ("content", "html", "body", "text")
CLOSED = ("EXPIRED", "ARCHIVED", "CLOSED", "DELETED", "UNPUBLISHED", "REMOVED")


def read_vacancy(said: Any, page: Page, source: Source) -> Reading | None:
    """The vacancy of a page; None where there is none."""
    held = at(said, "vacancy") or at(said, "initialReduxState", "publicVacancies")
    vacancy = next((one for one in _vacancies(held) if line(one.get("id")) and line(one.get("position"))), None)
    if vacancy is None:
        return None
    listing = _listing(vacancy, _address(at(said, "fullUrl"), page, source), page, source)
    printed = next(iter(job_postings(page, board=source.name)), None)
    return Reading(listings=(_filled(listing, printed) if printed else listing,))


def _vacancies(held: Any) -> Iterator[Mapping[str, Any]]:
    rows = [held, *held.values()] if isinstance(held, Mapping) else held if isinstance(held, list) else []
    return (row for row in rows if isinstance(row, Mapping))


def _address(given: Any, page: Page, source: Source) -> str | None:
    """The vacancy's address as the page gives it, else where the page came from."""
    said = (absolute(page.url, one) for one in (line(given), page.url) if one)
    return next(
        (canonical(one) for one in said if one and source.owns(one) and "/vacancy/" in urlsplit(one).path), None
    )


def _listing(vacancy: Mapping[str, Any], url: str | None, page: Page, source: Source) -> Listing:
    key = str(line(vacancy["id"]))
    values = {name: value for name, value in _values(vacancy, page, source).items() if value}
    return Listing(
        board=source.name, key=key, url=url or fields.vacancy_url(key), seen_at=page.fetched_at,
        layers=dict.fromkeys(values, "state"), **values,
    )  # fmt: skip


def _values(vacancy: Mapping[str, Any], page: Page, source: Source) -> dict[str, Any]:
    shown, settings = (_mapping(vacancy.get(name)) for name in ("highlights", "settings"))
    details = _mapping(vacancy.get("details"))
    elsewhere = line(settings.get("applyingUrl")) or next(_addresses(details.get("urlDetails")), None)
    return {
        "title": line(vacancy["position"]),
        "employer": fields.employer(vacancy.get("employerName"), source),
        "apply_url": absolute(page.url, elsewhere) if elsewhere else None,
        "description": "\n".join(_texts(details, shown)) or None,
        "language": line(vacancy.get("languageIso")),
        "places": fields.places(_mapping(shown.get("location")), source, line(shown.get("address"))),
        "workplace": fields.workplace(shown),
        "employment_types": tuple(fields.lines(shown.get("workTimes"))),
        "category": tuple(fields.lines(settings.get("categories"))),
        "pay": fields.pay(shown, line(shown.get("ratePer")) or "MONTHLY"),
        "posted": line(vacancy.get("firstPublishDate")) or line(settings.get("dateStart")),
        "valid_through": line(settings.get("dateTo")),
        "expired": line(vacancy.get("status")) in CLOSED,
    }


def _texts(details: Mapping[str, Any], shown: Mapping[str, Any]) -> Iterator[str]:
    """The text's parts as HTML: sections with headings, or a page of the employer's own; a file or address has none.

    The benefits stand behind a text, never alone: they would go for the text of a file.
    """
    parts = [*_sections(details.get("standardDetails")), *_styled(details.get("styleDetails"))]
    yield from parts
    benefits = line(shown.get("additionalBenefits"))
    if parts and benefits:
        yield f"<p>{escape(benefits)}</p>"


def _sections(given: Any) -> Iterator[str]:
    for section in each(given):
        content = at(section, "content")
        if isinstance(content, str) and content.strip():
            heading = line(at(section, "title"))
            yield f"<h3>{escape(heading)}</h3>{content}" if heading else content


def _styled(given: Any) -> Iterator[str]:
    for style in each(given):
        said = style if isinstance(style, str) else next((s for n in TEXTS if isinstance(s := at(style, n), str)), "")
        if said.strip():
            yield said


def _addresses(given: Any) -> Iterator[str]:
    """Web addresses of the kind of vacancy that is shown from the employer's own page."""
    for one in each(given):
        said = line(one if isinstance(one, str) else at(one, "url"))
        if said and said.startswith(("http://", "https://")):
            yield said


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _filled(listing: Listing, printed: Listing) -> Listing:
    """The state's listing with what only the JSON-LD says; its place, too, where a number means nothing to us."""
    nameless = not listing.places or any(place.text for place in listing.places)
    if nameless and printed.places:
        listing = replace(listing, places=printed.places, layers={**listing.layers, "places": "json-ld"})
    return join_card(replace(printed, key=listing.key, url=listing.url, apply_url=None, category=()), listing)
