"""Softgarden: one feed in the words of schema.org with every job of a tenant."""

from collections.abc import Mapping
from typing import Any

from aggregator.crawling.tenants import Tenant
from aggregator.extract import posting_pay, posting_places
from aggregator.extract.page import Page
from aggregator.extract.said import named
from aggregator.extract.walk import at
from spiders.bases.ats import AtsBoard, Fields
from spiders.bases.rows import words


class Softgarden(AtsBoard):
    """The DataFeed of a career site; each of its items is a JobPosting with its whole text."""

    name = "softgarden"
    feed = "{home}jobs.feed.json"
    list_at = ("dataFeedElement",)

    @classmethod
    def total(cls, body: Any, page: Page) -> int | None:
        """As the feed counts them."""
        counted = at(body, "numberOfItems")
        return counted if isinstance(counted, int) else None

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A JobPosting."""
        node = at(row, "item")
        node = node if isinstance(node, Mapping) else {}
        employer = named(node.get("hiringOrganization"))
        return {
            "id": at(node, "identifier", "value"),
            "url": node.get("url"),
            "title": node.get("title"),
            "employer": employer,
            "description": node.get("description"),
            "language": node.get("inLanguage"),
            "places": posting_places.places(node, employer),
            "workplace": words(node.get("jobLocationType")),
            "employment_types": words(node.get("employmentType")),
            "category": words(at(node, "hiringOrganization", "industry")),
            "pay": posting_pay.pay(node),
            "posted": node.get("datePosted"),
            "valid_through": node.get("validThrough"),
        }
