"""Employers: the name as a person would write it, and what kind of employer it is."""

import html
import re

from aggregator.normalize.employer_words import (
    ANCHORS,
    OUTSOURCER_TEXT,
    OUTSOURCERS,
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
_TEXT = Anchored({"staffing": STAFFING_TEXT, "outsourcer": OUTSOURCER_TEXT}, anchors=ANCHORS)
TEXT_READ = 6_000
"""Characters of the text that are read for what the employer says of itself."""


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
    """
    if name and _OUTSOURCER_NAME.search(name):
        return "outsourcer"
    if name and _STAFFING_NAME.search(name):
        return "staffing"
    said = {kind for kind, _ in _TEXT.finditer((text or "")[:TEXT_READ])}
    return "staffing" if "staffing" in said else "outsourcer" if "outsourcer" in said else None
