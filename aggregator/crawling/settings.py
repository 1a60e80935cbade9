"""Scrapy's settings for a crawl: polite, bounded, and under our own name."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from aggregator.crawling.responses import MOST_BYTES
from aggregator.crawling.sources import Source

TOKEN = "customer-service-aggregator"  # noqa: S105 -- the name that robots.txt files know us by
VERSION = "0.1"

MEGABYTE = 1024 * 1024

MIDDLEWARES: dict[str, int | None] = {
    "aggregator.crawling.guard.AddressGuard": 20,
    "aggregator.crawling.robots.Robots": 100,
    "aggregator.crawling.waiting.PatientRetry": 550,
    "aggregator.crawling.quotas.QuotaKeeper": 960,  # nearest to the network: what it lets pass is sent
    "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
    "scrapy.downloadermiddlewares.httpauth.HttpAuthMiddleware": None,
    "scrapy.downloadermiddlewares.retry.RetryMiddleware": None,
    "scrapy.downloadermiddlewares.stats.DownloaderStats": None,  # the account counts pages and bytes
}
NOT_NEEDED = (
    "scrapy.spidermiddlewares.httperror.HttpErrorMiddleware",  # walls are statuses too: a leaf must see them
    "scrapy.spidermiddlewares.depth.DepthMiddleware",  # the spiders bound depth and length, and account for it
    "scrapy.spidermiddlewares.urllength.UrlLengthMiddleware",
    "scrapy.spidermiddlewares.referer.RefererMiddleware",
    "scrapy.spidermiddlewares.start.StartSpiderMiddleware",
    "scrapy.spidermiddlewares.metacopy.MetaCopyDetectionMiddleware",
)
"""Scrapy's spider middlewares that a crawl does without: each costs a generator for every page."""
NOT_LOADED = (
    "scrapy.extensions.closespider.CloseSpider",
    "scrapy.extensions.feedexport.FeedExporter",
    "scrapy.extensions.logcount.LogCount",
    "scrapy.extensions.logstats.LogStats",
    "scrapy.extensions.memdebug.MemoryDebugger",
    "scrapy.extensions.memusage.MemoryUsage",
    "scrapy.extensions.remote_control.RemoteControl",
    "scrapy.extensions.spiderstate.SpiderState",
    "scrapy.extensions.telnet.TelnetConsole",
)
"""Scrapy's extensions that a crawl has no use for: even those that are off cost their loading."""


def user_agent(contact: str | None) -> str:
    """The name that we go by, with where to complain.

    >>> user_agent("jobs@example.org")
    'customer-service-aggregator/0.1 (+jobs@example.org)'
    """
    return f"{TOKEN}/{VERSION} (+{contact})" if contact else f"{TOKEN}/{VERSION}"


def live_settings(source: Source, contact: str | None, permission: str | None = None) -> dict[str, Any]:
    """The settings for a crawl of the real board; a permission opens robots.txt where the board's policy says so."""
    return {
        **_common(source),
        "ROBOTSTXT_OBEY": not (permission and source.policy.permission_opens_robots),
        "USER_AGENT": user_agent(contact),
        "TWISTED_DNS_RESOLVER": "aggregator.crawling.guard.PublicResolver",
        "AUTOTHROTTLE_ENABLED": True,
        "AUTOTHROTTLE_START_DELAY": source.politeness.delay,
        "AUTOTHROTTLE_MAX_DELAY": 120.0,
        "AUTOTHROTTLE_TARGET_CONCURRENCY": 1.0,
        "DOWNLOAD_DELAY": source.politeness.delay,
        "CONCURRENT_REQUESTS": 8,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
        "DOWNLOAD_TIMEOUT": 60,
        "DNS_TIMEOUT": 20,
    }


