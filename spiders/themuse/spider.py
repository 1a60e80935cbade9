"""The Muse: its public interface, asked by category."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from aggregator.crawling.sources import Search, Source
from aggregator.extract.page import Link, Page
from aggregator.extract.said import names
from aggregator.extract.walk import at
from spiders.bases.api_board import ApiBoard
from spiders.bases.api_paging import Paging
from spiders.bases.rows import place, places, words

ADDRESS = "https://www.themuse.com/api/public/jobs"


class TheMuse(ApiBoard):
    """Whole postings, twenty to a page."""

    name = "themuse"
    rows = ("results",)
    total = ("total",)
    paging = Paging(size=20, first=0, window=1980)

    @classmethod
    def ask(cls, search: Search, source: Source) -> Link:
        """The first page of a category; it knows no words."""
        category = search.category or source.lookups["asked"]["category"]
        asked = {"category": category, "location": search.place, "api_key": "{THEMUSE_API_KEY}", "page": "0"}
        query = urlencode({name: said for name, said in asked.items() if said}, safe="{}")
        return Link(url=f"{ADDRESS}?{query}", role="search")

    @classmethod
    def fields(cls, row: Any, page: Page, source: Source) -> Mapping[str, Any]:
        """One of `results`; "Flexible / Remote" stands among its places."""
        del page
        where, elsewhere = words(list(names(row.get("locations")))), source.lookups["workplace"]
        return {
            "id": row.get("id"), "url": at(row, "refs", "landing_page"), "title": row.get("name"),
            "employer": at(row, "company", "name"), "description": row.get("contents"),
            "places": places(*(place(one) for one in where if one.casefold() not in elsewhere)),
            "workplace": tuple(one for one in where if one.casefold() in elsewhere),
            "category": words(list(names(row.get("categories")))), "posted": row.get("publication_date"),
        }  # fmt: skip
