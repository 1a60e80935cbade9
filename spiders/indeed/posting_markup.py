"""One posting from the markup of its page: what is left where scripts were not saved."""

from typing import Any

from aggregator.crawling.sources import Source
from aggregator.extract.page import Page
from aggregator.extract.text import one_line
from aggregator.listing import Listing, PrintedPay, PrintedPlace
from spiders.bases.markup import first_text
from spiders.indeed.pills import sorted_pills
from spiders.indeed.remote_places import parted

TITLES = ("[data-testid=jobsearch-JobInfoHeader-title]", ".jobsearch-JobInfoHeader-title", "h1")
EMPLOYERS = (
    "[data-testid=inlineHeader-companyName]",
    "[data-company-name=true]",
    ".jobsearch-InlineCompanyRating a",
    ".jobsearch-InlineCompanyRating div",
)
PLACES = ("[data-testid=inlineHeader-companyLocation]", "[data-testid=job-location]")
TEXTS = "#jobDescriptionText, .simple-job-description-html"
PAY_AND_TYPE = "#salaryInfoAndJobType > span"


def markup_listing(page: Page, source: Source) -> Listing | None:
    """The posting that the markup shows, without key and address; None where there is no text of one."""
    text = page.tree.css(TEXTS)
    if not text:
        return None
    beside = (one_line(" ".join(part.css("::text").getall())).strip(" -") for part in page.tree.css(PAY_AND_TYPE))
    pills = sorted_pills(list(beside), source)
    place = first_text(page.tree, PLACES)
    where = parted(place, source) if place else None
    said: dict[str, Any] = {
        "title": first_text(page.tree, TITLES),
        "employer": first_text(page.tree, EMPLOYERS),
        "description": text.get(),
        "places": (PrintedPlace(text=where.place),) if where else (),
        "workplace": (where.workplace,) if where and where.workplace else (),
        "employment_types": pills.employment_types,
        "pay": (PrintedPay(text=pills.pay),) if pills.pay else (),
    }
    layers = {name: "markup" for name, value in said.items() if value}
    return Listing(board=source.name, key="", url="", seen_at=page.fetched_at, layers=layers, **said)
