"""Addresses of CustomerServiceCrossing: its lists and its postings."""

import re
from urllib.parse import quote, unquote, urljoin, urlsplit

from aggregator.crawling.sources import Search


def list_address(homepage: str, search: Search) -> str:
    """The list page of a search: keyword and place as dashed segments, the latest jobs where neither is given.

    >>> list_address("https://c.example/", Search(text="Call center agent", place="Austin, TX"))
    'https://c.example/jobs/q-call-center-agent-l-Austin-TX-jobs.html'
    >>> list_address("https://c.example/", Search())
    'https://c.example/jobs/'
    """
    segments = [f"q-{_dashed(search.text.lower())}"] if search.text else []
    segments += [f"l-{_dashed(search.place)}"] if search.place else []
    return urljoin(homepage, f"/jobs/{'-'.join([*segments, 'jobs'])}.html" if segments else "/jobs/")


def is_job(url: str) -> bool:
    """Whether an address is a posting's.

    >>> is_job("https://c.example/job/id-a81b/phone-agent"), is_job("https://c.example/article/12/Phone-Agents")
    (True, False)
    """
    path = urlsplit(url).path
    return "/job/id-" in path and len(path.rpartition("/job/id-")[2]) > 1


def key_of(url: str) -> str:
    """The posting's key: its id, without the title words in a segment of their own behind it.

    >>> key_of("https://www.c.example/job/id-a81b/phone-agent-jobs.html?x=1"), key_of("/job/id-a81b-phone-agent/")
    ('id-a81b', 'id-a81b-phone-agent')
    """
    path = unquote(urlsplit(url).path)
    if "/job/id-" not in path:
        return path.strip("/") or "home"
    first, _, rest = path.rpartition("/job/")[2].strip("/").partition("/")
    # An id without a digit may be only the beginning of one.
    return first if re.search(r"\d", first) or not rest else f"{first}/{rest}"


def _dashed(words: str) -> str:
    return quote(re.sub(r"[\W_]+", "-", words).strip("-"))
