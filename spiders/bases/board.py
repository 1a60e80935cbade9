"""The base of every board: it fetches what a leaf's `first_links` and `read` ask for, and accounts for every page."""

from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, ClassVar, Protocol

import scrapy
from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import DontCloseSpider
from scrapy.http import Request, Response
from twisted.python.failure import Failure

from aggregator.crawling.requests import request_for
from aggregator.crawling.responses import failure_reading, page_of
from aggregator.crawling.sources import Search, Source, source_named
from aggregator.extract.page import Link, Outcome, Page, Reading, Role
from aggregator.listing import Listing, card_print, join_card
from spiders.bases.mail_rows import mailed
from spiders.bases.seen import Seen

GONE = (404, 410)
CLOSED_TO_US = (Outcome.LOGIN_WALL, Outcome.REFUSED_BY_ROBOTS)
"""Details that are not asked for again while their card stays the same; what merely failed is."""
LONGEST_ADDRESS = 4000
"""Characters; longer ones are traps."""


class Ledger(Protocol):
    """What a spider tells of its pages; `aggregator.crawling.account.Account` keeps it."""

    def page(self, link: Link, reading: Reading, size: int) -> None:
        """A page came, or did not come: `reading` says how it went, `size` is its body in bytes."""

    def cut(self, bound: str, site: str | None = None) -> None:
        """A link was not followed, because a bound of the source's politeness was reached."""

    def lost(self, card: Listing) -> None:
        """A card that says too little by itself lost its detail page."""


