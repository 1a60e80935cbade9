"""Breezy: one answer with every position of a portal; its text only where `verbose` is asked for, and heeded."""

from collections.abc import Mapping, Sequence
from typing import Any

from aggregator.crawling.tenants import Tenant
from aggregator.extract.page import Link
from aggregator.extract.walk import at
from aggregator.listing import PrintedPlace
from spiders.bases.ats import AtsBoard, Fields
from spiders.bases.rows import bare_rows, each_mapping, pay, place, places, words


class Breezy(AtsBoard):
    """`/json?verbose=true`; a portal that is none leads to breezy.hr."""

    name = "breezy"
    feed = "https://{host}/json?verbose=true"
    card_first = ("places",)

    @classmethod
    def rows(cls, body: Any) -> Sequence[Any] | None:
        """The positions."""
        return bare_rows(body, "id", "friendly_id")

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A position; where it is not remote it need not be on site."""
        where = [*each_mapping(at(row, "location")), *each_mapping(at(row, "locations"))]
        return {
            "id": at(row, "id"),
            "url": at(row, "url"),
            "title": at(row, "name"),
            "employer": at(row, "company", "name"),
            "description": at(row, "description"),
            "places": places(*map(_place, where)),
            "workplace": ("remote",) if any(one.get("is_remote") is True for one in where) else (),
            "employment_types": words(at(row, "type", "name") or at(row, "type", "id")),
            "category": words(at(row, "department"), at(row, "category", "name")),
            "pay": pay(at(row, "salary")),
            "posted": at(row, "published_date"),
        }

    @classmethod
    def detail(cls, row: Any, tenant: Tenant | None) -> Link | None:
        """The position's page."""
        url = at(row, "url")
        return Link(url=url, role="detail") if isinstance(url, str) else None


def _place(one: Mapping[str, Any]) -> tuple[PrintedPlace, ...]:
    country = at(one, "country", "id") or at(one, "country", "name")
    region = at(one, "state", "name") or at(one, "state", "id")  # the id is a number outside America
    return place(one.get("name"), locality=one.get("city"), region=region, country=country)
