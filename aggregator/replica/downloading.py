"""A Scrapy download handler that lets the replica answer for every host, under the hosts' real addresses."""

from urllib.parse import urlsplit

from scrapy import Request
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.crawler import Crawler
from scrapy.exceptions import CannotResolveHostError, NotConfigured
from scrapy.http import Response

from aggregator.replica.boards import is_played

HANDLERS = dict.fromkeys(("http", "https"), "aggregator.replica.downloading.ReplicaDownloadHandler")
"""For the setting DOWNLOAD_HANDLERS, beside REPLICA_PORT."""


class ReplicaDownloadHandler(HTTP11DownloadHandler):
    """Sends every request to 127.0.0.1:REPLICA_PORT over plain HTTP, and gives the response its real address back.

    Only the way down the wire changes: slots, robots.txt, redirects, cookies and retries see the real hosts.
    A host that no board plays can't be resolved; an address of numbers (`10.0.0.5`) is passed on, so that the
    replica's log shows who tried to reach it.
    """

    lazy = False

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._port = crawler.settings.getint("REPLICA_PORT")
        if not self._port:
            raise NotConfigured("REPLICA_PORT is not set")

    async def download_request(self, request: Request) -> Response:
        """The replica's answer, under the address that was asked for."""
        parts = urlsplit(request.url)
        host = (parts.hostname or "").lower()
        if not is_played(host) and not host.replace(".", "").isdigit():
            raise CannotResolveHostError(f"{host} has no address in the replica")
        target = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
        local = request.replace(url=f"http://127.0.0.1:{self._port}{target}", dont_filter=True)
        local.headers["Host"] = parts.netloc.rpartition("@")[2]
        try:
            response = await super().download_request(local)
        finally:
            if "download_latency" in local.meta:
                request.meta["download_latency"] = local.meta["download_latency"]
        return response.replace(url=request.url)
