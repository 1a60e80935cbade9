"""A page that leads to postings: rows, feeds, the search form, lists of jobs, the next page."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from urllib.parse import unquote, urlsplit

from aggregator.crawling.sources import Source
from aggregator.extract.addresses import canonical
from aggregator.extract.page import Link, Page, Reading
from spiders.bases.alternates import feed_links
from spiders.bases.card_fields import line_of
from spiders.bases.cards import card_of, rows_of
from spiders.bases.job_links import anchors
from spiders.bases.paging import next_page
from spiders.bases.search_forms import search_links
from spiders.bases.site_maps import entry_links
from spiders.bases.wordpress import is_job_manager, job_manager_links

Key = Callable[[str], str]
_LISTS = re.compile(
    r"/(?:(?:all|browse|find|search|latest|current|new|open)[-_/]?)?(?:jobs?|vacancies|positions|openings|listings|job[-_]listings"
    r"|t(?:öö|oo)pakkumised|vabad-t(?:öö|oo)kohad)(?:[-_/](?:search|all|list|results|board|latest|browse))?(?:\.\w{3,5})?/?$",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"(?:\bof |\bfound |\bleitud |^)(?:about |over )?([\d][\d,. ]{0,9}\d|\d) "
    r"(?:matching |open |customer[- ]service |new )?"
    r"(?:jobs|results|vacancies|positions|openings|töökohta|tööpakkumist|tulemust)\b(?! (?:per|a) page)"
    r"|\b([\d][\d,.]{0,9}\d|\d) (?:[a-zõäöü-]{1,20} ){0,3}(?:jobs?|results|vacancies) (?:found|match)",
    re.IGNORECASE,
)


def listed(page: Page, source: Source, is_job: Callable[[str], bool], key: Key) -> Reading | None:
    """The rows of a list page as cards that lead to their details, and where the list goes on; None without rows."""
    _alive = list(page.tree.root.iter())  # while they live, lxml need not make them anew for each look at them
    rows = rows_of(page, is_job, key)
    cards = [(row, card_of(row, page, source.name, key)) for row in rows]
    found = {card.key: card for _, card in cards if card}
    untitled = tuple((row.url, "link without a title") for row, card in cards if card is None)
    if not found:
        return None
    follow = [Link(url=card.url, role="detail", card=card) for card in found.values()]
    onward = next_page(page)
    follow += [Link(url=onward, role="list")] if onward else []
    follow += roads(page, source) if is_front(page) else list(feed_links(page))
    return Reading(follow=distinct(follow), total=total_of(page), dropped=untitled)


def roads(page: Page, source: Source) -> list[Link]:
    """Every road from a page without rows: feeds, the platform's own answers, the search form, lists of jobs."""
    found = [*feed_links(page), *(job_manager_links(page, source.searches) if is_job_manager(page) else ())]
    found += [*search_links(page, source.searches), *_lists(page)]
    return list(distinct(found))


def distinct(links: Iterable[Link]) -> tuple[Link, ...]:
    """The links in their order, each page once, the first that names it kept."""
    found: dict[tuple[str, str | None], Link] = {}
    for link in links:
        found.setdefault((link.url, link.data), link)
    return tuple(found.values())


def is_front(page: Page) -> bool:
    """Whether the page is the site's front page."""
    return urlsplit(page.url).path.strip("/").lower() in ("", "index.html", "index.php", "home", "en", "et")


def front_links(source: Source) -> Iterator[Link]:
    """The front page, and the robots.txt that names the sitemaps."""
    yield Link(url=source.homepage, role="list")
    yield from entry_links(source.homepage)


def total_of(page: Page) -> int | None:
    """How many postings the page says there are, where it says so in words."""
    for node in islice(page.tree.root.iter("h1", "h2", "h3", "p", "div", "span", "strong"), 2000):
        text = line_of(node)
        found = _TOTAL.search(text) if text and len(text) < 200 else None
        if found:
            return int(re.sub(r"\D", "", found[1] or found[2]))
    return None


def _lists(page: Page) -> Iterator[Link]:
    for _, url in anchors(page.tree.root, page.url):
        if _LISTS.search(unquote(urlsplit(url).path)) and canonical(url) != canonical(page.url):
            yield Link(url=canonical(url), role="list")
