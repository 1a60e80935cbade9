"""Remotive: its interface of remote jobs, one answer for a category."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from aggregator.crawling.sources import Search, Source
from aggregator.extract.page import Link, Page
from aggregator.extract.said import line
from spiders.bases.api_board import ApiBoard
from spiders.bases.rows import pay, place, places, words

ADDRESS = "https://remotive.com/api/remote-jobs"


class Remotive(ApiBoard):
    """Whole postings, all of them remote; the place is where the applicant may live."""

    name = "remotive"
    rows = ("jobs",)
    total = ("job-count",)

    @classmethod
    def ask(cls, search: Search, source: Source) -> Link:
        """The one answer of a category or search."""
        asked = {"category": search.category or source.lookups["asked"]["category"], "search": search.text}
        query = urlencode({name: said for name, said in asked.items() if said})
        return Link(url=f"{ADDRESS}?{query}", role="search")

    @classmethod
    def fields(cls, row: Any, page: Page, source: Source) -> Mapping[str, Any]:
        """One of `jobs`."""
        del page, source
        where = (line(row.get("candidate_required_location")) or "").split(",")
        return {
            "id": row.get("id"), "url": row.get("url"), "title": row.get("title"),
            "employer": row.get("company_name"), "description": row.get("description"), "workplace": ("remote",),
            "places": places(*map(place, where)), "pay": pay(row.get("salary")),
            "employment_types": words(row.get("job_type")), "category": words(row.get("category"), row.get("tags")),
            "posted": row.get("publication_date"),
        }  # fmt: skip
