"""SAP SuccessFactors: a career site's feed for search engines; where it lacks a text, the posting's microdata."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from lxml.etree import _Element as Element
from lxml.html import HtmlElement

from aggregator.crawling.sources import Source
from aggregator.crawling.tenants import Tenant
from aggregator.extract.page import Link, Page, Reading
from aggregator.extract.text import one_line
from aggregator.extract.xml import child, children, local, root_of, said
from spiders.bases.ats import Fields
from spiders.bases.ats_markup import MarkupAts
from spiders.bases.card_fields import line_of
from spiders.bases.elements import all_at, first_at, inner, line_at, link_at
from spiders.bases.rows import place, words

_PLACE = re.compile(r"\s*\(([^()]{2,100},\s*[A-Z]{2}(?:,\s*[\w -]{3,12})?)\)\s*$")
FEEDS = ("sitemal.xml", "googlefeed.xml")
"""The feed's two names (the first is no slip of ours); a site has either."""


class SuccessFactors(MarkupAts):
    """`/sitemal.xml` and `/job/{title}/{id}/`."""

    name = "successfactors"
    layer = "feed"
    job_link = re.compile(r"(?:https?://[^/?#]+)?/(?:[\w-]+/)?job/[^?#\s]{1,300}?/(?P<id>\d{2,20})/?(?=[?#]|$)")
    row_marks = ("tr", "li", "job-tile")
    list_sign = "#searchresults, .searchResultsShell, #job-tile-list"
    posting_sign = ".jobdescription, [data-careersite-propertyid=description]"

    @classmethod
    def lists(cls, tenant: Tenant) -> Iterator[Link]:
        """The site's feed."""
        yield Link(url=f"https://{tenant['host']}/{FEEDS[0]}", role="feed")

    @classmethod
    def body(cls, page: Page) -> Any:
        """The root of RSS or of an HTML page."""
        begins = page.text.lstrip("\ufeff \t\r\n")[:5].lower()
        root = root_of(page.text) if begins in ("<?xml", "<rss ", "<rss>") else None
        return super().body(page) if root is None else root

    @classmethod
    def rows(cls, body: Any) -> Sequence[Any] | None:
        """The items of the feed, or the rows of a search page."""
        if isinstance(body, HtmlElement):
            return super().rows(body)
        channel = child(body, "channel") if local(body) == "rss" else None
        return None if channel is None else [one for one in children(channel) if local(one) == "item"]

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A job of the feed, or a row of a search page."""
        return cls._of_row(row, tenant) if isinstance(row, HtmlElement) else cls._of_item(row)

    @classmethod
    def _of_item(cls, item: Element) -> Fields:
        """A job; the place behind its title is said again in its own field, a text that is its title is none."""
        printed, url, text = one_line(said(item, "title") or ""), said(item, "link"), said(item, "description")
        behind, own = _PLACE.search(printed), cls.job_link.match(url or "")
        bare = one_line(text or "")
        return {
            "id": own["id"] if own else said(item, "id") or said(item, "guid"),
            "url": url,
            "title": _PLACE.sub("", printed),
            "employer": said(item, "employer"),
            "description": None if bare in (printed, _PLACE.sub("", printed)) else text,
            "places": place(said(item, "location") or (behind[1] if behind else None)),
            "employment_types": words(said(item, "job_type")),
            "category": words(said(item, "job_function"), said(item, "job_industry")),
            "posted": said(item, "pubDate"),
            "valid_through": said(item, "expiration_date"),
        }

    @classmethod
    def _of_row(cls, row: HtmlElement, tenant: Tenant | None) -> Fields:
        return {
            **cls.own(row, tenant),
            "title": line_of(cls.link_of(row)),
            "places": place(line_at(row, ".jobLocation", "[id*=location-value]")),
            "employment_types": words(line_at(row, ".jobShifttype", "[id*=shifttype-value]")),
            "category": words(line_at(row, ".jobDepartment", "[id*=department-value]", ".jobFacility")),
            "posted": line_at(row, ".jobDate", "[id*=date-value]"),
        }

    @classmethod
    def detail(cls, row: Any, tenant: Tenant | None) -> Link | None:
        """The posting's page."""
        if isinstance(row, HtmlElement):
            return super().detail(row, tenant)
        own = cls.job_link.match(said(row, "link") or "")
        return Link(url=own[0], role="detail") if own else None

    @classmethod
    def key_in(cls, url: str, source: Source) -> str | None:
        """The number in a posting's address, on a company's own domain, too."""
        found = cls.job_link.match(url)
        return found["id"] if found else None

    @classmethod
    def printed(cls, page: Page, tenant: Tenant | None) -> Fields:
        """The microdata, which do not always lie in an item, and the fields that the site's owner put on the page."""
        root = page.tree.root
        text = first_at(root, ".jobdescription")
        parts = {"locality": "addressLocality", "region": "addressRegion", "country": "addressCountry",
                 "postcode": "postalCode"}  # fmt: skip
        shown = line_at(root, ".jobGeoLocation", _own("location"), _own("multilocation")) or _meta(
            root, "streetAddress"
        )
        employer = _meta(root, "hiringOrganization") or line_at(root, "[itemprop=hiringOrganization]")
        return {
            "title": line_at(root, "[itemprop=title]", _own("title"), "#job-title", "h1"),
            "employer": employer,
            "description": inner(text if text is not None else first_at(root, _own("description"))),
            "places": place(shown) if shown else place(**{name: _meta(root, prop) for name, prop in parts.items()}),
            "employment_types": words(_meta(root, "employmentType"), line_at(root, _own("shifttype"))),
            "category": words(_meta(root, "industry"), line_at(root, _own("dept")), line_at(root, _own("department"))),
            "posted": _meta(root, "datePosted") or line_at(root, _own("date")),
            "valid_through": _meta(root, "validThrough"),
            "apply_url": link_at(page, "a.dialogApplyBtn"),
        }

    @classmethod
    def nothing(cls, page: Page, source: Source, tenant: Tenant | None) -> Reading:
        """Where the feed is not under its first name, the second is asked for."""
        home, _, name = page.url.rpartition("/")
        if name == FEEDS[0] and page.status in (404, 410):
            return Reading(follow=(Link(url=f"{home}/{FEEDS[1]}", role="feed"),))
        return super().nothing(page, source, tenant)


def _own(name: str) -> str:
    return f"[data-careersite-propertyid={name}]"


def _meta(root: HtmlElement, name: str) -> str | None:
    found = [one.get("content") for one in all_at(root, f"[itemprop={name}][content]")]
    return next((said for said in found if said), None)
