"""The whole line, download to committed row with tags, against bare Scrapy that downloads the same pages.

Both run on one core, one after the other, in processes of their own; the replica has the other core. Printed are pages
a second of each by the clock and by processor time (which a busy machine disturbs less), their ratios, and the line's
peak memory on a tenth of the postings and on all of them.

    python -m benchmarks.line --jobs 3000
"""

import os
import resource
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

import click
import scrapy
from scrapy.crawler import AsyncCrawlerProcess

from aggregator.crawling.settings import replica_settings
from aggregator.crawling.sources import Politeness, source_named
from aggregator.crawling.unit import Unit, run_unit, tools_of
from aggregator.replica.running import running_replica

BOARD = "customerservicejobs"
UNBOUND = Politeness(delay=0, max_pages=10_000_000, max_depth=10_000_000)


class Bare(scrapy.Spider):
    """Downloads addresses and does nothing with them."""

    name = "bare"
    urls: list[str]

    async def start(self) -> Any:
        """One request for each address."""
        for url in self.urls:
            yield scrapy.Request(url, dont_filter=True)

    def parse(self, response: Any) -> None:
        """Nothing."""


class Cost(NamedTuple):
    """What some pages cost."""

    pages: int
    seconds: float
    processor: float
    kilobytes: int

    def __str__(self) -> str:
        return (
            f"{self.pages / self.seconds:.0f} pages/s, {1000 * self.processor / self.pages:.2f} ms of processor a page"
        )


def cost_of(crawl: Callable[[], int]) -> Cost:
    """The cost of the pages that `crawl` counts."""
    started, processor = time.perf_counter(), time.process_time()
    pages = crawl()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return Cost(pages, time.perf_counter() - started, time.process_time() - processor, peak)


def bare(port: int, urls: list[str]) -> Cost:
    """Scrapy with its own settings, as fast as the line is allowed to be."""
    ours = replica_settings(port)
    names = ("DOWNLOAD_HANDLERS", "REPLICA_PORT", "CONCURRENT_REQUESTS", "CONCURRENT_REQUESTS_PER_DOMAIN")
    quiet = {"LOG_ENABLED": False, "TELNETCONSOLE_ENABLED": False, "LOG_INSTALL_ROOT_HANDLER": False}
    process = AsyncCrawlerProcess({name: ours[name] for name in names} | quiet)
    crawler = process.create_crawler(Bare)
    process.crawl(crawler, urls=urls)

    def crawl() -> int:
        process.start()
        return int(crawler.stats.get_value("response_received_count"))

    return cost_of(crawl)


def line(port: int, database: Path) -> Cost:
    """A crawl, from its first request to the finished run; what a process loads once is loaded before."""
    source = replace(source_named(BOARD), politeness=UNBOUND)
    tools_of(None)

    def crawl() -> int:
        result = run_unit(Unit(source=source, store_path=database, replica_port=port))
        if result.outcome != "ok":
            raise SystemExit(f"the crawl ended {result.outcome}: {result.problem}")
        return result.counts.pages

    return cost_of(crawl)


def on_core(core: int, work: Callable[..., Any], *args: Any) -> Any:
    """What `work(*args)` returns, run in a fresh process that is bound to one core."""
    pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_bind, initargs=(core,))
    with pool:
        return pool.submit(work, *args).result()


def _bind(core: int) -> None:
    os.sched_setaffinity(0, {core})


def measure(jobs: int) -> tuple[Cost, Cost]:
    """The cost of the line, and of bare Scrapy."""
    with running_replica(jobs=jobs) as replica, tempfile.TemporaryDirectory() as folder:
        on_core(0, line, replica.port, Path(folder) / "warm.db")  # the replica makes each page once
        replica.reset_requests()
        ours = on_core(0, line, replica.port, Path(folder) / "jobs.db")
        urls = [f"https://{host}{target}" for host, target in replica.requests()]
        return ours, on_core(0, bare, replica.port, urls)


@click.command()
@click.option("--jobs", default=3000, show_default=True, help="Postings on the board.")
def main(jobs: int) -> None:
    """Measure and print."""
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})  # the replica inherits it
    few, _ = measure(jobs // 10)
    ours, bare_one = measure(jobs)
    print(f"line: {ours}")
    print(f"bare Scrapy: {bare_one}")
    clock = (ours.pages / ours.seconds) / (bare_one.pages / bare_one.seconds)
    processor = (ours.pages / ours.processor) / (bare_one.pages / bare_one.processor)
    print(f"ratio: {clock:.2f} by the clock, {processor:.2f} by processor time")
    small, large = few.kilobytes / 1024, ours.kilobytes / 1024
    print(f"peak memory: {small:.0f} MB for {jobs // 10} postings, {large:.0f} MB for {jobs}")


if __name__ == "__main__":
    main()
