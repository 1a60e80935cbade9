"""Fetches what a search for feeds asks for: politely, under our own name, with every guard of a crawl."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import scrapy
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.exceptions import IgnoreRequest

from aggregator.crawling.executor import OwnProcess
from aggregator.crawling.finding.finding import GENERIC, Finding, find, look
from aggregator.crawling.keys import Keys
from aggregator.crawling.requests import request_for
from aggregator.crawling.responses import fault_reading, page_of
from aggregator.crawling.settings import live_settings, replica_settings
from aggregator.crawling.sources import Source
from aggregator.crawling.unit import log_as
from aggregator.errors import AggregatorError
from aggregator.extract.page import Link, Page, Reading

AT_ONCE = 8
"""Addresses that are looked at side by side; one host is asked one thing at a time all the same."""


@dataclass(frozen=True, kw_only=True)
class Task:
    """What a child process is told."""

    addresses: tuple[str, ...] = ()
    """To search for feeds behind them."""
    listed: tuple[tuple[Source, str], ...] = ()
    """Or: sites of the config to look at, each with its source."""
    sources: tuple[Source, ...] = ()
    contact: str | None = None
    replica_port: int | None = None
    debug: bool = False


def run_task(task: Task) -> list[Finding]:
    """One Finding for each address or site, in their order; asked for in a process of its own."""
    with OwnProcess(1) as executor:
        return executor.submit(_in_child, task).result()


def _in_child(task: Task) -> list[Finding]:
    log_as(debug=task.debug, keys=Keys({}))
    generic = next(source for source in task.sources if source.name == GENERIC)
    port = task.replica_port
    settings = live_settings(generic, task.contact) if port is None else replica_settings(port)
    process = AsyncCrawlerProcess({**settings, "ITEM_PIPELINES": {}})
    found: list[Finding] = []
    crawler = process.create_crawler(Asking)
    process.crawl(crawler, task=task, found=found)
    process.start()
    if fault := getattr(crawler.spider, "fault", None):
        raise fault
    if len(found) < len(task.addresses) + len(task.listed):
        raise AggregatorError("the search was ended early; start it again, with --debug to see why")
    return found


class Asking(scrapy.Spider):
    """Runs the searches side by side; each asks through Scrapy's downloader: robots, throttle, retries, guards."""

    name = "asking"

    def __init__(self, *, task: Task, found: list[Finding], **more: Any) -> None:
        super().__init__(self.name, **more)
        self.task, self.found = task, found
        self.source = next(source for source in task.sources if source.name == GENERIC)
        """Whose politeness and headers go with every request."""
        self.turns = asyncio.Semaphore(AT_ONCE)
        self.fault: Exception | None = None
        """What ended the searches; Scrapy would only log it."""

    async def start(self) -> AsyncIterator[Any]:
        """Nothing for Scrapy to schedule: the searches fetch for themselves."""
        task = self.task
        searches = [self.taking_turns(find, address, self.ask, task.sources) for address in task.addresses]
        looks = [self.taking_turns(look, source, site, self.ask) for source, site in task.listed]
        try:
            self.found += await asyncio.gather(*searches, *looks)
        except Exception as fault:  # noqa: BLE001 -- raised again when Scrapy, which would only log it, has ended
            self.fault = fault
        return
        yield

    async def taking_turns(self, what: Callable[..., Coroutine[Any, Any, Finding]], *args: Any) -> Finding:
        """What `what(*args)` finds, when its turn has come."""
        async with self.turns:
            return await what(*args)

    async def ask(self, link: Link) -> Page | Reading:
        """The page of a link, or why it did not come."""
        request = request_for(link, {}, _unused, _unused, {})
        try:
            response = await self.crawler.engine.download_async(request)
        except IgnoreRequest as fault:
            return fault_reading(fault)
        except Exception as fault:  # whatever the network does is that page's failure
            self.logger.debug("%s did not come", link.url, exc_info=True)
            return fault_reading(fault)
        return page_of(response, datetime.now(UTC))


def _unused(*_: Any) -> None:
    """Scrapy asks for callbacks; what is downloaded directly has none."""
