"""Stated hours of work, and the parts of the day they fall in (bounds from the labelling guide)."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

# "9am-5pm", "9:00–17.30", "08.00 to 20.00", "kell 9-17", "9 - 5:30 pm"; every part is of bounded length.
_HALF = r" ?((?:[ap]\.?m\b\.?)?)"
_NOT_HOURS = "years?|days?|hours?|hrs|weeks?|months?|minutes|people|calls|lbs|kg|k\\b|eur|€|%|aastat|tundi|päeva"
RANGE = re.compile(
    rf"(\d(?<![\d.,:/$€£+-]\d)\d?)(?:[:.h](\d{{2}}))?(?::\d{{2}})?{_HALF}"
    r" ?(?:-|–|—|to|until|till|and|kuni|/) ?(?:kell )?"
    rf"(\d{{1,2}})(?:[:.h](\d{{2}}))?(?::\d{{2}})?{_HALF}(?![\d%]|[.,:]\d| ?(?:{_NOT_HOURS}))",
    re.IGNORECASE,
)
CLOCK = ("kell ", "kella ")
"""Words before a figure that make it an hour."""
DAY_FROM, DAY_TO = 6 * 60, 18 * 60
EVENING_AFTER = 18 * 60 + 30
NIGHT_FROM, NIGHT_TO = 22 * 60, 6 * 60
MIDNIGHT = 24 * 60


class Hours(NamedTuple):
    """One stated stretch of hours, in minutes after midnight; `end` passes 24 h where it runs into the next day."""

    begin: int
    end: int
    at: int
    """Offset of the words in the text."""
    behind: int
    """Offset behind them."""


def stated_hours(text: str) -> Iterator[Hours]:
    """Every stretch of hours in `text` that is written as hours of the day.

    >>> [(h.begin // 60, h.end // 60) for h in stated_hours("Mon-Fri 9am-5:30pm, or 14.00–22.00; 3-5 years")]
    [(9, 17), (14, 22)]
    """
    for match in RANGE.finditer(text):
        hour, minute, half, to_hour, to_minute, to_half = match.groups()
        clock = text[max(0, match.start() - 6) : match.start()].lower().endswith(CLOCK)
        if not (clock or half or to_half or (minute and to_minute)):
            continue
        end = _minutes(to_hour, to_minute, to_half)
        begin = _minutes(hour, minute, half or _same_half(hour, to_hour, to_half))
        if begin is not None and end is not None and begin != end:
            behind = match.end() - match[0].endswith((" ", "."))
            yield Hours(begin, end if end > begin else end + MIDNIGHT, match.start(), behind)


def parts_of_day(hours: Iterable[Hours]) -> dict[str, Hours]:
    """`day`, `evening`, `night` → the stretch that shows it; `day` only where all hours lie in the day.

    >>> sorted(parts_of_day(stated_hours("14:00-23:00"))), sorted(parts_of_day(stated_hours("8.00-16.30")))
    (['evening', 'night'], ['day'])
    """
    stretches = list(hours)
    found: dict[str, Hours] = {}
    if stretches and all(one.begin >= DAY_FROM and one.end <= DAY_TO for one in stretches):
        found["day"] = stretches[0]
    for one in stretches:
        if one.end > EVENING_AFTER and one.begin < NIGHT_FROM:
            found.setdefault("evening", one)
        if one.end > NIGHT_FROM or one.begin < NIGHT_TO:
            found.setdefault("night", one)
    return found


def _minutes(hour: str, minute: str | None, half: str) -> int | None:
    hours, minutes = int(hour), int(minute or 0)
    if half:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if half[0] in "pP" else 0)
    return hours * 60 + minutes if hours <= 24 and minutes < 60 else None


def _same_half(hour: str, to_hour: str, to_half: str) -> str:
    """The half of the day of "9" in "9-5pm" (the morning) and of "1" in "1-5pm" (the afternoon)."""
    if not to_half:
        return ""
    earlier = int(hour) % 12 < int(to_hour) % 12
    other = {"a": "pm", "p": "am"}[to_half[0].lower()]
    return to_half if earlier else other
