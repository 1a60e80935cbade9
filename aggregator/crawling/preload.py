"""What every crawling process needs, loaded once in the server that they are forked from."""

from contextlib import suppress

import scrapy.core.downloader.handlers.http11  # with TLS and all, half a second; it installs no reactor yet
import scrapy.core.engine
import scrapy.core.scraper  # noqa: F401 -- loaded for the processes that are forked from here

from aggregator.crawling.unit import tools_of
from aggregator.errors import AggregatorError

with suppress(AggregatorError):  # a profile at fault: the run itself says so
    tools_of(None)
