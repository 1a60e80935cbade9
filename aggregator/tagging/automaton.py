"""The profile's phrases, compiled: one Aho-Corasick automaton over letters that stand for words."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import product
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from aggregator.profile.notation import Part, parts
from aggregator.profile.records import Profile
from aggregator.tagging.alphabet import NUMBER, Alphabet
from aggregator.tagging.vocabulary import Target, forms_of, phrases
from aggregator.tagging.words import fold


class Join(NamedTuple):
    """What is found where a part follows another: a target, or a longer part."""

    target: Target | None
    then: int
    """The bit of the join that the longer part opens."""
    whole: bool
    """True where no other words may stand between the parts."""


class Pattern(NamedTuple):
    """What a pattern proves by itself, and the sets of joins whose first or second part it is."""

    targets: tuple[Target, ...]
    opens: int
    closes: int


class Automaton(NamedTuple):
    """What a scan needs. Joins are numbered; a set of joins is an int with their bits."""

    letters: Alphabet
    search: AhoCorasick
    patterns: list[Pattern]
    """Every pattern, by number."""
    joins: list[Join]
    """Every join, by number."""
    near: int
    """The joins that allow other words between their parts."""


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
    """Gathers patterns, and the joins between the parts of longer phrases."""

    def __init__(self, letters: Alphabet) -> None:
        self._letters = letters
        self._targets: dict[str, dict[Target, None]] = defaultdict(dict)
        self._opens: dict[str, int] = defaultdict(int)
        self._closes: dict[str, int] = defaultdict(int)
        self._joins: list[Join] = []

    def add(self, target: Target, phrase: tuple[Part, ...]) -> None:
        """One phrase more."""
        spelled = [frozenset(self._patterns(part, target.language)) for part in phrase]
        if len(spelled) == 1:
            for pattern in spelled[0]:
                self._targets[pattern][target] = None
            return
        for pattern in spelled[0]:
            self._opens[pattern] |= 1 << len(self._joins)
        for part, patterns in zip(phrase[1:], spelled[1:], strict=True):
            number = len(self._joins)
            for pattern in patterns:
                self._closes[pattern] |= 1 << number
            last = part is phrase[-1]
            self._joins.append(Join(target if last else None, 0 if last else 2 << number, not part.gap))

    def build(self) -> Automaton:
        """The automaton of all that was added."""
        patterns = sorted({*self._targets, *self._opens, *self._closes})
        return Automaton(
            letters=self._letters,
            search=AhoCorasick(patterns, implementation=Implementation.ContiguousNFA),
            patterns=[
                Pattern(tuple(self._targets.get(one, ())), self._opens.get(one, 0), self._closes.get(one, 0))
                for one in patterns
            ],
            joins=self._joins,
            near=sum(1 << number for number, join in enumerate(self._joins) if not join.whole),
        )

    def _patterns(self, part: Part, language: str) -> Iterator[str]:
        for way in part.ways:
            words = [word for word in way if not self._letters.passes_over(fold(word.removeprefix("=")))]
            if words:
                choices = [self._letters.letters(word if word == NUMBER else f"{language}:{word}") for word in words]
                yield from map("".join, product(*choices))
