"""Job feeds: RSS, Atom, and plain XML lists of jobs, read into listings."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from aggregator.extract.addresses import absolute
from aggregator.extract.feed_items import listing_of_item
from aggregator.extract.page import Page
from aggregator.extract.xml import children, local, root_of
from aggregator.listing import Listing

MAX_ITEMS = 20_000
ITEMS = frozenset({"item", "entry", "job", "offer", "position", "vacancy", "jobposting", "posting", "listing", "ad"})
NOT_FEEDS = frozenset({"urlset", "sitemapindex", "svg", "opensearchdescription"})


def feed_listings(page: Page, *, board: str) -> tuple[Listing, ...] | None:
    """Every posting of a feed, in its order, each key once; None where the page is no feed.

    Depth is `full` where the item carries a text, else `card`.
    """
    root = _feed(page)
    if root is None:
        return None
    found: dict[str, Listing] = {}
    for item in _items(root):
        listing = listing_of_item(item, page=page, board=board)
        if listing:
            found.setdefault(listing.key, listing)
    return tuple(found.values())


def feed_next(page: Page) -> str | None:
    """Address of the feed's next page (`<link rel="next">`, RFC 5005), if it names one."""
    root = _feed(page)
    links = () if root is None else (one for part in (root, *children(root)) for one in children(part))
    for link in links:
        if local(link) == "link" and link.get("rel") == "next" and link.get("href"):
            return absolute(page.url, str(link.get("href")))
    return None


def _feed(page: Page) -> Element | None:
    if not page.text[:1000].lstrip("\ufeff \t\r\n").startswith("<"):
        return None
    root = root_of(page.text)
    if root is None or local(root) in NOT_FEEDS:
        return None
    named = local(root) in ("rss", "rdf", "feed")
    return root if named or next(_items(root), None) is not None else None


def _items(root: Element) -> Iterator[Element]:
    """The feed's items: children of the root, or of one wrapper under it (`channel`, `jobs`)."""
    seen = 0
    for child in children(root):
        for one in (child,) if local(child) in ITEMS else tuple(children(child)):
            if local(one) in ITEMS and len(one):
                yield one
                seen += 1
                if seen == MAX_ITEMS:
                    return
