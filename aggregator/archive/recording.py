"""The record of a crawl: every answer with its request, as it came, in WARC files; no key, cookie or password."""

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import asdict
from datetime import datetime
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.http import Headers, Response

from aggregator.archive.warc_files import ROTATE_AT, WarcFiles, new_name, record
from aggregator.crawling.replays import TROUBLE
from aggregator.crawling.responses import ANSWERED_AT
from aggregator.crawling.settings import TOKEN, VERSION

SENT = frozenset({"accept", "accept-encoding", "accept-language", "content-type", "host", "user-agent"})
"""Request headers that are recorded: others may hold a key."""
_SECRET = re.compile(r"cookie|auth|csrf|xsrf|token|session|secret|passw|api[-_]?key", re.IGNORECASE)
"""Answer headers that are not recorded."""
_BROKEN = re.compile(rb"[\r\n\0]")


class Recorder:
    """Downloader middleware, nearest to the network: records what comes as it came.

    It lies above the handler that fills in keys, so that what it sees and records are their names in braces. Where
    nothing more can be written the crawl goes on, and its run says why the archive is not whole.
    """

    def __init__(self, crawler: Crawler) -> None:
        spider: Any = crawler.spider
        self.stats, self.clock = crawler.stats, spider.clock
        self.about = {
            "board": spider.source.name,
            "searches": [asdict(search) for search in spider.source.searches],
            "sites": list(spider.source.sites),
            "max_pages": spider.source.politeness.max_pages,
            "max_depth": spider.source.politeness.max_depth,
            "robots": crawler.settings.getbool("ROBOTSTXT_OBEY"),
        }
        self.files: WarcFiles | None = WarcFiles(
            folder=Path(crawler.settings["ARCHIVE_FOLDER"]),
            stem=f"{spider.source.name}-{self.clock():%Y%m%dT%H%M%S}",
            about=self.information,
            rotate_at=crawler.settings.getint("ARCHIVE_ROTATE_AT", ROTATE_AT),
        )

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "Recorder":
        """The middleware, which closes its file with the spider."""
        made = cls(crawler)
        crawler.signals.connect(made.close, signal=signals.spider_closed)
        return made

    def information(self, name: str, number: int) -> bytes:
        """What a file's first record tells: with what, and of which crawl."""
        crawl = json.dumps({"name": name, "part": number, **self.about}, ensure_ascii=False)
        lines = (f"software: {TOKEN}/{VERSION}", "format: WARC File Format 1.0", f"crawl: {crawl}")
        return "".join(f"{line}\r\n" for line in lines).encode()

    def process_response(self, request: Request, response: Response) -> Response:
        """The response, recorded; the request remembers when it came."""
        at = self.clock().replace(microsecond=0)
        request.meta[ANSWERED_AT] = at
        if self.files is not None:
            try:
                self.files.write(pair(request, response, at), at)
            except OSError as fault:
                self.stop(f"the archive is not whole: {fault.strerror or fault}")
        return response

    def stop(self, why: str) -> None:
        """Record nothing more, and let the run say why."""
        self.close()
        if self.stats is not None:
            self.stats.set_value(TROUBLE, why)

    def close(self) -> None:
        """Close the files."""
        files, self.files = self.files, None
        if files is not None:
            files.close()


def pair(request: Request, response: Response, at: datetime) -> Iterable[bytes]:
    """The two records of an answer: what was asked, and what came."""
    name = new_name()
    yield record("request", request.url, "application/http; msgtype=request", asked(request), at, beside=name)
    block = answered(response)
    yield record("response", request.url, "application/http; msgtype=response", block, at, name=name)


def asked(request: Request) -> bytes:
    """The request as it was sent, but for headers that may hold a key."""
    parts = urlsplit(request.url)
    target = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
    headers = Headers(request.headers)
    headers.setdefault("Host", parts.netloc.rpartition("@")[2])
    return _message(f"{request.method} {target} HTTP/1.1", headers, SENT.__contains__, request.body)


def answered(response: Response) -> bytes:
    """The answer as it came, but for its cookies and the like, and for the chunks that it was sent in."""
    known = {status.value: status.phrase for status in HTTPStatus}
    first = f"HTTP/1.1 {response.status} {known.get(response.status, '')}".rstrip()
    headers = Headers(response.headers)
    headers["Content-Length"] = str(len(response.body))
    return _message(first, headers, _is_open, response.body)


def _is_open(name: str) -> bool:
    return name != "transfer-encoding" and not _SECRET.search(name)


def _message(first: str, headers: Headers, kept: Callable[[str], bool], body: bytes) -> bytes:
    lines = [first.encode("utf-8", "replace")]
    for name, values in headers.items():
        if kept(name.decode("latin-1").lower()):
            lines += [name + b": " + _BROKEN.sub(b" ", value) for value in values or ()]
    return b"\r\n".join(lines) + b"\r\n\r\n" + body