def replica_settings(port: int, source: Source | None = None) -> dict[str, Any]:
    """The settings for a crawl of the replica boards on this machine: nobody is there to be spared."""
    return {
        **_common(source),
        "USER_AGENT": user_agent("replica"),
        "DOWNLOAD_HANDLERS": {
            **_common(source)["DOWNLOAD_HANDLERS"],
            "http": "aggregator.replica.downloading.ReplicaDownloadHandler",
            "https": "aggregator.replica.downloading.ReplicaDownloadHandler",
        },
        "REPLICA_PORT": port,
        "HTTPPROXY_ENABLED": False,
        "CONCURRENT_REQUESTS": 16,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 16,
        "DOWNLOAD_TIMEOUT": 5,
        "RETRY_WAIT": 0.01,
        "RETRY_AFTER_MOST": 0.05,
    }


def replay_settings(source: Source, files: Sequence[Path], *, robots: bool) -> dict[str, Any]:
    """The settings for reading a recorded crawl again: answers come from its files, in their order, and from nowhere
    else; `robots`: whether that crawl obeyed robots.txt."""
    return {
        **_common(source),
        "ROBOTSTXT_OBEY": robots,
        "USER_AGENT": user_agent(None),
        "DOWNLOADER_MIDDLEWARES": {**MIDDLEWARES, "aggregator.crawling.quotas.QuotaKeeper": None},
        "DOWNLOAD_HANDLERS": {
            **_common(source)["DOWNLOAD_HANDLERS"],
            "http": "aggregator.archive.replaying.ArchiveDownloads",
            "https": "aggregator.archive.replaying.ArchiveDownloads",
        },
        "ARCHIVE_FILES": [str(file) for file in files],
        "HTTPPROXY_ENABLED": False,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
        "RETRY_RESTS": False,
    }


def with_archive(settings: dict[str, Any], folder: Path) -> dict[str, Any]:
    """The settings for a crawl that is recorded in a folder: the recorder stands nearest to the network."""
    recorder = {"aggregator.archive.recording.Recorder": 970}
    return {
        **settings,
        "DOWNLOADER_MIDDLEWARES": {**settings["DOWNLOADER_MIDDLEWARES"], **recorder},
        "ARCHIVE_FOLDER": str(folder),
    }


def with_keys(settings: dict[str, Any]) -> dict[str, Any]:
    """The settings for a source with keys, whose requests get them on the last step to the network."""
    below = settings["DOWNLOAD_HANDLERS"].get("https", "scrapy.core.downloader.handlers.http11.HTTP11DownloadHandler")
    keyed = dict.fromkeys(("http", "https"), "aggregator.crawling.keyed_downloads.KeyedDownloads")
    return {**settings, "DOWNLOAD_HANDLERS": {**settings["DOWNLOAD_HANDLERS"], **keyed}, "KEYED_OVER": below}


def _common(source: Source | None) -> dict[str, Any]:
    return {
        "BOT_NAME": TOKEN,
        "ROBOTSTXT_OBEY": True,
        "ROBOTSTXT_PARSER": "scrapy.robotstxt.ProtegoRobotParser",
        "ROBOTSTXT_USER_AGENT": TOKEN,
        "DOWNLOADER_MIDDLEWARES": MIDDLEWARES,
        "SPIDER_MIDDLEWARES": dict.fromkeys(NOT_NEEDED),
        "CONCURRENT_ITEMS": 1,  # an item is stored at once; Scrapy makes this many tasks for every page
        "DOWNLOAD_HANDLERS": {"file": None, "ftp": None, "s3": None, "data": None},
        "DOWNLOAD_MAXSIZE": source.politeness.max_megabytes * MEGABYTE if source else MOST_BYTES,
        "DOWNLOAD_WARNSIZE": 0,
        "DOWNLOAD_VERIFY_CERTIFICATES": True,
        "ITEM_PIPELINES": {"aggregator.crawling.pipelines.Keeping": 500},
        "EXTENSIONS": dict.fromkeys(NOT_LOADED),
        "WARN_ON_GENERATOR_RETURN_VALUE": False,  # it would parse the spider's source again for every page
        "COOKIES_ENABLED": False,
        "REDIRECT_MAX_TIMES": 6,
        "RETRY_TIMES": 2,
        "RETRY_HTTP_CODES": [408, 429, 500, 502, 503, 504, 522, 524],
        "LOG_INSTALL_ROOT_HANDLER": False,
        "STATS_DUMP": False,
    }
