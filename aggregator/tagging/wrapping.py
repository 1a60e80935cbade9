"""Lines that were wrapped at some width, told from lines that end where they were meant to."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

WIDE = 50
"""Characters of the widest line of a wrapped paragraph at least; narrower ones are lists."""
OPENING = " \t\r\xa0([{\"'“„‘«"
"""Characters that may stand before the first word of a line."""


def wrapped(text: str) -> Iterator[int]:
    """Numbers of the lines at whose end a sentence goes on in the next line.

    In a wrapped paragraph no line had room for the next line's first word; lists of small letters leave room.

    >>> list(wrapped("The person whom we look for should always pay attention\\nto detail and to time.\\n\\nGrow"))
    [0]
    """
    lines = [line.lstrip(OPENING) for line in text.split("\n")]
    going_on = [number for number, line in enumerate(lines[1:]) if line[:1].islower()]
    if not going_on:
        return
    borders = [-1, *(number for number, line in enumerate(lines) if not line.strip()), len(lines)]
    for begin, end in pairwise(borders):
        inside = going_on[bisect_right(going_on, begin) : bisect_left(going_on, end - 1)]
        if inside and _is_wrapped(lines, begin + 1, end, inside):
            yield from inside


def _is_wrapped(lines: Sequence[str], begin: int, end: int, going_on: Sequence[int]) -> bool:
    width = max(map(len, lines[begin:end]))
    return width >= WIDE and all(
        len(lines[number]) + 1 + len(lines[number + 1].split(maxsplit=1)[0]) > width for number in going_on
    )
