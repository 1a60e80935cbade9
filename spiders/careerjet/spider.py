"""Careerjet: its search interface, version 4, one list for each locale."""

import hashlib
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from aggregator.crawling.sources import Search, Source
from aggregator.extract.page import Link, Page
from aggregator.extract.said import line
from aggregator.extract.text import one_line
from spiders.bases.api_board import ApiBoard
from spiders.bases.api_paging import Paging
from spiders.bases.rows import pay, place

ADDRESS = "https://search.api.careerjet.net/v4/query"
OURSELVES = "customer-service-aggregator"
_LOCALE = re.compile(r"[?&]locale_code=[a-z]{2}_([A-Z]{2})\b")


class Careerjet(ApiBoard):
    """Cards with a snippet. A row has no key, and its address changes with every answer: its words make the key."""

    name = "careerjet"
    rows = ("jobs",)
    total = ("hits",)
    paging = Paging(size=100, window=1000)
    snippets = True

    @classmethod
    def ask(cls, search: Search, source: Source) -> Link:
        """The newest postings of a locale's search."""
        country = (search.country or source.country or "us").lower()
        asked = {
            "keywords": search.text, "location": search.place, "locale_code": source.lookups["locale"].get(country),
            "sort": "date", "page_size": str(cls.paging.size), "user_ip": "{CAREERJET_USER_IP}",
            "user_agent": OURSELVES, "page": "1",
        }  # fmt: skip
        query = urlencode({name: said for name, said in asked.items() if said}, safe="{}")
        return Link(url=f"{ADDRESS}?{query}", role="search")

    @classmethod
    def fields(cls, row: Any, page: Page, source: Source) -> Mapping[str, Any]:
        """One of `jobs`."""
        del source
        title = one_line(line(row.get("title")) or "")
        employer, where = line(row.get("company")), line(row.get("locations"))
        said = "\x1f".join(one or "" for one in (title, employer, where, line(row.get("site"))))
        locale = _LOCALE.search(page.url)
        return {
            "id": hashlib.blake2b(said.encode("utf-8", "replace"), digest_size=10).hexdigest() if title else None,
            "url": row.get("url"), "title": title, "employer": employer, "description": row.get("description"),
            "places": place(where, locality=where, country=locale[1] if locale else None) if where else (),
            "pay": pay(
                row.get("salary"), row.get("salary_min"), row.get("salary_max"), row.get("salary_currency_code"),
                row.get("salary_type"),
            ),
            "posted": row.get("date"),
        }  # fmt: skip
