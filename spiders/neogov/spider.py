"""NEOGOV: an RSS feed for each agency of GovernmentJobs.com, its own fields beside those of RSS."""

import re
from collections.abc import Sequence
from typing import Any

from lxml.etree import _Element as Element

from aggregator.crawling.tenants import Tenant
from aggregator.extract.page import Page
from aggregator.extract.xml import child, children, local, root_of, said, text_of
from aggregator.listing import PrintedPlace
from spiders.bases.ats import AtsBoard, Fields
from spiders.bases.rows import html, last_step, pay, place, words

SECTIONS = ("description", "examplesofduties", "qualifications", "supplementalinformation", "benefits")
_ZIP = re.compile(r"(.{2,60}?) - (\d{5})\b.*")
_FRACTION = re.compile(r"(:\d\d):\d+$")


class Neogov(AtsBoard):
    """`/SearchEngine/JobsFeed?agency=…`; its times end with a fraction that RSS does not know."""

    name = "neogov"
    feed = "https://www.governmentjobs.com/SearchEngine/JobsFeed?agency={tenant}"

    @classmethod
    def body(cls, page: Page) -> Any:
        """The feed's channel."""
        root = root_of(page.text.removeprefix("ï»¿"))
        return child(root, "channel") if root is not None else None

    @classmethod
    def rows(cls, body: Any) -> Sequence[Any] | None:
        """The items, each with the agency's name, which the channel has."""
        return [(one, said(body, "title")) for one in children(body) if local(one) == "item"]

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """An item; its day of publication is that of the last change, where it is not the first."""
        item, agency = row
        kinds = child(item, "categories")
        names = [text_of(one) for one in children(kinds)] if kinds is not None else []
        figures = (
            said(item, f"{name}") for name in ("minimumSalary", "maximumSalary", "salaryCurrency", "salaryInterval")
        )
        return {
            "id": said(item, "jobId") or last_step(said(item, "link")),
            "url": said(item, "link") or said(item, "guid"),
            "title": said(item, "title"),
            "employer": agency,
            "description": html(*(said(item, name) for name in SECTIONS)),
            "places": _place(item),
            "employment_types": words(said(item, "jobType")),
            "category": words(said(item, "department"), said(item, "division"), names),
            "pay": pay(None, *figures),
            "posted": _time(item, "advertiseFromDateUTC") or _time(item, "advertiseFromDate") or said(item, "pubDate"),
            "valid_through": _time(item, "advertiseToDateTime") or _time(item, "advertiseToDateTimeUTC"),
        }


def _place(item: Element) -> tuple[PrintedPlace, ...]:
    """The place, whose line may go on with a postal code and a county; the state has a field of its own."""
    where, state = said(item, "location"), said(item, "state")
    found = _ZIP.fullmatch(where or "")
    if found:
        return place(where, locality=found[1], postcode=found[2], region=state)
    return place(where, locality=where, region=state) if state else place(where)


def _time(item: Element, name: str) -> str | None:
    """A time without its fraction; None where there is none, or it has no end: "Continuous"."""
    time = said(item, name)
    return _FRACTION.sub(r"\1", time) if time and re.search(r"\d{4}", time) else None
