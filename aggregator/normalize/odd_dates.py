"""Dates in forms and languages that the fast path does not know, by dateparser, loaded only when first needed."""

import re
from datetime import date, datetime

_DIGIT = re.compile(r"\d")
LONGEST = 40
"""Longer strings are sentences, in which dateparser finds dates that nobody wrote."""


def odd_date(printed: str, *, day_first: bool, near: datetime) -> date | None:
    """The day that dateparser reads in a short `printed`, complete with day and month; else None.

    >>> from datetime import UTC
    >>> str(odd_date("20 eanáir 2026", day_first=True, near=datetime(2026, 11, 23, tzinfo=UTC)))
    '2026-01-20'
    >>> odd_date("level 4", day_first=True, near=datetime(2026, 11, 23, tzinfo=UTC)) is None
    True
    """
    if len(printed) > LONGEST or not _DIGIT.search(printed):
        return None
    import dateparser  # here, since it takes half a second and is hardly ever needed

    found = dateparser.parse(
        printed,
        settings={
            "RELATIVE_BASE": near.replace(tzinfo=None),
            "DATE_ORDER": "DMY" if day_first else "MDY",
            "REQUIRE_PARTS": ["day", "month"],
            "PREFER_DATES_FROM": "current_period",
            "STRICT_PARSING": True,
        },
    )
    return found.date() if found else None
