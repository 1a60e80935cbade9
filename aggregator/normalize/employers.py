"""Employers: the name as a person would write it, and what kind of employer it is."""

import html
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from aggregator.normalize.employer_words import (
    ANCHORS,
    CARE,
    DEPARTMENTS,
    INCORPORATED_ENDS,
    OTHER_TRADES,
    OUTSOURCER_ENDS,
    OUTSOURCER_TEXT,
    OUTSOURCER_WORDS,
    OUTSOURCERS,
    OUTSOURCERS_ALONE,
    STAFFING_ALONE,
    STAFFING_NAMES,
    STAFFING_TEXT,
    STAFFING_WORDS,
    UNNAMED,
)
from aggregator.normalize.words import Anchored, finder, pattern
from aggregator.posting import EmployerKind

LONGEST = 200
"""Characters; longer is no name."""
_UNNAMED = re.compile(pattern(UNNAMED))
_NOTE = re.compile(
    r"\s*[(\[](?:confidential|hiring now|urgent(?:ly hiring)?|sponsored|promoted|featured|new)[)\]]", re.IGNORECASE
)
_STAFFING_NAME = finder(STAFFING_NAMES + STAFFING_WORDS)
_OUTSOURCER_NAME = finder(OUTSOURCERS)
_OUTSOURCER_TRADE = finder(OUTSOURCER_WORDS)
_OUTSOURCER_END = re.compile(rf"(?<!\w){pattern(OUTSOURCER_ENDS)}$", re.IGNORECASE)
_INCORPORATED_END = re.compile(rf"(?<!\w){pattern(INCORPORATED_ENDS)}$", re.IGNORECASE)
_MORE = (
    r"(?:\s(?:global|uk|us|usa|ireland|estonia|eesti|services|solutions|recruitment|finance|technology|education)){0,3}"
)
_ALONE: Mapping[EmployerKind, re.Pattern[str]] = {
    "outsourcer": re.compile(pattern(OUTSOURCERS_ALONE) + _MORE, re.IGNORECASE),
    "staffing": re.compile(pattern(STAFFING_ALONE) + _MORE, re.IGNORECASE),
}
_DEPARTMENT = finder(DEPARTMENTS)
_OTHER_TRADE = re.compile(rf"(?<!\w){pattern(OTHER_TRADES)}\s$", re.IGNORECASE)
_LEGAL = re.compile(
    r"(?:[\s,]{1,3}(?:inc|llc|ltd|limited|plc|corp|corporation|co|company|gmbh|ag|oü|as|ab|oy|sia|uab|group|b\.?v|s\.?a|llp)\.?){1,2}$",
    re.IGNORECASE,
)
_SUPPORT = re.compile(rf"[A-ZÀ-ÖØ-Þ]\w{{2,20}} Support(?:{_LEGAL.pattern[:-1]})?", re.IGNORECASE)
_CARE = finder(CARE)
_TEXT = Anchored({"staffing": STAFFING_TEXT, "outsourcer": OUTSOURCER_TEXT}, anchors=ANCHORS)
TEXT_READ = 6_000
"""Characters of the text that are read for what the employer says of itself."""


@lru_cache(maxsize=5_000)
def clean_employer(printed: str | None) -> str | None:
    """The name without entities and white space; None where the employer stays unnamed.

    >>> clean_employer("  Northwind &amp; Sons&nbsp;O&Uuml; ")
    'Northwind & Sons OÜ'
    >>> clean_employer("Company Confidential") is None, clean_employer("N/A") is None
    (True, True)
    """
    if not printed:
        return None
    name = " ".join(_NOTE.sub("", html.unescape(html.unescape(printed[: 2 * LONGEST]))).split()).strip(" ,;|-–•·")
    if not any(c.isalnum() for c in name) or _UNNAMED.fullmatch(name.casefold().strip(".")):
        return None
    return name if len(name) <= LONGEST else None


def employer_kind(name: str | None, text: str | None) -> EmployerKind | None:
    """What kind of employer it is, where its name or its own words give it away; else None.

    >>> employer_kind("Acme Staffing Solutions", None), employer_kind("Northwind", "Our client is looking for …")
    ('staffing', 'staffing')
    >>> employer_kind("Teleperformance", None), employer_kind("Northwind", "We sell lamps.")
    ('outsourcer', None)
    >>> employer_kind("Rohetee Personal OÜ", None), employer_kind("Rohetee Personal Banking", None)
    ('staffing', None)
    """
    if name and (known := _kind_by_name(name)):
        return known
    said = {kind for kind, _ in _TEXT.finditer((text or "")[:TEXT_READ])}
    if name and text and _SUPPORT.fullmatch(name) and not _CARE.search(text):
        said.add("outsourcer")
    return "staffing" if "staffing" in said else "outsourcer" if "outsourcer" in said else None


@lru_cache(maxsize=5_000)
def _kind_by_name(name: str) -> EmployerKind | None:
    if _OUTSOURCER_NAME.search(name):
        return "outsourcer"
    if _STAFFING_NAME.search(name):
        return "staffing"
    bare = _LEGAL.sub("", name)
    alone: Iterator[EmployerKind] = (kind for kind, names in _ALONE.items() if names.fullmatch(bare))
    return next(alone, "outsourcer" if _trades_in_service(name, bare) else None)


def _trades_in_service(name: str, bare: str) -> bool:
    """Whether the trade's own words name the business itself: "Contact Solutions", "Call Centre Ltd"."""
    trade = _OUTSOURCER_TRADE.search(name)
    if trade and not _OTHER_TRADE.search(name, 0, trade.start()):
        return True
    end = (_OUTSOURCER_END if bare == name else _INCORPORATED_END).search(bare)
    if end and (bare != name or end[0][0].isupper()):
        return not _DEPARTMENT.search(name)
    return False
