"""A text as words and the breaks between them, with every offset of the original text kept."""

import re
import unicodedata
from itertools import accumulate
from typing import NamedTuple

# A word may hold an apostrophe inside; signs that join or part words are pieces of their own; everything else (blanks,
# hyphens inside words, brackets, quotes) only parts words. No alternative nests: the time is linear in the text.
_PIECE = r"""(
      LETTER+ (?:['’ʼ`´]LETTER+)*                  # a word
    | [.!?…;:](?=\s|$)                             # the end of a sentence
    | \n\s*+                                      # the end of a line, with blank ones behind it
    | [,/&+•●▪◦·|*\#]
    | (?<=\s)[-–—](?=\s)                           # a dash
    )"""
PIECE = re.compile(_PIECE.replace("LETTER", r"\w"), re.VERBOSE)
# In a text that holds soft hyphens, zero-width spaces or combining marks, words may hold them too.
RARE = re.compile("[\u00ad\u200b\u0300-\u036f]")
RARE_PIECE = re.compile(_PIECE.replace("LETTER", r"[\w\u00ad\u200b\u0300-\u036f]"), re.VERBOSE)
# "e-mail" is one word ("mail" alone is another); "_", which takes its hyphen's place, counts as a letter.
E_WORD = re.compile(r"\b([eE])[-\u2010\u2011](?=\w)")
INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b_"))
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
    >>> pieces("by E-Mail").texts, fold("E_Mail")
    (['by', 'E_Mail'], 'email')
    """
    text = E_WORD.sub(r"\1_", text)
    rare = not text.isascii() and RARE.search(text)
    split = (RARE_PIECE if rare else PIECE).split(text)
    ends = list(accumulate(map(len, split)))
    return Pieces(split[1::2], ends[0::2], ends[1::2])


def fold(word: str) -> str:
    """The form under which a word is looked up: no case, no typographic signs, no invisible characters.

    >>> fold("Welder’s"), fold("WEL\u00adDER")
    ("welder's", 'welder')
    """
    return unicodedata.normalize("NFC", word.translate(INVISIBLE).translate(APOSTROPHES).casefold())
