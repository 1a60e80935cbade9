"""HRMDirect (ClearCompany): a table of openings, a row for each place, and a page with labels and text behind each."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from lxml.html import HtmlElement

from aggregator.crawling.tenants import Tenant
from aggregator.extract.page import Link, Page
from spiders.bases.ats import Fields
from spiders.bases.ats_markup import MarkupAts
from spiders.bases.card_fields import line_of
from spiders.bases.elements import all_at, first_at, inner, line_at
from spiders.bases.label_fields import fields_of_labels
from spiders.bases.rows import place, words

_DAY = re.compile(r"\d{1,2}/\d{1,2}/\d{4}")
_AT = re.compile(r"\s*(?:careers|jobs|employment)\s+(?:at|with)\s+", re.IGNORECASE)


class HrmDirect(MarkupAts):
    """`/employment/job-openings.php?search=true` and `…/job-opening.php?req=…`; cells are the tenant's choice."""

    name = "hrmdirect"
    job_link = re.compile(r"(?:https?://[\w.-]+\.hrmdirect\.com)?(?:/employment/)?job-opening\.php\?req=(?P<id>\d+)")
    list_sign = ".reqResultTable, .reqitem, #hrmSearchButton"
    posting_sign = ".viewFields, .jobDesc"
    card_first = ("places",)

    @classmethod
    def lists(cls, tenant: Tenant) -> Iterator[Link]:
        """The tenant's list, which is empty unless it is searched."""
        yield Link(url=f"{tenant.site}?search=true", role="list")

    @classmethod
    def row_elements(cls, root: HtmlElement) -> Sequence[HtmlElement]:
        """Every row: a job of several places has one for each."""
        return [row for row in all_at(root, "tr.ReqRowClick") if any(map(cls._is_job, all_at(row, "a[href]")))]

    @classmethod
    def _is_job(cls, link: HtmlElement) -> bool:
        return cls.job_link.match(link.get("href") or "") is not None

    @classmethod
    def own(cls, row: HtmlElement, tenant: Tenant | None) -> Fields:
        """The row's key and address, which is relative to the list's."""
        found = cls.job_link.match(cls.link_of(row).get("href") or "")
        own = found["id"] if found else None
        home = tenant.site.removesuffix("s.php") if tenant else "/employment/job-opening"
        return {"id": own, "url": f"{home}.php?req={own}" if own else None}

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A card: named cells, a day in a cell without a name."""
        cells = [line_of(cell) or "" for cell in all_at(row, "td")]
        city, state = line_at(row, "td.cities"), line_at(row, "td.state")
        return {
            **cls.own(row, tenant),
            "title": line_of(cls.link_of(row)),
            "places": place(locality=city, region=state) if city or state else place(line_at(row, "td.offices")),
            "category": words(line_at(row, "td.departments")),
            "posted": next((cell for cell in cells if _DAY.fullmatch(cell)), None),
            "employer": _employer(row),
        }

    @classmethod
    def printed(cls, page: Page, tenant: Tenant | None) -> Fields:
        """Title, labels and text."""
        root = page.tree.root
        pairs = [[line_of(cell) or "" for cell in all_at(row, "th, td")] for row in all_at(root, ".viewFields tr")]
        return {
            **fields_of_labels((pair[0], pair[1]) for pair in pairs if len(pair) == 2 and pair[1]),
            "title": line_at(root, ".reqResult h2", "h2", "h1"),
            "employer": _employer(root),
            "description": inner(first_at(root, ".jobDesc")),
        }


def _employer(element: HtmlElement) -> str | None:
    """The company, where the page's title or its heading names it: "Careers At Acme"."""
    root = element.getroottree().getroot()
    said = line_at(root, ".careersTitle", "title") or ""
    found = _AT.match(said)
    return said[found.end() :] if found else None
