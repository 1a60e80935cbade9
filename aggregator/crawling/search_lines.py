"""What a run asked for, on one line."""

import hashlib
from collections.abc import Iterator

from aggregator.crawling.sources import Search

LONGEST_LINE = 120
"""Characters of sites that a run's search shows; longer lists show by their number and a digest."""


def search_line(searches: tuple[Search, ...], sites: tuple[str, ...] = ()) -> str | None:
    """The searches, and the sites of a source that is a list of sites, as the `runs` table shows them.

    Runs with the same line asked for the same; only they are held against each other.

    >>> search_line((Search(text="support", place="Tallinn"), Search(text="helpdesk", days=3)))
    'support in Tallinn; helpdesk, 3 days'
    >>> search_line((Search(category="Customer Service"), Search(text="call center", country="us")))
    'Customer Service; call center in us'
    >>> search_line((), ("https://b.example/", "https://a.example/"))
    'https://a.example/, https://b.example/'
    """
    return "; ".join([*map(_one_line, searches), *_sites(sites)]) or None


def _sites(sites: tuple[str, ...]) -> Iterator[str]:
    listed = ", ".join(sorted(sites))
    if len(listed) > LONGEST_LINE:
        digest = hashlib.blake2b(listed.encode(), digest_size=4).hexdigest()
        yield f"{len(sites)} sites, list {digest}"
    elif listed:
        yield listed


def _one_line(search: Search) -> str:
    where = ", ".join(part for part in (search.place, search.country) if part)
    what = " ".join(part for part in (search.text, search.category) if part)
    return (what or "all") + (f" in {where}" if where else "") + (f", {search.days} days" if search.days else "")
