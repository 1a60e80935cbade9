"""What can be pay at all: fillers, ceilings and floors per period, scaled by currency."""

from decimal import Decimal

from aggregator.normalize.currencies import SCALE
from aggregator.normalize.periods import CEILING, FLOOR
from aggregator.posting import Period

WIDEST = 20
"""A range whose upper figure is more times its lower one mixes two things."""


def is_filler(amount: Decimal | None) -> bool:
    """Whether a figure is none at all: absent, 0, 1, negative, or a row of nines.

    >>> [is_filler(amount) for amount in (None, Decimal(0), Decimal(-1), Decimal(1), Decimal(99999999), Decimal(15))]
    [True, True, True, True, True, False]
    """
    if amount is None or amount <= 1:
        return True
    digits = str(amount.to_integral_value())
    return len(digits) >= 6 and set(digits) == {"9"}


def is_possible(low: Decimal | None, high: Decimal | None, period: Period | None, currency: str | None) -> bool:
    """Whether figures can be pay for `period`: 18 a year can't, nor can 45,000 an hour.

    >>> is_possible(Decimal(18), Decimal(21), "hour", "USD"), is_possible(Decimal(18), Decimal(21), "year", "USD")
    (True, False)
    """
    figures = [figure for figure in (low, high) if figure is not None]
    if not figures or (low and high and high > WIDEST * low):
        return False
    scale = SCALE.get(currency or "", 1)
    if period is None:
        return max(figures) <= CEILING["year"] * scale
    return max(figures) <= CEILING[period] * scale and min(figures) >= FLOOR[period]
