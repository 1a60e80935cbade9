"""Rippling: a list without texts, in one version with a row for each place, and each posting's own answer behind it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from aggregator.crawling.tenants import Tenant
from aggregator.extract.page import Link, Page
from aggregator.extract.walk import at
from aggregator.listing import PrintedPay, PrintedPlace
from spiders.bases.ats import Fields
from spiders.bases.ats_numbered import NumberedAts
from spiders.bases.rows import bare_rows, each_mapping, html, pay, place, places, words

BOARD = "https://ats.rippling.com/api/v2/board/{tenant}/jobs"


class Rippling(NumberedAts):
    """`GET …/board/{tenant}/jobs` and `…/jobs/{uuid}`; the documented older list (`/v1/`) is read where it was saved.

    The list's own count is of its rows, which may be more than there are postings: it is not held against them.
    """

    name = "rippling"
    page_size = 1000
    first_number = 0
    card_first = ("places",)

    @classmethod
    def page_at(cls, tenant: Tenant, number: int) -> Link:
        """A page of the list, a posting's places in one row."""
        query = f"groupJobsByLocation=true&page={number}&pageSize={cls.page_size}"
        return Link(url=f"{BOARD.format_map(tenant.parts)}?{query}", role="list")

    @classmethod
    def pages(cls, body: Any, page: Page) -> int | None:
        """The feed's own number of pages; the older list has one."""
        pages = at(body, "totalPages")
        return pages if isinstance(pages, int) else 1

    @classmethod
    def rows(cls, body: Any) -> Sequence[Any] | None:
        """The cards of either version, or the one posting of a detail answer."""
        items = at(body, "items")
        if isinstance(items, list) and "totalPages" in body:
            return items
        return [body] if at(body, "uuid") and at(body, "name") else bare_rows(body, "uuid", "workLocation")

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A card or a posting; of the employment type `label` is the code, `id` the tenant's own words."""
        kind, section = at(row, "employmentType"), at(row, "department")
        where = list(each_mapping(at(row, "locations")))
        return {
            "id": at(row, "uuid") or at(row, "id"),
            "url": at(row, "url"),
            "title": at(row, "name"),
            "employer": at(row, "companyName"),
            "description": html(*_sections(at(row, "description"))),
            "places": places(
                place(at(row, "workLocation", "label")),
                *map(_place, where),
                *map(place, words(at(row, "workLocations"))),
            ),
            "workplace": words([one.get("workplaceType") for one in where]),
            "employment_types": words(at(kind, "label") or at(kind, "id")),
            "category": words(*(at(section, name) for name in ("label", "name", "base_department"))),
            "pay": tuple(_pays(row)),
            "posted": at(row, "createdOn"),
        }

    @classmethod
    def detail(cls, row: Any, tenant: Tenant | None) -> Link | None:
        """The answer with the text of a card."""
        own = at(row, "uuid") or at(row, "id")
        if tenant is None or not isinstance(own, str):
            return None
        return Link(url=f"{BOARD.format_map(tenant.parts)}/{own}", role="detail")


def _sections(text: Any) -> Iterator[Any]:
    """The texts of a posting, the role's before the company's."""
    if isinstance(text, Mapping):
        yield from (text.get(name) for name in dict.fromkeys(("role", "company", *text)))
    else:
        yield text


def _place(one: Mapping[str, Any]) -> tuple[PrintedPlace, ...]:
    """A place; one without a town is told by its name."""
    country = one.get("countryCode") or one.get("country")
    return place(one.get("name"), locality=one.get("city"), region=one.get("state"), country=country)


def _pays(row: Any) -> Iterator[PrintedPay]:
    """The pay ranges, one for each place where they differ."""
    for one in each_mapping(at(row, "payRangeDetails")):
        yield from pay(None, one.get("rangeStart"), one.get("rangeEnd"), one.get("currency"), one.get("frequency"))
