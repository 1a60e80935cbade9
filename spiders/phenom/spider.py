"""Phenom: career sites under companies' own domains; search pages and postings carry their state in a script."""

import re
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

from aggregator.crawling.tenants import Tenant
from aggregator.extract.page import Link, Page
from aggregator.extract.state import assigned
from aggregator.extract.walk import at
from aggregator.listing import PrintedPlace
from spiders.bases.ats import Fields
from spiders.bases.ats_pages import Asked, PagedAts
from spiders.bases.rows import each_mapping, pay, place, words

_BASE = re.compile(r'"baseUrl"\s*:\s*"(https:[^"\s]{1,300}/)"')
_SEARCH = re.compile(r"(https?://[^?#]+/)search-results(?:[?#]|$)")


class Phenom(PagedAts):
    """`{base}search-results?from=N&s=1`, ten rows each, and `{base}job/{sequence number}`."""

    name = "phenom"
    layer = "state"
    page_size = 10

    @classmethod
    def page(cls, tenant: Tenant, asked: Asked) -> Link:
        """A page of the search."""
        said = f"keywords={quote(asked.words)}&" if asked.words else ""
        return Link(url=f"{tenant.site}?{said}from={asked.offset}&s=1", role="search")

    @classmethod
    def asked_of(cls, page: Page) -> Asked:
        """From the address."""
        sent = parse_qs(urlsplit(page.url).query)
        start = sent.get("from", ["0"])[0]
        return Asked(sent.get("keywords", [""])[0], int(start) if start.isdigit() else 0)

    @classmethod
    def body(cls, page: Page) -> Any:
        """What the page's script is given, and the address that all pages of the site begin with."""
        state = assigned(page.text, "phApp.ddo")
        said, here = _BASE.search(page.text.replace("\\/", "/")), _SEARCH.match(page.url)
        base = said[1] if said else here[1] if here else None
        return {**state, "base": base} if isinstance(state, Mapping) else None

    @classmethod
    def rows(cls, body: Any) -> Sequence[Any] | None:
        """The jobs of a search page, or the one job of a posting's, each with the site's base."""
        if job := at(body, "jobDetail", "data", "job"):
            found = [job]
        else:
            search = at(body, "eagerLoadRefineSearch") or at(body, "refineSearch")
            found = at(search, "data", "jobs")
        base = at(body, "base")
        return [{**one, "base": base} for one in each_mapping(found)] if isinstance(found, list) else None

    @classmethod
    def is_detail(cls, body: Any) -> bool:
        """Whether the page is one posting's."""
        return bool(at(body, "jobDetail", "data", "job"))

    @classmethod
    def counted(cls, body: Any, page: Page) -> int | None:
        """The search's own count."""
        total = at(body, "eagerLoadRefineSearch", "totalHits")
        return total if isinstance(total, int) else None

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A card, or a posting; a teaser is no text."""
        language = str(at(row, "locale") or "").partition("_")[0]
        return {
            "id": _id(row),
            "url": _address(row),
            "title": at(row, "title"),
            "employer": at(row, "companyName") or at(row, "company"),
            "description": at(row, "description"),
            "language": language,
            "places": _places(row),
            "workplace": words(*(at(row, name) for name in ("workplaceType", "remoteType", "workModel", "remote"))),
            "employment_types": words(at(row, "type"), at(row, "employmentType"), at(row, "timeType")),
            "schedule": words(at(row, "shift"), at(row, "workHours")),
            "category": words(at(row, "category"), at(row, "multi_category"), at(row, "department")),
            "pay": pay(at(row, "salary"), at(row, "minSalary"), at(row, "maxSalary"), at(row, "salaryCurrency")),
            "posted": at(row, "postedDate") or at(row, "dateCreated"),
            "apply_url": at(row, "applyUrl"),
        }

    @classmethod
    def detail(cls, row: Any, tenant: Tenant | None) -> Link | None:
        """The posting's page."""
        url = _address(row)
        return Link(url=url, role="detail") if url else None


def _id(row: Any) -> Any:
    return at(row, "jobId") or at(row, "reqId") or at(row, "jobSeqNo")


def _address(row: Any) -> str | None:
    """The posting's address; the site adds the title, which it does not look at."""
    base, own = at(row, "base"), at(row, "jobSeqNo") or _id(row)
    return f"{base}job/{quote(str(own))}" if isinstance(base, str) and own else None


def _places(row: Any) -> tuple[PrintedPlace, ...]:
    """All places as lines where there are several, else the one in its parts."""
    lines = at(row, "multi_location") or [at(one, "location") for one in each_mapping(at(row, "multi_location_array"))]
    several = words(lines)
    if len(several) > 1:
        return tuple(one for line in several for one in place(line))
    line = at(row, "cityStateCountry") or at(row, "location") or at(row, "cityState") or (several or (None,))[0]
    parts = {"locality": at(row, "city"), "region": at(row, "state"), "country": at(row, "country")}
    where = {"latitude": at(row, "latitude"), "longitude": at(row, "longitude")}
    return place(line, postcode=at(row, "postalCode"), **parts, **where)
