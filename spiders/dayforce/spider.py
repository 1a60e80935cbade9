"""Dayforce: one answer with every posting of a board, a row for each of its languages and places."""

from collections.abc import Iterator, Sequence
from typing import Any

from aggregator.crawling.tenants import Tenant
from aggregator.extract.page import Link, Page
from aggregator.extract.walk import at
from spiders.bases.ats import AtsBoard, Fields
from spiders.bases.rows import place, words

FEED = (
    "https://www.dayforcehcm.com/api/{tenant}/V1/JobFeeds"
    "?includeActivePostingOnly=true&htmlDescription=true&internalJobBoardCode={board}"
)
ABOUT = "https://jobs.dayforcehcm.com/api/geo/{tenant}/sitecontext/{tenant}/{board}/en-US"
"""What is known of a board: 404 where there is none."""


class Dayforce(AtsBoard):
    """The public job feed of a tenant's board."""

    name = "dayforce"
    feed = FEED

    @classmethod
    def rows(cls, body: Any) -> Sequence[Any] | None:
        """The rows, those with a text first; none where the answer says what is known of a board."""
        if isinstance(body, list) and all(isinstance(one, dict) for one in body):
            return sorted(body, key=lambda one: not one.get("Description"))
        return [] if at(body, "jobBoardCode") and at(body, "clientNamespace") else None

    @classmethod
    def more(cls, body: Any, page: Page, tenant: Tenant | None) -> Iterator[Link]:
        """For an empty list the question whether there is such a board: the feed does not say."""
        if body == [] and tenant:
            yield Link(url=ABOUT.format_map(tenant.parts), role="list")

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A posting, of whose places this row has one."""
        culture, street = at(row, "CultureCode"), at(row, "AddressLine1")
        parts = {"locality": at(row, "City"), "region": at(row, "State"), "country": at(row, "Country")}
        return {
            "id": at(row, "ReferenceNumber"),
            "url": at(row, "JobDetailsUrl"),
            "title": at(row, "Title"),
            "employer": at(row, "CompanyName") or at(row, "ParentCompanyName"),
            "description": at(row, "Description"),
            "language": culture.partition("-")[0] if isinstance(culture, str) else None,
            "places": place(street=street, postcode=at(row, "PostalCode"), **parts),
            "workplace": ("remote",) if at(row, "IsVirtualLocation") is True else (),
            "employment_types": words(at(row, "EmploymentIndicator")),
            "category": words(at(row, "JobFamily"), at(row, "JobFunction")),
            "posted": at(row, "DatePosted"),
            "apply_url": at(row, "ApplyUrl"),
        }
