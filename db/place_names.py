"""Names of places brought to one form, and where the gazetteer's data lie."""

import unicodedata
from functools import lru_cache
from pathlib import Path

DATA = Path(__file__).parent / "data"
_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "’": " ", "'": " "})


@lru_cache(maxsize=50_000)
def folded(name: str) -> str:
    """`name` in lower case, without accents or punctuation, "St" for "Saint".

    >>> folded("Saint-Étienne"), folded("St. Helens"), folded("PÄRNU"), folded("Washington, D.C.")
    ('st etienne', 'st helens', 'parnu', 'washington dc')
    """
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS).replace(".", ""))
    kept = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return " ".join("st" if word == "saint" else word for word in kept.split())
