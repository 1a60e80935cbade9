"""Pages drawn by a browser, for sites that print nothing without their scripts; the extra `[browser]` brings it."""

import asyncio
import os
import socket
from importlib.util import find_spec
from typing import Any, cast
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.core.downloader.handlers.base import BaseDownloadHandler
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.utils.misc import build_from_crawler, load_object

from aggregator.crawling.addresses import is_public, refusal
from aggregator.crawling.refusals import PrivateAddress
from aggregator.errors import BadConfig

DRAWN = "playwright"
"""The mark of a request that a browser answers, as scrapy-playwright knows it."""
OVER = "DRAWN_OVER"
"""The setting that names the handler of all other requests."""
WAIT = 15_000
"""Milliseconds that a page may take to come to rest; then it is read as it stands."""
NOT_NEEDED = ("image", "media", "font", "stylesheet")
HOME = (
    "localhost", "*.localhost", "0.*", "10.*", "127.*", "169.254.*", "192.168.*", "[::1]", "[f*",
    *(f"172.{n}.*" for n in range(16, 32)),
)  # fmt: skip
"""Hosts that the browser itself is to find nowhere, for it follows a redirect without asking `is_refused` again."""


def check_installed(board: str) -> None:
    """Raise BadConfig where the config asks for a browser and the extra is not installed."""
    if find_spec("scrapy_playwright") is None:
        raise BadConfig(
            f"sources.{board}.browser is true, but there is no browser; run `make browser`, or take `browser` out"
        )


def with_browser(settings: dict[str, Any], executable: str | None) -> dict[str, Any]:
    """The settings for a source that may draw pages; `executable`: a Chromium of one's own instead of Playwright's."""
    replica = settings.get("REPLICA_PORT")
    rules = f"MAP * 127.0.0.1:{replica}" if replica else ", ".join(f"MAP {host} ~NOTFOUND" for host in HOME)
    below = settings["DOWNLOAD_HANDLERS"].get("https", "scrapy.core.downloader.handlers.http11.HTTP11DownloadHandler")
    check = "is_refused_by_address" if replica else "is_refused"
    drawn = dict.fromkeys(("http", "https"), "aggregator.crawling.browser.DrawnDownloads")
    quiet = ["--disable-background-networking", "--disable-sync", "--no-first-run", f"--host-resolver-rules={rules}"]
    # Chromium does not start as root with its sandbox, and nobody else is to go without
    launch: dict[str, Any] = {"args": quiet, "chromium_sandbox": os.geteuid() != 0 if hasattr(os, "geteuid") else True}
    if executable:
        launch["executable_path"] = executable
    return {
        **settings,
        "DOWNLOAD_HANDLERS": {**settings["DOWNLOAD_HANDLERS"], **drawn},
        OVER: below,
        "PLAYWRIGHT_LAUNCH_OPTIONS": launch,
        "PLAYWRIGHT_MAX_PAGES_PER_CONTEXT": 1,
        "PLAYWRIGHT_ABORT_REQUEST": f"{__name__}.{check}",
        "PLAYWRIGHT_DEFAULT_NAVIGATION_TIMEOUT": 2 * WAIT,
    }


def is_refused_by_address(request: Any) -> bool:
    """Whether a request that a drawn page makes is kept back: private addresses, pictures, what only decorates."""
    return request.resource_type in NOT_NEEDED or refusal(request.url) is not None


async def is_refused(request: Any) -> bool:
    """The same, and names that lead into a private network, or nowhere."""
    if is_refused_by_address(request):
        return True
    found = await addresses_of(urlsplit(request.url).hostname or "")
    return not found or not all(map(is_public, found))


async def addresses_of(host: str) -> list[str]:
    """The IP addresses of a name; none where it has none."""
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except OSError:
        return []
    return [str(address[0]) for *_, address in found]


def drawn_meta() -> dict[str, Any]:
    """What a request carries that is to be drawn: the page is read when its network has come to rest."""
    from scrapy_playwright.page import PageMethod

    return {DRAWN: True, "playwright_page_methods": [PageMethod("wait_for_load_state", "networkidle", timeout=WAIT)]}


class DrawnDownloads(BaseDownloadHandler):
    """Hands what is to be drawn to the browser, and everything else to the handler below."""

    lazy = False

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self.below = build_from_crawler(load_object(crawler.settings[OVER]), crawler)
        browser = load_object("scrapy_playwright.handler.ScrapyPlaywrightDownloadHandler")
        self.browser = build_from_crawler(browser, crawler)

    async def download_request(self, request: Request) -> Response:
        """The answer, of the browser or of the handler below; raises PrivateAddress where a private host gave it."""
        if not request.meta.get(DRAWN):
            return cast("Response", await self.below.download_request(request))
        response = cast("Response", await self.browser.download_request(request))
        host = response.ip_address
        if host is not None and not is_public(str(host)) and not self.crawler.settings.getint("REPLICA_PORT"):
            raise PrivateAddress(f"{response.url} was answered by {host}, a private address; give a public web address")
        return response

    async def close(self) -> None:
        """Close both."""
        await self.below.close()
        await self.browser.close()
