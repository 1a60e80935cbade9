"""Addresses: made absolute, cleaned of tracking, compared by who owns them."""

import re
from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar
from urllib.parse import urljoin, urlsplit, urlunsplit

from tldextract import TLDExtract

T = TypeVar("T")
_DOMAINS = TLDExtract(suffix_list_urls=(), cache_dir=None)
# Parameters that say how a reader came, never which page it is.
_TRACKING = re.compile(
    r"(utm_\w*|mtm_\w*|pk_\w*|hsa_\w*|_hs\w*|gclid|gclsrc|gbraid|wbraid|fbclid|msclkid|yclid|dclid|igshid|ttclid"
    r"|li_fat_id|mc_[ce]id|_ga|_gl|trk|trackingid|jsessionid|phpsessid)$",
    re.IGNORECASE,
)
_DEFAULT_PORT = {"http": 80, "https": 443}
_UNPRINTED = re.compile(r"[\t\r\n]")
_NO_HOST = re.compile(r"[\s<>\"{}|\\^`]")
_SPACE = re.compile(r"\s")
# Of the page that prints it, such an address takes the site alone: so all pages of the site share the answer.
_WHOLE = re.compile(r"/[^/\s]|https?://[^/?#\s]")
# Whole, in lower case, without query, fragment or port: nothing of it is resolved or cleaned.
_CLEAN = re.compile(r"https?://([a-z0-9-]+(?:\.[a-z0-9-]+)+)/[\w.~%/-]*", re.ASCII)
LONGEST = 4000
"""Characters; longer addresses are traps, and would fill the memory of those met before."""


def remembered(read: Callable[[str], T]) -> Callable[[str], T]:
    """`read`, with the answers of late kept: lists, feeds and the posting's own page print one address many times."""
    known = lru_cache(maxsize=4096)(read)

    @wraps(read)
    def asked(text: str) -> T:
        return known(text) if len(text) <= LONGEST else read(text)

    return asked


def absolute(base: str, href: str | None) -> str | None:
    """The http(s) address that `href` means on the page `base`, or None where it is none.

    >>> absolute("https://jobs.example/list?p=2", " ../job/7 ")
    'https://jobs.example/job/7'
    >>> absolute("https://jobs.example/", "mailto:a@b.example") is None
    True
    """
    if not href or len(href) > LONGEST:
        return None
    return _absolute("/".join(base.split("/", 3)[:3]) + "/" if _WHOLE.match(href) else base, href)


@lru_cache(maxsize=4096)
def _absolute(base: str, href: str) -> str | None:
    if _CLEAN.fullmatch(href):
        return href
    try:
        url = urljoin(base, _UNPRINTED.sub("", href.strip()))
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme not in _DEFAULT_PORT or not parts.hostname or _NO_HOST.search(parts.netloc):
        return None
    return _SPACE.sub("%20", url)


@remembered
def canonical(url: str) -> str:
    """The same address without tracking parameters and fragment, host in lower case, default port dropped.

    >>> canonical("HTTPS://Jobs.Example:443/a?utm_source=x&id=7#top")
    'https://jobs.example/a?id=7'
    """
    if _CLEAN.fullmatch(url):
        return url
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        return url.strip()
    if ":" in host:
        host = f"[{host}]"
    if port and port != _DEFAULT_PORT.get(parts.scheme):
        host = f"{host}:{port}"
    query = "&".join(p for p in parts.query.split("&") if p and not _TRACKING.match(p.partition("=")[0]))
    # "#!/job/7" and "#/job/7" are pages of their own in script-driven sites.
    fragment = parts.fragment if parts.fragment.startswith(("!", "/")) else ""
    return urlunsplit((parts.scheme, host, parts.path or ("/" if host else ""), query, fragment))


@remembered
def host_of(url: str) -> str:
    """The host of an address in lower case, or "" where there is none.

    >>> host_of("https://WWW.Example.org/x")
    'www.example.org'
    """
    if clean := _CLEAN.fullmatch(url):
        return clean[1]
    try:
        return (urlsplit(url).hostname or "").lower().rstrip(".")
    except ValueError:
        return ""


@remembered
def registrable_domain(host: str) -> str:
    """The domain somebody registered; the host itself where there is none (an IP address, `localhost`).

    A last label that no list knows counts as a public suffix (https://publicsuffix.org/list/, its rule "*").

    >>> registrable_domain("jobs.acme.co.uk"), registrable_domain("a.acme.test"), registrable_domain("10.0.0.1")
    ('acme.co.uk', 'acme.test', '10.0.0.1')
    """
    host = host.lower().rstrip(".")
    found = _DOMAINS(host)
    if found.domain and found.suffix:
        return f"{found.domain}.{found.suffix}"
    return host if found.suffix or found.ipv4 or ":" in host else ".".join(host.split(".")[-2:])


def same_site(a: str, b: str) -> bool:
    """Whether two addresses lie on one registrable domain.

    >>> same_site("https://www.acme.ee/a", "https://jobs.acme.ee/")
    True
    """
    mine, theirs = host_of(a), host_of(b)
    return bool(mine) and (mine == theirs or registrable_domain(mine) == registrable_domain(theirs))
