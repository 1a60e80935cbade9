"""Arbeitnow: its job board interface, all trades, mostly in Germany."""

from collections.abc import Iterator, Mapping
from typing import Any

from aggregator.crawling.sources import Search, Source
from aggregator.extract.page import Link, Page
from aggregator.extract.said import line
from aggregator.extract.walk import at
from spiders.bases.api_board import ApiBoard
from spiders.bases.api_paging import Paging
from spiders.bases.rows import place, words

ADDRESS = "https://www.arbeitnow.com/api/job-board-api?page=1"


class Arbeitnow(ApiBoard):
    """Whole postings; it knows no words, so that its whole list is read."""

    name = "arbeitnow"
    rows = ("data",)
    paging = Paging(size=100)

    @classmethod
    def ask(cls, search: Search, source: Source) -> Link:
        """The first page of everything."""
        del search, source
        return Link(url=ADDRESS, role="list")

    @classmethod
    def following(cls, answer: Any, asked: Link, rows: int, total: int | None) -> Iterator[Link]:
        """The next page, as long as the answer names one; pages have no fixed size."""
        del total
        if rows and line(at(answer, "links", "next")):
            yield cls.paging.at(asked, cls.paging.index(asked) + 1)

    @classmethod
    def fields(cls, row: Any, page: Page, source: Source) -> Mapping[str, Any]:
        """One of `data`."""
        del page, source
        return {
            "id": row.get("slug"), "url": row.get("url"), "title": row.get("title"),
            "employer": row.get("company_name"), "description": row.get("description"),
            "places": place(row.get("location")), "workplace": ("remote",) if row.get("remote") is True else (),
            "employment_types": words(row.get("job_types")), "category": words(row.get("tags")),
            "posted": row.get("created_at"),
        }  # fmt: skip
