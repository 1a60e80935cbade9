"""Each word of a text becomes one letter, so that a phrase of words is a short string of letters."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from aggregator.tagging.words import fold, pieces

UNKNOWN, NUMBER = "_", "#"
LINE, STOP, COLON, BULLET = "\n", ".", ":", "-"
BREAKS = frozenset((LINE, STOP, COLON, BULLET))
SIGNS = {**dict.fromkeys(".!?…;", STOP), ":": COLON, **dict.fromkeys("•●▪◦·|*#-–—", BULLET)}
FIRST = 0x100
LONGEST_WORD = 60
NONE: frozenset[str] = frozenset()
MEMORY = 100_000
"""Chunks remembered with their letters; forgotten together when a hostile text brings more."""


class Alphabet(dict[str, str]):
    """Chunk as printed (`skills,`) → the letters of its words and signs; filled as chunks are met.

    Words that the same phrases hold share a letter. A word of no phrase is UNKNOWN, one to be passed over is "".
    """

    def __init__(self, forms: Mapping[str, Iterable[str]], skip: Iterable[str]) -> None:
        """`forms`: `language:word`, with its mark → folded forms; a mark `*` leaves a word's beginning or end open."""
        super().__init__()
        known: dict[str, tuple[str, ...]] = {}
        starts: dict[str, set[str]] = defaultdict(set)
        ends: dict[str, set[str]] = defaultdict(set)
        for word, its_forms in forms.items():
            for form in its_forms:
                if _opens(word):
                    starts[form].add(word)
                else:
                    known[form] = (*known.get(form, ()), word)
                    if word.partition(":")[2].startswith("*"):
                        ends[form].add(word)
        self._letters: dict[frozenset[str], str] = {}
        self._open = _Open(starts, ends)
        self._skip = frozenset(skip)
        alone = {words: self._letter_of(frozenset(words)) for words in set(known.values())}
        self._known = {
            form: self._letter_of(opened.union(words)) if (opened := self._open.of(form)) else alone[words]
            for form, words in known.items()
        }
        for words in self._open.everything():
            self._letter_of(words)
        self._known_letters: dict[str, set[str]] = defaultdict(set)
        for words, letter in self._letters.items():
            for word in words:
                self._known_letters[word].add(letter)
        self._known_letters[NUMBER] = {NUMBER, *(letter for form, letter in self._known.items() if form.isdigit())}

    def passes_over(self, form: str) -> bool:
        """True for a word that is passed over, in texts and phrases alike."""
        return form in self._skip

    def letters(self, word: str) -> frozenset[str]:
        """Every letter that stands for a word of a phrase."""
        return frozenset(self._known_letters.get(word, ()))

    def __missing__(self, chunk: str) -> str:
        letters = "".join(self.letter(word) for word, _ in pieces(chunk))
        if len(chunk) <= LONGEST_WORD:
            if len(self) >= MEMORY:
                self.clear()
            self[chunk] = letters
        return letters

    def _letter_of(self, words: frozenset[str]) -> str:
        return self._letters.setdefault(words, chr(FIRST + len(self._letters)))

    def letter(self, printed: str) -> str:
        """The letter of one word or sign."""
        if len(printed) > LONGEST_WORD:
            return UNKNOWN
        word = fold(printed)
        if word in self._skip:
            return ""
        if word in self._known:
            return self._known[word]
        if word == "\n":
            return LINE
        if word.isdigit():
            return NUMBER
        return SIGNS.get(word) or self._letters.get(self._open.of(word), UNKNOWN)


def _opens(word: str) -> bool:
    return word.endswith("*") and not word.endswith(":=*")


class _Open:
    """The words of phrases whose beginning or end is left open."""

    def __init__(self, starts: Mapping[str, set[str]], ends: Mapping[str, set[str]]) -> None:
        self._starts = starts
        self._ends = ends
        # The sizes of the known beginnings (ends) by their first (last) two letters, so that most words need one look.
        self._start_sizes = _sizes((form[:2], len(form)) for form in starts)
        self._end_sizes = _sizes((form[-2:], len(form)) for form in ends)

    def of(self, word: str) -> frozenset[str]:
        """The marked words that `word` may stand for: by its longest known beginning, else its longest known end."""
        if word[:2] not in self._start_sizes and word[-2:] not in self._end_sizes:
            return NONE
        for size in self._start_sizes.get(word[:2], ()):
            if word[:size] in self._starts:
                return self._all(word[:size], self._starts)
        for size in self._end_sizes.get(word[-2:], ()):
            if word[-size:] in self._ends:
                return self._all(word[-size:], self._ends)
        return NONE

    def _all(self, form: str, table: Mapping[str, set[str]]) -> frozenset[str]:
        shorter = (form[:size] for size in range(1, len(form))) if table is self._starts else ()
        return frozenset(table[form]).union(*(table[part] for part in shorter if part in table))

    def everything(self) -> Iterable[frozenset[str]]:
        """Every set of marked words that `of` can give."""
        for table in (self._starts, self._ends):
            for form in list(table):
                yield self._all(form, table)


def _sizes(pairs: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    sizes: dict[str, set[int]] = defaultdict(set)
    for letters, size in pairs:
        sizes[letters].add(size)
    return {letters: sorted(found, reverse=True) for letters, found in sizes.items()}
