"""Greenhouse: one answer with every job of a tenant, its text escaped once, its pay in cents where asked for."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from aggregator.crawling.tenants import Tenant
from aggregator.extract.walk import at
from aggregator.listing import PrintedPay
from spiders.bases.ats import AtsBoard, Fields
from spiders.bases.rows import each_mapping, pay, period_in, place, words

TYPES = ("employment type", "time type", "job type", "commitment", "contract type")
"""Custom fields that tenants use for the employment type, which Greenhouse has no field for."""


class Greenhouse(AtsBoard):
    """The public job board API; prospect posts, which are no vacancies, have no internal job."""

    name = "greenhouse"
    feed = "https://boards-api.greenhouse.io/v1/boards/{tenant}/jobs?content=true&pay_transparency=true"

    @classmethod
    def rows(cls, body: Any) -> Sequence[Any] | None:
        """The jobs of a list, or the one job that an answer is."""
        if at(body, "absolute_url") and at(body, "id"):
            return [body]
        jobs = at(body, "jobs")
        return jobs if isinstance(jobs, list) else None

    @classmethod
    def total(cls, body: Any, page: Any) -> int | None:
        """The list's own count."""
        total = at(body, "meta", "total")
        return total if isinstance(total, int) else None

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A job; its offices are the tenant's, not the job's, and are left out."""
        return {
            "id": at(row, "id"),
            "no_job": "a prospect post, no vacancy" if _is_prospect(row) else None,
            "url": at(row, "absolute_url"),
            "title": at(row, "title"),
            "employer": at(row, "company_name"),
            "description": at(row, "content"),
            "language": at(row, "language"),
            "places": place(at(row, "location", "name")),
            "employment_types": words([one.get("value") for one in _named(row, TYPES)]),
            "category": words([one.get("name") for one in each_mapping(at(row, "departments"))]),
            "pay": tuple(_pays(row)),
            "posted": at(row, "first_published"),
            "valid_through": at(row, "application_deadline"),
        }


def _named(row: Any, names: Sequence[str]) -> Iterator[Mapping[str, Any]]:
    return (one for one in each_mapping(at(row, "metadata")) if str(one.get("name")).casefold() in names)


def _pays(row: Any) -> Iterator[PrintedPay]:
    """The pay ranges, whose period stands at best in their title."""
    for one in each_mapping(at(row, "pay_input_ranges")):
        low, high = (_units(one.get(name)) for name in ("min_cents", "max_cents"))
        yield from pay(None, low, high, one.get("currency_type"), period_in(one.get("title")))


def _units(cents: Any) -> float | None:
    return cents / 100 if isinstance(cents, int | float) and not isinstance(cents, bool) else None


def _is_prospect(row: Any) -> bool:
    return isinstance(row, Mapping) and "internal_job_id" in row and row["internal_job_id"] is None
