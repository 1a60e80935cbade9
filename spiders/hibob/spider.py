"""HiBob: one answer with every job ad of a tenant, its text in four parts."""

from collections.abc import Iterator
from typing import Any

from aggregator.crawling.tenants import Tenant
from aggregator.extract.page import Link
from aggregator.extract.walk import at
from spiders.bases.ats import AtsBoard, Fields
from spiders.bases.rows import html, pay, place, words

SECTIONS = ("responsibilities", "requirements", "benefits")


class HiBob(AtsBoard):
    """What a careers site asks of itself, and gives to nobody who does not come from it."""

    name = "hibob"
    list_at = ("jobAdDetails",)

    @classmethod
    def lists(cls, tenant: Tenant) -> Iterator[Link]:
        """The tenant's one list."""
        yield Link(url=f"{tenant.site}api/job-ad", role="feed", headers=(("Referer", tenant.site),))

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A job ad; the sections behind its text may have names of the tenant's own."""
        own, labels = at(row, "id"), at(row, "sectionLabels")
        url = f"{tenant.site}jobs/{own}" if tenant and isinstance(own, int | str) and own else None
        return {
            "id": own,
            "url": url,
            "title": at(row, "title"),
            "description": html(at(row, "description"), *((at(labels, one), at(row, one)) for one in SECTIONS)),
            "language": at(row, "language"),
            "places": place(at(row, "site"), country=at(row, "country")),
            "workplace": words(at(row, "workspaceTypeId") or at(row, "workspaceType")),
            "employment_types": words(at(row, "employmentType"), at(row, "employmentTypeId")),
            "category": words(at(row, "department")),
            "pay": pay(
                None, at(row, "payTransparencyMinSalary"), at(row, "payTransparencyMaxSalary"),
                at(row, "payTransparencySalaryCurrency"), at(row, "payTransparencySalaryPayPeriod"),
            ),
            "posted": at(row, "publishedAt"),
            "apply_url": f"{url}/apply" if url else None,
        }  # fmt: skip
