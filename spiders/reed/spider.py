"""Reed: its interface for jobseekers; lists with a snippet, and an answer for each posting with the whole."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from aggregator.crawling.sources import Search, Source
from aggregator.extract.page import Link, Page
from aggregator.listing import Listing
from spiders.bases.api_board import ApiBoard
from spiders.bases.api_paging import Paging
from spiders.bases.rows import pay, place, words

ADDRESS = "https://www.reed.co.uk/api/1.0"
HOURS = {"fullTime": "full time", "partTime": "part time"}


class Reed(ApiBoard):
    """Cards lead to `/jobs/<id>`, which knows the period of the pay, the contract and the whole text."""

    name = "reed"
    rows = ("results",)
    total = ("totalResults",)
    paging = Paging(name="resultsToSkip", first=0, step=100, size=100, window=1000)
    details = True

    @classmethod
    def ask(cls, search: Search, source: Source) -> Link:
        """The first page of a search."""
        del source
        asked = {"keywords": search.text, "locationName": search.place, "resultsToTake": "100", "resultsToSkip": "0"}
        query = urlencode({name: said for name, said in asked.items() if said})
        return Link(url=f"{ADDRESS}/search?{query}", role="search")

    @classmethod
    def detail(cls, card: Listing) -> Link:
        """The answer about one posting."""
        return Link(url=f"{ADDRESS}/jobs/{card.key}", role="detail", card=card)

    @classmethod
    def one(cls, answer: Any) -> Any | None:
        """The answer about one posting is its row."""
        return answer if isinstance(answer, Mapping) and "jobId" in answer else None

    @classmethod
    def fields(cls, row: Any, page: Page, source: Source) -> Mapping[str, Any]:
        """One of `results`, or the answer about one posting."""
        del page, source
        return {
            "id": row.get("jobId"), "url": row.get("jobUrl"), "title": row.get("jobTitle"),
            "employer": row.get("employerName"), "apply_url": row.get("externalUrl"),
            "description": row.get("jobDescription"), "places": place(row.get("locationName")),
            "pay": pay(
                None, row.get("minimumSalary"), row.get("maximumSalary"), row.get("currency"), row.get("salaryType")
            ),
            "employment_types": words(
                [said for name, said in HOURS.items() if row.get(name) is True], row.get("contractType")
            ),
            "posted": row.get("date") or row.get("datePosted"), "valid_through": row.get("expirationDate"),
        }  # fmt: skip
