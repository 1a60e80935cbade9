"""Workday: a list asked twenty rows at a time, and each card's text behind it."""

import json
from collections.abc import Sequence
from typing import Any

from aggregator.crawling.tenants import Tenant
from aggregator.extract.page import Link, Page
from aggregator.extract.walk import at
from aggregator.listing import PrintedPlace
from spiders.bases.ats import Fields
from spiders.bases.ats_pages import Asked, PagedAts
from spiders.bases.rows import each_mapping, json_sent, last_step, place, places, words


class Workday(PagedAts):
    """One site of a tenant: `POST …/jobs`, `GET …/job/<place>/<title>_<requisition>`."""

    name = "workday"
    page_size = 20  # Workday answers 400 to more
    window = 2000  # behind it the list begins anew

    @classmethod
    def page(cls, tenant: Tenant, asked: Asked) -> Link:
        """A page of a search, perhaps of one facet's value."""
        facets = json.loads(asked.part) if asked.part else {}
        sent = {"appliedFacets": facets, "limit": cls.page_size, "offset": asked.offset, "searchText": asked.words}
        return Link(url=f"{_api(tenant)}/jobs", role="search", data=json.dumps(sent))

    @classmethod
    def asked_of(cls, page: Page) -> Asked:
        """From the body that was sent."""
        sent = json_sent(page)
        offset, facets = sent.get("offset"), sent.get("appliedFacets")
        part = json.dumps(facets) if facets else ""
        return Asked(str(sent.get("searchText") or ""), offset if isinstance(offset, int) else 0, part)

    @classmethod
    def counted(cls, body: Any, page: Page) -> int | None:
        """The count; some tenants state it on the first page only, and 0 on the others."""
        total = at(body, "total")
        return total if isinstance(total, int) and total else None

    @classmethod
    def parts(cls, body: Any) -> Sequence[str]:
        """The values of the facet that has the most."""
        facets = [one for one in each_mapping(at(body, "facets")) if at(one, "values", 0, "id")]
        widest = max(facets, key=lambda one: len(one["values"]), default={})
        name, values = str(widest.get("facetParameter")), each_mapping(widest.get("values"))
        return [json.dumps({name: [value.get("id")]}) for value in values]

    @classmethod
    def rows(cls, body: Any) -> Sequence[Any] | None:
        """The cards of a page, or the one posting of a detail answer."""
        if isinstance(one := at(body, "jobPostingInfo"), dict):
            return [{**one, "employer": at(body, "hiringOrganization", "name")}]
        found = at(body, "jobPostings")
        return found if isinstance(found, list) else None

    @classmethod
    def is_detail(cls, body: Any) -> bool:
        """Whether the answer is one posting's."""
        return "jobPostingInfo" in body

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A card, or a posting, whose `startDate` is its day of posting in practice."""
        path = at(row, "externalPath")
        home = tenant.site if tenant else None
        more = at(row, "additionalLocations")
        return {
            "id": last_step(path or at(row, "externalUrl")),
            "url": at(row, "externalUrl") or (f"{home}{path}" if home and isinstance(path, str) else None),
            "title": at(row, "title"),
            "employer": at(row, "employer"),
            "description": at(row, "jobDescription"),
            "places": places(*map(_place, (at(row, "locationsText"), at(row, "location"), *words(more)))),
            "workplace": words(at(row, "remoteType")),
            "employment_types": words(at(row, "timeType")),
            "posted": at(row, "startDate"),
            "posted_relative": at(row, "postedOn"),
        }

    @classmethod
    def detail(cls, row: Any, tenant: Tenant | None) -> Link | None:
        """The answer with the text of a card."""
        path = at(row, "externalPath")
        return Link(url=f"{_api(tenant)}{path}", role="detail") if tenant and isinstance(path, str) else None


def _api(tenant: Tenant) -> str:
    return f"https://{tenant['tenant']}.wd{tenant['n']}.myworkdayjobs.com/wday/cxs/{tenant['tenant']}/{tenant['site']}"


def _place(said: Any) -> tuple[PrintedPlace, ...]:
    """A place; "2 Locations" names none."""
    return () if isinstance(said, str) and said.partition(" ")[0].isdigit() else place(said)
