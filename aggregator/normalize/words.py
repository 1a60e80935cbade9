"""How this room writes down its vocabulary: lines of words in several languages, and the pattern that finds them."""

import re
from collections.abc import Iterable, Iterator, Mapping

from ahocorasick_rs import AhoCorasick


def vocabulary(words: str) -> frozenset[str]:
    """The single `words`, parted by white space.

    >>> sorted(vocabulary("one two"))
    ['one', 'two']
    """
    return frozenset(words.split())


def pattern(words: str) -> str:
    """A regular expression for any of the `words`, one to a line or separated by ` | `, longest first.

    Words are themselves expressions of a few letters; a space stands for any one white space.

    >>> pattern('''per hour | hourly
    ... tunnis''')
    '(?:per\\\\shour|hourly|tunnis)'
    """
    found = sorted(
        (phrase.replace(" ", r"\s") for phrase in _phrases(words)), key=lambda phrase: (-len(phrase), phrase)
    )
    return f"(?:{'|'.join(found if len(found) < MANY else _by_first_letter(found))})"


MANY = 8
"""Phrases from which on they are grouped: the engine tries each branch at each place, in any case of letters."""


def _by_first_letter(phrases: Iterable[str]) -> Iterator[str]:
    grouped: dict[str, list[str]] = {}
    for phrase in phrases:
        alone = not phrase[0].isalnum() or phrase[1:2] in tuple("?*+{")
        grouped.setdefault("" if alone else phrase[0], []).append(phrase)
    for letter, group in grouped.items():
        yield f"{letter}(?:{'|'.join(phrase[1:] for phrase in group)})" if letter else "|".join(group)


def finder(words: str) -> re.Pattern[str]:
    """A compiled pattern that finds any of the `words` as whole words, in any case.

    >>> bool(finder("remote").search("REMOTE work")), bool(finder("remote").search("remotely"))
    (True, False)
    """
    return re.compile(rf"(?<!\w){pattern(words)}(?!\w)", re.IGNORECASE)


class Anchored:
    """Finds phrases only around their `anchors`: plain strings in lower case, of which every find holds one.

    Long alternations are slow over a whole text; one pass of an automaton over all anchors is not.
    `phrases` gives a label's words; a phrase without an anchor is a ValueError.

    >>> remote = Anchored({"remote": "fully remote | work from home"}, anchors="remote | from home")
    >>> [(label, found[0]) for label, found in remote.finditer("Fully remote!")]
    [('remote', 'Fully remote')]
    """

    BEFORE, BEHIND = 70, 60
    """Characters on either side of an anchor that are looked at."""

    def __init__(self, phrases: Mapping[str, str], *, anchors: str) -> None:
        self.anchors = sorted(_phrases(anchors))
        self.automaton = AhoCorasick(self.anchors)
        self.signs = [tuple(_signs(anchor, phrases)) for anchor in self.anchors]
        for words in phrases.values():
            left = [phrase for phrase in _phrases(words) if not any(_holds(phrase, anchor) for anchor in self.anchors)]
            if left:
                raise ValueError(f"no anchor in {left}")

    def finditer(self, text: str) -> Iterator[tuple[str, re.Match[str]]]:
        """Every find in `text` with its label; the same one may come again by another anchor."""
        # lower() may lengthen a text by a few letters (İ), which the margins forgive
        for anchor, at, end in self.automaton.find_matches_as_indexes(text.lower(), overlapping=True):
            for label, sign in self.signs[anchor]:
                if found := sign.search(text, max(0, at - self.BEFORE), end + self.BEHIND):
                    yield label, found


def _signs(anchor: str, phrases: Mapping[str, str]) -> Iterator[tuple[str, re.Pattern[str]]]:
    for label, words in phrases.items():
        held = [phrase for phrase in _phrases(words) if _holds(phrase, anchor)]
        if held:
            yield label, finder("\n".join(held))


_EITHER = re.compile(r"\[ -\]| \?")


def _holds(phrase: str, anchor: str) -> bool:
    # "full[ -]time" holds both "full time" and "full-time"
    return any(anchor in _EITHER.sub(written, phrase).lower() for written in (" ", "-", ""))


def _phrases(words: str) -> set[str]:
    return {word.strip() for line in words.splitlines() for word in line.split(" | ")} - {""}
