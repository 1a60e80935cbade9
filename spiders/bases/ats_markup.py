"""The base of systems without a feed: their lists and postings are pages of HTML."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, ClassVar

from lxml.html import HtmlElement

from aggregator.crawling.sources import Source
from aggregator.crawling.tenants import Tenant, tenant_at
from aggregator.extract.page import Outcome, Page, Reading
from aggregator.extract.posting_address import own_address
from aggregator.listing import Listing, join_card
from spiders.bases.ats import AtsBoard, Fields
from spiders.bases.ats_postings import posting_id, read_posting
from spiders.bases.elements import all_at, link_at
from spiders.bases.rows import listing_of_row
from spiders.bases.zero import zero_in


class MarkupAts(AtsBoard):
    """`row_elements` and `fields` read a list, `printed` a posting's page beside its structured data."""

    layer = "markup"
    list_sign: ClassVar[str]
    """CSS of what only a list of this system has, an empty one too."""
    posting_sign: ClassVar[str]
    """CSS of what only a posting's page has."""
    apply_sign: ClassVar[str | None] = None
    """CSS of the link to the form, where a posting's address can be read from that one's."""
    markup_first: ClassVar[tuple[str, ...]] = ("description",)
    """Fields that the page prints better than its structured data."""

    @classmethod
    def row_elements(cls, root: HtmlElement) -> Sequence[HtmlElement]:
        """The elements that hold one job each."""
        raise NotImplementedError

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
        return address

    @classmethod
    def address(cls, page: Page, source: Source) -> str | None:
        """The posting's own address: the page's, or what a saved page says of it."""
        apply = link_at(page, cls.apply_sign) if cls.apply_sign else None
        known = (url for url in (page.url, own_address(page), apply) if url and posting_id(url, source))
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
        return cls.row_elements(body) or ([] if all_at(body, cls.list_sign) and zero_in(body) else None)

    @classmethod
    def read_answer(cls, page: Page, source: Source, tenant: Tenant | None) -> Reading | None:
        """What the rows of a list give; a list in the place of a posting says that the posting is gone."""
        reading = super().read_answer(page, source, tenant)
        if reading and posting_id(page.url, source):
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
        fields = {"id": posting_id(address, source), "url": address, **cls.printed(page, tenant)}
        said = listing_of_row(fields, page, source, tenant, cls.layer)
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
