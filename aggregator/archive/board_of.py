"""Whose page is it? The address a saved page gives itself, and the board that owns it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

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


@dataclass(frozen=True, slots=True)
class Candidate:
    """A board whose reader may know a page."""

    source: Source
    page: Page
    """The page, at an address of that board where it gives none itself."""
    sure: bool
    """True where a person, the page's address or the board's own signs say so: then its zero is believed, too."""


def candidates(page: Page, board: str | None) -> Iterator[Candidate]:
    """The boards to ask whether a page is theirs, the likeliest first.

    The board named, or the owner of the page's address. For a page without either: the boards whose signs it bears;
    where it gives no address at all, those it mentions, most often named first; at last the generic reader.
    """
    if board:
        source = source_named(board)
        at_home = source.name == GENERIC or source.owns(page.url)
        yield Candidate(source, page if at_home else replace(page, url=source.homepage), sure=True)
    elif owner := owner_of(page.url):
        yield Candidate(owner, page, sure=True)
    else:
        yield from (Candidate(source, _placed(page, source), sure=True) for source in signed(page.text))
        if not page.url:
            yield from (Candidate(source, _placed(page, source), sure=False) for source in mentioned(page.text))
        yield Candidate(source_named(GENERIC), page, sure=False)


def signed(text: str) -> list[Source]:
    """Boards of whose signs the text bears a whole set (`[saved] signs` in board.toml), the most telling set first."""
    weighed = [(weight, source) for source in sources().values() if (weight := _weight(text, source))]
    return [source for _, source in sorted(weighed, key=lambda one: one[0], reverse=True)]


def _weight(text: str, source: Source) -> tuple[int, int] | None:
    """Strings and characters of the largest set of signs that the text bears."""
    borne = [(len(signs), sum(map(len, signs))) for signs in source.saved.signs if all(one in text for one in signs)]
    return max(borne, default=None)


def mentioned(text: str) -> list[Source]:
    """Boards whose name occurs in the text, the most frequent first."""
    lower = text.lower()
    counts = {one.name: lower.count(one.name) for one in sources().values() if one.name != GENERIC}
    names = sorted((name for name, count in counts.items() if count), key=lambda name: -counts[name])
    return [source_named(name) for name in names[:MAX_GUESSES]]


def _placed(page: Page, source: Source) -> Page:
    """The page at its own address, or else as if it came from the board's front page."""
    return page if page.url else replace(page, url=source.homepage)
