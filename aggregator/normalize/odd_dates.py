"""Dates in forms that the fast path does not know, by dateparser, loaded only when first needed."""

import re
from datetime import date, datetime
from functools import lru_cache

_DIGIT_AND_WORD = re.compile(r"(?=.*[0-9])(?=.*[^\W\d_]{2})", re.DOTALL)
LONGEST = 40
"""Longer strings are sentences, in which dateparser finds dates that nobody wrote."""
LANGUAGES = """
en et de fr es fi ru sv nb da lv lt pl nl it pt cs sk hu ro uk tr el bg hr
"""
"""Tried in this order; going through all of dateparser's two hundred would take a tenth of a second."""


def odd_date(printed: str, *, day_first: bool, near: datetime) -> date | None:
    """The day that dateparser reads in a short `printed`, complete with day and month; else None.

    >>> from datetime import UTC
    >>> str(odd_date("szeptember 20, 2026", day_first=True, near=datetime(2026, 11, 23, tzinfo=UTC)))
    '2026-09-20'
    >>> odd_date("level 4", day_first=True, near=datetime(2026, 11, 23, tzinfo=UTC)) is None
    True
    """
    if len(printed) > LONGEST or not _DIGIT_AND_WORD.match(printed):
        return None
    return _parsed(printed, "DMY" if day_first else "MDY", near.date())


@lru_cache(maxsize=4096)
def _parsed(printed: str, order: str, near: date) -> date | None:
    import dateparser  # here, since it takes half a second and is hardly ever needed

    try:
        found = dateparser.parse(
            printed,
            languages=LANGUAGES.split(),
            settings={
                "RELATIVE_BASE": datetime(near.year, near.month, near.day),  # noqa: DTZ001 - dateparser wants it bare
                "DATE_ORDER": order,
                "REQUIRE_PARTS": ["day", "month"],
                "STRICT_PARSING": True,
            },
        )
    except (ValueError, OverflowError):
        return None
    return found.date() if found else None
