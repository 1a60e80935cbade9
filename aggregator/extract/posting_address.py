"""Which address is a posting's own, where one applies, and the key that stays the same from day to day."""

import hashlib
import html
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from aggregator.extract.addresses import absolute, canonical, host_of, same_site
from aggregator.extract.page import Page
from aggregator.extract.said import each, line, named

_APPLY = re.compile(
    r"/(?:apply|apply-?now|application|kandideeri|bewerben)(?:[/?]|$)|[?&](?:apply|action=apply)\b", re.IGNORECASE
)
_FRONT = re.compile(r"https?://[^/]+/?")
_ATTRIBUTE = re.compile(
    r"\b(rel|href|property|name|content)\s{0,9}=\s{0,9}(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))", re.IGNORECASE
)
MAX_KEY = 200
MAX_TAGS = 30


def own_address(page: Page) -> str:
    """The page's canonical address as it names it itself on its own site, else the address it came from."""
    return _own_address(page.url, page.text)


# Asked for every posting of a page, answered once: a list of thousands would search its page thousands of times.
@lru_cache(maxsize=1)
def _own_address(url: str, text: str) -> str:
    for printed in named_addresses(text):
        found = absolute(url, printed)
        # A front page named as canonical of every page is a template's mistake.
        if found and (not url or same_site(found, url)) and not _FRONT.fullmatch(found):
            return canonical(found)
    return canonical(url)


def named_addresses(text: str) -> Iterator[str]:
    """What a page gives as its own address, as printed: its canonical link, then its `og:url`."""
    for word in ("canonical", "og:url"):
        for said in _tags_with(text, word):
            yield said.get("href") or said.get("content") or ""


def _tags_with(text: str, word: str) -> Iterator[dict[str, str]]:
    """The attributes of the first few `<link>` and `<meta>` tags that name a word."""
    at = -1
    for _ in range(MAX_TAGS):
        at = text.find(word, at + 1)
        if at < 0:
            return
        start, end = text.rfind("<", max(0, at - 2000), at), text.find(">", at, at + 4000)
        if start >= 0 and end >= 0 and text[start : start + 5].lower() in ("<link", "<meta"):
            found = _ATTRIBUTE.finditer(text, start, end)
            said = {m[1].lower(): html.unescape(m[2] or m[3] or m[4] or "") for m in found}
            if word in (said.get("rel", "").lower(), said.get("property"), said.get("name")):
                yield said


def own_and_apply(node: Mapping[str, Any], page: Page, *, alone: bool) -> tuple[str | None, str | None]:
    """(the posting's own address on its board, where one applies), each None where the page does not give it.

    The printed `url` may be missing, relative, the front page, an application form or the employer's site. On a page
    that is `alone` this posting's, the page's own address stands in.
    """
    home = own_address(page)
    said = [canonical(found) for one in each(node.get("url")) if (found := absolute(page.url, line(one)))]
    said += [canonical(i) for one in each(node.get("@id")) if (i := absolute("", line(one))) and "#" not in i]
    apply_url = next((one for one in said if _APPLY.search(one) or _elsewhere(one, home)), None)
    own = next((one for one in said if one != apply_url and not _FRONT.fullmatch(one)), None)
    return own or (home if alone and home else None), apply_url


def _elsewhere(url: str, home: str) -> bool:
    """Whether the address is a page of another site; another site's front page is the employer's, no place to apply."""
    return bool(home) and not same_site(url, home) and not _FRONT.fullmatch(url)


def key_of(node: Mapping[str, Any], own: str | None, page: Page) -> str:
    """A key that is the same at every sight: host and identifier where the own address holds it, else host and path.

    A requisition number that the address does not hold is no key: one requisition is often advertised for several
    towns. Without an own address the number, or else the content, has to do.
    """
    name = next((said for one in each(node.get("identifier")) if (said := _identifier(one))), None)
    if name and len(name) > MAX_KEY:
        name = None
    host = host_of(own or page.url).removeprefix("www.")
    if own:
        path = re.sub(r"^https?://[^/]+/?", "", own).rstrip("/")
        tail = name if name and _holds(path, name) else path
    else:
        tail = name or content_print(node)
    tail = tail if len(tail) <= MAX_KEY else hashlib.blake2b(tail.encode(), digest_size=12).hexdigest()
    return f"{host}/{tail}" if host else tail


def content_print(node: Mapping[str, Any]) -> str:
    """A fingerprint (12 hex digits) of what tells one posting of a page from another."""
    said = repr([node.get(key) for key in ("title", "name", "hiringOrganization", "jobLocation", "identifier")])
    return hashlib.blake2b(said.encode("utf-8", "replace"), digest_size=6).hexdigest()


def _identifier(value: Any) -> str | None:
    if isinstance(value, Mapping):
        return next((said for key in ("value", "@id", "propertyID") if (said := named(value.get(key)))), None)
    return line(value)


def _holds(path: str, name: str) -> bool:
    """Whether the address holds the identifier as a word of its own, and it is no mere word."""
    at = path.find(name) if re.search(r"\d", name) else -1
    while at >= 0 and (_in_word(path[at - 1 : at]) or _in_word(path[at + len(name) : at + len(name) + 1])):
        at = path.find(name, at + 1)
    return at >= 0


def _in_word(letter: str) -> bool:
    return letter.isascii() and letter.isalnum()
