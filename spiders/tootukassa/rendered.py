"""A posting's page as a browser has drawn it, read as lines: heading, sections, rows of labels."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from aggregator.crawling.sources import Source
from aggregator.extract.page import Page, Reading
from aggregator.extract.posting_address import named_addresses
from aggregator.extract.text import plain_text
from aggregator.listing import Listing, PrintedPay, PrintedPlace
from spiders.bases.label_lines import labelled
from spiders.bases.markup import first_text

_KEY = re.compile(r"/toopakkumised/(?:[^/?#]*-)?(\d{4,10})/?$")
_DIGITS = re.compile(r"\d{4,10}")
_PARTS = re.compile(r"\s+[-–—|]\s+(?=[^:]{3,40}:)")


def read_rendered(page: Page, source: Source) -> Reading | None:
    """The one posting of the page; None where its heading, its number or all of its sections are missing."""
    lines = plain_text(page.tree.css("body").get("")).splitlines()
    sections = _sections(lines, source)
    rows = labelled((part for one in lines for part in _PARTS.split(one)), source.lookups.get("label", {}))
    title, url, key = first_text(page.tree, ("h1",)), *_identity(page, rows)
    if not (title and key and sections):
        return None
    said = {"title": title, **{name: value for name, value in _said(page, sections, rows) if value}}
    listing = Listing(
        board=source.name, key=key, url=url, seen_at=page.fetched_at, layers=dict.fromkeys(said, "markup"), **said
    )
    return Reading(listings=(listing,))


def _identity(page: Page, rows: dict[str, str]) -> tuple[str, str | None]:
    """Address and number as the page's own address says; else the number of its row, which belongs to no address."""
    for one in (*named_addresses(page.text), page.url):
        if found := _KEY.search(urlsplit(one).path):
            return one, found[1]
    number = _DIGITS.search(rows.get("key", ""))
    return "", f"nr-{number[0]}" if number else None


def _sections(lines: list[str], source: Source) -> dict[str, list[str]]:
    """Heading → the lines under it, for the sections that are text; whom to call stands under others."""
    kinds = source.lookups.get("heading", {})
    found: dict[str, list[str]] = {}
    heading = ""
    for one in lines:
        name = one.strip(" :").casefold()
        if name in kinds:
            heading = one.strip(" :") if kinds[name] == "text" else ""
        elif heading:
            found.setdefault(heading, []).append(one)
    return {name: said for name, said in found.items() if any(said)}


def _said(page: Page, sections: dict[str, list[str]], rows: dict[str, str]) -> Iterator[tuple[str, Any]]:
    yield "employer", rows.get("employer") or first_text(page.tree, ("h1 ~ h2", "h1 + div a", "h1 + *"))
    yield "description", "\n\n".join("\n".join((name, *said)).strip() for name, said in sections.items())
    yield "places", (PrintedPlace(text=rows["place"]),) if "place" in rows else ()
    yield "workplace", ("Kodus töötamise võimalus",) if rows.get("remote", "").casefold() == "jah" else ()
    hours, _, more = rows.get("hours", "").partition("(")
    yield "employment_types", tuple(one.strip() for one in (*hours.split(","), rows.get("bond", "")) if one.strip())
    yield "schedule", tuple(filter(None, (more.strip(" )"),)))
    yield "pay", (PrintedPay(text=rows["pay"]),) if "pay" in rows else ()
    yield "posted", rows.get("posted")
    yield "valid_through", rows.get("valid_through")
