"""What search answers and vacancies say alike: place by numbers, pay, workplace, employer."""

from collections.abc import Iterator, Mapping
from typing import Any

from aggregator.crawling.sources import Source
from aggregator.extract.said import each, line
from aggregator.listing import PrintedPay, PrintedPlace

Item = Mapping[str, Any]


def vacancy_url(key: str) -> str:
    """The address of a vacancy; the names that the site adds behind its number are not needed."""
    return f"https://www.cv.ee/et/vacancy/{key}"


def places(numbers: Item, source: Source, street: str | None = None) -> tuple[PrintedPlace, ...]:
    """The place that the numbers of town, county and country mean; a number without a name stands by itself.

    So it is loud: nobody can place "town 999", and the report names the line of TOML that would.
    """
    names = source.lookups.get("place", {})
    said = {
        kind: f"{kind} {number}" for kind in ("town", "county", "country") if (number := line(numbers.get(f"{kind}Id")))
    }
    known = {kind: names.get(key.casefold()) for kind, key in said.items()}
    found = PrintedPlace(
        street=street, locality=known.get("town"), region=known.get("county"), country=known.get("country")
    )
    unknown = tuple(PrintedPlace(text=said[kind]) for kind, name in known.items() if name is None)
    return (*((found,) if found != PrintedPlace() else ()), *unknown)


def pay(item: Item, period: str) -> tuple[PrintedPay, ...]:
    """The pay, gross and in euros as all of the board's is."""
    low, high = (_figure(item.get(name)) for name in ("salaryFrom", "salaryTo"))
    return (PrintedPay(minimum=low, maximum=high, currency="EUR", period=period),) if low or high else ()


def _figure(value: Any) -> str | None:
    figure = line(value)
    return None if figure in (None, "0") else figure


def workplace(item: Item) -> tuple[str, ...]:
    """The type of remote work; where there is none, "remote" if a mere yes stands there: a mere no says nothing."""
    kind = line(item.get("remoteWorkType"))
    return (kind,) if kind else ("REMOTE",) if item.get("remoteWork") is True else ()


def employer(name: Any, source: Source) -> str | None:
    """The employer's name; None for the heading of mediated postings, which is nobody's."""
    said = line(name)
    return None if said and said.casefold() in source.lookups.get("no_employer", {}) else said


def lines(values: Any) -> Iterator[str]:
    """The scalars of a list, each as one line."""
    return (said for one in each(values) if (said := line(one)))
