"""Retries that wait: as long as `Retry-After` asks, within bounds, and with them every request to that host."""

import asyncio
import email.utils
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.retry import RetryMiddleware
from scrapy.http import Response
from scrapy.settings import BaseSettings
from scrapy.utils.httpobj import urlparse_cached

BUSY = (429, 503)


def retry_after(value: str | None, now: datetime) -> float | None:
    """Seconds that a Retry-After header asks for, from a number or an HTTP date; None where it says neither.

    >>> retry_after("120", datetime(2026, 11, 23, tzinfo=UTC))
    120.0
    >>> retry_after("Mon, 23 Nov 2026 00:00:30 GMT", datetime(2026, 11, 23, tzinfo=UTC))
    30.0
    >>> retry_after("soon", datetime(2026, 11, 23, tzinfo=UTC))
    """
    value = (value or "").strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        at = email.utils.parsedate_to_datetime(value)
    except (ValueError, IndexError):
        return None
    return max(0.0, (at.replace(tzinfo=at.tzinfo or UTC) - now).total_seconds())


class PatientRetry(RetryMiddleware):
    """Scrapy's retries, slowed down: the host rests before the next try, and is given up where it asks for too long."""

    def __init__(self, settings: BaseSettings) -> None:
        super().__init__(settings)
        self.base: float = settings.getfloat("RETRY_WAIT", 2.0)
        self.most: float = settings.getfloat("RETRY_AFTER_MOST", 120.0)
        self.rests: bool = settings.getbool("RETRY_RESTS", True)
        self.until: dict[str, float] = {}
        self.sleep: Callable[[float], Awaitable[None]] = asyncio.sleep

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "PatientRetry":
        """The middleware, with the crawler's settings."""
        made = cls(crawler.settings)
        made.crawler = crawler
        return made

    async def process_request(self, request: Request) -> None:
        """Hold a request while its host rests."""
        if self.until:
            host = urlparse_cached(request).netloc
            while (wait := self.until.get(host, 0.0) - time.monotonic()) > 0:
                await self.sleep(wait)
            self.until.pop(host, None)

    def process_response(self, request: Request, response: Response) -> Request | Response:  # type: ignore[override]
        """The response, or the request to be tried again after the host's rest."""
        if response.status not in self.retry_http_codes or request.meta.get("dont_retry"):
            return response
        header = (response.headers.get("Retry-After") or b"").decode("latin-1")
        asked = retry_after(header, datetime.now(UTC)) if response.status in BUSY else None
        if asked is not None and asked > self.most:
            return response
        tries = request.meta.get("retry_times", 0)
        again = self._retry(request, f"HTTP {response.status}")
        if again is None:
            return response
        self.rest(request, self.base * 2**tries if asked is None else asked)
        return again

    def process_exception(self, request: Request, exception: Exception) -> Request | Response | None:  # type: ignore[override]
        """The request to be tried again after a rest, where the connection failed."""
        again: Request | Response | None = super().process_exception(request, exception)
        if again is not None:
            self.rest(request, self.base * 2 ** request.meta.get("retry_times", 0))
        return again

    def rest(self, request: Request, seconds: float) -> None:
        """Let nothing be asked of the request's host for so many seconds."""
        if self.rests:
            self.until[urlparse_cached(request).netloc] = time.monotonic() + min(seconds, self.most)
