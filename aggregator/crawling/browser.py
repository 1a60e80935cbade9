"""Pages drawn by a browser, for sites that print nothing without their scripts; the extra `[browser]` brings it."""

from importlib.util import find_spec
from typing import Any, cast

from scrapy import Request
from scrapy.core.downloader.handlers.base import BaseDownloadHandler
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.utils.misc import build_from_crawler, load_object

from aggregator.crawling.addresses import refusal
from aggregator.errors import BadConfig

DRAWN = "playwright"
"""The mark of a request that a browser answers, as scrapy-playwright knows it."""
OVER = "DRAWN_OVER"
"""The setting that names the handler of all other requests."""
WAIT = 15_000
"""Milliseconds that a page may take to come to rest; then it is read as it stands."""
NOT_NEEDED = ("image", "media", "font", "stylesheet")


def check_installed(board: str) -> None:
    """Raise BadConfig where the config asks for a browser and the extra is not installed."""
    if find_spec("scrapy_playwright") is None:
        raise BadConfig(
            f"sources.{board}.browser is true, but there is no browser; run `make browser`, or take `browser` out"
        )


def with_browser(settings: dict[str, Any], executable: str | None, *arguments: str) -> dict[str, Any]:
    """The settings for a source that may draw pages; `executable`: a Chromium of one's own instead of Playwright's."""
    below = settings["DOWNLOAD_HANDLERS"].get("https", "scrapy.core.downloader.handlers.http11.HTTP11DownloadHandler")
    drawn = dict.fromkeys(("http", "https"), "aggregator.crawling.browser.DrawnDownloads")
    quiet = ["--no-sandbox", "--disable-background-networking", "--disable-sync", "--no-first-run", *arguments]
    launch = {"args": quiet} | ({"executable_path": executable} if executable else {})
    return {
        **settings,
        "DOWNLOAD_HANDLERS": {**settings["DOWNLOAD_HANDLERS"], **drawn},
        OVER: below,
        "PLAYWRIGHT_LAUNCH_OPTIONS": launch,
        "PLAYWRIGHT_MAX_PAGES_PER_CONTEXT": 1,
        "PLAYWRIGHT_ABORT_REQUEST": "aggregator.crawling.browser.is_refused",
        "PLAYWRIGHT_DEFAULT_NAVIGATION_TIMEOUT": 2 * WAIT,
    }


def is_refused(request: Any) -> bool:
    """Whether a request that a drawn page makes is kept back: private addresses, pictures, what only decorates."""
    return request.resource_type in NOT_NEEDED or refusal(request.url) is not None


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
        """The answer, of the browser or of the handler below."""
        handler = self.browser if request.meta.get(DRAWN) else self.below
        return cast("Response", await handler.download_request(request))

    async def close(self) -> None:
        """Close both."""
        await self.below.close()
        await self.browser.close()
