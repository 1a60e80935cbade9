"""The notation of the profile's phrases, and what a phrase stands for.

word        the word in every inflected form          =word     exactly so
word*       any word that begins so                   *word     also as the last part of a compound
(a|b c|)    one of these; the empty one means "or nothing"
{name}      any phrase of the language's list `name`  &         short for `{and}`
#           a number                                  ~         up to three other words between
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

Words = tuple[str, ...]
"""One way to say a part: its words, each with its mark (`=`, `*`)."""
Ways = tuple[Words, ...]
"""Every way to say one part."""


class Part(NamedTuple):
    """A stretch of words, and how many other words may stand before it."""

    gap: int
    ways: Ways


PIECE = re.compile(r"\{[^{}]*\}|\([^()]*\)|[^\s(){}]+")
E_WORD = re.compile(r"\be-(?=\w)")
"""The beginning of "e-mail": one word, in phrases as in texts."""
DEEPEST = 4
GAP = 3
"""Words that `~` may stand for at most."""
MANY = 200
"""A part with more ways than that is cut in two where it can be, so that lists beside lists do not multiply."""
MOST = 30_000


class BadPhrase(ValueError):
    """A phrase that cannot be read; the message says why and what would mend it."""


def parts(phrase: str, lists: Mapping[str, Sequence[str]]) -> tuple[Part, ...]:
    """The parts of `phrase` (cut at `~`), each with every way to say it; raises BadPhrase.

    >>> parts("weld (a|two) {part} ~ by hand", {"part": ["pipe", "sheet metal"]})[0].ways[1]
    ('weld', 'a', 'sheet', 'metal')
    """
    found: list[Part] = []
    for text in phrase.split("~"):
        groups = [_product(group, phrase) for group in _groups(_pieces(text, lists, 0))]
        found += [Part(GAP if index == 0 and found else 0, ways) for index, ways in enumerate(groups)]
        if not groups or any(not way for ways in groups for way in ways):
            raise BadPhrase(f"{phrase!r} can stand for nothing at all: write at least one word on each side of `~`")
    return tuple(found)


def _groups(pieces: Sequence[Ways]) -> Iterator[list[Ways]]:
    """The pieces of a part, cut where their product grows large and each side holds a word that must stand."""
    group: list[Ways] = []
    count = 1
    for index, piece in enumerate(pieces):
        must = all(piece)
        if must and count * len(piece) > MANY and any(all(other) for other in group):
            yield group
            group, count = [], 1
        group.append(piece)
        count *= len(piece)
        if index == len(pieces) - 1:
            yield group


def _product(pieces: Sequence[Ways], phrase: str) -> Ways:
    count = 1
    for piece in pieces:
        count *= len(piece)
    if count > MOST:
        raise BadPhrase(f"{phrase!r} stands for {count} phrases: put `~` between its lists")
    return tuple(dict.fromkeys(tuple(word for way in ways for word in way) for ways in product(*pieces)))


def _pieces(text: str, lists: Mapping[str, Sequence[str]], depth: int) -> list[Ways]:
    if depth > DEEPEST:
        raise BadPhrase(f"{text!r} goes round in circles: a list may not name itself")
    if PIECE.sub("", text).strip():
        raise BadPhrase(f"{text!r} has an unpaired bracket: close it, or take it away")
    return [_piece(piece, lists, depth) for piece in PIECE.findall(text)]


def _ways(text: str, lists: Mapping[str, Sequence[str]], depth: int) -> Ways:
    return _product(_pieces(text, lists, depth), text) or ((),)


def _piece(piece: str, lists: Mapping[str, Sequence[str]], depth: int) -> Ways:
    if piece == "&":
        piece = "{and}"
    if piece.startswith("{"):
        name = piece[1:-1]
        if name not in lists:
            raise BadPhrase(f"{piece} names no list: there are {', '.join(sorted(lists)) or 'none'}")
        return tuple(way for phrase in lists[name] for way in _ways(phrase, lists, depth + 1))
    if piece.startswith("("):
        return tuple(way for choice in piece[1:-1].split("|") for way in _ways(choice, lists, depth + 1))
    return (_words(piece),)


def _words(piece: str) -> Words:
    """The words of a hyphenated piece; its mark goes to each of them, as far as it has a sense there.

    >>> _words("=hand-made"), _words("pre-weld*"), _words("e-mail")
    (('=hand', '=made'), ('pre', 'weld*'), ('email',))
    """
    piece = E_WORD.sub("e", piece)
    mark = "=" if piece.startswith("=") else ""
    inner = piece.removeprefix("=")
    return tuple(mark + word for word in inner.split("-") if word) if len(inner) > 1 else (piece,)
