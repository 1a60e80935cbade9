"""Words that prove nothing at the edge of a phrase: commas, "and", "of"."""

from collections.abc import Iterable
from typing import NamedTuple

from aggregator.profile.records import Profile
from aggregator.tagging.alphabet import Alphabet
from aggregator.tagging.joints import Found

JOINTS, EDGE = "and", "edge"
"""The lists of a language that hold its words like "and", with the comma, and those that may trail behind a phrase."""


class SmallWords(NamedTuple):
    """The letters of such words."""

    joints: frozenset[str]
    """Of commas and words like "and"."""
    trailing: frozenset[str]
    """Of those and of words like "of"."""

    def trimmed(self, hit: Found, letters: str) -> Found:
        """The phrase without a joint before it, or small words behind it."""
        first, behind = hit.first, hit.behind
        while first < behind - 1 and letters[first] in self.joints:
            first += 1
        while first < behind - 1 and letters[behind - 1] in self.trailing:
            behind -= 1
        return hit if (first, behind) == (hit.first, hit.behind) else hit._replace(first=first, behind=behind)


def small_words(profile: Profile, letters: Alphabet) -> SmallWords:
    """The small words of all languages of `profile`."""
    joints = _letters(profile, letters, (JOINTS,))
    return SmallWords(joints, joints | _letters(profile, letters, (EDGE,)))


def _letters(profile: Profile, letters: Alphabet, names: Iterable[str]) -> frozenset[str]:
    words = {
        f"{language.code}:{word}"
        for language in profile.languages
        for name in names
        for phrase in language.words.get(name, ())
        for word in phrase.split()
    }
    return frozenset().union(*(letters.letters(word) for word in words))
