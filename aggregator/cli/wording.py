"""How values are worded for people."""

import re
from collections.abc import Mapping
from typing import Any

Row = Mapping[str, Any]

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}


def plain(text: str | None) -> str:
    """The text without control characters: a posting must not be able to steer the reader's terminal.

    >>> plain("Agent\\x1b[2J")
    'Agent[2J'
    """
    return _CONTROL.sub("", text or "")


def short(text: str, most: int) -> str:
    """The text, cut with an ellipsis where it is longer than `most` characters."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def figure(value: float | None) -> str:
    """A sum of money without needless zeros.

    >>> figure(15), figure(15.5), figure(31200.0)
    ('15', '15.50', '31 200')
    """
    if value is None:
        return ""
    said = f"{value:,.0f}" if float(value).is_integer() else f"{value:,.2f}"
    return said.replace(",", " ")


def pay_line(row: Row) -> str:
    """The pay in one short line; empty where none is stated.

    >>> pay_line({"pay_min": 15, "pay_max": 17.5, "pay_currency": "EUR", "pay_period": "hour", "pay_origin": "field"})
    '15–17.50 € / hour'
    >>> pay_line({"pay_min": 12, "pay_max": None, "pay_currency": None, "pay_period": "hour", "pay_origin": "estimate"})
    'from 12 / hour (estimate)'
    """
    low, high = row["pay_min"], row["pay_max"]
    if low is None and high is None:
        return ""
    if low is not None and high is not None:
        said = figure(low) if low == high else f"{figure(low)}–{figure(high)}"
    else:
        said = f"from {figure(low)}" if high is None else f"up to {figure(high)}"
    currency = SIGNS.get(row["pay_currency"] or "", plain(row["pay_currency"]))
    period = f" / {row['pay_period']}" if row["pay_period"] else ""
    guess = " (estimate)" if row["pay_origin"] == "estimate" else ""
    return f"{said} {currency}".rstrip() + period + guess


def days(row: Row) -> str:
    """The day that matters: of closing for a closed row, else of posting (`≤` where it was then or before)."""
    if row["closed_at"]:
        return str(row["closed_at"])[:10]
    if row["posted_on"]:
        return ("≤ " if row["posted_precision"] == "at_least" else "") + str(row["posted_on"])
    return f"seen {str(row['first_seen'])[:10]}"


def value(found: Any, most: int = 60) -> str:
    """Any stored value in one short line; a dash for none."""
    return "–" if found in (None, "", "[]") else short(" ".join(plain(str(found)).split()), most)
