"""A question: every filter that a person can set, with its words checked."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any, Literal, get_args

from aggregator.errors import BadInput
from aggregator.posting import EmploymentType, Period, Workplace
from aggregator.query.holding import check_type, contradiction

State = Literal["open", "closed", "all"]
Sort = Literal["best", "newest", "pay", "relevance", "closing"]

PERIODS_A_YEAR: Mapping[str, int] = {"hour": 2080, "day": 260, "week": 52, "month": 12, "year": 1}
"""A full-time year: 52 weeks of five days of eight hours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is asked. Filters of different kinds must all hold; None or empty: not asked."""

    text: str | None = None
    """Words in title, employer or description; all must occur. "two words" stay together, wor* begins, -no excludes."""
    tags: tuple[str, ...] = ()
    """Slugs (`patience`, `evening`); all must hold."""
    boards: tuple[str, ...] = ()
    """Names of boards; any of them."""
    place: str | None = None
    """Town, region or country, in any case, with or without accents."""
    workplace: Workplace | None = None
    """`onsite`, `hybrid` or `remote`."""
    pay_min: Decimal | None = None
    """Pays at least so much per `pay_period`; the lower figure counts, where there is one. Periods are converted."""
    pay_period: Period = "year"
    """What `pay_min` is paid for."""
    currency: str | None = None
    """ISO 4217; figures of different currencies are not converted."""
    language: str | None = None
    """ISO 639-1 of the text."""
    since: date | None = None
    """Posted on that day or later; where the board gives no day, first seen then."""
    state: State = "open"
    """`open`, `closed` or `all`."""
    employment: EmploymentType | None = None
    """A kind of employment that is among those offered."""
    marked: str | None = None
    """Last mark that a person gave the job: `saved`, `applied`, …"""
    hide_hidden: bool = False
    """Leave out jobs whose last mark is `hidden`."""
    postings: bool = False
    """One row for each posting instead of one for each job."""
    sort: Sort | None = None
    """Order; None: best match first where there is a text, else newest first."""
    limit: int | None = None
    """Rows at the most."""
    offset: int = 0
    """Rows left out at the start."""


MANY = {"skill": "tags", "shift": "tags", "tag": "tags", "tags": "tags", "board": "boards", "boards": "boards"}
"""Option → field of Query, for options that may be given several times."""
CHOICES: Mapping[str, tuple[str, ...]] = {
    "workplace": get_args(Workplace),
    "pay_period": get_args(Period),
    "employment": get_args(EmploymentType),
    "state": get_args(State),
    "sort": get_args(Sort),
}
FLAGS = {"remote": ("workplace", "remote"), "closed": ("state", "closed"), "all": ("state", "all")}
"""Option that is on or off → field of Query, value when on."""


def query_of(options: Mapping[str, Any], today: date) -> Query:
    """The question that the options of `aggregator query` ask (names without dashes at the front, `-` or `_` inside).

    Raises BadInput naming the option, its value and what it can be.
    """
    said: dict[str, Any] = {}
    if fault := contradiction(options):
        raise BadInput(fault.replace("--", ""))
    for option, value in options.items():
        name = option.replace("-", "_")
        if value is None:
            continue
        check_type(name, value)
        if value is False or value == ():
            continue
        if name in MANY:
            given = (value,) if isinstance(value, str) else tuple(value)
            said[MANY[name]] = (*said.get(MANY[name], ()), *map(str, given))
        elif name in FLAGS:
            field, on = FLAGS[name]
            said[field] = on
        else:
            said[name] = _value(name, value, today)
    return Query(**said)


def _value(name: str, value: Any, today: date) -> Any:
    known = [f.name for f in fields(Query)]
    if name not in known:
        raise BadInput(f"there is no filter {name!r}; `aggregator query --help` lists them")
    if name in CHOICES and value not in CHOICES[name]:
        raise BadInput(f"{name} can't be {value!r}; choose one of {', '.join(CHOICES[name])}")
    if name == "since":
        return since_day(value, today)
    if name == "pay_min":
        return _figure(value)
    if name == "marked":
        return value.strip().lower()
    return _number(name, value) if name in ("limit", "offset") else value


def since_day(value: Any, today: date) -> date:
    """The day meant by `7`, `7d`, `2w` (so long ago) or `2026-11-01`; raises BadInput.

    >>> since_day("7d", date(2026, 11, 23)), since_day("2026-11-01", date(2026, 11, 23))
    (datetime.date(2026, 11, 16), datetime.date(2026, 11, 1))
    """
    if isinstance(value, date):
        return value.date() if isinstance(value, datetime) else value
    span = re.fullmatch(r"(\d{1,5})\s?([dw]?)", str(value).strip().lower(), re.ASCII)
    try:
        if span:
            return today - timedelta(days=int(span[1]) * (7 if span[2] == "w" else 1))
        return date.fromisoformat(str(value).strip())
    except (ValueError, OverflowError):
        raise BadInput(f"since can't be {value!r}; write days (7), weeks (2w) or a date ({today})") from None


def _figure(value: Any) -> Decimal:
    try:
        figure = Decimal(str(value))
    except InvalidOperation:
        figure = Decimal("NaN")
    if not figure.is_finite() or figure < 0 or figure > 10**12:
        raise BadInput(f"pay_min can't be {value!r}; write a number such as 15 or 30000")
    return figure


def _number(name: str, value: Any) -> int:
    least = 1 if name == "limit" else 0
    if not isinstance(value, int) or not least <= value < 2**62:
        raise BadInput(f"{name} can't be {value!r}; write a whole number from {least} up")
    return value
