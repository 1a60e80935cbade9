"""Jooble: its search interface, the key in the address, the question in the body."""

import json
from collections.abc import Mapping
from typing import Any

from aggregator.crawling.sources import Search, Source
from aggregator.extract.addresses import host_of
from aggregator.extract.page import Link, Page
from aggregator.extract.said import line
from aggregator.extract.text import one_line
from spiders.bases.api_board import ApiBoard
from spiders.bases.api_paging import Paging
from spiders.bases.rows import pay, place, words

HOME = "us"
"""The country whose list has no host of its own."""


class Jooble(ApiBoard):
    """Cards with a snippet; the posting's address is Jooble's own redirect."""

    name = "jooble"
    rows = ("jobs",)
    total = ("totalCount",)
    paging = Paging(where="body", size=100, window=100)
    snippets = True

    @classmethod
    def ask(cls, search: Search, source: Source) -> Link:
        """The first page of a country's search."""
        country = (search.country or source.country or HOME).lower()
        host = "jooble.org" if country == HOME else f"{country}.jooble.org"
        asked = {"keywords": search.text or "", "location": search.place or "", "page": 1}
        asked |= {"ResultOnPage": cls.paging.size}
        return Link(url=f"https://{host}/api/{{JOOBLE_API_KEY}}", role="search", data=json.dumps(asked))

    @classmethod
    def fields(cls, row: Any, page: Page, source: Source) -> Mapping[str, Any]:
        """One of `jobs`; the day of its last update is the only one that it prints."""
        del source
        host = host_of(page.url).removesuffix("jooble.org").strip(".")
        where = row.get("location")
        return {
            "id": row.get("id"), "url": row.get("link"), "title": one_line(line(row.get("title")) or ""),
            "employer": row.get("company"), "description": row.get("snippet"), "posted": row.get("updated"),
            "places": place(where, locality=where, country=host or HOME) if line(where) else (),
            "pay": pay(row.get("salary")), "employment_types": words(row.get("type")),
        }  # fmt: skip
