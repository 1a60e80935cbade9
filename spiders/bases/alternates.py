"""The job feeds that a page names in its head."""

import re
from itertools import islice
from urllib.parse import urlsplit

from aggregator.extract.addresses import absolute, same_site
from aggregator.extract.page import Link, Page

_FEED_TYPE = re.compile(r"application/(?:rss|atom|rdf)\+xml|text/xml|application/xml", re.IGNORECASE)
_JOBS = re.compile(r"job|vacanc|career|position|opening|töö|too", re.IGNORECASE)
_OTHER = re.compile(r"comment|blog|news|article|podcast|/author/|oembed", re.IGNORECASE)
MAX_LINKS = 500
"""Links of a page's head that are looked at."""


def feed_links(page: Page) -> tuple[Link, ...]:
    """Feeds of the same site, those that speak of jobs first; feeds of comments and news are left out."""
    found: dict[str, bool] = {}
    for node in islice(page.tree.root.iter("link"), MAX_LINKS):
        if "alternate" not in (node.get("rel") or "").split():
            continue
        url = absolute(page.url, node.get("href"))
        parts = urlsplit(url or "")  # the host of a niche board speaks of jobs anyway
        of_jobs = bool(_JOBS.search(f"{parts.path} {parts.query}"))
        wanted = of_jobs or not _OTHER.search(f"{parts.path} {node.get('title', '')}")
        if url and wanted and same_site(page.url, url) and _FEED_TYPE.match(node.get("type", "")):
            found.setdefault(url, of_jobs)
    return tuple(Link(url=url, role="feed") for url in sorted(found, key=lambda one: not found[one]))
