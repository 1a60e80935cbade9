"""WP Job Manager's own roads: its REST answer, its job feed, and the facts beside a job's text."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from aggregator.crawling.sources import Search
from aggregator.extract.addresses import absolute, canonical
from aggregator.extract.page import Link, Page
from aggregator.extract.text import one_line
from aggregator.listing import Listing

_SIGNS = ("plugins/wp-job-manager", "job_listings", "job_listing", "wp-job-manager")
PER_PAGE = 100
"""The most that WordPress gives in one answer."""


def is_job_manager(page: Page) -> bool:
    """Whether the page is made by WordPress with WP Job Manager."""
    return "/wp-content/" in page.text and any(sign in page.text for sign in _SIGNS)


def job_manager_links(page: Page, searches: Sequence[Search]) -> Iterator[Link]:
    """The job feed, once per search, and the REST answer of the site."""
    home = absolute(page.url, "/") or page.url
    for search in searches or (Search(),):
        asked = {"feed": "job_feed", "posts_per_page": str(PER_PAGE)}
        asked |= {"search_keywords": search.text} if search.text else {}
        asked |= {"search_location": search.place} if search.place else {}
        yield Link(url=f"{home}?{urlencode(asked)}", role="feed")
    api = page.tree.css('link[rel="https://api.w.org/"]::attr(href)').get()
    rest = absolute(page.url, api) or f"{home}wp-json/"
    yield Link(url=f"{rest.rstrip('/')}/wp/v2/job-listings?per_page={PER_PAGE}", role="feed")


def rest_listings(page: Page, board: str, key: Callable[[str], str]) -> tuple[Listing, ...] | None:
    """The postings of a `/wp-json/wp/v2/job-listings` answer (one or an array); None for any other text."""
    if not page.text[:50].lstrip("\ufeff \t\r\n").startswith(("[", "{")):
        return None
    try:
        said = json.loads(page.text, strict=False)
    except (ValueError, RecursionError):
        return None
    nodes = said if isinstance(said, list) else [said]
    if not all(isinstance(node, Mapping) for node in nodes) or (nodes and not any("link" in node for node in nodes)):
        return None
    found = [listing for node in nodes if (listing := _listing(node, page, board, key))]
    return tuple({listing.key: listing for listing in found}.values())


def _listing(node: Mapping[str, Any], page: Page, board: str, key: Callable[[str], str]) -> Listing | None:
    link, title = node.get("link"), _rendered(node.get("title"))
    url = absolute(page.url, link) if isinstance(link, str) else None
    if not url or not title:
        return None
    meta = node.get("meta") if isinstance(node.get("meta"), Mapping) else {}
    said: dict[str, Any] = {
        "title": one_line(title),
        "description": _rendered(node.get("content")),
        "posted": _text(node.get("date_gmt")) and f"{node['date_gmt']}Z"
        if node.get("date_gmt")
        else _text(node.get("date")),
        "employer": _text(_meta(meta, "_company_name")),
        "expired": str(_meta(meta, "_filled")) in ("1", "True", "true"),
        "valid_through": _text(_meta(meta, "_job_expires")),
    }
    said = {field: value for field, value in said.items() if value}
    layers = dict.fromkeys(said, "feed")
    url = canonical(url)
    return Listing(board=board, key=key(url), url=url, seen_at=page.fetched_at, depth="card", layers=layers, **said)


def _meta(meta: Any, name: str) -> Any:
    return meta.get(name) if isinstance(meta, Mapping) else None


def _rendered(value: Any) -> str | None:
    return _text(value.get("rendered") if isinstance(value, Mapping) else value)


def _text(value: Any) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
