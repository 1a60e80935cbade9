"""Scrapy's side of the keeper."""

import asyncio

from scrapy.crawler import Crawler

from aggregator.crawling.keeper import Keeper
from aggregator.listing import Listing
from db.store import StoreFault


class Keeping:
    """Hands every listing to the spider's keeper, and ends the crawl when the store takes no more."""

    def __init__(self, crawler: Crawler, keeper: Keeper) -> None:
        self.crawler = crawler
        self.keeper = keeper
        self.ending: asyncio.Future[None] | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "Keeping":
        """The pipeline over the keeper that the run gave to its spider."""
        return cls(crawler, crawler.spider.keeper)  # type: ignore[union-attr]

    def process_item(self, item: Listing) -> Listing:
        """Keep a listing."""
        if self.keeper.fault is None:
            try:
                self.keeper.take(item)
            except StoreFault:
                self.end()
        return item

    def end(self) -> None:
        """Close the spider; it is not waited for, as it waits for this very item."""
        if self.crawler.engine is not None:
            self.ending = asyncio.ensure_future(self.crawler.engine.close_spider_async(reason="store"))
