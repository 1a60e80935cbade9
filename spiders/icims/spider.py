"""iCIMS: a portal's list is HTML inside a frame, its labels the customer's; a posting's dates may be made up."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

from lxml.html import HtmlElement

from aggregator.crawling.tenants import Tenant
from aggregator.extract.page import Link, Page
from aggregator.listing import Listing
from spiders.bases.ats import Fields
from spiders.bases.ats_markup import MarkupAts, without
from spiders.bases.ats_pages import READ_WHOLE, Asked, PagedAts
from spiders.bases.card_fields import line_of
from spiders.bases.elements import all_at, first_at, inner, line_at, link_at
from spiders.bases.label_fields import fields_of_labels
from spiders.bases.made_up_dates import years_apart
from spiders.bases.rows import html

_PAGES = re.compile(r"\bPage\s+\d+\s+of\s+(\d+)\b")
_APPLY_NOISE = re.compile(r"&?\b(?:in_iframe|hashed|mobile|width|height|bga|needsRedirect|jan1offset|jun1offset)=[^&]*")


class Icims(MarkupAts, PagedAts):
    """`/jobs/search?pr=N` and `/jobs/{id}/{slug}/job`, both with `in_iframe=1`: without it comes an empty frame."""

    name = "icims"
    job_link = re.compile(r"(?:https?://[^/?#]+)?/jobs/(?P<id>\d+)/(?:[^/?#]+/)?job(?=[?#]|$)")
    row_marks = ("tr", "li", "row", "iCIMS_JobListingRow")
    detail_query = "?in_iframe=1"
    list_sign = "[class*=iCIMS_]"
    apply_sign = "a.iCIMS_ApplyOnlineButton"
    posting_sign = ".iCIMS_InfoMsg_Job, .iCIMS_JobContent, h1.iCIMS_Header"

    @classmethod
    def page(cls, tenant: Tenant, asked: Asked) -> Link:
        """A page of the list; `offset` counts pages, whose length is the customer's choice."""
        words = f"&searchKeyword={quote(asked.words)}" if asked.words else ""
        url = f"https://{tenant['tenant']}.icims.com/jobs/search?ss=1{words}&pr={asked.offset}&in_iframe=1"
        return Link(url=url, role="search")

    @classmethod
    def asked_of(cls, page: Page) -> Asked:
        """From the address."""
        sent = parse_qs(urlsplit(page.url).query)
        number = sent.get("pr", ["0"])[0]
        return Asked(sent.get("searchKeyword", [""])[0], int(number) if number.isdigit() else 0)

    @classmethod
    def more(cls, body: Any, page: Page, tenant: Tenant | None) -> Iterator[Link]:
        """The next page, where the page says that there is one; for a long list the first of every search."""
        asked, rows, pages = cls.asked_of(page), cls.rows(body) or (), _PAGES.search(line_of(body) or "")
        last = int(pages[1]) if pages else asked.offset + 1 + bool(first_at(body, "link[rel=next]") is not None)
        if tenant is None or not rows:
            return
        if not asked.words and not asked.offset and tenant.words and last * len(rows) > READ_WHOLE:
            yield from (cls.page(tenant, Asked(words, 0)) for words in tenant.words)
        elif asked.offset + 1 < last:
            yield cls.page(tenant, Asked(asked.words, asked.offset + 1))

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A card."""
        link = cls.link_of(row)
        title = line_at(link, "h1, h2, h3, h4") or line_of(link)
        return {**cls.own(row, tenant), "title": title, **fields_of_labels(_labelled(row))}

    @classmethod
    def printed(cls, page: Page, tenant: Tenant | None) -> Fields:
        """Title, labelled fields, the sections under their headings."""
        root = page.tree.root
        sections = [(_heading(one), _text(one)) for one in all_at(root, ".iCIMS_InfoMsg_Job")]
        apply = link_at(page, cls.apply_sign)
        return {
            "title": line_at(root, "h1.iCIMS_Header", "h1"),
            "description": html(*sections),
            "apply_url": _APPLY_NOISE.sub("", apply).replace("?&", "?") if apply else None,
            **fields_of_labels(_labelled(root)),
        }

    @classmethod
    def trusted(cls, posting: Listing) -> Listing:
        """Without dates that lie whole years from today or from each other: some portals make them up."""
        posted, last, seen = posting.posted, posting.valid_through, posting.seen_at
        if years_apart(posted, seen) == 2 or (years_apart(posted, last) or 0) > 1:
            posting = without(posting, "posted")
        made_up = years_apart(last, seen) or years_apart(last, posted)
        return without(posting, "valid_through") if made_up else posting


def _heading(section: HtmlElement) -> str | None:
    """The heading over a section."""
    above = next((one for one in section.itersiblings(preceding=True) if isinstance(one.tag, str)), None)
    return line_of(above) if above is not None and "iCIMS_InfoField_Job" in (above.get("class") or "") else None


def _text(section: HtmlElement) -> str | None:
    text = first_at(section, ".iCIMS_Expandable_Text")
    return inner(section if text is None else text)


def _labelled(element: HtmlElement) -> Iterator[tuple[str, str]]:
    """(label, value): in header groups, and in spans of which the first is for screen readers alone."""
    for tag in all_at(element, ".iCIMS_JobHeaderTag"):
        label, value = line_at(tag, "dt", ".iCIMS_JobHeaderField"), first_at(tag, "dd, .iCIMS_JobHeaderData")
        if label and value is not None:
            yield label, _value(value)
    for span in all_at(element, ".header .field-label"):
        value = next(span.itersiblings("span"), None)
        if span.getparent().tag != "dt" and value is not None:
            yield line_of(span) or "", _value(value)


def _value(element: HtmlElement) -> str:
    """The text, or the whole date that an age such as "2 days ago" carries in its title."""
    dated = first_at(element, "[title]") if element.get("title") is None else element
    title = dated.get("title") if dated is not None else None
    return title if title and title[:1].isdigit() else line_of(element) or ""
