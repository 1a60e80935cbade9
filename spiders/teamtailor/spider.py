"""Teamtailor: an RSS feed, a hundred jobs at a time, on its own domain, too; people also save its JSON Feed."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from lxml.etree import _Element as Element

from aggregator.crawling.tenants import Tenant
from aggregator.extract import posting_pay, posting_places
from aggregator.extract.page import Link, Page
from aggregator.extract.said import named
from aggregator.extract.walk import at
from aggregator.extract.xml import child, children, local, root_of, said
from aggregator.listing import PrintedPlace
from spiders.bases.ats import Fields
from spiders.bases.ats_pages import Asked, PagedAts
from spiders.bases.rows import place, places, words

_NUMBER = re.compile(r"/jobs/(\d+)")


class Teamtailor(PagedAts):
    """The RSS feed says more of workplace and department than the JSON Feed; it states no total."""

    name = "teamtailor"

    @classmethod
    def page(cls, tenant: Tenant, asked: Asked) -> Link:
        """A page of the feed."""
        return Link(url=f"{tenant.site}jobs.rss?per_page={cls.page_size}&offset={asked.offset}", role="feed")

    @classmethod
    def body(cls, page: Page) -> Any:
        """The root of RSS, or JSON."""
        return root_of(page.text) if page.text.lstrip("\ufeff \r\n\t")[:1] == "<" else super().body(page)

    @classmethod
    def rows(cls, body: Any) -> Sequence[Any] | None:
        """The items of either feed, with the feed's title, which is the company's name."""
        if isinstance(body, Element):
            channel = child(body, "channel") if local(body) == "rss" else None
            return None if channel is None else [one for one in children(channel) if local(one) == "item"]
        items = at(body, "items")
        if not isinstance(items, list) or "jsonfeed.org" not in str(at(body, "version")):
            return None
        return [{**one, "employer": at(body, "title")} if isinstance(one, Mapping) else one for one in items]

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A job, whose number stands in its address."""
        fields = _of_rss(row) if isinstance(row, Element) else _of_json(row)
        number = _NUMBER.search(fields["url"]) if isinstance(fields["url"], str) else None
        named_by_config = tenant is not None and tenant.employer is not None
        return fields | {
            "id": number[1] if number else fields["id"],
            "employer": None if named_by_config else fields["employer"],
        }


def _of_rss(row: Element) -> dict[str, Any]:
    locations = child(row, "locations")
    return {
        "id": said(row, "guid"),
        "url": said(row, "link"),
        "title": said(row, "title"),
        "employer": said(row.getparent(), "title"),
        "description": said(row, "description"),
        "places": _places(() if locations is None else children(locations)),
        "workplace": words(said(row, "remoteStatus")),
        "category": words(said(row, "department"), said(row, "role")),
        "posted": said(row, "pubDate"),
    }


def _places(locations: Iterable[Element]) -> tuple[PrintedPlace, ...]:
    every = (place(None, street=said(one, "address"), locality=said(one, "city"), postcode=said(one, "zip"),
                   country=said(one, "country")) or place(said(one, "name")) for one in locations)  # fmt: skip
    return places(*every)


def _of_json(row: Any) -> dict[str, Any]:
    node = at(row, "_jobposting")
    node = node if isinstance(node, Mapping) else {}
    employer = named(node.get("hiringOrganization")) or at(row, "employer")
    return {
        "id": at(row, "id"),
        "url": at(row, "url"),
        "title": at(row, "title"),
        "employer": employer,
        "description": at(row, "content_html") or node.get("description"),
        "language": node.get("inLanguage") or at(row, "language"),
        "places": posting_places.places(node, named(employer)),
        "workplace": words(node.get("jobLocationType")),
        "employment_types": words(node.get("employmentType")),
        "pay": posting_pay.pay(node),
        "posted": at(row, "date_published") or node.get("datePosted"),
        "valid_through": node.get("validThrough"),
    }
