"""Quotas: every request is counted in the database before it is sent, so that no restart forgets it."""

from datetime import datetime, timedelta

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured

from aggregator.crawling.keeper import iso
from aggregator.crawling.refusals import QuotaSpent
from aggregator.crawling.sources import Quota, Source
from db.store import Store

PARTS = {"hour": 13, "day": 10, "month": 7, "ever": 0}
"""How much of an hour as the store writes it, `2026-11-23T16`, names the span that a quota is counted in."""


def spent_line(quota: Quota, now: datetime, board: str) -> str:
    """One line for a quota that is used up: how much it was, and when it begins anew.

    >>> from datetime import UTC
    >>> spent_line(Quota(requests=250, per="day"), datetime(2026, 11, 23, 16, tzinfo=UTC), "adzuna")
    'quota of 250 requests a day is spent; next on 2026-11-24 (UTC)'
    """
    if quota.per == "ever":
        return (
            f"quota of {quota.requests} requests in all is spent; what a new key allows goes to [sources.{board}] quota"
        )
    start = now.replace(minute=0)
    if quota.per == "hour":
        return f"quota of {quota.requests} requests an hour is spent; next at {start + timedelta(hours=1):%H:%M} (UTC)"
    days = 1 if quota.per == "day" else 32 - start.day
    later = start + timedelta(days=days)
    later = later if quota.per == "day" else later.replace(day=1)
    return f"quota of {quota.requests} requests a {quota.per} is spent; next on {later:%Y-%m-%d} (UTC)"


def spend(store: Store, source: Source, now: datetime) -> None:
    """Count one request; raises QuotaSpent where the source's quota leaves none.

    It is committed when this returns.
    """
    quota, hour = source.quota, iso(now)[: PARTS["hour"]]
    if quota is not None and not store.spend(source.name, hour, hour[: PARTS[quota.per]], quota.requests):
        raise QuotaSpent(spent_line(quota, now, source.name))


class QuotaKeeper:
    """Downloader middleware: counts what is really sent, repeats and redirects too, but robots.txt not."""

    def __init__(self, crawler: Crawler) -> None:
        spider = crawler.spider
        if spider is None or spider.source.quota is None:  # type: ignore[attr-defined]
            raise NotConfigured
        self.source: Source = spider.source  # type: ignore[attr-defined]
        self.store: Store = spider.keeper.store  # type: ignore[attr-defined]
        self.clock = spider.clock  # type: ignore[attr-defined]

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "QuotaKeeper":
        """The middleware; NotConfigured for a source without a quota."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Count a request, or raise QuotaSpent."""
        if not request.meta.get("dont_obey_robotstxt"):  # so Scrapy marks its requests for robots.txt itself
            spend(self.store, self.source, self.clock())
