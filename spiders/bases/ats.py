"""The base of applicant-tracking systems: a leaf says where a tenant's list is, and what one of its rows prints.

A tenant is one company's part of the system. The config lists tenants by address; `board.toml` has the patterns.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, ClassVar

from aggregator.crawling.sources import Search, Source
from aggregator.crawling.tenants import Tenant, tenant_at, tenant_named
from aggregator.extract.json_repair import values
from aggregator.extract.page import Link, Outcome, Page, Reading, Role
from aggregator.extract.walk import at
from aggregator.listing import Listing
from spiders.bases import outcomes
from spiders.bases.ats_postings import gone_home, read_posting
from spiders.bases.board import BoardSpider
from spiders.bases.rows import listing_of_row

Row = Any
"""One job of an answer: a mapping of JSON, an element of XML or HTML."""
Fields = Mapping[str, Any]
"""What a row prints, by the names of Listing's fields; `id` is the row's own key in its feed.

`no_job`, where set, says why the row is no vacancy: it is dropped, and counted.
"""


class AtsBoard(BoardSpider):
    """One system: `feed` (or `lists`), `list_at` (or `rows`) and `fields` are a leaf's; `total`, `more` and `detail`
    where its feed needs them."""

    feed: ClassVar[str] = ""
    """Address of a tenant's list, `{home}` its address in the config, other names the parts of it; "" for that address
    itself, a page for people."""
    list_at: ClassVar[tuple[str | int, ...]] = ()
    """Where the rows stand in an answer."""
    layer: ClassVar[str] = "feed"
    numbered_pages: ClassVar[bool] = True
    card_first: ClassVar[tuple[str, ...]] = ()
    """Fields of many values that the list prints in parts and a detail answer in lines: the card's word stands."""

    @classmethod
    def lists(cls, tenant: Tenant) -> Iterator[Link]:
        """Where a tenant's list begins."""
        if cls.feed:
            yield Link(url=cls.feed.format(home=tenant.site, **tenant.parts), role="feed")
        else:
            yield Link(url=tenant.site, role="list")

    @classmethod
    def rows(cls, body: Any) -> Sequence[Row] | None:
        """The rows of a list or the one of a detail answer; None where the answer is not this system's."""
        found = at(body, *cls.list_at) if cls.list_at else None
        return found if isinstance(found, list) else None

    @classmethod
    def fields(cls, row: Row, tenant: Tenant | None) -> Fields:
        """What a row prints. Whatever has another type than expected is left out, never guessed."""
        raise NotImplementedError

    @classmethod
    def body(cls, page: Page) -> Any:
        """The answer as the leaf's `rows` takes it: JSON, unless the leaf says otherwise; None where it is none."""
        documents = values(page.text) if page.text.lstrip()[:1] in ("{", "[") else ()
        return documents[0] if documents else None

    @classmethod
    def total(cls, body: Any, page: Page) -> int | None:
        """How many jobs the answer says there are."""
        return None

    @classmethod
    def more(cls, body: Any, page: Page, tenant: Tenant | None) -> Iterator[Link]:
        """The pages of the list behind this one."""
        yield from ()

    @classmethod
    def detail(cls, row: Row, tenant: Tenant | None) -> Link | None:
        """Where the rest of a row is; None where the list says everything."""
        return None

    @classmethod
    def first_links(cls, source: Source, searches: Sequence[Search]) -> Iterator[Link]:
        """The lists of every tenant that the config names."""
        for site in source.sites:
            for link in cls.lists(tenant_named(site, source)):
                yield replace(link, site=site)

    def detail_read(self, card: Listing, reading: Reading, seen_on: Role) -> Iterator[Listing]:
        """Card and answer joined, of `card_first` the card's word."""
        stands: dict[str, Any] = {name: () for name in self.card_first if getattr(card, name)}
        found = tuple(replace(one, **stands) for one in reading.listings)
        yield from super().detail_read(card, replace(reading, listings=found), seen_on)

    @classmethod
    def read(cls, page: Page, source: Source) -> Reading:
        """The rows of a list, the posting of a page, or why there are none."""
        tenant = tenant_at(page.url, source)
        moved = tenant_at(page.requested_url, source) if page.requested_url else None
        return (
            gone_home(page, source)
            or cls.read_answer(page, source, tenant or moved)
            or cls.read_page(page, source, tenant)
            or cls.nothing(page, source, tenant)
        )

    @classmethod
    def read_answer(cls, page: Page, source: Source, tenant: Tenant | None) -> Reading | None:
        """What the rows of an answer give; None where it is none of this system's."""
        body = cls.body(page) if page.status < 400 else None
        rows = None if body is None else cls.rows(body)
        if rows is None:
            return None
        onward = tuple(cls.more(body, page, tenant))
        tenant = tenant or cls.tenant_among(rows, source)
        total = cls.total(body, page)
        cards: list[Listing] = []
        links: dict[str, Link] = {}
        dropped: list[tuple[str, str]] = []
        for row in rows:
            fields = dict(cls.fields(row, tenant))
            if reason := fields.pop("no_job", None):
                dropped.append((str(fields.get("id")), reason))
                continue
            one = listing_of_row(fields, page, source, tenant, cls.layer)
            cards.append(one)
            if one.key and not one.description and (link := cls.detail(row, tenant)):
                links[one.key] = link
        joined = tuple(distinct(cards))
        follow = (replace(links[one.key], card=one) for one in joined if one.key in links)
        listings = tuple(one for one in joined if one.key not in links)
        total = None if total is None else max(0, total - len(dropped))
        found = Reading(listings=listings, follow=(*follow, *onward), total=total, dropped=tuple(dropped))
        return found if joined else without_jobs(found)

    @classmethod
    def tenant_among(cls, rows: Sequence[Row], source: Source) -> Tenant | None:
        """The tenant of a saved answer without an address: the first that a row's own address names."""
        urls = (cls.fields(row, None).get("url") for row in rows)
        return next((found for url in urls if isinstance(url, str) and (found := tenant_at(url, source))), None)

    @classmethod
    def read_page(cls, page: Page, source: Source, tenant: Tenant | None) -> Reading | None:
        """The posting of a page of its own; None where the page is none."""
        return read_posting(page, source, tenant)

    @classmethod
    def is_nobodys(cls, page: Page) -> bool:
        """Whether an answer of status 200 says that there is no such tenant."""
        return False

    @classmethod
    def nothing(cls, page: Page, source: Source, tenant: Tenant | None) -> Reading:
        """Why a page gives nothing: no such tenant, a wall, or another layout."""
        who = tenant_at(page.requested_url or page.url, source) or tenant
        wall = outcomes.walled(page, source.hosts)
        led_away = outcomes.strayed(page) or (who and tenant is None and _no_wall(wall))
        if page.status in (404, 410) or led_away or (page.status < 400 and cls.is_nobodys(page)):
            said = f"led to {page.url[:120]}" if led_away and page.status < 400 else f"HTTP {page.status}"
            problem = f"{source.title} knows no tenant {who.key if who else page.url!r} ({said})"
            return Reading(outcome=Outcome.NOT_RECOGNISED, problem=problem)
        return wall or outcomes.unknown(page, f"{source.title} jobs")


def without_jobs(reading: Reading) -> Reading:
    """The reading of a list without jobs: a genuine zero, or the end of a list."""
    said = "the list ends here" if reading.total else "the feed lists no jobs"
    return replace(reading, outcome=Outcome.EMPTY, total=reading.total or 0, problem=said)


def _no_wall(reading: Reading | None) -> bool:
    return reading is None or reading.outcome is Outcome.REDIRECTED


def distinct(listings: Sequence[Listing]) -> Iterator[Listing]:
    """The listings, those of one key (a row for each place) joined into one."""
    found: dict[str, Listing] = {}
    for number, one in enumerate(listings):
        key = one.key or f"?{number}"
        found[key] = one if key not in found else more_places(found[key], one)
    yield from found.values()


def more_places(one: Listing, other: Listing) -> Listing:
    """The listing with the other's places, and how one works there, behind its own."""
    places = dict.fromkeys((*one.places, *other.places))
    return replace(one, places=tuple(places), workplace=tuple(dict.fromkeys((*one.workplace, *other.workplace))))
