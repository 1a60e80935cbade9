"""Workable: one answer of the widget's feed with every job of an account, a row for each place of a job."""

from collections.abc import Mapping, Sequence
from typing import Any

from aggregator.crawling.tenants import Tenant
from aggregator.extract.walk import at
from aggregator.listing import PrintedPlace
from spiders.bases.ats import AtsBoard, Fields
from spiders.bases.rows import each_mapping, html, place, places, words


class Workable(AtsBoard):
    """Asks the widget's feed; reads the answers behind the careers page, too, which people save."""

    name = "workable"
    feed = "https://apply.workable.com/api/v1/widget/accounts/{tenant}?details=true"

    @classmethod
    def rows(cls, body: Any) -> Sequence[Any] | None:
        """The jobs of the widget's feed with the account's name, a page of the careers page's list, or one job."""
        if at(body, "shortcode") and at(body, "title"):
            return [body]
        if isinstance(found := at(body, "results"), list):
            return found if not found or any(at(one, "shortcode") for one in found) else None
        jobs = at(body, "jobs")
        if not isinstance(jobs, list) or "name" not in body:
            return None
        return [{**one, "employer": body["name"]} if isinstance(one, Mapping) else one for one in jobs]

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A job; the widget tells remote work from other work alone."""
        code = at(row, "shortcode")
        page = f"{tenant.site}/j/{code}/" if tenant else None
        remote = "Remote" if True in (at(row, "telecommuting"), at(row, "remote")) else None
        sections = (("Requirements", at(row, "requirements")), ("Benefits", at(row, "benefits")))
        return {
            "id": code,
            "url": at(row, "url") or page,
            "title": at(row, "title"),
            "employer": at(row, "employer"),
            "description": html(at(row, "description"), *sections),
            "language": at(row, "language"),
            "places": _places(row),
            "workplace": words(at(row, "workplace") or remote),
            "employment_types": words(at(row, "employment_type") or at(row, "type")),
            "category": words(at(row, "department"), at(row, "function")),
            "posted": at(row, "published_on") or at(row, "published") or at(row, "created_at"),
            "apply_url": at(row, "application_url"),
        }


def _places(row: Any) -> tuple[PrintedPlace, ...]:
    """The places that the employer does not hide."""
    shown = [one for one in each_mapping(at(row, "locations")) if one.get("hidden") is not True]
    own = {"city": at(row, "city"), "region": at(row, "state"), "country": at(row, "country")}
    return places(*map(_place, shown or [at(row, "location") or own]))


def _place(said: Any) -> tuple[PrintedPlace, ...]:
    country = at(said, "country") or at(said, "countryCode")
    return place(locality=at(said, "city"), region=at(said, "region"), country=country)
