"""The whole line, download to committed row with tags, against bare Scrapy that downloads the same pages.

Both run on one core, one after the other, in processes of their own; the replica has the other core. Printed are pages
a second of each, their ratio, and the line's peak memory on a tenth of the postings and on all of them.

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
from typing import Any

import click
import scrapy
from scrapy.crawler import AsyncCrawlerProcess

from aggregator.crawling.settings import replica_settings
from aggregator.crawling.sources import Politeness, source_named
from aggregator.crawling.unit import Unit, run_unit
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


def bare(port: int, urls: list[str]) -> tuple[int, float, int]:
    """Pages, seconds, peak kB of Scrapy with its own settings, as fast as the line is allowed to be."""
    ours = replica_settings(port)
    names = ("DOWNLOAD_HANDLERS", "REPLICA_PORT", "CONCURRENT_REQUESTS", "CONCURRENT_REQUESTS_PER_DOMAIN")
    settings = {name: ours[name] for name in names} | {
        "LOG_ENABLED": False,
        "TELNETCONSOLE_ENABLED": False,
        "LOG_INSTALL_ROOT_HANDLER": False,
    }
    process = AsyncCrawlerProcess(settings)
    crawler = process.create_crawler(Bare)
    process.crawl(crawler, urls=urls)
    started = time.perf_counter()
    process.start()
    seconds = time.perf_counter() - started
    return crawler.stats.get_value("response_received_count"), seconds, peak()


def line(port: int, database: Path) -> tuple[int, float, int]:
    """Pages, seconds and peak kB of a crawl, from nothing to the finished run."""
    source = replace(source_named(BOARD), politeness=UNBOUND)
    started = time.perf_counter()
    result = run_unit(Unit(source=source, store_path=database, replica_port=port))
    seconds = time.perf_counter() - started
    if result.outcome != "ok":
        raise SystemExit(f"the crawl ended {result.outcome}: {result.problem}")
    return result.counts.pages, seconds, peak()


def peak() -> int:
    """The process's peak memory in kB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def on_core(core: int, work: Callable[..., Any], *args: Any) -> Any:
    """What `work(*args)` returns, run in a fresh process that is bound to one core."""
    pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_bind, initargs=(core,))
    with pool:
        return pool.submit(work, *args).result()


def _bind(core: int) -> None:
    os.sched_setaffinity(0, {core})


def measure(jobs: int) -> tuple[float, float, int]:
    """Pages a second of the line and of bare Scrapy, and the line's peak memory in kB."""
    with running_replica(jobs=jobs) as replica, tempfile.TemporaryDirectory() as folder:
        on_core(0, line, replica.port, Path(folder) / "warm.db")  # the replica makes each page once
        replica.reset_requests()
        pages, seconds, memory = on_core(0, line, replica.port, Path(folder) / "jobs.db")
        urls = [f"https://{host}{target}" for host, target in replica.requests()]
        bare_pages, bare_seconds, _ = on_core(0, bare, replica.port, urls)
    print(f"  line: {pages} pages in {seconds:.1f} s; bare Scrapy: {bare_pages} pages in {bare_seconds:.1f} s")
    return pages / seconds, bare_pages / bare_seconds, memory


@click.command()
@click.option("--jobs", default=3000, show_default=True, help="Postings on the board.")
def main(jobs: int) -> None:
    """Measure and print."""
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})  # the replica inherits it
    few = measure(jobs // 10)
    many = measure(jobs)
    print(f"line: {many[0]:.0f} pages/s, bare Scrapy: {many[1]:.0f} pages/s, ratio {many[0] / many[1]:.2f}")
    print(f"peak memory: {few[2] / 1024:.0f} MB for {jobs // 10} postings, {many[2] / 1024:.0f} MB for {jobs}")


if __name__ == "__main__":
    main()
