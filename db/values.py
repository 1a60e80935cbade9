"""Python values → what SQLite stores, and text without case and accents."""

import json
import math
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

Plain = str | int | float | None

LARGEST = 2**63 - 1


def plain(value: Any) -> Plain:
    """The value as SQLite stores it: dates in ISO 8601, decimals as numbers, lists and mappings as JSON.

    Raises ValueError for what has no plain form.

    >>> plain(Decimal("15.50")), plain(Decimal("15.00")), plain(date(2026, 11, 23)), plain(("full_time",))
    (15.5, 15, '2026-11-23', '["full_time"]')
    """
    if value is None or type(value) is float:
        return value if value is None or math.isfinite(value) else None
    if isinstance(value, str):
        return value if value.isascii() and "\x00" not in value else clean(value)
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, int | float | Decimal):
        return _number(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return as_json(dict(value))
    if isinstance(value, Iterable) and not isinstance(value, bytes):
        return as_json(list(value))
    raise ValueError(
        f"{value!r} of type {type(value).__name__} has no plain form; give text, a number, a date or a list"
    )


def as_json(value: Any) -> str:
    """Compact JSON in UTF-8 letters, the same for the same value."""
    return clean(json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str))


def clean(text: str) -> str:
    """The text without what SQLite or a terminal chokes on: NUL characters and lone surrogates.

    >>> clean("a\\x00b\\ud800")
    'ab?'
    """
    if "\x00" in text:
        text = text.replace("\x00", "")
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def fold(text: str) -> str:
    """The text without case, accents and double spaces: what two spellings of a name have in common.

    >>> fold("  Pärnu  maakond"), fold("São Paulo")
    ('parnu maakond', 'sao paulo')
    """
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in parts if not unicodedata.combining(c))
    return " ".join(text.casefold().split())


def _number(value: float | Decimal) -> int | float | None:
    if isinstance(value, int):
        return value if abs(value) <= LARGEST else float(str(value)[:300])
    exact = float(value)
    if not math.isfinite(exact):
        return None
    return int(exact) if isinstance(value, Decimal) and exact.is_integer() and abs(exact) < LARGEST else exact
