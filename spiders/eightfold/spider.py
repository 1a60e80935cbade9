"""Eightfold: a search of ten rows at a time without texts, and each position's own answer behind it."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

from aggregator.crawling.tenants import Tenant
from aggregator.extract.page import Link, Page
from aggregator.extract.walk import at
from spiders.bases.ats import Fields
from spiders.bases.ats_pages import Asked, PagedAts
from spiders.bases.rows import place, places, words


class Eightfold(PagedAts):
    """`/api/apply/v2/jobs?domain=…&start=N`, `/api/apply/v2/jobs/{id}?domain=…`."""

    name = "eightfold"
    page_size = 10  # to more it answers with ten all the same

    @classmethod
    def page(cls, tenant: Tenant, asked: Asked) -> Link:
        """A page of the list or of a search."""
        query = f"&query={quote(asked.words)}" if asked.words else ""
        return Link(url=f"{_api(tenant)}&start={asked.offset}&num={cls.page_size}{query}", role="search")

    @classmethod
    def asked_of(cls, page: Page) -> Asked:
        """From the address."""
        query = parse_qs(urlsplit(page.url).query)
        start = query.get("start", ["0"])[0]
        return Asked(query.get("query", [""])[0], int(start) if start.isdecimal() else 0)

    @classmethod
    def counted(cls, body: Any, page: Page) -> int | None:
        """The search's own count."""
        count = at(body, "count")
        return count if isinstance(count, int) else None

    @classmethod
    def is_detail(cls, body: Any) -> bool:
        """Whether the answer is one position's."""
        return isinstance(body, Mapping) and "positions" not in body and bool(at(body, "id") and at(body, "name"))

    @classmethod
    def rows(cls, body: Any) -> Sequence[Any] | None:
        """The cards of a page, or the one position of a detail answer."""
        found = at(body, "positions")
        return [body] if cls.is_detail(body) else found if isinstance(found, list) else None

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A card or a position; its key is the position's own, that of the system behind it may come again."""
        return {
            "id": at(row, "id"),
            "url": at(row, "canonicalPositionUrl"),
            "title": at(row, "posting_name") or at(row, "name"),
            "description": at(row, "job_description"),
            "places": places(*map(place, words(at(row, "location"), at(row, "locations")))),
            "workplace": words(at(row, "work_location_option")),
            "category": words(at(row, "department"), at(row, "business_unit")),
            "posted": at(row, "t_create"),
        }

    @classmethod
    def detail(cls, row: Any, tenant: Tenant | None) -> Link | None:
        """The answer with the text of a card."""
        own = at(row, "id")
        known = tenant is not None and isinstance(own, int | str)
        return Link(url=_api(tenant, f"/{own}"), role="detail") if tenant and known else None


def _api(tenant: Tenant, own: str = "") -> str:
    domain = tenant.parts.get("domain", "")  # where the tenant's address gives none, its host is enough
    return f"https://{tenant['tenant']}.eightfold.ai/api/apply/v2/jobs{own}?domain={domain}"
