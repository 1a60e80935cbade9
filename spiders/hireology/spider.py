"""Hireology: every job of a tenant, a hundred a page, each with its whole text; its own count cannot be relied on."""

from typing import Any

from aggregator.crawling.tenants import Tenant
from aggregator.extract.page import Link
from aggregator.extract.walk import at
from aggregator.listing import PrintedPay
from spiders.bases.ats import Fields
from spiders.bases.ats_numbered import NumberedAts
from spiders.bases.rows import each_mapping, pay, place, places, words

PAGES = "https://careers.hireology.com"


class Hireology(NumberedAts):
    """`/v2/public/careers/{tenant}`, read until a page is not full."""

    name = "hireology"
    list_at = ("data",)

    @classmethod
    def page_at(cls, tenant: Tenant, number: int) -> Link:
        """A page of the list."""
        home = f"https://api.hireology.com/v2/public/careers/{tenant['tenant']}"
        return Link(url=f"{home}?page={number}&page_size={cls.page_size}", role="feed")

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A job; no field names a country or a currency."""
        status, path = at(row, "status"), at(row, "career_site_path")
        closed = isinstance(status, str) and status.casefold() != "open"
        kind = at(row, "employment_status")
        where = (
            place(
                locality=at(one, "city"),
                region=at(one, "state"),
                postcode=at(one, "zip_code"),
                street=at(one, "address"),
            )
            for one in each_mapping(at(row, "locations"))
        )
        return {
            "id": at(row, "id"),
            "no_job": f"a job that is {status}" if closed else None,
            "url": at(row, "career_site_url") or (f"{PAGES}{path}" if isinstance(path, str) else None),
            "title": at(row, "name"),
            "employer": at(row, "organization", "name"),
            "description": at(row, "job_description"),
            "places": places(*where),
            "workplace": ("remote",) if at(row, "remote") is True else (),
            "employment_types": words(kind.split(" - ") if isinstance(kind, str) else kind),
            "category": words(at(row, "job_family", "name")),
            "pay": _pay(at(row, "compensation")),
            "posted": at(row, "created_at"),
        }


def _pay(said: Any) -> tuple[PrintedPay, ...]:
    """A range or one amount; "0.0" is none."""
    ranged = at(said, "is_comp_range") is True
    low, high = ("comp_range_min", "comp_range_max") if ranged else ("comp_single_amount", "comp_single_amount")
    return pay(None, at(said, low), at(said, high), None, at(said, "comp_period"))
