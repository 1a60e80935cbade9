"""Indeed's addresses: first pages of searches, canonical links of postings, job keys."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from urllib.parse import parse_qs, urlencode, urlsplit

from aggregator.crawling.sources import Search, Source
from aggregator.extract.page import Link, Page

AGES = (1, 3, 7, 14)
"""The days that `fromage` knows."""
KEY = re.compile(r"[0-9a-f]{16}")
_LINKED_HOST = re.compile(r"https?://([a-z]{1,20}\.indeed\.com)/{1,2}(?:viewjob|jobs|rc/|cmp/|pagead/|applystart)")
_KEY_IN_PATH = re.compile(r"/viewjob/?(?:[^?]{0,300}-)?([0-9a-f]{16})\b")


def first_pages(source: Source, searches: Sequence[Search]) -> Iterator[Link]:
    """The first page of every search, cut by age, since robots.txt leaves no second page open.

    The youngest cut is sorted by date and the older ones by relevance: sorted by date, all would begin with the same
    postings.
    """
    for site in source.sites or (source.homepage,):
        for search in searches:
            for age in ages(search.days):
                asked = {"q": search.text or "", "l": search.place or "", "fromage": str(age)}
                if age == AGES[0]:
                    asked["sort"] = "date"
                yield Link(url=f"https://{urlsplit(site).hostname}/jobs?{urlencode(asked)}", role="search")


def ages(days: int | None) -> tuple[int, ...]:
    """The cuts that together cover postings of so many days.

    >>> ages(None), ages(5), ages(1)
    ((1, 3, 7, 14), (1, 3, 7), (1,))
    """
    if days is None:
        return AGES
    return tuple(age for at, age in enumerate(AGES) if at == 0 or AGES[at - 1] < days)


def posting_url(page: Page, source: Source, key: str) -> str:
    """The canonical link of a posting, on the page's own country host."""
    host = urlsplit(page.url if source.owns(page.url) else source.homepage).hostname
    return f"https://{host}/viewjob?jk={key}"


def key_in(url: str | None) -> str | None:
    """The job key that an address names, or None.

    >>> key_in("https://uk.indeed.com/viewjob?jk=0f1e2d3c4b5a6978&tk=1")
    '0f1e2d3c4b5a6978'
    """
    if not url:
        return None
    parts = urlsplit(url)
    named = parse_qs(parts.query).get("jk", [""])[0]
    if KEY.fullmatch(named):
        return named
    in_path = _KEY_IN_PATH.search(parts.path)
    return in_path.group(1) if in_path else None


def linked_posting(url: str, source: Source) -> tuple[str, str] | None:
    """(key, canonical link) of the posting that a link names by its job key, whatever counter it goes through.

    Hosts that are no country's (`click.indeed.com`) are counters too: then the front page's host stands in.
    """
    key = key_in(url) or key_in(url.lower())
    host = (urlsplit(url).hostname or "").lower()
    home = host if host in source.countries else urlsplit(source.homepage).hostname
    return (key, f"https://{home}/viewjob?jk={key}") if key else None


def is_posting_page(page: Page) -> bool:
    """Whether a page is that of one posting: by its address, or by what its state holds."""
    by_state = '"jobInfoWrapperModel"' in page.text and '"mosaicProviderJobCardsModel"' not in page.text
    return by_state or is_posting(page.url)


def is_posting(url: str) -> bool:
    """Whether an address is that of one posting."""
    return "/viewjob" in urlsplit(url).path


def asked_place(url: str) -> str | None:
    """The place that a search address asks for, or None."""
    return parse_qs(urlsplit(url).query).get("l", [""])[0].strip() or None


def at_home(page: Page, source: Source) -> Page:
    """The page, with the country host that its own links name where only the board's front page is known of it."""
    if urlsplit(page.url).path not in ("", "/"):
        return page
    hosts = Counter(host for host in _LINKED_HOST.findall(page.text) if source.owns(f"https://{host}/"))
    return replace(page, url=f"https://{hosts.most_common(1)[0][0]}/") if hosts else page
