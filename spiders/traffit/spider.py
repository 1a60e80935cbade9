"""Traffit: every published advert of a tenant; which page is asked for stands in the request's headers."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from aggregator.crawling.tenants import Tenant
from aggregator.extract.json_repair import values
from aggregator.extract.page import Link, Page
from aggregator.extract.walk import at
from aggregator.listing import PrintedPlace
from spiders.bases.ats import Fields
from spiders.bases.ats_numbered import NumberedAts
from spiders.bases.rows import bare_rows, each_mapping, html, last_step, pay, place, words

SECTIONS = ("description", "responsibilities", "requirements", "benefits")


class Traffit(NumberedAts):
    """`/public/job_posts/published`; the answer's headers say how many adverts and pages there are."""

    name = "traffit"

    @classmethod
    def page_at(cls, tenant: Tenant, number: int) -> Link:
        """A page of the list."""
        url = f"https://{tenant['tenant']}.traffit.com/public/job_posts/published"
        asked = (("X-Request-Page-Size", str(cls.page_size)), ("X-Request-Current-Page", str(number)))
        return Link(url=url, role="feed", headers=asked)

    @classmethod
    def counted(cls, body: Any, page: Page) -> int | None:
        """The feed's own count."""
        said = page.headers.get("x-result-total-count", "")
        return int(said) if said.isdecimal() else None

    @classmethod
    def pages(cls, body: Any, page: Page) -> int | None:
        """The feed's own number of pages."""
        said = page.headers.get("x-result-total-pages", "")
        return int(said) if said.isdecimal() else super().pages(body, page)

    @classmethod
    def more(cls, body: Any, page: Page, tenant: Tenant | None) -> Iterator[Link]:
        """Every other page: none tells its own number, and what was asked for is not asked for again."""
        last = cls.pages(body, page) or 1
        if tenant and body:
            yield from (cls.page_at(tenant, number) for number in range(2, last + 1))

    @classmethod
    def rows(cls, body: Any) -> Sequence[Any] | None:
        """The adverts."""
        return bare_rows(body, "advert", "url")

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """An advert, under the key that its address ends with; the fields of its text are the tenant's choice."""
        said = {str(one.get("field_id")): one.get("value") for one in each_mapping(at(row, "advert", "values"))}
        more = at(row, "options")
        figures = (at(more, f"_Salary_{name}") for name in ("MIN", "MAX", "Currency", "Rate"))
        return {
            "id": last_step(at(row, "url")) or at(row, "id"),
            "url": at(row, "url"),
            "title": at(row, "advert", "name"),
            "apply_url": at(row, "application_form"),
            "description": html(*(said.get(name) for name in SECTIONS)),
            "language": at(row, "advert", "language"),
            "places": _place(said.get("geolocation")),
            "workplace": words(at(more, "_work_model"), "remote" if str(at(more, "remote")) == "1" else None),
            "employment_types": words(at(more, "job_type")),
            "category": words(at(more, "branches")),
            "pay": pay(None, *figures),
            "posted": at(row, "valid_start"),
            "valid_through": at(row, "valid_end"),
        }


def _place(said: Any) -> tuple[PrintedPlace, ...]:
    """The place of an advert: JSON within JSON."""
    where = next(iter(values(said)), None) if isinstance(said, str) and said.lstrip().startswith("{") else said
    if not isinstance(where, Mapping):
        return place(where)
    names = {"locality": "locality", "region": "region1", "latitude": "latitude", "longitude": "longitude"}
    return place(
        country=at(where, "iso") or at(where, "country"), **{ours: at(where, its) for ours, its in names.items()}
    )
