"""Posting and closing days: what is printed, held against the day it was seen."""

from datetime import date, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from aggregator.normalize.calendar_dates import calendar_date
from aggregator.normalize.facts import BoardFacts
from aggregator.normalize.odd_dates import odd_date
from aggregator.normalize.relative_dates import age_of
from aggregator.posting import Precision

EARLIEST = date(2000, 1, 1)
"""No board printed postings before; earlier dates are empty values in disguise (1970-01-01, 0001-01-01)."""
AHEAD = timedelta(days=2)
"""A posting day may lie this far ahead of the fetch: time zones, and boards that print the day of release."""
LONGEST_OPEN = timedelta(days=5 * 366)
"""A last day further ahead (2099-12-31) is a filler."""
_NOTHING = frozenset(("", "n/a", "null", "none", "-", "undefined", "invalid date", "unknown", "0", "open", "nan"))


class DateReading(NamedTuple):
    """A day, how exact it is, and why there is none where something was printed."""

    day: date | None = None
    precision: Precision | None = None
    problem: str | None = None


@lru_cache(maxsize=256)
def zone_named(name: str) -> tzinfo:
    """The IANA zone of that name; UTC where this machine knows no such zone."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")


def read_posted(printed: str | None, relative: str | None, *, seen_at: datetime, facts: BoardFacts) -> DateReading:
    """The day of posting; the printed date goes before the printed age.

    >>> from datetime import UTC
    >>> seen, facts = datetime(2026, 11, 23, 16, tzinfo=UTC), BoardFacts(day_first=False)
    >>> str(read_posted("9/10/2026", None, seen_at=seen, facts=facts).day)
    '2026-09-10'
    >>> read_posted(None, "30+ days ago", seen_at=seen, facts=facts)
    DateReading(day=datetime.date(2026, 10, 24), precision='at_least', problem=None)
    >>> read_posted("1970-01-01", None, seen_at=seen, facts=facts)
    DateReading(day=None, precision=None, problem='1970-01-01: before 2000')
    """
    problem = None
    for said in (printed, relative):
        reading = _read(said, seen_at=seen_at, facts=facts)
        if reading.day and EARLIEST <= reading.day <= _today(seen_at, facts) + AHEAD:
            return reading
        problem = problem or _fault(said, reading)
    return DateReading(problem=problem)


def read_last_day(printed: str | None, *, seen_at: datetime, facts: BoardFacts) -> DateReading:
    """The last day that a posting is open, past ones too.

    >>> from datetime import UTC
    >>> seen = datetime(2026, 11, 23, 16, tzinfo=UTC)
    >>> str(read_last_day("20. detsember 2026", seen_at=seen, facts=BoardFacts()).day)
    '2026-12-20'
    >>> read_last_day("2099-12-31", seen_at=seen, facts=BoardFacts()).problem
    '2099-12-31: too far ahead'
    """
    reading = _read(printed, seen_at=seen_at, facts=facts)
    if reading.day and EARLIEST <= reading.day <= _today(seen_at, facts) + LONGEST_OPEN:
        return DateReading(reading.day, "day")
    return DateReading(problem=_fault(printed, reading))


def _today(seen_at: datetime, facts: BoardFacts) -> date:
    return seen_at.astimezone(zone_named(facts.timezone)).date()


def _read(printed: str | None, *, seen_at: datetime, facts: BoardFacts) -> DateReading:
    if printed is None or printed.strip().casefold() in _NOTHING:
        return DateReading()
    zone = zone_named(facts.timezone)
    today = seen_at.astimezone(zone).date()
    found = calendar_date(printed, zone=zone, day_first=facts.day_first, near=today)
    if found:
        return DateReading(found, "day")
    if age := age_of(printed):
        return DateReading((seen_at - age.ago).astimezone(zone).date(), "at_least" if age.at_least else "day")
    found = odd_date(printed, day_first=facts.day_first, near=seen_at)
    return DateReading(found, "day") if found else DateReading()


def _fault(printed: str | None, reading: DateReading) -> str | None:
    said = (printed or "").strip()[:60]
    if reading.day is None:
        return None if said.casefold() in _NOTHING else said
    return f"{said}: {'before 2000' if reading.day < EARLIEST else 'too far ahead'}"
