"""A text as words and the breaks between them, with every offset of the original text kept."""

import re
import unicodedata
from itertools import accumulate
from typing import NamedTuple

# A word may hold soft hyphens, zero-width spaces and combining marks, and an apostrophe inside; signs that join or part
# words are pieces of their own; everything else (blanks, hyphens inside words, brackets, quotes) only parts words.
# Every alternative is one character class without nesting: the time is linear in the text.
_LETTER = r"\w\u00ad\u200b\u0300-\u036f"
PIECE = re.compile(
    rf"""(
      [{_LETTER}]+ (?:['’ʼ`´][{_LETTER}]+)*          # a word
    | [.!?…;:](?=\s|$)                             # the end of a sentence
    | \n\s*+                                      # the end of a line, with blank ones behind it
    | [,/&+•●▪◦·|*\#]
    | (?<=\s)[-–—](?=\s)                           # a dash
    )""",
    re.VERBOSE,
)
INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b"))
APOSTROPHES = str.maketrans("’ʼ`´", "''''")


class Pieces(NamedTuple):
    """The pieces of a text, and where each begins and ends."""

    texts: list[str]
    starts: list[int]
    ends: list[int]


def pieces(text: str) -> Pieces:
    """The words and breaks of `text`.

    >>> pieces("Weld, then\\nfile-cut.").texts
    ['Weld', ',', 'then', '\\n', 'file', 'cut', '.']
    """
    split = PIECE.split(text)
    ends = list(accumulate(map(len, split)))
    return Pieces(split[1::2], ends[0::2], ends[1::2])


def fold(word: str) -> str:
    """The form under which a word is looked up: no case, no typographic signs, no invisible characters.

    >>> fold("Welder’s"), fold("WEL\u00adDER")
    ("welder's", 'welder')
    """
    return unicodedata.normalize("NFC", word.translate(INVISIBLE).translate(APOSTROPHES).casefold())
