"""Texts compared: the very same words, or words enough in common."""

import hashlib
import zlib
from decimal import Decimal
from functools import lru_cache
from math import floor, log

from aggregator.matching.words import folded

FEWEST_WORDS = 60
"""A shorter text is a card's snippet: too little to tell two vacancies apart."""
MOST_WORDS = 2000
BANDS, ROWS = 8, 3
"""Two texts with half of their three-word runs in common share a band two times in three, with a tenth hardly ever."""
PAY_STEP = log(1.1)


def text_print(text: str | None) -> str | None:
    """The same for the same words, whatever the case, accents and layout; None for a text of under 60 words."""
    words = _words(text or "")
    if words.count(b" ") + 1 < FEWEST_WORDS:
        return None
    return hashlib.blake2b(words, digest_size=12).hexdigest()


def likeness_bands(text: str | None) -> list[str]:
    """Words of which two like texts share at least one, and clearly different ones none; empty for a short text.

    One-permutation MinHash over runs of three words, cut into bands (https://doi.org/10.48550/arXiv.1208.1259).
    """
    words = _words(text or "").split()[:MOST_WORDS]
    if len(words) < FEWEST_WORDS:
        return []
    runs = {zlib.crc32(b"%b %b %b" % run) for run in zip(words, words[1:], words[2:], strict=False)}
    least = {value % (BANDS * ROWS): value for value in sorted(runs, reverse=True)}  # the least comes last, and stays
    bands = ([least.get(band * ROWS + row) for row in range(ROWS)] for band in range(BANDS))
    return [f"{number}:{zlib.crc32(repr(band).encode()):08x}" for number, band in enumerate(bands) if None not in band]


@lru_cache(maxsize=1)  # its print and its bands are asked for one after the other
def _words(text: str) -> bytes:
    return folded(text).encode()


def pay_steps(low: Decimal | None, high: Decimal | None, currency: str | None) -> list[str]:
    """The steps of ten per cent that a yearly pay covers, and one more at each end: pays without a common one differ.

    >>> bool(set(pay_steps(Decimal(31200), None, "USD")) & set(pay_steps(Decimal(33000), Decimal(36000), "USD")))
    True
    >>> bool(set(pay_steps(Decimal(31200), None, "USD")) & set(pay_steps(Decimal(45000), None, "USD")))
    False
    """
    figures = [float(figure) for figure in (low, high) if figure is not None and 0 < figure < 10**12]
    if not figures:
        return []
    first, last = (floor(log(figure) / PAY_STEP) for figure in (min(figures), max(figures)))
    return [f"{currency or ''}{step}" for step in range(first - 1, last + 2)]
