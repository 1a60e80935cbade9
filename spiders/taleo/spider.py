"""Taleo: the Business Edition's lists, ten rows a page, columns of the customer's choice; the Enterprise's postings."""

import re
from collections.abc import Iterator
from typing import Any

from aggregator.crawling.sources import Source
from aggregator.crawling.tenants import Tenant
from aggregator.extract.addresses import absolute, host_of
from aggregator.extract.page import Link, Page, Reading
from aggregator.extract.posting_address import own_address
from spiders.bases.ats import Fields
from spiders.bases.ats_markup import MarkupAts
from spiders.bases.card_fields import line_of
from spiders.bases.elements import all_at, first_at, inner, line_at
from spiders.bases.fill_list import filled
from spiders.bases.label_fields import fields_of_labels
from spiders.bases.rows import listing_of_row

_COLUMN = re.compile(r"sortColumn=(\d{1,2})\b")
_NOBODY = re.compile(r"come back soon|welcome to taleo|taleo business edition - (?:log|sign) ?in", re.IGNORECASE)
_SECTION = re.compile(r"taleo\.net/careersection/[^?#]{1,100}\?(?:[^#]*&)?job=([\w-]{1,40})", re.IGNORECASE)


class Taleo(MarkupAts):
    """`searchResults?org=…&cws=…`, whose next pages want the first one's cookie, and `viewRequisition?…&rid=…`."""

    name = "taleo"
    job_link = re.compile(r"https?://[^/?#]+/[^?#]{1,100}/viewRequisition\?(?:[^#\s]{0,200}&)?rid=(?P<id>\d{1,20})")
    row_marks = ("oracletaleocwsv2-accordion-head-info", "tr", "li")
    list_sign = "[class*=oracletaleocwsv2]"
    posting_sign = "[name=cwsJobDescription], .oracletaleocwsv2-job-description"
    apply_sign = "a[href*='/applyRequisition?']"

    @classmethod
    def lists(cls, tenant: Tenant) -> Iterator[Link]:
        """The first page of the list."""
        yield Link(url=tenant.site, role="search")

    @classmethod
    def more(cls, body: Any, page: Page, tenant: Tenant | None) -> Iterator[Link]:
        """The next page, where this one links to it."""
        link = first_at(body, "a.jscroll-next[href], a[rel=next][href]")
        if link is not None and (url := absolute(page.url, link.get("href"))):
            yield Link(url=url, role="search")

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A card; which column holds what is said by the menu that sorts them, the first being the title."""
        cells = [line_of(one) or "" for one in all_at(row, ".oracletaleocwsv2-accordion-head-info > div")]
        cells = cells or [line_of(one) or "" for one in row if one.tag == "div"]
        pairs = [(label, cells[at - 1]) for at, label in _columns(row).items() if 0 < at <= len(cells)]
        return {**cls.own(row, tenant), "title": line_of(cls.link_of(row)), **fields_of_labels(pairs)}

    @classmethod
    def printed(cls, page: Page, tenant: Tenant | None) -> Fields:
        """The head, in pairs of a small label and a strong value, and the text."""
        root = page.tree.root
        head = first_at(root, ".oracletaleocwsv2-job-description")
        smalls = [] if head is None else all_at(head, ".small")
        pairs = [(line_of(one) or "", line_of(one.getnext()) or "") for one in smalls if one.getnext() is not None]
        return {
            "title": line_at(root, ".oracletaleocwsv2-job-description > strong", "h1"),
            "description": inner(first_at(root, "[name=cwsJobDescription]")),
            **fields_of_labels(pairs),
        }

    @classmethod
    def plain(cls, address: str) -> str:
        """The posting's address, out of its form's too."""
        return super().plain(address.replace("/applyRequisition?", "/viewRequisition?"))

    @classmethod
    def is_nobodys(cls, page: Page) -> bool:
        """Whether the recruiters' login or a page without a company stands in the place of a list."""
        return "oracletaleocwsv2" not in page.text and bool(_NOBODY.search(page.text))

    @classmethod
    def read_page(cls, page: Page, source: Source, tenant: Tenant | None) -> Reading | None:
        """A posting of either edition; the Enterprise's is keyed by its host."""
        fields = filled(page.text) if "api.fillList" in page.text and page.status < 400 else {}
        if not (fields.get("title") and fields.get("description")):
            return super().read_page(page, source, tenant)
        url = next((one for one in (page.url, own_address(page)) if _SECTION.search(one)), None)
        number = _SECTION.search(url) if url else None
        own = {"id": f"{host_of(url)}/{number[1]}" if url and number else fields["id"], "url": url}
        return Reading(listings=(listing_of_row({**fields, **own}, page, source, None, "state"),))


def _columns(row: Any) -> dict[int, str]:
    """Column → its label, from the menu that sorts the list."""
    root = row.getroottree().getroot()
    said = ((_COLUMN.search(one.get("href") or one.get("value") or ""), line_of(one)) for one in
            all_at(root, "a[href*='sortColumn='], option[value*='sortColumn=']"))  # fmt: skip
    return {int(found[1]): label for found, label in said if found and label}
