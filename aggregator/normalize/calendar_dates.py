"""Absolute dates as boards print them: ISO, epoch, numeric in either order, with month names."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache

from aggregator.normalize.month_names import MONTHS, folded

_ISO = re.compile(
    r"(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)"
    r"(?:[T\s]{1,2}(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,12})?)?\s?(Z\b|UTC\b|GMT\b|[+-]\d{2}:?\d{2})?)?"
)
_COMPACT = re.compile(r"(?<![\d.])(20\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?=T\d{6}|\D|$)(?!\.\d)")
_EPOCH = re.compile(r"\D{0,6}?(-?\d{9,19})(?:\.\d{1,9})?\D{0,2}")
_NUMERIC = re.compile(r"(?<![\d.,])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)")
_WORD = r"([^\W\d_]{3,12})\.?"
_DAY_MONTH = re.compile(
    rf"(?<![\d.,])(\d{{1,2}})(?:st|nd|rd|th|er|º)?\.?[\s-]{{0,2}}(?:of |de |d')?{_WORD}"
    r"(?:,? (?:de |del )?|-|\s)?(\d{4}|'?\d\d)?(?![\d:])",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    rf"{_WORD}\s{{1,2}}(\d{{1,2}})(?:st|nd|rd|th)?(?!\d|[:.]\d)(?:,?\s{{1,2}}(\d{{4}}))?", re.IGNORECASE
)
_CJK = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
SECONDS_UNTIL = 10**11
"""An epoch beyond this is not in seconds (that would be the year 5138)."""


@lru_cache(maxsize=5_000)
def calendar_date(printed: str, *, zone: tzinfo, day_first: bool, near: date) -> date | None:
    """The first date in `printed`; None where there is none that exists.

    `zone` is the board's; `day_first` settles 9/10/2026; a date without year is the one nearest to `near`.

    >>> from zoneinfo import ZoneInfo
    >>> tallinn = ZoneInfo("Europe/Tallinn")
    >>> def read(printed, day_first=True):
    ...     found = calendar_date(printed, zone=tallinn, day_first=day_first, near=date(2026, 11, 23))
    ...     return found and found.isoformat()
    >>> read("2026-09-20T14:03:11.123456789Z"), read("2026-09-20 00:00:00.0"), read("20260920")
    ('2026-09-20', '2026-09-20', '2026-09-20')
    >>> read("9/10/2026"), read("9/10/2026", day_first=False), read("9/20/2026"), read("20.09.26")
    ('2026-10-09', '2026-09-10', '2026-09-20', '2026-09-20')
    >>> read("Sun, 20 Sep 2026 09:00:00 GMT"), read("20. septembril 2026"), read("Sept. 20th, 2026"), read("Sep 20")
    ('2026-09-20', '2026-09-20', '2026-09-20', '2026-09-20')
    >>> read("1791590400"), read("1791590400000"), read("/Date(1791590400000)/")
    ('2026-10-10', '2026-10-10', '2026-10-10')

    An instant that is midnight on the board's own clock is that day, in whatever zone it was printed:

    >>> read("2026-09-19T21:00:00Z"), read("2026-09-19T20:15:00Z")
    ('2026-09-20', '2026-09-19')
    >>> read("31.02.2026") is None, read("soon") is None
    (True, True)
    """
    return next(_candidates(printed[:200].strip(), zone, day_first, near), None)


def _candidates(text: str, zone: tzinfo, day_first: bool, near: date) -> Iterator[date]:
    if epoch := _EPOCH.fullmatch(text):
        yield from _from_epoch(int(epoch[1]), zone)
    if iso := _ISO.search(text):
        yield from _from_iso(iso, zone)
    if parts := _COMPACT.search(text) or _CJK.search(text):
        yield from _real(int(parts[1]), int(parts[2]), int(parts[3]))
    if numeric := _NUMERIC.search(text):
        yield from _from_numeric(numeric, day_first)
    for named in _DAY_MONTH.finditer(text):
        yield from _from_names(named[2], named[1], named[3], near)
    for named in _MONTH_DAY.finditer(text):
        yield from _from_names(named[1], named[2], named[3], near)


def _real(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:
        return


def _from_epoch(number: int, zone: tzinfo) -> Iterator[date]:
    while abs(number) >= SECONDS_UNTIL:
        number //= 1000
    try:
        moment = datetime.fromtimestamp(number, UTC)
        yield moment.date() if moment.time() == time() else moment.astimezone(zone).date()
    except (OverflowError, OSError, ValueError):
        return


def _from_iso(found: re.Match[str], zone: tzinfo) -> Iterator[date]:
    for day in _real(int(found[1]), int(found[3]), int(found[4])):
        yield (_local_midnight(found, day, zone) if found[8] else None) or day


def _local_midnight(found: re.Match[str], day: date, zone: tzinfo) -> date | None:
    offset = timedelta()
    if found[8][0] in "+-":
        digits = found[8][1:].replace(":", "")
        offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:])) * (1 if found[8][0] == "+" else -1)
    try:
        clock = time(int(found[5]), int(found[6]), int(found[7] or 0))
        local = (datetime.combine(day, clock, UTC) - offset).astimezone(zone)
    except (ValueError, OverflowError):
        return None
    return local.date() if local.time() == time() else None


def _from_numeric(found: re.Match[str], day_first: bool) -> Iterator[date]:
    first, second, year = int(found[1]), int(found[3]), _century(found[4])
    # a dotted date is day first wherever dots are used; a part above 12 settles the others
    if (first > 12 >= second) or ((day_first or found[2] == ".") and second <= 12):
        yield from _real(year, second, first)
    else:
        yield from _real(year, first, second)


def _from_names(word: str, day: str, year: str | None, near: date) -> Iterator[date]:
    month = _month(word)
    if month is None:
        return
    if year:
        yield from _real(_century(year.strip("'")), month, int(day))
        return
    around = [d for y in (near.year - 1, near.year, near.year + 1) for d in _real(y, month, int(day))]
    if around:
        yield min(around, key=lambda d: abs(d - near))


def _month(word: str) -> int | None:
    plain = folded(word)
    # Estonian and Finnish say "in September" by an ending: septembril, syyskuussa
    stems = (plain[: len(plain) - n] for n in range(4) if len(plain) - n >= 3)
    return next((MONTHS[stem] for stem in stems if stem in MONTHS), None)


def _century(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year)
