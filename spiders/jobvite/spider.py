"""Jobvite: a tenant's list in one of three templates, fifty rows a page, a posting's page behind each."""

import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

from lxml.html import HtmlElement

from aggregator.crawling.tenants import Tenant
from aggregator.extract.page import Link, Page
from spiders.bases.ats import Fields
from spiders.bases.ats_markup import MarkupAts
from spiders.bases.ats_pages import Asked, PagedAts
from spiders.bases.card_fields import line_of
from spiders.bases.elements import all_at, between, first_at, inner, line_at, link_at
from spiders.bases.rows import place, places, words

_SITE = "https://jobs.jobvite.com"
_COUNT = re.compile(r"\d+\s*-\s*\d+\s+of\s+(\d+)")
_MANY = re.compile(r"\d+ Locations?", re.IGNORECASE)


class Jobvite(MarkupAts, PagedAts):
    """`/{tenant}/search/?p=N` (without its last slash the page's number is not heeded) and `/{tenant}/job/{id}`."""

    name = "jobvite"
    job_link = re.compile(r"(?:https://jobs\.jobvite\.com)?/(?:careers/)?[^/?#]+/job/(?P<id>[A-Za-z0-9_-]+)")
    page_size = 50
    whole_pages = True
    list_sign = ".jv-page-search, .jv-page-jobs, .jv-job-list"
    posting_sign = ".jv-job-detail-description"
    apply_sign = "a.jv-button-apply"
    markup_first = ()

    @classmethod
    def page(cls, tenant: Tenant, asked: Asked) -> Link:
        """A page of the list, or of a search in it."""
        words = f"q={quote(asked.words)}&" if asked.words else ""
        url = f"{_SITE}/{tenant['tenant']}/search/?{words}p={asked.offset // cls.page_size}"
        return Link(url=url, role="search")

    @classmethod
    def asked_of(cls, page: Page) -> Asked:
        """From the address."""
        sent = parse_qs(urlsplit(page.url).query)
        number = sent.get("p", ["0"])[0]
        return Asked(sent.get("q", [""])[0], int(number) * cls.page_size if number.isdigit() else 0)

    @classmethod
    def counted(cls, body: Any, page: Page) -> int | None:
        """From "1-50 of 80", which a list of one page does not print."""
        found = _COUNT.search(line_at(body, ".jv-pagination-text") or "")
        return int(found[1]) if found else None

    @classmethod
    def row_elements(cls, root: HtmlElement) -> Sequence[HtmlElement]:
        """The table's rows, or the links that hold a whole row."""
        whole = [one for one in all_at(root, "a[href*='/job/']") if all_at(one, ".jv-job-list-location")]
        return whole or super().row_elements(root)

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A card; "3 Locations" names none of them."""
        link, where = cls.link_of(row), line_at(row, ".jv-job-list-location")
        return {
            **cls.own(row, tenant),
            "title": line_at(link, ".jv-job-list-name") or line_of(link),
            "places": () if where is None or _MANY.fullmatch(where) else _place(where),
            "employment_types": words(line_at(row, ".jv-job-list-type")),
            "schedule": words(line_at(row, ".jv-job-list-shift")),
            "category": words(_department(row)),
        }

    @classmethod
    def printed(cls, page: Page, tenant: Tenant | None) -> Fields:
        """The line under the title (department, then every place), the text, the button."""
        root = page.tree.root
        meta, text = first_at(root, ".jv-job-detail-meta"), first_at(root, ".jv-job-detail-description")
        said = [] if meta is None else [one for one in between(meta, ".jv-inline-separator, br") if one]
        for heading in [] if text is None else all_at(text, "h2, h3")[:1]:
            if line_of(heading) == "Description":
                heading.drop_tree()
        return {
            "title": line_at(root, ".jv-header", "h1"),
            "category": words(said[:1]) if len(said) > 1 else (),
            "places": places(*map(_place, said[1:] or said)),
            "description": inner(text),
            "apply_url": link_at(page, cls.apply_sign),
        }


def _place(said: str) -> Any:
    return place(re.sub(r"\s+,", ",", said).strip(" ,"))


def _department(row: HtmlElement) -> str | None:
    """The heading over the table of a list that is cut by departments."""
    table = next(row.iterancestors("table"), None)
    above = None if table is None else next(table.itersiblings("h2", "h3", preceding=True), None)
    cut = "jv-page-jobs" in (row.getroottree().getroot().find("body").get("class") or "")
    return line_of(above) if cut and above is not None else None
