"""Personio: an XML feed whose texts come in the language asked for alone; where it is switched off, the list's page."""

from collections.abc import Iterator, Sequence
from typing import Any

from lxml.etree import _Element as Element

from aggregator.crawling.sources import Source
from aggregator.crawling.tenants import Tenant, tenant_at
from aggregator.extract.page import Link, Outcome, Page, Reading
from aggregator.extract.xml import child, children, local, root_of, said, text_of
from aggregator.listing import PrintedPay
from spiders.bases.ats import AtsBoard, Fields
from spiders.bases.elements import all_at, line_at
from spiders.bases.rows import html, pay, place, places, words
from spiders.bases.zero import zero_in

ENGLISH = "xml?language=en"
CONTACT = "CONTACT_PERSON"
"""A section that Personio adds: a person's name, phone and mail."""
JOB = "a[href*='/job/']"


class Personio(AtsBoard):
    """The feed is asked in English first, then, if none of it has a text, in the careers site's own language."""

    name = "personio"

    @classmethod
    def lists(cls, tenant: Tenant) -> Iterator[Link]:
        """The feed in English."""
        yield Link(url=f"{tenant.site}{ENGLISH}", role="feed")

    @classmethod
    def body(cls, page: Page) -> Any:
        """The root of the feed, or of an HTML page."""
        root = root_of(page.text) if "<workzag-jobs" in page.text else None
        return root if root is not None else page.tree.root

    @classmethod
    def rows(cls, body: Any) -> Sequence[Any] | None:
        """The positions of the feed, or the links of the list's page."""
        if local(body) == "workzag-jobs":
            return [one for one in children(body) if local(one) == "position"]
        if all_at(body, "script[type='application/ld+json']"):
            return None  # a posting, which links to others
        links = [one for one in all_at(body, JOB) if _own_id(one.get("href"))]
        return links or ([] if zero_in(body) else None)

    @classmethod
    def read_answer(cls, page: Page, source: Source, tenant: Tenant | None) -> Reading | None:
        """A feed without any text in English leads to the one in the site's own language."""
        reading = super().read_answer(page, source, tenant)
        bare = reading and not reading.listings and any(link.card for link in reading.follow)
        if tenant and bare and page.url.endswith(ENGLISH):
            return Reading(follow=(Link(url=f"{tenant.site}xml", role="feed"),), problem="no texts in English")
        return reading

    @classmethod
    def nothing(cls, page: Page, source: Source, tenant: Tenant | None) -> Reading:
        """Nobody's address leads to Personio's own pages; a feed that is switched off leaves the list's page."""
        asked = tenant_at(page.requested_url or page.url, source)
        if asked and tenant is None:
            problem = f"{source.title} knows no tenant {asked.key} (led to {page.url[:120]})"
            return Reading(outcome=Outcome.NOT_RECOGNISED, problem=problem)
        if asked and page.status == 404 and "/xml" in page.url:
            return Reading(follow=(Link(url=asked.site, role="list"),), problem="the XML feed is switched off")
        return super().nothing(page, source, tenant)

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A position; or a link of the list's page, which says little more than the title."""
        own = said(row, "id") if local(row) == "position" else _own_id(row.get("href"))
        fields = {"id": own, "url": f"{tenant.site}job/{own}" if tenant and own else None}
        if local(row) != "position":
            shown = line_at(row, "[class*='jobMetaText']")
            return fields | {"title": line_at(row, "h2, h3, [class*=title]"), "places": place(shown)}
        hours = said(row, "schedule")
        both = ("full-time", "part-time") if hours == "full-or-part-time" else (hours,)
        return fields | {
            "title": said(row, "name"),
            "employer": said(row, "subcompany"),
            "description": html(*_sections(row)),
            "places": places(*map(place, _offices(row))),
            "workplace": words(said(row, "workplaceType")),
            "employment_types": words(both, _spaced(said(row, "employmentType"))),
            "category": words(
                *(_spaced(said(row, name)) for name in ("department", "recruitingCategory", "occupation"))
            ),
            "pay": _pay(row),
            "posted": said(row, "createdAt"),
        }

    @classmethod
    def detail(cls, row: Any, tenant: Tenant | None) -> Link | None:
        """The posting's page, whose structured data hold its text."""
        own = said(row, "id") if local(row) == "position" else _own_id(row.get("href"))
        return Link(url=f"{tenant.site}job/{own}", role="detail") if tenant and own else None


def _own_id(address: str | None) -> str | None:
    own = (address or "").partition("/job/")[2].partition("?")[0].strip("/")
    return own if own.isdecimal() else None


def _sections(row: Element) -> Iterator[tuple[str | None, str | None]]:
    every = child(row, "jobDescriptions")
    for one in () if every is None else children(every):
        if said(one, "name") != CONTACT:
            yield said(one, "name"), said(one, "value")


def _offices(row: Element) -> Iterator[str | None]:
    more = child(row, "additionalOffices")
    yield said(row, "office")
    yield from () if more is None else map(text_of, children(more))


def _spaced(code: str | None) -> str | None:
    return code.replace("_", " ") if code else None


def _pay(row: Element) -> tuple[PrintedPay, ...]:
    low, high, currency, period = (
        said(row, "salaryInformation", name) for name in ("min", "max", "currencyCode", "type")
    )
    return pay(None, low, high, currency, period)
