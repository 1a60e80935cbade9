"""The base of systems whose feed has numbered pages and no search of its own: the list is read whole."""

from collections.abc import Iterator
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

from aggregator.crawling.tenants import Tenant
from aggregator.extract.page import Link, Page
from spiders.bases.ats import AtsBoard


class NumberedAts(AtsBoard):
    """Reads page after page; `page_at` is a leaf's, and `counted` or `pages` where the feed counts."""

    page_size: ClassVar[int] = 100
    first_number: ClassVar[int] = 1

    @classmethod
    def page_at(cls, tenant: Tenant, number: int) -> Link:
        """The request for a page of the list."""
        raise NotImplementedError

    @classmethod
    def number_of(cls, page: Page) -> int:
        """The number of a page, from its address."""
        said = parse_qs(urlsplit(page.url).query).get("page", [""])[0]
        return int(said) if said.isdecimal() else cls.first_number

    @classmethod
    def counted(cls, body: Any, page: Page) -> int | None:
        """How many jobs the feed says there are."""
        return None

    @classmethod
    def pages(cls, body: Any, page: Page) -> int | None:
        """How many pages there are."""
        counted = cls.counted(body, page)
        return None if counted is None else -(-counted // cls.page_size)

    @classmethod
    def lists(cls, tenant: Tenant) -> Iterator[Link]:
        """The first page."""
        yield cls.page_at(tenant, cls.first_number)

    @classmethod
    def total(cls, body: Any, page: Page) -> int | None:
        """The feed's own count."""
        return cls.counted(body, page)

    @classmethod
    def more(cls, body: Any, page: Page, tenant: Tenant | None) -> Iterator[Link]:
        """The next page, until as many were read as there are; where none are counted, until one is not full."""
        rows, number, pages = cls.rows(body), cls.number_of(page), cls.pages(body, page)
        full = len(rows or ()) >= cls.page_size
        if tenant and rows and (full if pages is None else number - cls.first_number + 1 < pages):
            yield cls.page_at(tenant, number + 1)
