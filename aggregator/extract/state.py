"""Embedded state: the JSON that a page's own scripts assign or carry."""

import json
import re
from functools import lru_cache
from typing import Any

from aggregator.extract.json_repair import values
from aggregator.extract.page import Page

MAX_TRIES = 50
MAX_CHARS = 30_000_000
# The stdlib decoder is used for its raw_decode: it stops by itself where the value ends, and knows strings.
_DECODER = json.JSONDecoder(strict=False)
_NEXT_DATA = re.compile(r"<script\b[^>]{0,400}?\bid=[\"']?__NEXT_DATA__[^>]{0,400}>", re.IGNORECASE)
_PARSE_CALL = re.compile(r"\s*JSON\.parse\(\s*(?=[\"'])")


@lru_cache(maxsize=64)
def _assignment(marker: str) -> re.Pattern[str]:
    return re.compile(re.escape(marker.strip().removesuffix("=").rstrip()) + r"\s{0,20}[=:]\s{0,200}(?![=\s])")


def value_at(text: str, start: int) -> Any | None:
    """The JSON value that begins at `start`, whatever follows it; None where there is none."""
    try:
        return _DECODER.raw_decode(text, start)[0]
    except (ValueError, RecursionError):
        return None


def assigned(text: str, marker: str) -> Any | None:
    """The JSON value assigned after a marker such as `window._initialData=`; None where none parses.

    The marker's `=` may be written or left out, spaces around it do not count, and `JSON.parse("…")` is followed.
    A marker that occurs elsewhere in the page (in a comparison, in another script) is passed over.

    >>> assigned('if (w.x["a"]) {} w.x["a"] = {"b": "}"}; more()', 'w.x["a"]=')
    {'b': '}'}
    """
    for tries, match in enumerate(_assignment(marker).finditer(text)):
        if tries >= MAX_TRIES or match.end() > MAX_CHARS:
            break
        call = _PARSE_CALL.match(text, match.end())
        found = value_at(text, call.end() if call else match.end())
        if call and isinstance(found, str):
            found = value_at(found, 0)
        if isinstance(found, dict | list):
            return found
    return None


def body(page: Page) -> Any | None:
    """The JSON object or list that the whole answer is, mended where need be; None for any other text."""
    if page.text.lstrip("\ufeff \t\r\n")[:1] not in ("{", "["):
        return None
    return next(iter(values(page.text)), None)


def next_data(page: Page) -> Any | None:
    """The `__NEXT_DATA__` of a Next.js page, or None."""
    found = _NEXT_DATA.search(page.text)
    if not found:
        return None
    start = found.end()
    while start < len(page.text) and page.text[start].isspace():
        start += 1
    return value_at(page.text, start)
