"""Lines that were wrapped at some width, told from lines that end where they were meant to."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from aggregator.tagging.words import Pieces

WIDE = 50
"""Characters of the widest line of a wrapped paragraph at least; narrower ones are lists."""


class _Line(NamedTuple):
    """A line and how the next one of its paragraph begins."""

    end: int
    """Number of the piece that ends it."""
    width: int
    """Its characters."""
    next_word: str
    """The first word of the next line; "" where a new paragraph begins."""


def wrapped(cut: Pieces, ends: Sequence[int]) -> Iterator[int]:
    """Those of the line `ends` (numbers of pieces) at which a sentence goes on in the next line.

    In a wrapped paragraph no line had room for the next line's first word; lists of small letters leave room.
    """
    paragraph: list[_Line] = []
    for line in _lines(cut, ends):
        paragraph.append(line)
        if not line.next_word:
            yield from _breaks(paragraph)
            paragraph = []


def _lines(cut: Pieces, ends: Sequence[int]) -> Iterator[_Line]:
    begin = 0
    for end in ends:
        behind = cut.texts[end + 1] if end + 1 < len(cut.texts) else ""
        yield _Line(end, cut.starts[end] - begin, behind if cut.texts[end].count("\n") == 1 else "")
        begin = cut.ends[end]
    yield _Line(len(cut.texts), cut.starts[-1] - begin, "")


def _breaks(paragraph: Sequence[_Line]) -> Iterator[int]:
    going_on = [line for line in paragraph if line.next_word[:1].islower()]
    width = max(line.width for line in paragraph)
    if width >= WIDE and all(line.width + 1 + len(line.next_word) > width for line in going_on):
        yield from (line.end for line in going_on)
