"""The download handler of sources with keys: what lies above it, archive and log included, sees placeholders only."""

from collections.abc import Iterator
from typing import cast
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.core.downloader.handlers.base import BaseDownloadHandler
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.httpcompression import HttpCompressionMiddleware
from scrapy.http import Response
from scrapy.utils.misc import build_from_crawler, load_object

from aggregator.crawling.keys import Keys, is_asked_for
from aggregator.crawling.refusals import KeyKept
from aggregator.crawling.sources import Source

OVER = "KEYED_OVER"
"""The setting that names the handler below."""
LONGEST_CHAIN = 20


class KeyedDownloads(BaseDownloadHandler):
    """Fills the keys into a copy of the request; the answer comes back without them.

    A key is sent to the source's own hosts alone, over HTTPS. A server may print it back: in an error, in a redirect,
    in a compressed body, which is therefore unpacked here.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        handler = load_object(crawler.settings[OVER])
        self.below = build_from_crawler(handler, crawler)
        self.unpacking = HttpCompressionMiddleware(crawler=crawler)
        self.keys: Keys = crawler.spider.keys  # type: ignore[union-attr]
        self.source: Source = crawler.spider.source  # type: ignore[union-attr]

    async def download_request(self, request: Request) -> Response:
        """The answer to the request with its keys; raises what the handler below raises, keys hidden."""
        sent = self.filled(request)
        try:
            response = await self.below.download_request(sent)
        except Exception as fault:
            hide_in(fault, self.keys)
            raise
        finally:
            if "download_latency" in sent.meta:
                request.meta["download_latency"] = sent.meta["download_latency"]
        return self.hidden(request, response)

    async def close(self) -> None:
        """Close the handler below."""
        await self.below.close()

    def filled(self, request: Request) -> Request:
        """The request as it is sent; raises KeyKept where a key would go astray."""
        headers = {name.decode(): b", ".join(said).decode("latin-1") for name, said in request.headers.items()}
        body = request.body.decode("utf-8", "surrogateescape")
        if not any(map(is_asked_for, (request.url, body, *headers.values()))):
            return request
        self.check(request.url)
        filled = {name: self.keys.header(said) for name, said in headers.items()}
        return request.replace(
            url=self.keys.address(request.url), headers=filled,
            body=self.keys.body(body).encode("utf-8", "surrogateescape"),
        )  # fmt: skip

    def check(self, url: str) -> None:
        """Raise KeyKept unless the address is the source's own, over HTTPS."""
        parts = urlsplit(url)
        if parts.scheme != "https" or not self.source.owns(url):
            where = f"{parts.scheme}://{parts.hostname}"
            raise KeyKept(f"{self.source.title} led to {where}; its key goes to its own hosts alone, over https")

    def hidden(self, request: Request, response: Response) -> Response:
        """The answer under the address that was asked for, with no key in headers or body."""
        renamed = response.replace(url=request.url)
        unpacked = cast("Response", self.unpacking.process_response(request, renamed))
        if unpacked.headers.getlist("Content-Encoding"):
            unpacked = unpacked.replace(body=b"")  # packed in a way that nobody asked for: it can't be looked through
        headers = {name: [self.keys.hide_bytes(one) for one in said] for name, said in unpacked.headers.items()}
        return unpacked.replace(headers=headers, body=self.keys.hide_bytes(unpacked.body))


def hide_in(fault: BaseException, keys: Keys) -> None:
    """Hide the keys in what an exception, and whatever caused it, says."""
    for one in _chain(fault):
        one.args = tuple(said if keys.hide(str(said)) == str(said) else keys.hide(str(said)) for said in one.args)


def _chain(fault: BaseException) -> Iterator[BaseException]:
    one: BaseException | None = fault
    for _ in range(LONGEST_CHAIN):
        if one is None:
            return
        yield one
        one = one.__cause__ or one.__context__
