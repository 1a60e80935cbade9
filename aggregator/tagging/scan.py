"""One pass over a text: everything in it that the profile looks for, with its offsets."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property
from itertools import accumulate

from aggregator.tagging.alphabet import BREAKS, BULLET, STOP
from aggregator.tagging.automaton import Automaton
from aggregator.tagging.joints import Found, search
from aggregator.tagging.words import pieces, spread
from aggregator.tagging.wrapping import wrapped

BREAK = re.compile("[" + re.escape("".join(sorted(BREAKS))) + "]")

ByRole = Mapping[str, list[Found]]
"""Role of a phrase → what was found in it."""


class Scan:
    """A text and what was found in it."""

    def __init__(self, text: str, automaton: Automaton) -> None:
        """Find everything that `automaton` looks for; the time grows with the text alone."""
        self.text = text
        self._alphabet = automaton.letters
        self._chunks = spread(text).split(" ")
        self._spelled = list(map(self._alphabet.__getitem__, self._chunks))
        self._line_ends = [number for number, chunk in enumerate(self._chunks) if chunk == "\n"]
        for line in wrapped(text):
            self._spelled[self._line_ends[line]] = ""
        self.letters = "".join(self._spelled)
        """One letter for each word and break of the text that is not passed over."""
        self.found: list[Found] = search(self.letters, automaton)
        self.sentences = [0, *(found.end() for found in BREAK.finditer(self.letters))]
        """The letters at which sentences and lines begin."""

    def sentence(self, letter: int) -> int:
        """Number of the sentence or line that the letter stands in."""
        return bisect_right(self.sentences, letter) - 1

    def bounds(self, sentence: int) -> tuple[int, int]:
        """The letters of a sentence, with the break that closes it."""
        following = self.sentences[sentence + 1 : sentence + 2]
        return self.sentences[sentence], following[0] if following else len(self.letters)

    def opens_lines(self, sentence: int) -> bool:
        """True where the sentence ends with a colon or its line, as headings do."""
        _, behind = self.bounds(sentence)
        return behind < len(self.letters) and self.letters[behind - 1] not in (STOP, BULLET)

    def span(self, found: Found) -> tuple[int, int]:
        """Offsets of the phrase in the text, in characters; a comma or sign at its edge is no part of it."""
        first, last = found.first, found.behind - 1
        printed, start, end = self._printed(first)
        while not printed[0].isalnum() and first < last:
            first += 1
            printed, start, end = self._printed(first)
        while first < last:
            printed, _, end = self._printed(last)
            if printed[0].isalnum():
                break
            last -= 1
        return start, end

    def sentence_at(self, offset: int) -> int:
        """Number of the sentence or line that the character stands in."""
        chunk = spread(self.text[:offset]).count(" ")
        return self.sentence(self._ends[chunk] - len(self._spelled[chunk]))

    @cached_property
    def _ends(self) -> list[int]:
        """Number of a chunk → the letters up to its end."""
        return list(accumulate(map(len, self._spelled)))

    @cached_property
    def _starts(self) -> list[int]:
        """Number of a chunk → the characters before it, without the blanks that parted the chunks."""
        return [0, *accumulate(map(len, self._chunks))]

    def _printed(self, letter: int) -> tuple[str, int, int]:
        """The word or sign that a letter stands for, and its offsets in the text."""
        number = bisect_right(self._ends, letter)
        chunk, spelled = self._chunks[number], self._spelled[number]
        lines = bisect_right(self._line_ends, number - 1)
        start = self._starts[number] + number - 2 * lines
        if len(spelled) == 1 and chunk.isalnum():
            return chunk, start, start + len(chunk)
        kept = [(word, place) for word, place in pieces(chunk) if self._alphabet[word]]
        word, place = kept[letter - self._ends[number] + len(spelled)]
        return word, start + place, start + place + len(word)
