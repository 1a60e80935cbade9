"""schema.org `baseSalary` and `estimatedSalary`, in every shape met, → the pay as printed."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from aggregator.extract.said import each, line
from aggregator.listing import PrintedPay

# Digits with their separators and nothing else: "1 600,00", "17.50"; anything more is a line for the pay reader.
_FIGURE = re.compile(r"[\d.,'   ]{1,30}")
_LEAST = ("minValue", "minPrice", "minimum", "min", "percentile10")
_MOST = ("maxValue", "maxPrice", "maximum", "max", "percentile90")
_ONE = ("value", "price", "amount", "median")
_PERIOD = ("unitText", "unitCode", "duration", "salaryUnit")


def pay(node: Mapping[str, Any]) -> tuple[PrintedPay, ...]:
    """Every pay that a JobPosting states, the board's estimates marked; figures that are all zero say nothing."""
    currency = line(node.get("salaryCurrency"))
    period = line(node.get("salaryUnit"))
    found = [
        one
        for key, estimate in (("baseSalary", False), ("estimatedSalary", True))
        for value in each(node.get(key))
        for one in _amount(value, currency, period, estimate=estimate)
    ]
    return tuple(dict.fromkeys(found))


def _amount(value: Any, currency: str | None, period: str | None, *, estimate: bool) -> Iterator[PrintedPay]:
    if not isinstance(value, Mapping):
        yield from _figures(line(value), None, None, currency, period, estimate=estimate)
        return
    currency = _first(value, ("currency", "priceCurrency")) or currency
    period = _first(value, _PERIOD) or period
    inner = [one for key in _ONE for one in each(value.get(key))]
    least, most = _first(value, _LEAST), _first(value, _MOST)
    if least or most:
        inner_period = next(
            (said for one in inner if isinstance(one, Mapping) and (said := _first(one, _PERIOD))), None
        )
        yield from _figures(None, least, most, currency, period or inner_period, estimate=estimate)
        return
    for one in inner:
        yield from _amount(one, currency, period, estimate=estimate)


def _figures(
    text: str | None, least: str | None, most: str | None, currency: str | None, period: str | None, *, estimate: bool
) -> Iterator[PrintedPay]:
    if text and _FIGURE.fullmatch(text):
        text, least, most = None, text, text
    figures = [one for one in (text, least, most) if one]
    if any(re.search(r"[1-9]", one) for one in figures) or (text and not re.search(r"\d", text)):
        yield PrintedPay(text=text, minimum=least, maximum=most, currency=currency, period=period, estimate=estimate)


def _first(value: Mapping[str, Any], keys: tuple[str, ...]) -> str | None:
    return next((said for key in keys for one in each(value.get(key)) if (said := line(one))), None)
