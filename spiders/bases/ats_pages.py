"""The base of systems whose feed comes page by page and has a search of its own."""

from collections.abc import Iterator, Sequence
from typing import Any, ClassVar, NamedTuple
from urllib.parse import parse_qs, urlsplit

from aggregator.crawling.tenants import Tenant
from aggregator.extract.page import Link, Page
from spiders.bases.ats import AtsBoard

READ_WHOLE = 400
"""Rows up to which a list is read whole: a search would cost as many pages, and may miss what it words otherwise."""


class Asked(NamedTuple):
    """What a page of a list answers to."""

    words: str
    """What was searched for; "" for the whole list."""
    offset: int
    """How many rows stand before this page."""
    part: str = ""
    """A facet that cuts a search too large for its window, as the leaf writes it."""


class PagedAts(AtsBoard):
    """Reads a short list whole; of a long one what the profile's words find.

    `page` is a leaf's; `asked_of`, too, where a page is not asked for by words and offset in its address.
    """

    page_size: ClassVar[int] = 100
    whole_pages: ClassVar[bool] = False
    """True where the feed counts pages of `page_size`, whatever number of rows a page shows."""
    window: ClassVar[int] = 1_000_000
    """Rows of one search that the feed shows at the most."""
    offset_name: ClassVar[str] = "offset"
    """Where a page's address gives its offset …"""
    words_name: ClassVar[str] = "q"
    """… and what was searched for."""

    @classmethod
    def page(cls, tenant: Tenant, asked: Asked) -> Link:
        """The request for a page of the list."""
        raise NotImplementedError

    @classmethod
    def asked_of(cls, page: Page) -> Asked:
        """What the page was asked for, from its address or the request's body."""
        query = parse_qs(urlsplit(page.url).query)
        offset = query.get(cls.offset_name, ["0"])[0]
        return Asked(query.get(cls.words_name, [""])[0], int(offset) if offset.isdecimal() else 0)

    @classmethod
    def counted(cls, body: Any, page: Page) -> int | None:
        """The feed's own count of this search; None where it states none."""
        return None

    @classmethod
    def parts(cls, body: Any) -> Sequence[str]:
        """Facets that cut a search too large for the window; none where the feed has no such thing."""
        return ()

    @classmethod
    def lists(cls, tenant: Tenant) -> Iterator[Link]:
        """The first page of the whole list: it says how long it is."""
        yield cls.page(tenant, Asked("", 0))

    @classmethod
    def total(cls, body: Any, page: Page) -> int | None:
        """The count, where all of it should be read: not of a long list, nor of a search that is cut into parts."""
        counted, asked = cls.counted(body, page), cls.asked_of(page)
        if counted is not None and counted >= cls.window and (asked.words or asked.part):
            return None if cls.parts(body) and not asked.part else counted
        return counted if (counted is not None and counted <= READ_WHOLE) or (asked.words and not asked.part) else None

    @classmethod
    def more(cls, body: Any, page: Page, tenant: Tenant | None) -> Iterator[Link]:
        """The next page; for a long list the first of every search; for a search beyond the window its parts."""
        asked, rows = cls.asked_of(page), cls.rows(body)
        if tenant is None or rows is None or cls.is_detail(body):
            return
        counted = cls.counted(body, page)
        behind = asked.offset + (cls.page_size if cls.whole_pages else len(rows))
        if not asked.words and not asked.offset and tenant.words and (counted or 0) > READ_WHOLE:
            yield from (cls.page(tenant, Asked(words, 0)) for words in tenant.words)
        elif (counted or 0) >= cls.window and not asked.offset and not asked.part and cls.parts(body):
            yield from (cls.page(tenant, Asked(asked.words, 0, part)) for part in cls.parts(body))
        elif rows and (behind < counted if counted else len(rows) >= cls.page_size) and behind < cls.window:
            yield cls.page(tenant, Asked(asked.words, behind, asked.part))

    @classmethod
    def is_detail(cls, body: Any) -> bool:
        """Whether an answer is one posting's, not a page of the list."""
        return False
