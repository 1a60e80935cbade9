"""Text without case, accents and punctuation: what two spellings of a name have in common."""

import re
import unicodedata

_APART = re.compile(r"[^\w]+|_+")


def folded(text: str) -> str:
    """The words of `text`, lower case and without accents, one space between them.

    >>> folded("Klienditeenindaja – Tallinn/Pärnu (öine)"), folded("R&D")
    ('klienditeenindaja tallinn parnu oine', 'r and d')
    """
    text = text.replace("&", " and ")
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in parts if not unicodedata.combining(c))
    return " ".join(_APART.sub(" ", text.casefold()).split())
