"""The profile's phrases, compiled: one Aho-Corasick automaton over letters that stand for words."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from itertools import product
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from aggregator.profile.notation import Part, parts
from aggregator.profile.records import Profile
from aggregator.tagging.alphabet import NUMBER, Alphabet
from aggregator.tagging.vocabulary import Target, forms_of, phrases
from aggregator.tagging.words import fold

Group = int
"""The number of a part that several phrases may share."""


class Join(NamedTuple):
    """After group `left` and at most `gap` words comes this group: then `target` is found, or group `into` is."""

    left: Group
    gap: int
    target: Target | None
    into: Group | None


class Automaton(NamedTuple):
    """What a scan needs."""

    letters: Alphabet
    search: AhoCorasick
    targets: list[tuple[Target, ...]]
    """Number of a pattern → what it proves by itself."""
    groups: list[tuple[Group, ...]]
    """Number of a pattern → the parts of longer phrases that it is."""
    joins: Mapping[Group, tuple[Join, ...]]
    """Group → what it completes."""


def compile_profile(profile: Profile, wanted: Callable[[Profile, Target], bool]) -> Automaton:
    """The automaton of what `profile` looks for and `wanted` picks."""
    found = [(target, parts(text, lists)) for target, text, lists in phrases(profile) if wanted(profile, target)]
    marked = {
        (target.language, word) for target, phrase in found for part in phrase for way in part.ways for word in way
    }
    forms = {f"{language}:{word}": forms_of(word, language, profile) for language, word in marked if word != NUMBER}
    letters = Alphabet(forms, (fold(word[1:]) for language in profile.languages for word in language.skip))
    builder = _Builder(letters)
    for target, phrase in found:
        builder.add(target, phrase)
    return builder.build()


class _Builder:
    """Gathers patterns, the parts they are, and the joins between parts."""

    def __init__(self, letters: Alphabet) -> None:
        self._letters = letters
        self._targets: dict[str, dict[Target, None]] = defaultdict(dict)
        self._groups: dict[str, dict[Group, None]] = defaultdict(dict)
        self._joins: dict[Group, dict[Join, None]] = defaultdict(dict)
        self._numbers: dict[object, Group] = {}

    def add(self, target: Target, phrase: tuple[Part, ...]) -> None:
        """One phrase more."""
        spelled = [frozenset(self._patterns(part, target.language)) for part in phrase]
        if len(spelled) == 1:
            for pattern in spelled[0]:
                self._targets[pattern][target] = None
            return
        left = self._group(spelled[0])
        for part, patterns in zip(phrase[1:-1], spelled[1:-1], strict=True):
            right = self._group(patterns)
            into = self._number((left, part.gap, right))
            self._joins[right][Join(left, part.gap, None, into)] = None
            left = into
        self._joins[self._group(spelled[-1])][Join(left, phrase[-1].gap, target, None)] = None

    def build(self) -> Automaton:
        """The automaton of all that was added."""
        patterns = sorted({*self._targets, *self._groups})
        return Automaton(
            letters=self._letters,
            search=AhoCorasick(patterns, implementation=Implementation.ContiguousNFA),
            targets=[tuple(self._targets.get(pattern, ())) for pattern in patterns],
            groups=[tuple(self._groups.get(pattern, ())) for pattern in patterns],
            joins={group: tuple(joins) for group, joins in self._joins.items()},
        )

    def _patterns(self, part: Part, language: str) -> Iterator[str]:
        for way in part.ways:
            choices = [self._letters.letters(word if word == NUMBER else f"{language}:{word}") for word in way]
            yield from map("".join, product(*choices))

    def _group(self, patterns: frozenset[str]) -> Group:
        group = self._number(patterns)
        for pattern in patterns:
            self._groups[pattern][group] = None
        return group

    def _number(self, key: object) -> Group:
        return self._numbers.setdefault(key, len(self._numbers))
