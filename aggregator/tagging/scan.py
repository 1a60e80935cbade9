"""One pass over a text: everything in it that the profile looks for, with its offsets."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from typing import NamedTuple

from aggregator.tagging.alphabet import BREAKS, BULLET, LINE, STOP
from aggregator.tagging.automaton import Automaton
from aggregator.tagging.joints import Found, search
from aggregator.tagging.words import Pieces, pieces
from aggregator.tagging.wrapping import wrapped

BREAK = re.compile("[" + re.escape("".join(sorted(BREAKS))) + "]")

ByRole = Mapping[str, list[Found]]
"""Role of a phrase → what was found in it."""


class Scan(NamedTuple):
    """A text and what was found in it."""

    text: str
    letters: str
    """One letter for each word and break of the text that is not passed over."""
    places: list[int]
    """Letter → number of its piece."""
    pieces: Pieces
    found: list[Found]
    sentences: list[int]
    """The letters at which sentences and lines begin."""

    def start(self, found: Found) -> int:
        """Offset of the phrase in the text, in characters; a comma or sign at its edge is no part of it."""
        places = self.places[found.first : found.behind]
        return self.pieces.starts[next((place for place in places if self._is_word(place)), places[0])]

    def end(self, found: Found) -> int:
        """Offset behind the phrase."""
        places = self.places[found.first : found.behind][::-1]
        return self.pieces.ends[next((place for place in places if self._is_word(place)), places[0])]

    def sentence(self, letter: int) -> int:
        """Number of the sentence or line that the letter stands in."""
        return bisect_right(self.sentences, letter) - 1

    def bounds(self, sentence: int) -> tuple[int, int]:
        """The letters of a sentence, with the break that closes it."""
        following = self.sentences[sentence + 1 : sentence + 2]
        return self.sentences[sentence], following[0] if following else len(self.letters)

    def sentence_at(self, offset: int) -> int:
        """Number of the sentence or line that the character stands in."""
        piece = bisect_right(self.pieces.starts, offset) - 1
        return self.sentence(bisect_left(self.places, piece))

    def opens_lines(self, sentence: int) -> bool:
        """True where the sentence ends with a colon or its line, as headings do."""
        _, behind = self.bounds(sentence)
        return behind < len(self.letters) and self.letters[behind - 1] not in (STOP, BULLET)

    def _is_word(self, place: int) -> bool:
        return self.pieces.texts[place][0].isalnum()


def scan(text: str, automaton: Automaton) -> Scan:
    """Everything that `automaton` finds in `text`; the time grows with the text alone."""
    cut = pieces(text)
    spelled = list(map(automaton.letters.__getitem__, cut.texts))
    if LINE in spelled:
        for end in list(wrapped(cut, [place for place, letter in enumerate(spelled) if letter == LINE])):
            spelled[end] = ""
    letters = "".join(spelled)
    places = [place for place, letter in enumerate(spelled) if letter]
    sentences = [0, *(found.end() for found in BREAK.finditer(letters))]
    return Scan(text, letters, places, cut, search(letters, automaton), sentences)
