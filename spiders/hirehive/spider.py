"""HireHive: every job of a tenant, a hundred a page, each with its whole text."""

from collections.abc import Iterator, Sequence
from typing import Any

from aggregator.crawling.tenants import Tenant
from aggregator.extract.page import Link, Page
from aggregator.extract.walk import at
from aggregator.listing import PrintedPay
from spiders.bases.ats import Fields
from spiders.bases.ats_numbered import NumberedAts
from spiders.bases.rows import each_mapping, pay, place, words


class HireHive(NumberedAts):
    """`/api/v2/jobs`; "Remote" stands among the types of employment."""

    name = "hirehive"

    @classmethod
    def page_at(cls, tenant: Tenant, number: int) -> Link:
        """A page of the list."""
        home = f"https://{tenant['tenant']}.hirehive.com/api/v2/jobs"
        return Link(url=f"{home}?page={number}&page_size={cls.page_size}", role="feed")

    @classmethod
    def counted(cls, body: Any, page: Page) -> int | None:
        """The feed's own count."""
        total = at(body, "meta", "total_items")
        return total if isinstance(total, int) else None

    @classmethod
    def pages(cls, body: Any, page: Page) -> int | None:
        """The page after this one, where the feed says that there is one."""
        more = at(body, "meta", "has_next_page")
        return cls.number_of(page) + more if isinstance(more, bool) else super().pages(body, page)

    @classmethod
    def rows(cls, body: Any) -> Sequence[Any] | None:
        """The jobs."""
        found = at(body, "items")
        return found if isinstance(found, list) and at(body, "meta") else None

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A job."""
        country = at(row, "country", "code") or at(row, "country", "name")
        kinds = words(at(row, "type", "name") or at(row, "type", "type"))
        return {
            "id": at(row, "id"),
            "url": at(row, "hosted_url"),
            "title": at(row, "title"),
            "description": at(row, "description", "html") or at(row, "description", "text"),
            "language": at(row, "language", "code"),
            "places": place(locality=at(row, "location"), region=at(row, "state_code"), country=country),
            "workplace": tuple(one for one in kinds if one.casefold() == "remote"),
            "employment_types": tuple(one for one in kinds if one.casefold() != "remote"),
            "category": words(at(row, "category", "name")),
            "pay": tuple(_pays(row)) or pay(at(row, "salary")),
            "posted": at(row, "published_date"),
        }


def _pays(row: Any) -> Iterator[PrintedPay]:
    """The tiers that hold a figure."""
    for one in each_mapping(at(row, "compensation_tiers")):
        yield from pay(None, one.get("min_value"), one.get("max_value"), one.get("currency_code"), one.get("interval"))
