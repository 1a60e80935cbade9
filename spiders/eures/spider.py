"""EURES: the job mobility portal of the European Union; public employment services of thirty countries report to it."""

import json
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote

from aggregator.crawling.sources import Search, Source
from aggregator.extract.page import Link, Page
from aggregator.extract.said import line
from aggregator.extract.walk import at
from aggregator.listing import PrintedPlace
from spiders.bases.api_board import ApiBoard
from spiders.bases.api_paging import Paging
from spiders.bases.rows import place, places, words

ADDRESS = "https://europa.eu/eures/api/jv-searchengine/public/jv-search/search"
PAGE = "https://europa.eu/eures/portal/jv-se/jv-details/{}?lang=en"
PERIODS = {1: "LAST_DAY", 7: "LAST_WEEK", 31: "LAST_MONTH"}
NO_FILTER = (
    "occupationUris", "skillUris", "requiredExperienceCodes", "positionScheduleCodes", "sectorCodes",
    "educationAndQualificationLevelCodes", "positionOfferingCodes", "euresFlagCodes", "otherBenefitsCodes",
    "requiredLanguages",
)  # fmt: skip


class Eures(ApiBoard):
    """Whole postings; a place is a country and the codes of its regions (NUTS)."""

    name = "eures"
    rows = ("jvs",)
    total = ("numberRecords",)
    paging = Paging(where="body", size=50, window=10_000)

    @classmethod
    def ask(cls, search: Search, source: Source) -> Link:
        """The newest postings of a country in which the words stand."""
        phrase = f'"{search.text}"' if search.text and " " in search.text else search.text
        words = [{"keyword": phrase, "specificSearchCode": "EVERYWHERE"}] if phrase else []
        period = next((name for days, name in PERIODS.items() if search.days and search.days <= days), None)
        asked = {
            "resultsPerPage": cls.paging.size, "page": 1, "sortSearch": "MOST_RECENT", "keywords": words,
            "publicationPeriod": period, **{name: [] for name in NO_FILTER},
            "locationCodes": [(search.country or source.country or "ee").lower()], "minNumberPost": None,
            "sessionId": None, "requestLanguage": "en",
        }  # fmt: skip
        return Link(url=ADDRESS, role="search", data=json.dumps(asked))

    @classmethod
    def fields(cls, row: Any, page: Page, source: Source) -> Mapping[str, Any]:
        """One of `jvs`; an employer that is not told has a placeholder for a name."""
        del page
        key, employer = line(row.get("id")) or "", line(at(row, "employer", "name")) or ""
        return {
            "id": key, "url": PAGE.format(quote(key, safe="", errors="replace")), "title": row.get("title"),
            "employer": source.lookups["employer"].get(employer.casefold(), employer),
            "description": row.get("description"), "places": places(*_places(row.get("locationMap"), source)),
            "employment_types": words(row.get("positionScheduleCodes"), row.get("positionOfferingCode")),
            "posted": row.get("creationDate"),
        }  # fmt: skip


def _places(value: Any, source: Source) -> Iterator[tuple[PrintedPlace, ...]]:
    for country, codes in value.items() if isinstance(value, Mapping) else ():
        regions = dict.fromkeys(source.lookups["nuts"].get(code.casefold()) for code in words(codes))
        yield from (place(region=region, country=country) for region in regions or (None,))
