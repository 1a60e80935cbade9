"""The small labels of a card, which mix pay, job type and shift without saying which is which."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from aggregator.crawling.sources import Source

_CURRENCY_WORD = re.compile(
    r"\b(?:[A-Z]{2,3}\$?|kr|zł|Kč|Ft|lei|Rp|RM|R)\s?\.?\s?\d|\d\s?(?:kr|zł|Kč|Ft|lei|[A-Z]{3})\b"
)


@dataclass(frozen=True, slots=True)
class Pills:
    """The labels of one card, by what they tell."""

    pay: str | None
    employment_types: tuple[str, ...]
    schedule: tuple[str, ...]


def sorted_pills(texts: Sequence[str], source: Source) -> Pills:
    """Labels sorted: pay by its currency, job types by the board's lookups, the rest are shifts."""
    types = source.lookups.get("employment_type", {})
    pays = [text for text in texts if is_pay(text)]
    others = [text for text in texts if text and not is_pay(text)]
    return Pills(
        pay=pays[0] if pays else None,
        employment_types=tuple(text for text in others if text.casefold() in types),
        schedule=tuple(text for text in others if text.casefold() not in types),
    )


def is_pay(text: str) -> bool:
    """Whether a label is pay: it has a figure with a currency.

    >>> is_pay("$17.50 - $21 an hour"), is_pay("PLN 6 000 miesięcznie"), is_pay("8 hour shift")
    (True, True, False)
    """
    if not any(char.isdigit() for char in text):
        return False
    return any(unicodedata.category(char) == "Sc" for char in text) or bool(_CURRENCY_WORD.search(text))
