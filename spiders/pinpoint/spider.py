"""Pinpoint: one answer with every posting of a tenant, its text in four sections; pay counts where it is shown."""

from typing import Any

from aggregator.crawling.tenants import Tenant
from aggregator.extract.walk import at
from aggregator.listing import PrintedPay
from spiders.bases.ats import AtsBoard, Fields
from spiders.bases.rows import html, last_step, pay, place, words

SECTIONS = ("key_responsibilities", "skills_knowledge_expertise", "benefits")


class Pinpoint(AtsBoard):
    """`/postings.json`; a job may have several postings, each with a key of its own."""

    name = "pinpoint"
    feed = "https://{tenant}.pinpointhq.com/postings.json"
    list_at = ("data",)

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A posting, under the key that its page's address ends with; most feeds print no day of posting."""
        where = {"locality": "city", "region": "province", "postcode": "postal_code", "street": "street_address"}
        parts = {ours: at(row, "location", theirs) for ours, theirs in where.items()}
        labels = (
            at(row, "job", "department", "name"),
            at(row, "job", "division", "name"),
            at(row, "department", "name"),
        )
        return {
            "id": last_step(at(row, "path") or at(row, "url")) or at(row, "id"),
            "url": at(row, "url") or at(row, "path"),
            "title": at(row, "title"),
            "description": html(
                at(row, "description"), *((at(row, f"{one}_header"), at(row, one)) for one in SECTIONS)
            ),
            "places": place(at(row, "location", "name"), **parts),
            "workplace": words(at(row, "workplace_type") or at(row, "workplace_type_text")),
            "employment_types": words(at(row, "employment_type") or at(row, "employment_type_text")),
            "category": words(*labels),
            "pay": _shown_pay(row),
            "posted": at(row, "first_published_at"),
            "valid_through": at(row, "deadline_at"),
        }


def _shown_pay(row: Any) -> tuple[PrintedPay, ...]:
    """The pay, unless the tenant keeps it to itself."""
    if at(row, "compensation_visible") is not True:
        return ()
    names = ("compensation", *(f"compensation_{one}" for one in ("minimum", "maximum", "currency", "frequency")))
    return pay(*(at(row, name) for name in names))
