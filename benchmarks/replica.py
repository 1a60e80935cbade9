"""How many pages a second the replica serves on one core: it must never be what a crawl waits for.

python -m benchmarks.replica --pages 20000
"""

import asyncio
import os
import time
from itertools import cycle, islice
from urllib.parse import urlsplit

import click

from aggregator.replica.running import running_replica

CONNECTIONS = 8


async def fetch(port: int, urls: list[str]) -> int:
    """Bytes received for these addresses, asked for one after another on one connection."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    received = 0
    for url in urls:
        parts = urlsplit(url)
        writer.write(f"GET {parts.path} HTTP/1.1\r\nHost: {parts.netloc}\r\n\r\n".encode())
        head = await reader.readuntil(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 200"):
            raise SystemExit(f"{url}: {head[:40]!r}")
        length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0])
        await reader.readexactly(length)
        received += length
    writer.close()
    return received


async def measure(port: int, urls: list[str]) -> tuple[float, int]:
    """Pages a second, and bytes."""
    started = time.perf_counter()
    sizes = await asyncio.gather(*(fetch(port, urls[first::CONNECTIONS]) for first in range(CONNECTIONS)))
    return len(urls) / (time.perf_counter() - started), sum(sizes)


@click.command()
@click.option("--pages", default=20_000, show_default=True, help="Pages asked for once they are known.")
@click.option("--jobs", default=2000, show_default=True, help="Postings on the board: the pages made anew.")
def main(pages: int, jobs: int) -> None:
    """Measure and print."""
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})  # the replica inherits it
    with running_replica(jobs=jobs) as replica:
        os.sched_setaffinity(0, {0})
        urls = [row["url"] for row in replica.truth("customerservicejobs")]
        first, received = asyncio.run(measure(replica.port, urls))
        again, _ = asyncio.run(measure(replica.port, list(islice(cycle(urls), pages))))
    print(f"{first:.0f} pages/s made anew, {again:.0f} pages/s known, {received / len(urls) / 1000:.1f} kB a page")


if __name__ == "__main__":
    main()
