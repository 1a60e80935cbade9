"""One answer of a server, out of whatever file keeps it, and the Page that a crawl would have made of it."""

import logging
import zlib
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from typing import cast

from scrapy import Request, Spider
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.httpcompression import HttpCompressionMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Headers, Response, TextResponse
from scrapy.responsetypes import responsetypes
from scrapy.statscollectors import DummyStatsCollector

from aggregator.archive.material import MAX_BYTES
from aggregator.crawling.responses import page_of
from aggregator.extract.addresses import absolute
from aggregator.extract.page import Page

Pairs = tuple[tuple[str, str], ...]
"""Headers as they came: (name, value)."""
NOWHERE = "http://nowhere.invalid/"
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server answered to one request."""

    url: str
    """Address asked for."""
    body: bytes
    """The body as the headers describe it, packed or not."""
    at: datetime
    """When it came, with time zone."""
    status: int = 200
    headers: Pairs = ()
    method: str = "GET"
    sent: bytes = b""
    """Body of the request."""
    wanted: bool = False
    """True for the page that the file was saved for: it is read whoever's it is."""

    def header(self, name: str) -> str:
        """The first value of a header, "" where it is absent."""
        return next((value for said, value in self.headers if said.lower() == name), "")


@dataclass(frozen=True, slots=True)
class Lost:
    """A piece of a file that could not be read."""

    why: str
    """What it is, so that it can be counted: `entries that are no JSON`."""


def page_of_answer(answer: Answer) -> Page | Lost | None:
    """The answer as a crawl's page: unpacked, decoded, bounded; None where it is a picture or another non-text."""
    response = unpacked(response_of(answer))
    if isinstance(response, Lost):
        return response
    if not isinstance(response, TextResponse):
        return None
    try:
        page = page_of(response, answer.at)
    except (OSError, EOFError, ValueError, zlib.error):  # a file that is packed itself
        return Lost("packed files that can't be unpacked, or to too much")
    return replace(page, url=absolute("", answer.url) or "")


def response_of(answer: Answer) -> Response:
    """The answer as Scrapy would have it from the network; one without a web address comes from NOWHERE."""
    headers = Headers()
    for name, value in answer.headers:
        headers.appendlist(name, value)
    url = absolute("", answer.url) or NOWHERE
    try:
        request = Request(url, method=answer.method, body=answer.sent)
    except ValueError:
        url, request = NOWHERE, Request(NOWHERE)
    kind = responsetypes.from_args(headers=headers, url=url, body=answer.body)
    return kind(url, status=answer.status, headers=headers, body=answer.body, request=request)


def unpacked(response: Response) -> Response | Lost:
    """The response with its body unpacked as far as anything is wrapped round it; Lost where it grows out of bounds."""
    if not response.headers.get("Content-Encoding"):
        return response
    try:
        return cast("Response", _unpacking().process_response(cast("Request", response.request), response))
    except IgnoreRequest:
        return Lost(f"bodies that unpack to more than {MAX_BYTES // 1_000_000} MB")
    except Exception:  # what says it is packed was unpacked when it was saved, as many programs do
        log.debug("%s is not packed as it says", response.url, exc_info=True)
        bare = Headers(response.headers)
        del bare["Content-Encoding"]
        kind = responsetypes.from_args(headers=bare, url=response.url, body=response.body)
        return response.replace(cls=kind, headers=bare)


def timed(said: object, otherwise: datetime) -> datetime:
    """The time that a file gives for an answer, ISO 8601; `otherwise` where it gives none, or one that can't be.

    >>> timed("2026-11-23T09:00:00.125Z", datetime(2027, 1, 1, tzinfo=UTC)).isoformat()
    '2026-11-23T09:00:00.125000+00:00'
    """
    try:
        at = datetime.fromisoformat(said) if isinstance(said, str) else otherwise
    except ValueError:
        return otherwise
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    return at if datetime(1995, 1, 1, tzinfo=UTC) <= at <= otherwise else otherwise


@cache
def _unpacking() -> HttpCompressionMiddleware:
    bounds = {"DOWNLOAD_MAXSIZE": MAX_BYTES, "DOWNLOAD_WARNSIZE": 0}
    crawler = Crawler(Spider, bounds)
    crawler.stats = DummyStatsCollector(crawler)
    return HttpCompressionMiddleware(crawler=crawler)
