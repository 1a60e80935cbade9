"""One posting from the markup of its page: the text, the heading, and the summary list of 2017 to 2020."""

import re
from typing import Any

from aggregator.crawling.sources import Source
from aggregator.extract.page import Page
from aggregator.extract.text import one_line
from aggregator.listing import Listing, PrintedPay, PrintedPlace
from spiders.bases.markup import first_text

TEXTS = "#JobDescription, [data-testid=svx-description-container-inner], [class*=descriptionstyles__Description]"
TITLES = ("h1.title", "[data-testid=jobTitle]", "[data-test-id=svx-job-title]", "h1")
EMPLOYERS = ("[data-testid=company]", "[data-test-id=svx-job-company]", "h1 + .company", ".company .name")
_DAY = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d")


def markup_listing(page: Page, source: Source) -> Listing | None:
    """The posting that the markup shows, without key and address; None where there is no text of one."""
    text = page.tree.css(TEXTS)
    if not text:
        return None
    summary = _summary(page, source)
    title, employer = heading(first_text(page.tree, TITLES))
    place, pay = summary.get("place") or first_text(page.tree, ("h2.subtitle",)), summary.get("pay")
    posted = summary.get("posted")
    kinds = (kind.strip() for kind in summary.get("employment_type", "").split(","))
    said: dict[str, Any] = {
        "title": title,
        "employer": first_text(page.tree, EMPLOYERS) or employer,
        "description": text.get(),
        "places": (PrintedPlace(text=place),) if place else (),
        "employment_types": tuple(kind for kind in kinds if kind),
        "category": tuple(filter(None, [summary.get("category")])),
        "pay": (PrintedPay(text=pay),) if pay else (),
        "posted": posted if posted and _DAY.search(posted) else None,
        "posted_relative": posted if posted and not _DAY.search(posted) else None,
    }
    layers = {name: "markup" for name, value in said.items() if value}
    return Listing(board=source.name, key="", url="", seen_at=page.fetched_at, layers=layers, **said)


def heading(text: str | None) -> tuple[str | None, str | None]:
    """Title and employer of a heading such as "Agent at Acme", as postings had it until 2020.

    >>> heading("Work at Home Agent at Acme Inc."), heading("Agent, Work at Home")
    (('Work at Home Agent', 'Acme Inc.'), ('Agent, Work at Home', None))
    """
    title, _, employer = (text or "").rpartition(" at ")
    return (title, employer) if title and employer and not employer.casefold().startswith("home") else (text, None)


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
