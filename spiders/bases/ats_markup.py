"""The base of systems without a feed: their lists and postings are pages of HTML."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, ClassVar

from lxml.html import HtmlElement

from aggregator.crawling.sources import Source
from aggregator.crawling.tenants import Tenant, tenant_at
from aggregator.extract.addresses import absolute
from aggregator.extract.page import Link, Outcome, Page, Reading
from aggregator.extract.posting_address import named_addresses
from aggregator.listing import Listing, join_card
from spiders.bases.ats import AtsBoard, Fields
from spiders.bases.ats_postings import posting_id, read_posting
from spiders.bases.elements import all_at, enclosing, link_at
from spiders.bases.rows import listing_of_row
from spiders.bases.zero import zero_in


class MarkupAts(AtsBoard):
    """`fields` reads a row of a list, `printed` a posting's page beside its structured data."""

    layer = "markup"
    job_link: ClassVar[re.Pattern[str]]
    """A posting's address as its links give it, to the end of what belongs to it; its group `id` is the feed's key."""
    row_marks: ClassVar[tuple[str, ...]] = ("tr", "li")
    """Tags and classes of the element round a link that holds one job; else it is the link's parent."""
    list_sign: ClassVar[str]
    """CSS of what only a list of this system has, an empty one too."""
    bare_list: ClassVar[bool] = False
    """Whether an empty list has no words for it: then `list_sign` alone says so."""
    posting_sign: ClassVar[str]
    """CSS of what only a posting's page has."""
    apply_sign: ClassVar[str | None] = None
    """CSS of the link to the form, where a posting's address can be read from that one's."""
    detail_query: ClassVar[str] = ""
    """What is asked for behind a posting's address."""
    markup_first: ClassVar[tuple[str, ...]] = ("description",)
    """Fields that the page prints better than its structured data."""

    @classmethod
    def row_elements(cls, root: HtmlElement) -> Sequence[HtmlElement]:
        """The elements that hold one job each, the first of each job."""
        found: dict[str, HtmlElement] = {}
        for one in all_at(root, "a[href]"):
            if job := cls.job_link.match(one.get("href")):
                found.setdefault(job["id"], enclosing(one, cls.row_marks))
        return list(dict.fromkeys(found.values()))

    @classmethod
    def link_of(cls, row: HtmlElement) -> HtmlElement:
        """The row's link to its posting."""
        links = [row] if row.tag == "a" else all_at(row, "a[href]")
        return next(one for one in links if cls.job_link.match(one.get("href") or ""))

    @classmethod
    def own(cls, row: HtmlElement, tenant: Tenant | None) -> Fields:
        """The row's key and address."""
        found = cls.job_link.match(cls.link_of(row).get("href"))
        url = found[0] if found else None
        home = f"https://{tenant['host']}/" if tenant else ""
        return {"id": found["id"] if found else None, "url": absolute(home, url) or url}

    @classmethod
    def detail(cls, row: Any, tenant: Tenant | None) -> Link | None:
        """The posting's page."""
        url = absolute("", cls.own(row, tenant)["url"])
        return Link(url=url + cls.detail_query, role="detail") if url else None

    @classmethod
    def printed(cls, page: Page, tenant: Tenant | None) -> Fields:
        """What a posting's page prints in its markup."""
        return {}

    @classmethod
    def trusted(cls, posting: Listing) -> Listing:
        """The structured data without what this system makes up."""
        return posting

    @classmethod
    def plain(cls, address: str) -> str:
        """A posting's address without what does not belong to it."""
        found = cls.job_link.match(address)
        return found[0] if found else address

    @classmethod
    def key_in(cls, url: str, source: Source) -> str | None:
        """The feed's key in a posting's address; None where it is no posting's."""
        return posting_id(url, source)

    @classmethod
    def address(cls, page: Page, source: Source) -> str | None:
        """The posting's own address: the page's, or what a saved page says of it."""
        apply = link_at(page, cls.apply_sign) if cls.apply_sign else None
        known = (url for url in (page.url, *named_addresses(page.text), apply) if url and cls.key_in(url, source))
        return next(map(cls.plain, known), None)

    @classmethod
    def body(cls, page: Page) -> Any:
        """The root of an HTML page; None for anything else."""
        return page.tree.root if page.text.lstrip("\ufeff \t\r\n")[:1] == "<" else None

    @classmethod
    def rows(cls, body: Any) -> Sequence[Any] | None:
        """The rows of a list; none where it says itself that it is empty; None for any other page."""
        if all_at(body, cls.posting_sign):
            return None
        said = all_at(body, cls.list_sign) and (cls.bare_list or zero_in(body))
        return cls.row_elements(body) or ([] if said else None)

    @classmethod
    def read_answer(cls, page: Page, source: Source, tenant: Tenant | None) -> Reading | None:
        """What the rows of a list give; a list in the place of a posting says that the posting is gone."""
        reading = super().read_answer(page, source, tenant)
        if reading and cls.key_in(page.url, source):
            return Reading(outcome=Outcome.EMPTY, problem="gone: the list stands in its place")
        return reading

    @classmethod
    def read_page(cls, page: Page, source: Source, tenant: Tenant | None) -> Reading | None:
        """The posting of a page: its structured data, and what the markup says beside them."""
        root = page.tree.root if page.status < 400 and page.text.lstrip()[:1] == "<" else None
        address = None if root is None or not all_at(root, cls.posting_sign) else cls.address(page, source)
        if root is None or address is None:
            return read_posting(page, source, tenant)
        tenant = tenant or tenant_at(address, source)
        reading = read_posting(replace(page, url=address), source, tenant)
        fields = {"id": cls.key_in(address, source), "url": address, **cls.printed(page, tenant)}
        said = listing_of_row(fields, page, source, tenant, "markup")
        if reading is None:
            return Reading(listings=(said,)) if said.title else None
        if not reading.listings:
            return reading  # the page says that the posting is closed
        mine = (name for name in cls.markup_first if getattr(said, name))
        return Reading(listings=(join_card(said, without(cls.trusted(reading.listings[0]), *mine)),))


def without(listing: Listing, *names: str) -> Listing:
    """The listing with these fields empty."""
    empty: dict[str, Any] = {name: () if isinstance(getattr(listing, name), tuple) else None for name in names}
    layers = {name: layer for name, layer in listing.layers.items() if name not in empty}
    return replace(listing, layers=layers, **empty)
