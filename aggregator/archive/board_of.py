"""Whose page is it? The address a saved page gives itself, and the board that owns it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from aggregator.crawling.sources import Source, source_named, sources
from aggregator.extract.addresses import absolute
from aggregator.extract.page import Page
from aggregator.extract.posting_address import named_addresses

GENERIC = "company_sites"
"""The board whose reader takes pages of any host."""
# What browsers and SingleFile write into a page that they save.
_SAVED_FROM = re.compile(
    r"(?:saved from url=\(\d{1,6}\)|Page saved with SingleFile\s{1,9}url:)\s{0,9}(https?://[^\s\"<>]{1,2000})"
)
MAX_GUESSES = 3


def address_of(text: str) -> str | None:
    """The address that a saved page names as its own: canonical link, `og:url`, or the saving browser's note."""
    named = next((url for said in named_addresses(text) if (url := absolute("", said))), None)
    if named:
        return named
    note = _SAVED_FROM.search(text, 0, 20_000)
    return absolute("", note[1]) if note else None


def owner_of(url: str | None) -> Source | None:
    """The board on whose host an address lies, or None."""
    return next((one for one in sources().values() if url and one.name != GENERIC and one.owns(url)), None)


def candidates(page: Page, board: str | None) -> Iterator[tuple[Source, Page]]:
    """The boards whose reader may know the page, each with the page at an address of that board.

    The board named, or the owner of the page's address. Where the page gives no address: the boards it mentions,
    most often named first, as if it came from their front page. A page of a foreign host goes to the generic reader.
    """
    if board:
        source = source_named(board)
        yield source, _placed(page, source)
    elif owner := owner_of(page.url):
        yield owner, page
    else:
        if not page.url:
            yield from ((source, _placed(page, source)) for source in mentioned(page.text))
        yield source_named(GENERIC), page


def mentioned(text: str) -> list[Source]:
    """Boards whose name occurs in the text, the most frequent first."""
    lower = text.lower()
    counts = {one.name: lower.count(one.name) for one in sources().values() if one.name != GENERIC}
    names = sorted((name for name, count in counts.items() if count), key=lambda name: -counts[name])
    return [source_named(name) for name in names[:MAX_GUESSES]]


def _placed(page: Page, source: Source) -> Page:
    """The page at an address that the board owns: its own, or else the board's front page."""
    return page if source.name == GENERIC or source.owns(page.url) else replace(page, url=source.homepage)
