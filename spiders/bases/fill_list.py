"""Taleo Enterprise: a posting as a call of `api.fillList` with its values, their names beside it."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from spiders.bases.dashed_places import dashed
from spiders.bases.rows import html, pay, words

_VALUES = re.compile(r"api\.fillList\(\s*'requisitionDescriptionInterface'\s*,\s*'descRequisition'\s*,\s*\[")
_NAMES = re.compile(r"_hlid\s*:\s*\[")
_STRING = re.compile(r"\s*'((?:[^'\\]|\\.)*)'\s*(,|\])", re.DOTALL)
_TITLE = re.compile(r"Job Description - (.{1,200}?) \(([\w-]{1,40})\)")
_TEXT = "!*!"
"""What the texts of an advertisement begin with; the longest lists hold two of each."""


def filled(text: str) -> dict[str, object]:
    """The fields of the posting that a page fills in by script; empty for any other page."""
    values, names = list(_strings(text, _VALUES)), list(_strings(text, _NAMES))
    if not values:
        return {}
    named: dict[str, str] = {}
    for name, value in zip(names, values, strict=False):
        if value and name.startswith("reqlistitem."):
            named.setdefault(name.partition(".")[2], _plain(value))
    texts = dict.fromkeys(_plain(one) for one in values if one.startswith(_TEXT) or "%3C" in one)
    said = next((found for one in values if (found := _TITLE.fullmatch(_plain(one)))), None)
    figures = named.get("payvalue"), named.get("maximumsalary")
    places = (*dashed(named.get("primarylocation", "")), *dashed(named.get("otherlocations", "")))
    return {
        "id": named.get("contestnumber") or named.get("no") or (said[2] if said else None),
        "title": named.get("title") or (said[1] if said else None),
        "description": html(*texts),
        "places": tuple(dict.fromkeys(places)),
        "employment_types": words(named.get("jobschedule"), named.get("employeestatus")),
        "category": words(named.get("jobfield")),
        "pay": pay(None, *figures, named.get("currency"), named.get("payfrequencybasis")),
        "posted": named.get("postingdate"),
        "valid_through": named.get("unpostingdate"),
    }


def _strings(text: str, start: re.Pattern[str]) -> Iterator[str]:
    """The strings of the list that begins behind a sign."""
    found = start.search(text)
    at = found.end() if found else len(text)
    while one := _STRING.match(text, at):
        yield one[1]
        at = one.end()
        if one[2] == "]":
            return


def _plain(value: str) -> str:
    r"""A value as people read it.

    >>> _plain("!*!%3Cp%3EBuild at Acme%5C: rovers%3C/p%3E")
    '<p>Build at Acme: rovers</p>'
    """
    return re.sub(r"\\(.)", r"\1", unquote(value.removeprefix(_TEXT))).strip()
