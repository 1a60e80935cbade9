"""The next page of a list: an address, a `rel=next`, a "Next", a number, or a script call with the number."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from lxml.html import HtmlElement

from aggregator.extract.addresses import absolute, canonical, same_site
from aggregator.extract.page import Page
from spiders.bases.card_fields import line_of

_NEXT = re.compile(
    r"(?:next|older|järgmine|edasi)(?: (?:page|jobs|leht|\d+))?[\s»›→>]*|[»›→>]{1,2}|load more(?: jobs| listings)?",
    re.IGNORECASE,
)
_CALL = re.compile(r"\(\s*['\"]?(\d{1,5})['\"]?\s*\)")
_NUMBER = re.compile(r"(?:page|paged|pg|p|leht)", re.IGNORECASE)
_PATH = re.compile(r"/page/(\d{1,5})/?$")
MAX_PAGE = 1000


def next_page(page: Page) -> str | None:
    """Address of the list's next page on the same site, or None on the last one."""
    for node in page.tree.root.iter("a", "link", "button"):
        if _says_next(node) and (url := _address(node, page)) and _leads_on(url, page):
            return url
    return _numbered(page)


def _says_next(node: HtmlElement) -> bool:
    if "next" in (node.get("rel") or "").lower().split():
        return True
    if node.tag == "link" or "disabled" in (node.get("class") or "").lower() or node.get("disabled") is not None:
        return False
    said = (node.get("aria-label"), node.get("title"), line_of(node))
    return any(_NEXT.fullmatch(" ".join(one.split())) for one in said if one and len(one) < 60)


def _address(node: HtmlElement, page: Page) -> str | None:
    href = str(node.get("href") or "")
    if url := absolute(page.url, href) if href and not href.startswith("#") else None:
        return url
    call = _CALL.search(href) or _CALL.search(str(node.get("onclick") or ""))
    number = call[1] if call else node.get("data-page")
    return with_page(page.url, int(number)) if number and str(number).isdigit() else None


def _leads_on(url: str, page: Page) -> bool:
    return same_site(page.url, url) and canonical(url) != canonical(page.url) and 0 < page_number(url) <= MAX_PAGE


def _numbered(page: Page) -> str | None:
    """The link whose text and address both say "current + 1"."""
    wanted = page_number(page.url) + 1
    for anchor in page.tree.root.iter("a"):
        if (anchor.text_content() or "").strip() == str(wanted):
            url = _address(anchor, page)
            if url and page_number(url) == wanted and _leads_on(url, page):
                return url
    return None


def page_number(url: str) -> int:
    """The page's number as its address says, 1 where it says none.

    >>> page_number("https://b.example/jobs?page=3"), page_number("https://b.example/jobs/page/4/")
    (3, 4)
    """
    parts = urlsplit(url)
    said = [value for name, value in parse_qsl(parts.query)[:30] if _NUMBER.fullmatch(name)] + _PATH.findall(parts.path)
    return next((int(one) for one in said if one.isdigit() and len(one) < 6), 1)


def with_page(url: str, number: int) -> str:
    """The address with `page=number`, in place of the page it named.

    >>> with_page("https://b.example/jobs?q=x&page=2", 3)
    'https://b.example/jobs?q=x&page=3'
    """
    parts = urlsplit(url)
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    name = next((name for name, _ in pairs if _NUMBER.fullmatch(name)), "page")
    kept = [(n, v) for n, v in pairs if n != name]
    return urlunsplit((parts.scheme, parts.netloc, parts.path, urlencode([*kept, (name, str(number))]), ""))
