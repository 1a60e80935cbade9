"""Gem: one answer with every post of a tenant, in a shape near Greenhouse's."""

from collections.abc import Sequence
from typing import Any

from aggregator.crawling.tenants import Tenant
from aggregator.extract.walk import at
from spiders.bases.ats import AtsBoard, Fields
from spiders.bases.rows import bare_rows, each_mapping, place, places, words


class Gem(AtsBoard):
    """The Job Board API; without the slash at its end it leads elsewhere."""

    name = "gem"
    feed = "https://api.gem.com/job_board/v0/{tenant}/job_posts/"

    @classmethod
    def rows(cls, body: Any) -> Sequence[Any] | None:
        """The posts."""
        return bare_rows(body, "id", "absolute_url")

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A post; an office counts by where it lies, its name may be anything."""
        offices = [at(one, "location", "name") for one in each_mapping(at(row, "offices"))]
        return {
            "id": at(row, "id"),
            "url": at(row, "absolute_url"),
            "title": at(row, "title"),
            "description": at(row, "content") or at(row, "content_plain"),
            "places": places(*map(place, words(at(row, "location", "name"), offices))),
            "workplace": words(at(row, "location_type")),
            "employment_types": words(at(row, "employment_type")),
            "category": words([one.get("name") for one in each_mapping(at(row, "departments"))]),
            "posted": at(row, "first_published_at"),
        }
