"""Odd dates of a JobPosting; the day stays the same for a reader who knows the form."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time
from email.utils import format_datetime
from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.supply.sites import Site


def _form(write: Callable[[date], Any]) -> Callable[[dict[str, Any], Ad, Site], Ad]:
    def spoil(node: dict[str, Any], ad: Ad, _site: Site) -> Ad:
        if ad.posted:
            node["datePosted"] = write(ad.posted)
        return ad

    return spoil


def _american(day: date) -> str:
    """Month first where it can't be mistaken, else ISO: no page could tell a reader which is meant."""
    return f"{day.month}/{day.day}/{day.year}" if day.day > 12 else day.isoformat()


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


DATES: Mapping[str, Callable[[dict[str, Any], Ad, Site], Ad]] = {
    "date-offset": _form(lambda day: f"{day}T10:15:00+02:00"),
    "date-zulu": _form(lambda day: f"{day}T10:15:00Z"),
    "date-nanoseconds": _form(lambda day: f"{day}T08:12:44.123456789Z"),
    "date-java": _form(lambda day: f"{day} 00:00:00.0"),
    "date-dotted": _form(lambda day: f"{day:%d.%m.%Y}"),
    "date-american": _form(_american),
    "date-epoch": _form(lambda day: int(_noon(day).timestamp()) * 1000),
    "date-rfc2822": _form(lambda day: format_datetime(_noon(day))),
}
"""Name → what it does."""
