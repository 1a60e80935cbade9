"""Settings for `scrapy shell` and `scrapy list` (scrapy.cfg); a crawl takes its own from `settings.py`."""

from aggregator.crawling.settings import TOKEN, user_agent

SPIDER_MODULES = ["spiders"]
USER_AGENT = user_agent(None)
ROBOTSTXT_OBEY = True
ROBOTSTXT_USER_AGENT = TOKEN
DOWNLOAD_DELAY = 5.0
