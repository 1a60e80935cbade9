"""JazzHR: one page with all of a tenant's jobs, in an old and a new template, a posting's page behind each."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from aggregator.crawling.tenants import Tenant
from aggregator.extract.json_ld import documents
from aggregator.extract.page import Link, Page
from aggregator.extract.walk import having
from spiders.bases.ats import Fields
from spiders.bases.ats_markup import MarkupAts
from spiders.bases.card_fields import line_of
from spiders.bases.elements import first_at, inner, line_at
from spiders.bases.rows import place, words

_PLACES = "td ~ td:last-child", "ul.list-inline li:has(.fa-map-marker)", ".resumator_description"
_DEPARTMENTS = ".resumator_department", "ul.list-inline li:has(.fa-sitemap)"


class JazzHR(MarkupAts):
    """`/apply/jobs/` and `/apply/jobs/details/{id}`, newer `/apply/{id}/{title}`; the id is the same in both."""

    name = "jazzhr"
    job_link = re.compile(
        r"(?:https?://[\w.-]+\.applytojob\.com)?/apply/(?:jobs/details/|(?!jobs/|embed/)(?=[\w-]+/[^/?#]))(?P<id>[\w-]+)"
        r"(?:/[^/?#]+)?"
    )
    list_sign = "#job_listings_wrapper, .jobs-list"
    bare_list = True
    posting_sign = ".job_description, #job-description, #job_description_wrapper"
    markup_first = ()

    @classmethod
    def lists(cls, tenant: Tenant) -> Iterator[Link]:
        """The tenant's one list."""
        yield Link(url=f"https://{tenant['tenant']}.applytojob.com/apply/jobs/", role="list")

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A card; its place stands in the last cell, behind a pin, or under the title."""
        where = line_at(row, *_PLACES)
        return {
            **cls.own(row, tenant),
            "title": line_of(cls.link_of(row)),
            "places": place(re.sub(r"^Location:\s*", "", where or "")),
            "category": words(line_at(row, *_DEPARTMENTS)),
        }

    @classmethod
    def printed(cls, page: Page, tenant: Tenant | None) -> Fields:
        """Title, the line under it ("Support - Austin, TX - Full Time"), text."""
        root = page.tree.root
        said = [one for one in re.split(r"\s+[-–|]\s+", line_at(root, ".job_meta") or "") if one]
        return {
            "title": line_at(root, ".job_title", "h1"),
            "employer": next(
                (one.get("name") for one in having(list(documents(page)), "name") if _is_company(one)), None
            ),
            "places": place(said[-2]) if len(said) > 1 else (),
            "employment_types": words(said[-1:]),
            "category": words(said[:-2]),
            "description": inner(first_at(root, cls.posting_sign)),
        }


def _is_company(node: Mapping[str, Any]) -> bool:
    return node.get("@type") == "Organization"
