"""robots.txt and sitemaps of a site, as links to follow."""

import re
from collections.abc import Callable
from urllib.parse import urljoin, urlsplit

from aggregator.extract.addresses import absolute, canonical, same_site
from aggregator.extract.page import Link, Page, Reading
from aggregator.extract.sitemaps import SitemapEntry, is_robots, read_sitemap, sitemaps_named
from aggregator.listing import Listing
from spiders.bases.job_words import NOT_JOBS
from spiders.bases.outcomes import walled

_JOBS = re.compile(r"job|vacanc|career|position|opening|listing|töö|t%c3%b6%c3%b6|toopakk|karj", re.IGNORECASE)
_ASIDE = re.compile(r"image|video|news|author|tag|categor|product|attachment|resume|company", re.IGNORECASE)
Card = Callable[[str, Page], Listing | None]
MAX_SITEMAPS = 50
MAX_PAGES = 5000


def entry_links(site: str) -> tuple[Link, ...]:
    """A site's robots.txt: its `Sitemap:` lines lead on."""
    robots = absolute(site, "/robots.txt")
    return (Link(url=robots, role="sitemap"),) if robots else ()


def is_site_file(page: Page) -> bool:
    """Whether the address is that of a robots.txt or a sitemap, whatever came back."""
    path = urlsplit(page.url).path.lower()
    return path.endswith(("/robots.txt", ".xml.gz", ".txt.gz")) or bool(re.search(r"sitemap[^/]*$", path))


def read_site_file(page: Page, is_job: Callable[[str], bool], card: Card) -> Reading | None:
    """Where a robots.txt or sitemap leads; None for any other page. `card` makes a card of a job's address.

    A site without one, or with one of other things, is no fault: then the reading is `ok`, and says nothing.
    """
    if page.status == 200 and is_robots(page.text) and urlsplit(page.url).path.endswith(".txt"):
        named = [absolute(page.url, one) for one in sitemaps_named(page.text)]
        urls = [one for one in named if one and same_site(page.url, one)] or [urljoin(page.url, "/sitemap.xml")]
        return Reading(follow=tuple(Link(url=one, role="sitemap") for one in _jobs_first(urls)))
    found = read_sitemap(page.text) if page.status == 200 else None
    if found is None:
        return _absent(page) if is_site_file(page) else None
    maps = _jobs_first([url for entry in found.sitemaps if (url := absolute(page.url, entry.url))])
    of_jobs = bool(_JOBS.search(urlsplit(page.url).path))
    pages = _pages(found.pages, page, lambda url: is_job(url) or (of_jobs and _is_deep(url)))
    follow = tuple(Link(url=one, role="sitemap") for one in maps if same_site(page.url, one))
    follow += tuple(Link(url=one, role="detail", card=card(one, page)) for one in pages)
    return Reading(follow=follow)


def _absent(page: Page) -> Reading:
    wall = None if page.status in (404, 410) else walled(page)
    if wall:
        return wall
    robots = page.url.endswith("/robots.txt")
    fallback = absolute(page.url, "/sitemap.xml") if robots else None
    return Reading(follow=(Link(url=fallback, role="sitemap"),) if fallback else ())


def _jobs_first(urls: list[str]) -> list[str]:
    """Sitemaps that name jobs alone, where there are such; else all that are not plainly of other things."""
    given = list(dict.fromkeys(urls))
    jobs = [url for url in given if _JOBS.search(urlsplit(url).path) and not _ASIDE.search(urlsplit(url).path)]
    return (jobs or [url for url in given if not _ASIDE.search(urlsplit(url).path)])[:MAX_SITEMAPS]


def _pages(entries: tuple[SitemapEntry, ...], page: Page, wanted: Callable[[str], bool]) -> list[str]:
    given = (absolute(page.url, entry.url) for entry in entries)
    ours = (canonical(url) for url in given if url and same_site(page.url, url) and wanted(url))
    return list(dict.fromkeys(ours))[:MAX_PAGES]


def _is_deep(url: str) -> bool:
    """Whether a sitemap of jobs may mean a job by it: at least two steps below the root."""
    parts = [part for part in urlsplit(url).path.lower().split("/") if part]
    return len(parts) > 1 and NOT_JOBS.isdisjoint(parts)


def bare_card(board: str, key: Callable[[str], str]) -> Card:
    """Cards that say only where the job is: the detail page says the rest."""
    return lambda url, page: Listing(board=board, key=key(url), url=url, seen_at=page.fetched_at, depth="card")
