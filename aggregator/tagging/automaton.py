"""The profile's phrases, compiled: one Aho-Corasick automaton over letters that stand for words."""

from collections.abc import Callable, Collection, Iterator
from functools import reduce
from itertools import product
from operator import or_
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from aggregator.profile.notation import Part, parts
from aggregator.profile.records import Profile
from aggregator.tagging.alphabet import NUMBER, Alphabet
from aggregator.tagging.vocabulary import Target, forms_of, phrases
from aggregator.tagging.words import fold

PASSED_OVER = frozenset(("",))
"""How a word is spelled that texts and phrases pass over."""


class Join(NamedTuple):
    """What is found where a part follows another: a target, or a longer part."""

    target: Target | None
    then: int
    """The bit of the join that the longer part opens."""
    whole: bool
    """True where no other words may stand between the parts."""


class Use(NamedTuple):
    """What a pattern is looked for: a target, or as the first or second part of a join."""

    target: Target | None
    opens: int
    closes: int


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
        self._uses: dict[Use, int] = {}
        self._used: dict[str, tuple[int, ...]] = {}
        self._joins: list[Join] = []
        self._spellings: dict[tuple[str, str], frozenset[str]] = {}

    def add(self, target: Target, phrase: tuple[Part, ...]) -> None:
        """One phrase more."""
        first, *others = phrase
        if not others:
            self._use(first, target.language, Use(target, 0, 0))
            return
        self._use(first, target.language, Use(None, 1 << len(self._joins), 0))
        for part in others:
            bit = 1 << len(self._joins)
            self._use(part, target.language, Use(None, 0, bit))
            last = part is phrase[-1]
            self._joins.append(Join(target if last else None, 0 if last else bit << 1, not part.gap))

    def build(self) -> Automaton:
        """The automaton of all that was added."""
        patterns = sorted(self._used)
        uses = list(self._uses)
        shared = {used: _pattern([uses[number] for number in used]) for used in set(self._used.values())}
        return Automaton(
            letters=self._letters,
            search=AhoCorasick(patterns, implementation=Implementation.ContiguousNFA),
            patterns=[shared[self._used[pattern]] for pattern in patterns],
            joins=self._joins,
            near=sum(1 << number for number, join in enumerate(self._joins) if not join.whole),
        )

    def _use(self, part: Part, language: str, use: Use) -> None:
        number = self._uses.setdefault(use, len(self._uses))
        for pattern in self._spelled(part, language):
            used = self._used.get(pattern, ())
            if number not in used:
                self._used[pattern] = (*used, number)

    def _spelled(self, part: Part, language: str) -> Iterator[str]:
        for way in part.ways:
            choices = [self._letters_of(word, language) for word in way]
            if choices == [PASSED_OVER] * len(choices):
                continue
            yield from choices[0] if len(choices) == 1 else map("".join, product(*choices))

    def _letters_of(self, word: str, language: str) -> frozenset[str]:
        key = language, word
        if key not in self._spellings:
            passed = self._letters.passes_over(fold(word.removeprefix("=")))
            letters = self._letters.letters(word if word == NUMBER else f"{language}:{word}")
            self._spellings[key] = PASSED_OVER if passed else letters
        return self._spellings[key]


def _pattern(uses: Collection[Use]) -> Pattern:
    targets = tuple(use.target for use in uses if use.target)
    return Pattern(targets, reduce(or_, (use.opens for use in uses), 0), reduce(or_, (use.closes for use in uses), 0))
