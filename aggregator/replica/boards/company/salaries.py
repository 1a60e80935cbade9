"""Odd salaries of a JobPosting."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.schema import figures
from aggregator.replica.supply.pay import Pay
from aggregator.replica.supply.sites import Site

UNIT_WORDS = {"hour": "hourly", "day": "daily", "week": "per week", "month": "per month", "year": "Year"}
Spoil = Callable[[dict[str, Any], Ad, Site], Ad]


def _salary(write: Callable[[Pay, str], Any], *, only: tuple[str, ...] = ("range", "from", "up_to", "exact")) -> Spoil:
    """Rewrites `baseSalary` where there is a sane pay of one of those shapes."""

    def spoil(node: dict[str, Any], ad: Ad, site: Site) -> Ad:
        if ad.pay and not ad.garbage and ad.pay.shape in only:
            node["baseSalary"] = write(ad.pay, site.language)
        return ad

    return spoil


def _amount(pay: Pay, value: Any, **more: Any) -> dict[str, Any]:
    return {"@type": "MonetaryAmount", "currency": pay.currency, "value": value, **more}


def _quantity(pay: Pay, **changed: Any) -> dict[str, Any]:
    return {"@type": "QuantitativeValue", **figures(pay), "unitText": pay.period.upper()} | changed


def _continental(figure: Decimal | None) -> str:
    return f"{figure:,.2f}".replace(",", " ").replace(".", ",") if figure is not None else ""


def _currency_outside(node: dict[str, Any], ad: Ad, _site: Site) -> Ad:
    if ad.pay and not ad.garbage and "currency" in node.get("baseSalary", {}):
        node["salaryCurrency"] = node["baseSalary"].pop("currency")
    return ad


SALARIES: Mapping[str, Spoil] = {
    "salary-line": _salary(lambda pay, language: pay.line(language)),
    "salary-scalar": _salary(
        lambda pay, _: _amount(pay, float(pay.low or 0), unitText=pay.period.upper()), only=("exact",)
    ),
    "salary-unit-outside": _salary(lambda pay, _: _amount(pay, {**figures(pay)}, unitText=pay.period.upper())),
    "salary-numeric-string": _salary(
        lambda pay, _: _amount(
            pay, {"minValue": _continental(pay.low), "maxValue": _continental(pay.high), "unitText": pay.period.upper()}
        ),
        only=("range",),
    ),
    "salary-unit-words": _salary(lambda pay, _: _amount(pay, _quantity(pay, unitText=UNIT_WORDS[pay.period]))),
    "salary-list": _salary(lambda pay, _: [_amount(pay, _quantity(pay))]),
    "salary-currency-outside": _currency_outside,
}
"""Name → what it does."""
