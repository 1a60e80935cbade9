"""Sitemaps (sitemaps.org protocol: urlset, sitemapindex, plain text) and the `Sitemap:` lines of robots.txt."""

import re
from dataclasses import dataclass

from lxml.etree import _Element as Element

from aggregator.extract.xml import children, local, root_of, text_of

MAX_ENTRIES = 50_000
"""The protocol's own limit for one sitemap."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SitemapEntry:
    """One line of a sitemap."""

    url: str
    """Address as printed."""
    changed: str | None = None
    """`lastmod` as printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitemap:
    """What a sitemap lists."""

    pages: tuple[SitemapEntry, ...] = ()
    """Pages of the site."""
    sitemaps: tuple[SitemapEntry, ...] = ()
    """Further sitemaps, where this one is an index."""


def read_sitemap(text: str) -> Sitemap | None:
    """What a sitemap lists, or None where the text is none.

    >>> found = read_sitemap("<urlset><url><loc> https://shop.example/job/1 </loc></url></urlset>")
    >>> found.pages[0].url
    'https://shop.example/job/1'
    >>> read_sitemap("<rss/>") is None
    True
    """
    if not text.lstrip("\ufeff \t\r\n").startswith("<"):
        return _plain(text)
    root = root_of(text)
    kind = local(root) if root is not None else ""
    if root is None or kind not in ("urlset", "sitemapindex"):
        return None
    entries = tuple(entry for child in list(children(root))[:MAX_ENTRIES] if (entry := _entry(child)))
    return Sitemap(sitemaps=entries) if kind == "sitemapindex" else Sitemap(pages=entries)


def _entry(element: Element) -> SitemapEntry | None:
    said = {local(child): text_of(child) for child in children(element)}
    url = said.get("loc")
    return SitemapEntry(url=url, changed=said.get("lastmod")) if url else None


def _plain(text: str) -> Sitemap | None:
    lines = text.lstrip("\ufeff").split()[:MAX_ENTRIES]
    if not lines or not all(re.match(r"https?://", line) for line in lines):
        return None
    return Sitemap(pages=tuple(SitemapEntry(url=line) for line in lines))


_ROBOTS_LINE = re.compile(
    r"^[ \t]*(?:user-agent|disallow|allow|sitemap|crawl-delay)[ \t]*:", re.IGNORECASE | re.MULTILINE
)
_SITEMAP_LINE = re.compile(r"^[ \t]*sitemap[ \t]*:[ \t]*([^\s#]+)", re.IGNORECASE | re.MULTILINE)


def is_robots(text: str) -> bool:
    """Whether a text reads like a robots.txt.

    >>> is_robots("User-agent: *"), is_robots("<html>Disallow: no</html>")
    (True, False)
    """
    return not text.lstrip("\ufeff \t\r\n").startswith("<") and bool(_ROBOTS_LINE.search(text))


def sitemaps_named(robots: str) -> tuple[str, ...]:
    """The addresses of a robots.txt's `Sitemap:` lines, each once.

    >>> sitemaps_named("User-agent: *\\nSitemap: https://shop.example/s.xml # ours")
    ('https://shop.example/s.xml',)
    """
    return tuple(dict.fromkeys(_SITEMAP_LINE.findall(robots.replace("\r", "\n"))))
