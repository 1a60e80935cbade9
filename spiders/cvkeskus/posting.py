"""A posting's page: JSON-LD where it has one, else heading, text and the rows of labels and values."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from aggregator.crawling.sources import Source
from aggregator.extract.fallback import main_text
from aggregator.extract.page import Page, Reading
from aggregator.extract.posting_address import named_addresses
from aggregator.extract.structured import job_postings
from aggregator.extract.text import one_line, plain_text
from aggregator.listing import Listing, PrintedPay, join_card
from spiders.bases.closed import is_closed
from spiders.bases.label_lines import labelled
from spiders.bases.markup import first_text
from spiders.cvkeskus.addresses import key_in
from spiders.cvkeskus.cards import place_and_workplace

TITLES = ("h1 .main-lang-block", "h1")
EMPLOYERS = ("h1 + div a", "a[href*='-toopakkumised-']")
TEXTS = ".job-offer, .jobad-content, [data-component=jobad-content]"
_ID = re.compile(r"cvkeskus\.ee/#/schema/JobPosting/(?:listing-)?\d{4,10}")
_DIGITS = re.compile(r"\d{4,10}")


def read_posting(page: Page, source: Source) -> Reading | None:
    """The one posting of the page; None where it is no posting's page."""
    described = [one for one in job_postings(page, board=source.name) if one.title]
    rows = labelled(plain_text(page.tree.css("body").get("")).splitlines(), source.lookups.get("label", {}))
    if len(described) != 1 and not {"posted", "key"} & rows.keys():
        return None
    url, key = _identity(page, rows)
    shown = _shown(page, source, rows)
    if key is None or not (described or shown.title):
        return None
    best = join_card(shown, described[0]) if len(described) == 1 else shown
    return Reading(listings=(replace(best, key=key, url=url, apply_url=None, expired=is_closed(page)),))


def _identity(page: Page, rows: dict[str, str]) -> tuple[str, str | None]:
    """Address and number of the posting: as the page names itself, as it was asked for, or as its JSON-LD names it."""
    in_schema = _ID.search(page.text)
    named = (*named_addresses(page.text), page.url, f"https://www.{in_schema[0]}" if in_schema else "")
    url = next((one for one in named if key_in(one)), None)
    number = _DIGITS.search(rows.get("key", ""))
    key = key_in(url) or (number[0] if number else None)
    return (url or page.url).partition("?")[0], key


def _shown(page: Page, source: Source, rows: dict[str, str]) -> Listing:
    said = {name: value for name, value in _said(page, source, rows) if value}
    return Listing(
        board=source.name, key="", url="", seen_at=page.fetched_at, layers=dict.fromkeys(said, "markup"), **said
    )


def _said(page: Page, source: Source, rows: dict[str, str]) -> Iterator[tuple[str, Any]]:
    text = next((one for one in page.tree.css(TEXTS).getall() if one_line(one)), None)
    title = first_text(page.tree, TITLES)
    yield "title", title
    yield "employer", first_text(page.tree, EMPLOYERS)
    yield "description", text or main_text(page, title)
    yield from place_and_workplace(rows.get("place", ""), source)
    yield "pay", (PrintedPay(text=rows["pay"]),) if "pay" in rows else ()
    kinds = (one.strip() for name in ("employment_type", "more") for one in rows.get(name, "").split(","))
    yield "employment_types", tuple(kind for kind in kinds if kind)
    yield "category", tuple(one.strip() for one in rows.get("category", "").split(",") if one.strip())
    yield "posted", rows.get("posted")
    yield "valid_through", rows.get("valid_through")
