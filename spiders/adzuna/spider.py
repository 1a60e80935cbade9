"""Adzuna: its search interface, one list for each country, newest first."""

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from aggregator.crawling.sources import Search, Source
from aggregator.extract.page import Link, Page
from aggregator.extract.said import line
from aggregator.extract.text import one_line
from aggregator.extract.walk import at
from spiders.bases.api_board import ApiBoard
from spiders.bases.api_paging import Paging
from spiders.bases.rows import pay, place, words

ADDRESS = "https://api.adzuna.com/v1/api/jobs"
_COUNTRY = re.compile(r"/jobs/([a-z]{2})/search/")


class Adzuna(ApiBoard):
    """Cards with a snippet; the posting's address is Adzuna's own redirect, as its terms ask."""

    name = "adzuna"
    rows = ("results",)
    total = ("count",)
    paging = Paging(where="path", size=50, window=1000)
    snippets = True

    @classmethod
    def ask(cls, search: Search, source: Source) -> Link:
        """The newest postings of a country's search."""
        asked = {
            "app_id": "{ADZUNA_APP_ID}", "app_key": "{ADZUNA_APP_KEY}", "results_per_page": str(cls.paging.size),
            "sort_by": "date", "content-type": "application/json", "what": search.text, "where": search.place,
            "category": search.category, "max_days_old": search.days,
        }  # fmt: skip
        country = (search.country or source.country or "us").lower()
        query = urlencode({name: said for name, said in asked.items() if said}, safe="{}/")
        return Link(url=f"{ADDRESS}/{country}/search/1?{query}", role="search")

    @classmethod
    def fields(cls, row: Any, page: Page, source: Source) -> Mapping[str, Any]:
        """One of `results`: `area` goes from the country to the town; all pay is for a year, "1" marks a guess."""
        area = words(at(row, "location", "area"))
        country = _COUNTRY.search(page.url)
        return {
            "id": row.get("id"), "url": row.get("redirect_url"), "title": one_line(line(row.get("title")) or ""),
            "employer": at(row, "company", "display_name"), "description": row.get("description"),
            "places": place(
                at(row, "location", "display_name"), country=at(list(area), 0), region=at(list(area), 1),
                locality=area[-1] if len(area) > 2 else None, latitude=row.get("latitude"),
                longitude=row.get("longitude"),
            ),
            "pay": pay(
                None, row.get("salary_min"), row.get("salary_max"), period="year",
                currency=source.lookups["currency"].get(country[1]) if country else None,
                estimate=line(row.get("salary_is_predicted")) == "1",
            ),
            "employment_types": words(row.get("contract_time"), row.get("contract_type")),
            "category": words(at(row, "category", "label"), at(row, "category", "tag")), "posted": row.get("created"),
        }  # fmt: skip
