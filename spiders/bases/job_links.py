"""Which addresses look like one job's page, by the shape of their path (and which only seem to)."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, unquote, urlsplit

from lxml.html import HtmlElement

from aggregator.extract.addresses import absolute, canonical, remembered, same_site
from spiders.bases.job_words import MANY, NOT_JOBS, ONE

MAX_PATH = 400
MAX_LINKS = 5_000
"""Anchors of one page that are looked at."""

_ONE = re.compile(rf"/(?:{ONE})/(?P<rest>[^/]+(?:/[^/]+){{0,3}})/?$", re.IGNORECASE)
_MANY = re.compile(rf"/(?:{MANY})/(?P<rest>[^/]+(?:/[^/]+){{0,3}})/?$", re.IGNORECASE)
_WORD = re.compile(rf"/(?:{ONE}|{MANY})/(?P<rest>.{{1,1000}})$", re.IGNORECASE)
_STEM = re.compile(r"(?:\d{3,}|[0-9a-f]{8}-[0-9a-f-]{27})(?=/|$)", re.IGNORECASE)
_DASHED = re.compile(r"/job-(?P<rest>[^/]{3,})/?$", re.IGNORECASE)
_SCRIPT = re.compile(
    r"/(?:view-?job|job(?:[-_]?(?:details?|opening|view))?|vacancy|position)(?:\.\w{2,5})?/?$", re.IGNORECASE
)
_ID = re.compile(r"\d{2,}|\b[0-9a-f]{8}\b|^[a-z]+(?:-[a-z]+){3,}$", re.IGNORECASE)
ID_PARAMETERS = {
    "id",
    "jobid",
    "job_id",
    "job",
    "jk",
    "jid",
    "req",
    "reqid",
    "gh_jid",
    "vacancyid",
    "p",
    "url",
    "job_listing",
}
_FILES = re.compile(r"\.(?:pdf|docx?|jpe?g|png|gif|svg|webp|css|js|ico|xml|rss|zip|mp4|woff2?)$", re.IGNORECASE)


@remembered
def is_job_address(url: str) -> bool:
    """Whether an address looks like the page of one job.

    >>> is_job_address("https://b.example/job/call-center-agent-tartu/"), is_job_address("https://b.example/jobs/48213")
    (True, True)
    >>> is_job_address("https://b.example/jobs/retail"), is_job_address("https://b.example/job/48213/apply")
    (False, False)
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    path = unquote(parts.path)
    if len(path) > MAX_PATH or _FILES.search(path) or not NOT_JOBS.isdisjoint(path.lower().strip("/").split("/")):
        return False
    if _SCRIPT.search(path):
        return any(name.lower() in ID_PARAMETERS and value for name, value in parse_qsl(parts.query)[:20])
    if found := _ONE.search(path) or _DASHED.search(path):
        return len(found["rest"]) > 2
    found = _MANY.search(path)
    return bool(found and any(_ID.search(part) for part in found["rest"].split("/")))


@remembered
def key_of(url: str) -> str:
    """A stable key from a job's address: what follows the job word of its path, and what of the query names the job.

    An id that follows the job word ends the key: what comes after it is the title, which may be reworded.

    >>> key_of("https://b.example/jobs/48213/phone-agent?src=home"), key_of("http://b.example/job/phone-agent/")
    ('48213', 'phone-agent')
    >>> key_of("https://b.example/viewjob?from=x&jk=ab12")
    'viewjob?jk=ab12'
    """
    parts = urlsplit(canonical(url))
    path = unquote(parts.path).strip("/")
    found = _WORD.search(f"/{path}")
    path = found["rest"] if found else path
    if stem := _STEM.match(path):
        return stem[0]
    said = sorted(f"{name}={value}" for name, value in parse_qsl(parts.query)[:20] if name.lower() in ID_PARAMETERS)
    return "?".join(part for part in (path, "&".join(said)) if part) or parts.netloc


def anchors(root: HtmlElement, base: str) -> Iterator[tuple[HtmlElement, str]]:
    """The page's anchors with their absolute addresses on the same site."""
    for count, anchor in enumerate(root.iter("a")):
        if count == MAX_LINKS:
            return
        url = absolute(base, anchor.get("href"))
        if url and same_site(base, url):
            yield anchor, url
