"""USAJOBS: the search interface of the United States' federal service."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from aggregator.crawling.sources import Search, Source
from aggregator.extract.page import Link, Page
from aggregator.extract.said import each, line
from aggregator.extract.walk import at
from aggregator.listing import PrintedPay, PrintedPlace
from spiders.bases.api_board import ApiBoard
from spiders.bases.api_paging import Paging
from spiders.bases.rows import each_mapping, html, pay, place, places, words

ADDRESS = "https://data.usajobs.gov/api/Search"
TEXTS = ("JobSummary", "MajorDuties", "Requirements", "Education", "Benefits")


class UsaJobs(ApiBoard):
    """Whole postings, each with its own page on usajobs.gov."""

    name = "usajobs"
    rows = ("SearchResult", "SearchResultItems")
    total = ("SearchResult", "SearchResultCountAll")
    paging = Paging(name="Page", size=250, window=10_000)

    @classmethod
    def ask(cls, search: Search, source: Source) -> Link:
        """The first page of a search; a category is an occupational series such as 0962."""
        del source
        asked = {
            "Keyword": search.text, "LocationName": search.place, "JobCategoryCode": search.category,
            "DatePosted": search.days, "ResultsPerPage": cls.paging.size, "Page": 1,
        }  # fmt: skip
        query = urlencode({name: said for name, said in asked.items() if said})
        return Link(url=f"{ADDRESS}?{query}", role="search")

    @classmethod
    def fields(cls, row: Any, page: Page, source: Source) -> Mapping[str, Any]:
        """One of `SearchResultItems`."""
        del page
        said = row.get("MatchedObjectDescriptor")
        more = at(said, "UserArea", "Details")
        remote = line(str(at(more, "RemoteIndicator"))) or ""
        return {
            "id": row.get("MatchedObjectId"), "url": at(said, "PositionURI"), "title": at(said, "PositionTitle"),
            "employer": at(said, "OrganizationName"), "apply_url": at(said, "ApplyURI", 0),
            "description": html(*(part for name in TEXTS for part in each(at(more, name)))),
            "places": places(*(_place(one) for one in each_mapping(at(said, "PositionLocation")))),
            "pay": tuple(
                found for one in each_mapping(at(said, "PositionRemuneration"))
                for found in _pay(one, source.lookups["currency"]["us"])
            ),
            "workplace": words(source.lookups["remote"].get(remote.casefold())),
            "employment_types": words([one.get("Name") for one in each_mapping(at(said, "PositionSchedule"))]),
            "category": words([one.get("Name") for one in each_mapping(at(said, "JobCategory"))]),
            "posted": at(said, "PublicationStartDate"), "valid_through": at(said, "ApplicationCloseDate"),
        }  # fmt: skip


def _place(one: Any) -> tuple[PrintedPlace, ...]:
    return place(
        one.get("LocationName"), locality=one.get("CityName"), country=one.get("CountryCode"),
        latitude=one.get("Latitude"), longitude=one.get("Longitude"),
    )  # fmt: skip


def _pay(one: Any, currency: str) -> tuple[PrintedPay, ...]:
    return pay(None, one.get("MinimumRange"), one.get("MaximumRange"), currency, one.get("RateIntervalCode"))
