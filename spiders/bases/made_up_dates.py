"""Dates that a system makes up: so many years, to the day, from today or from one another."""

from datetime import date, timedelta

_DAY = timedelta(days=1)


def years_apart(one: str | None, other: str | date | None) -> int | None:
    """The years between two days (ISO, with or without a time) where they are whole, give or take a day; else None.

    >>> years_apart("2024-11-23T05:00:00Z", "2026-11-24"), years_apart("2026-09-01", "2026-11-01")
    (2, None)
    """
    first, last = sorted((_day(one), _day(other)))
    if first is date.min:
        return None
    years = round((last - first).days / 365.25)
    return years if abs(last - _later(first, years)) <= _DAY else None


def _day(said: str | date | None) -> date:
    """The day; the first of all days where there is none."""
    if isinstance(said, date):
        return date(said.year, said.month, said.day)
    try:
        return date.fromisoformat((said or "")[:10])
    except ValueError:
        return date.min


def _later(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return day.replace(year=day.year + years, day=28)
