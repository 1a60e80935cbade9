"""Pay: the board's fields first, then the text; what was found, and how far it can be trusted."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from aggregator.listing import PrintedPay
from aggregator.normalize.facts import BoardFacts
from aggregator.posting import PayOrigin, PayState, Period


class PayReading(NamedTuple):
    """Figures in `currency` for one `period`; None where the board does not say."""

    text: str | None = None
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    currency: str | None = None
    currency_from: str | None = None
    """What settled the currency: None where it was printed, `board` or `place` where "$" was all that was."""
    period: Period | None = None
    origin: PayOrigin | None = None
    state: PayState = "missing"
    year_minimum: Decimal | None = None
    year_maximum: Decimal | None = None
    unmapped: tuple[tuple[str, str], ...] = ()


def read_pay(
    printed: Sequence[PrintedPay], title: str | None, text: str | None, *, countries: Sequence[str], facts: BoardFacts
) -> PayReading:
    """The pay of a posting: a stated field, else the text, else the board's own estimate."""
    return PayReading()
