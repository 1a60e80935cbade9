"""Comeet (Spark Hire Recruit): every position of a company, texts and all, in a script of its one page."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from aggregator.crawling.sources import Source
from aggregator.crawling.tenants import Tenant
from aggregator.extract.page import Outcome, Page, Reading
from aggregator.extract.state import assigned
from aggregator.extract.tenants import parts_in
from aggregator.extract.walk import at
from spiders.bases.ats import AtsBoard, Fields
from spiders.bases.rows import each_mapping, html, place, words

POSITION = ("www.comeet.com/jobs/{slug}/{uid}/{title}/{id}",)
_NO_VALUE = re.compile(r'("[^"\\]*(?:\\.[^"\\]*)*")|\bundefined\b')
_NO_POSITION = re.compile(r"\bPOSITION_DATA\s{0,9}=\s{0,9}(?:null|undefined|\{\s{0,9}\})")


class Comeet(AtsBoard):
    """`/jobs/{slug}/{uid}`, and a position's own page, which says the same of one; the API's answers where saved."""

    name = "comeet"
    layer = "state"

    @classmethod
    def body(cls, page: Page) -> Any:
        """What the page's script holds: the list, or of a position's own page the position alone."""
        if page.text.lstrip()[:1] in ("{", "["):
            return super().body(page)
        name = "POSITION_DATA" if parts_in(page.url, POSITION) else "COMPANY_POSITIONS_DATA"
        found = assigned(page.text, name)
        return _loosely(page.text, name) if found is None else found

    @classmethod
    def rows(cls, body: Any) -> Sequence[Any] | None:
        """The positions; a page of the company's own that is said of several is nowhere to apply for one."""
        found = list(each_mapping(body))
        if body != [] and not all("uid" in one and "url_comeet_hosted_page" in one for one in found or [{}]):
            return None
        pages = Counter(str(at(one, "url_active_page")) for one in found)
        return [{**one, "url_active_page": _own_page(one, pages)} for one in found]

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A position. When it was posted is not said: `time_updated` moves with every change."""
        where = at(row, "location")
        street = " ".join(words(at(where, "street_name"), at(where, "street_number")))
        parts = {"locality": at(where, "city"), "region": at(where, "state"), "country": at(where, "country")}
        inner = {"street": street, "postcode": at(where, "postal_code")}
        return {
            "id": at(row, "uid"),
            "no_job": _no_job(row),
            "url": at(row, "url_comeet_hosted_page"),
            "title": at(row, "name"),
            "employer": at(row, "company_name"),
            "description": html(*_sections(row)),
            "places": place(**parts, **inner) if place(**parts) else place(at(where, "name")),
            "workplace": words(at(row, "workplace_type") or ("remote" if at(where, "is_remote") is True else None)),
            "employment_types": words(at(row, "employment_type")),
            "category": words(at(row, "department")),
            "apply_url": at(row, "url_active_page"),
        }

    @classmethod
    def read_page(cls, page: Page, source: Source, tenant: Tenant | None) -> Reading | None:
        """A position's page without its position: it is gone."""
        if page.status < 400 and parts_in(page.url, POSITION) and _NO_POSITION.search(page.text):
            return Reading(outcome=Outcome.EMPTY, problem="the page holds no position")
        return super().read_page(page, source, tenant)

    @classmethod
    def is_nobodys(cls, page: Page) -> bool:
        """A closed account is answered with 200 and a page that says so."""
        said = page.tree.xpath("//title/text() | //body//text()[not(parent::script or parent::style)]").getall()
        return any("deactivated" in one.casefold() for one in said)


def _loosely(text: str, name: str) -> Any:
    """The value of a script that says `undefined` where JSON has `null`."""
    start = text.find(name)
    return assigned(_NO_VALUE.sub(lambda found: found[1] or "null", text[start:]), name) if start >= 0 else None


def _own_page(row: Any, pages: Counter[str]) -> Any:
    said = at(row, "url_active_page")
    return None if said == at(row, "url_comeet_hosted_page") or pages[str(said)] > 1 else said


def _no_job(row: Any) -> str | None:
    if at(row, "is_internal") is True:
        return "for the company's own people"
    return "not published" if at(row, "is_published") is False else None


def _sections(row: Any) -> Iterator[tuple[Any, Any]]:
    """The parts of the text in the company's order, with its headings, but for the one that says "Description"."""
    parts = list(each_mapping(at(row, "custom_fields", "details") or at(row, "details")))
    for one in sorted(parts, key=lambda one: order if isinstance(order := one.get("order"), int) else len(parts)):
        yield None if one.get("name") == "Description" else one.get("name"), one.get("value")
