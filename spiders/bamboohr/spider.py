"""BambooHR: a list without texts and dates, each card's detail behind it; people also save the widget's HTML."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from lxml.html import HtmlElement

from aggregator.crawling.tenants import Tenant
from aggregator.extract.addresses import absolute, host_of
from aggregator.extract.page import Link, Page
from aggregator.extract.posting_address import named_addresses
from aggregator.extract.walk import at
from aggregator.listing import PrintedPlace
from spiders.bases.ats import AtsBoard, Fields
from spiders.bases.elements import all_at, enclosing, first_at, line_at
from spiders.bases.rows import pay, place, words

BOARD, ITEM = ".BambooHR-ATS-board", ".BambooHR-ATS-Jobs-Item"
_NUMBER = re.compile(r"/(?:careers/|jobs/view\.php\?id=)(\d+)")


class BambooHR(AtsBoard):
    """`/careers/list` and `/careers/{id}/detail`; neither names the employer."""

    name = "bamboohr"
    feed = "{home}/list"

    @classmethod
    def body(cls, page: Page) -> Any:
        """JSON, or the root of a page with the widget."""
        return page.tree.root if BOARD[1:] in page.text else super().body(page)

    @classmethod
    def rows(cls, body: Any) -> Sequence[Any] | None:
        """The cards of the list or of the widget, or the one posting of a detail answer."""
        if isinstance(body, HtmlElement):
            return all_at(body, ITEM) if all_at(body, BOARD) else None
        if isinstance(one := at(body, "result", "jobOpening"), Mapping):
            return [one]
        found = at(body, "result")
        known = isinstance(found, list) and ("meta" in body or any(at(one, "jobOpeningName") for one in found))
        return found if known else None

    @classmethod
    def total(cls, body: Any, page: Page) -> int | None:
        """The list's own count."""
        total = at(body, "meta", "totalCount")
        return total if isinstance(total, int) else None

    @classmethod
    def is_nobodys(cls, page: Page) -> bool:
        """Whether BambooHR's own front page stands where a list was asked for."""
        return any(host_of(one) == "www.bamboohr.com" for one in named_addresses(page.text))

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A card, or a posting with its text."""
        if isinstance(row, HtmlElement):
            return _of_widget(row)
        own, shared = _own(row), at(row, "jobOpeningShareUrl")
        remote = "Remote" if at(row, "isRemote") is True else None
        status = at(row, "jobOpeningStatus")
        return {
            "id": own,
            "url": shared or (f"{tenant.site}/{own}" if tenant and own else None),
            "title": at(row, "jobOpeningName"),
            "description": at(row, "description"),
            "places": _place(at(row, "location")) or _place(at(row, "atsLocation")),
            "workplace": words(remote or (kind if (kind := at(row, "locationType")) != "0" else None)),
            "employment_types": words(at(row, "employmentStatusLabel")),
            "category": words(at(row, "departmentLabel")),
            "pay": pay(at(row, "compensation")),
            "posted": at(row, "datePosted"),
            "expired": isinstance(status, str) and status != "Open",
        }

    @classmethod
    def detail(cls, row: Any, tenant: Tenant | None) -> Link | None:
        """The answer with the text of a card."""
        own = cls.fields(row, tenant)["id"]
        return Link(url=f"{tenant.site}/{own}/detail", role="detail") if tenant and isinstance(own, str) else None


def _own(row: Any) -> str | None:
    """The key of a card; of a posting, which lacks it, by its address."""
    own, shared = at(row, "id"), at(row, "jobOpeningShareUrl")
    found = _NUMBER.search(shared) if isinstance(shared, str) else None
    return own if isinstance(own, str) else str(own) if isinstance(own, int) else found[1] if found else None


def _place(said: Any) -> tuple[PrintedPlace, ...]:
    country = at(said, "addressCountry") or at(said, "country")
    region = at(said, "state") or at(said, "province")
    return place(locality=at(said, "city"), region=region, postcode=at(said, "postalCode"), country=country)


def _of_widget(row: HtmlElement) -> Fields:
    link = first_at(row, "a[href]")
    url = absolute("https://www.bamboohr.com/", None if link is None else link.get("href"))
    number = _NUMBER.search(url or "")
    department = line_at(enclosing(row, ("BambooHR-ATS-Department-Item",)), ".BambooHR-ATS-Department-Header")
    return {
        "id": number[1] if number else None,
        "url": f"https://{host_of(url)}/careers/{number[1]}" if url and number else url,
        "title": line_at(row, "a"),
        "places": place(line_at(row, ".BambooHR-ATS-Location")),
        "category": words(department),
    }
