"""A text as chunks between blanks, and each chunk as words and the breaks between them."""

import re
import unicodedata
from collections.abc import Iterator

# A word may hold an apostrophe inside, and the hyphen of "e-mail" ("mail" alone is another word); signs that join or
# part words are pieces of their own; everything else (blanks, hyphens inside words, brackets, quotes) only parts words.
# No alternative nests: the time is linear in the text.
_PIECE = r"""
      (?:[eE][-\u2010\u2011](?=\w))?LETTER+ (?:['’ʼ`´]LETTER+)*
    | [.!?…;:](?=\s)                               # the end of a sentence
    | \n                                           # the end of a line
    | [,/&+•●▪◦·|*\#]
    | (?<=\s)[-–—](?=\s)                           # a dash
    """
PIECE = re.compile(_PIECE.replace("LETTER", r"\w"), re.VERBOSE)
# In a text that holds soft hyphens, zero-width spaces or combining marks, words may hold them too.
RARE = re.compile("[\u00ad\u200b\u0300-\u036f]")
RARE_PIECE = re.compile(_PIECE.replace("LETTER", r"[\w\u00ad\u200b\u0300-\u036f]"), re.VERBOSE)
E_HYPHEN = re.compile(r"^([eE])[-\u2010\u2011](?=\w)")
INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b"))
APOSTROPHES = str.maketrans("’ʼ`´", "''''")


def spread(text: str) -> str:
    """The text with a blank on each side of its line ends, so that its blanks part it into chunks."""
    return text.replace("\n", " \n ")


def pieces(chunk: str) -> Iterator[tuple[str, int]]:
    """The words and breaks of a chunk, each with the place in the chunk at which it begins.

    >>> [word for word, _ in pieces("Weld,then\\nfile-cut.")]
    ['Weld', ',', 'then', '\\n', 'file', 'cut', '.']
    >>> list(pieces("(E-Mail)"))
    [('E-Mail', 1)]
    """
    rare = not chunk.isascii() and RARE.search(chunk)
    for found in (RARE_PIECE if rare else PIECE).finditer(f" {chunk} "):
        yield found[0], found.start() - 1


def fold(word: str) -> str:
    """The form under which a word is looked up: no case, no typographic signs, no invisible characters.

    >>> fold("Welder’s"), fold("WEL\u00adDER"), fold("E-Mail")
    ("welder's", 'welder', 'email')
    """
    if word.isascii() and word.isalnum():  # most words, and much faster
        return word.lower()
    bare = E_HYPHEN.sub(r"\1", word).translate(INVISIBLE).translate(APOSTROPHES)
    return unicodedata.normalize("NFC", bare.casefold())