class BoardSpider(scrapy.Spider):
    """A board: leaves give `name`, `first_links` and `read`, both pure; everything else is here."""

    numbered_pages: ClassVar[bool] = False
    """True where a list is asked page by page, so that a page with the rows of an earlier one is the end."""

    @classmethod
    def first_links(cls, source: Source, searches: Sequence[Search]) -> Iterator[Link]:
        """Where a crawl starts: the links for these searches."""
        raise NotImplementedError

    @classmethod
    def read(cls, page: Page, source: Source) -> Reading:
        """What any page of the board gives, fetched or saved, recognised by its content and address."""
        raise NotImplementedError

    @classmethod
    def posting_at(cls, url: str, source: Source) -> tuple[str, str] | None:
        """(key, own address without tracking) of the posting that a link leads to; None where it leads to none."""
        return None

    @classmethod
    def mailed(cls, page: Page, source: Source) -> Reading:
        """The cards of the postings that a mail, such as a job alert, links to."""
        return mailed(page, source, cls.posting_at)

    def __init__(
        self,
        *,
        ledger: Ledger,
        source: Source | None = None,
        searches: Sequence[Search] = (),
        known: Mapping[str, str] | None = None,
        wanted: Callable[[Listing], bool] = lambda _: True,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        **more: Any,
    ) -> None:
        super().__init__(self.name, **more)
        self.ledger = ledger
        found = source or source_named(self.name)
        self.searches = searches or found.searches
        # What `read` finds a form for is what this run was asked.
        self.source = replace(found, searches=tuple(self.searches))
        self.known = known or {}
        self.wanted = wanted
        self.clock = clock
        self.asked = 0
        self.waiting: dict[str, tuple[Link, int, Role]] = {}
        self.sitemaps: list[tuple[Link, int, Role]] = []
        self.seen = Seen()

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> "BoardSpider":
        """The spider, told when it has nothing left to do."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(spider.idle, signal=signals.spider_idle)
        return spider

    async def start(self) -> AsyncIterator[Any]:
        """The requests for the first links."""
        for link in self.first_links(self.source, self.searches):
            for request in self.follow(link, 0, link.role):
                yield request

    def page_came(
        self, response: Response, link: Link, depth: int, seen_on: Role, root: str
    ) -> Iterator[Listing | Request]:
        """The postings of a page, and the requests that it leads to."""
        reading = self.reading(response, link)
        if reading.is_shell and self.source.browser and not link.drawn:
            self.ledger.page(link, Reading(), len(response.body))
            yield self.request(replace(link, drawn=True), depth, seen_on, root)
            return
        self.ledger.page(link, reading, len(response.body))
        if reading.lookups:
            self.source = self.source.knowing(reading.lookups)
        if link.card is None:
            yield from reading.listings
        else:
            yield from self.detail_read(link.card, reading, seen_on)
        for onward in () if self.goes_round(reading, root) else reading.follow:
            mine = replace(onward, site=link.site) if link.site and not onward.site else onward
            yield from self.follow(mine, depth + 1, link.role, root=root)

    def goes_round(self, reading: Reading, root: str) -> bool:
        """Whether a numbered list begins again: it would go on for ever."""
        return self.numbered_pages and self.seen.is_repetition(reading, root)

    def page_failed(self, failure: Failure) -> Iterator[Listing]:
        """The bare card, where a page of its own did not come."""
        asked: dict[str, Any] = failure.request.cb_kwargs  # type: ignore[attr-defined]
        link: Link = asked["link"]
        reading = failure_reading(failure)
        self.ledger.page(link, reading, 0)
        if link.card is not None:
            yield from self.detail_read(link.card, reading, asked["seen_on"])

    def reading(self, response: Response, link: Link) -> Reading:
        """What the leaf read; a fault of its code is that page's failure, never the run's."""
        if response.status in GONE and link.role == "detail":
            return Reading(outcome=Outcome.EMPTY, problem=f"gone: HTTP {response.status}")
        try:
            return self.read(page_of(response, self.clock()), self.source)
        except Exception as fault:  # one bad page never harms its run: it is logged and counted
            self.logger.exception("%s could not be read", response.url)
            return Reading(outcome=Outcome.FAILED, problem=f"{type(fault).__name__} while reading: {fault}"[:200])

    def detail_read(self, card: Listing, reading: Reading, seen_on: Role) -> Iterator[Listing]:
        """Card and detail joined; the bare card where the detail was refused, walled or failed; expired where gone."""
        found = detail_of(card, reading.listings)
        if found is not None:
            yield replace(join_card(card, found), card=f"{seen_on}:{card_print(card)}")
            yield from (other for other in reading.listings if other is not found)
        elif card.title:
            mark = f"{seen_on}:{card_print(card)}" if reading.outcome in CLOSED_TO_US else None
            gone = reading.outcome is Outcome.EMPTY
            yield replace(card, depth="card", card=mark, expired=card.expired or gone)
        elif reading.outcome is not Outcome.EMPTY:  # a sitemap that still names what is gone lost nothing
            self.ledger.lost(card)

    def follow(
        self, link: Link, depth: int, seen_on: Role, *, root: str = "", at_last: bool = False
    ) -> Iterator[Listing | Request]:
        """The request for a link, unless it was asked before; for a known, unchanged or unwanted card the card itself.

        `seen_on`: the role of the page that holds the link. Lists, feeds and sitemaps print different things of one
        posting, so its card is held against the same kind of page alone; what was met on other kinds only waits,
        and is asked for `at_last`: it may be gone from the list. Sitemaps wait for all else, too: the first sight of
        a posting decides, and lists say more of it.
        """
        card = link.card
        if link.role == "sitemap" and not at_last:
            self.sitemaps.append((link, depth, seen_on))
            return
        kind, _, known = self.known.get(card.key, "").partition(":") if card else ("", "", "")
        if card is not None and known and kind != seen_on and not at_last:
            if not self.seen.has_posting(card.key):
                self.waiting[card.key] = (link, depth, seen_on)
        elif not self.seen.is_new(link):
            return
        elif card is not None and known == card_print(card) and kind == seen_on:
            yield replace(card, depth="known")
        elif card is not None and not self.wanted(card):
            yield replace(card, depth="card")
        elif (bound := self.bound(link, depth)) is None:
            self.asked += 1
            yield self.request(link, depth, seen_on, root)
        else:
            self.ledger.cut(bound, link.site)
            if card is not None:
                yield from self.detail_read(card, Reading(outcome=Outcome.PARTIAL), seen_on)

    def left_over(self) -> Iterator[Listing | Request]:
        """What `follow` gives for the sitemaps; then for the postings that waited in vain for their kind of page."""
        waiting: list[tuple[Link, int, Role]]
        if self.sitemaps:
            waiting, self.sitemaps = self.sitemaps, []
        else:
            waiting, self.waiting = list(self.waiting.values()), {}
        for link, depth, seen_on in waiting:
            yield from self.follow(link, depth, seen_on, at_last=True)

    def idle(self) -> None:
        """Ask for what is left over before the crawl ends; what a bound keeps back is then counted as cut."""
        requests: list[Request] = []
        while not requests and (self.sitemaps or self.waiting):
            for one in self.left_over():
                if isinstance(one, Request):
                    requests.append(one)
                else:
                    self.ledger.lost(one)  # cut at a bound, when Scrapy takes no more postings: found, but not stored
        for request in requests:
            self.crawler.engine.crawl(request)
        if requests:
            raise DontCloseSpider

    def bound(self, link: Link, depth: int) -> str | None:
        """The bound that keeps a link from being followed, in words, or None."""
        limits = self.source.politeness
        if self.asked >= limits.max_pages:
            return f"max_pages {limits.max_pages}"
        if depth > limits.max_depth and link.role != "detail":
            return f"max_depth {limits.max_depth}"
        if len(link.url) > LONGEST_ADDRESS or not link.url.startswith(("http://", "https://")):
            return f"no usable address: {link.url[:80]}"
        return None

    def request(self, link: Link, depth: int, seen_on: Role, root: str = "") -> Request:
        """The Scrapy request for a link; `root`: the address that its list began with."""
        told = {"link": link, "depth": depth, "seen_on": seen_on, "root": root or f"{link.url} {link.data or ''}"}
        return request_for(link, self.source.headers, self.page_came, self.page_failed, told)


def detail_of(card: Listing, listings: Sequence[Listing]) -> Listing | None:
    """The listing of a detail page that is the card's: by key, by address, or because it is the only one."""
    for one in listings:
        if one.key == card.key or one.url == card.url:
            return one
    return listings[0] if len(listings) == 1 else None
