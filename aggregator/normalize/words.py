"""How this room writes down its vocabulary: lines of words in several languages, and the pattern that finds them."""

import re
from collections.abc import Iterator


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
    found = {word.strip() for line in words.splitlines() for word in line.split(" | ")} - {""}
    return "(?:" + "|".join(sorted((w.replace(" ", r"\s") for w in found), key=lambda w: (-len(w), w))) + ")"


def finder(words: str) -> re.Pattern[str]:
    """A compiled pattern that finds any of the `words` as whole words, in any case.

    >>> bool(finder("remote").search("REMOTE work")), bool(finder("remote").search("remotely"))
    (True, False)
    """
    return re.compile(rf"(?<!\w){pattern(words)}(?!\w)", re.IGNORECASE)


class Anchored:
    """Finds `words` only near their `anchors`, plain strings in lower case of which every find holds one.

    Long alternations are slow over a whole text, plain strings are not.

    >>> [m[0] for m in Anchored("fully remote | work from home", anchors="remote | home").finditer("Fully remote!")]
    ['Fully remote']
    """

    REACH = 90
    """Characters on either side of an anchor that are looked at."""

    def __init__(self, words: str, *, anchors: str) -> None:
        self.sign = finder(words)
        self.anchors = tuple(anchor.strip() for line in anchors.splitlines() for anchor in line.split(" | "))

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every find in `text`, in order."""
        low, done = text.lower(), 0
        for start in sorted(self._places(low)):
            found = self.sign.search(text, max(done, start - self.REACH), start + self.REACH)
            while found:
                yield found
                done = found.end()
                found = self.sign.search(text, done, start + self.REACH)

    def _places(self, low: str) -> Iterator[int]:
        for anchor in self.anchors:
            at = low.find(anchor)
            while at >= 0:
                yield at
                at = low.find(anchor, at + self.REACH)
