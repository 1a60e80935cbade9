"""Pay: the board's fields first, then the text; what was found, and how far it can be trusted."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from aggregator.listing import PrintedPay
from aggregator.normalize.amounts import read_amount
from aggregator.normalize.currencies import currency_of
from aggregator.normalize.facts import BoardFacts
from aggregator.normalize.pay_candidates import pay_in
from aggregator.normalize.pay_limits import is_filler, is_possible
from aggregator.normalize.periods import period_of, yearly
from aggregator.posting import PayOrigin, PayState, Period

TEXT_READ = 30_000
"""Characters of the text that are read for pay."""
_ESTIMATE = re.compile(r"\s*(?:estimated|est\.|hinnanguline|geschätzt|estimation)\b", re.IGNORECASE)


class PayReading(NamedTuple):
    """Figures in `currency` for one `period`; None where the board does not say."""

    text: str | None = None
    """The words or field that it was read from."""
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    currency: str | None = None
    currency_from: str | None = None
    """What settled the currency: None where it was printed, `board` or `place` where "$" was all that was."""
    period: Period | None = None
    origin: PayOrigin | None = None
    state: PayState = "missing"
    unmapped: tuple[tuple[str, str], ...] = ()

    @property
    def year_minimum(self) -> Decimal | None:
        """Lower figure for a full-time year; None where the period is not known or the figure can't be."""
        return yearly(self.minimum, self.period) if self.state != "implausible" else None

    @property
    def year_maximum(self) -> Decimal | None:
        """Upper figure for a full-time year."""
        return yearly(self.maximum, self.period) if self.state != "implausible" else None


Countries = Sequence[str]


def read_pay(
    printed: Sequence[PrintedPay], title: str | None, text: str | None, *, countries: Countries, facts: BoardFacts
) -> PayReading:
    """The pay of a posting: a stated field, else the text, else the board's own estimate.

    >>> field = (PrintedPay(minimum="17.5", maximum="21", currency="USD", period="HOUR"),)
    >>> read = read_pay(field, None, None, countries=(), facts=BoardFacts())
    >>> str(read.minimum), str(read.maximum), read.currency, read.period, read.origin, read.state
    ('17.5', '21', 'USD', 'hour', 'field', 'stated')
    >>> read = read_pay((), None, "Palk 1400–1700 €/kuus bruto.", countries=("EE",), facts=BoardFacts())
    >>> str(read.year_minimum), read.currency, read.origin
    ('16800', 'EUR', 'text')
    >>> odd = (PrintedPay(minimum="18", maximum="21", currency="USD", period="YEAR"),)
    >>> read_pay(odd, None, None, countries=(), facts=BoardFacts()).state
    'implausible'
    """
    fields = [_from_field(pay, countries, facts) for pay in printed[:20]]
    said = _from_text(title, text, countries, facts)
    stated = [read for read in fields if read.origin == "field"]
    guesses = [read for read in fields if read.origin == "estimate"]
    unmapped = tuple(value for read in fields for value in read.unmapped)
    best = _best(stated)
    if best and (best.minimum is not None or best.maximum is not None):
        best = _held_against(best, said)
    elif said.state == "missing":
        best = _best(guesses) if guesses and not (best and best.state == "implausible") else best
    else:
        best = said
    if best is None:
        return PayReading(unmapped=unmapped)
    return best._replace(unmapped=unmapped, origin=None if best.state == "missing" else best.origin)


def _best(reads: Sequence[PayReading]) -> PayReading | None:
    order: dict[PayState, int] = {"stated": 0, "ambiguous": 1, "implausible": 2, "missing": 3}
    return min(reads, key=lambda read: order[read.state], default=None)


def _from_field(pay: PrintedPay, countries: Countries, facts: BoardFacts) -> PayReading:
    origin: PayOrigin = "estimate" if pay.estimate or _ESTIMATE.match(pay.text or "") else "field"
    low, high = (_amount(pay.minimum), _amount(pay.maximum))
    period = period_of(pay.period, facts.lookups.get("pay_period", {}))
    currency, settled = currency_of(pay.currency, countries, facts.country)
    unmapped = [("pay_period", pay.period or "")] if pay.period and not period else []
    unmapped += (
        [("pay_currency", pay.currency or "")] if pay.currency and not currency and len(pay.currency) > 1 else []
    )
    line = pay.text or " - ".join(dict.fromkeys(said for said in (pay.minimum, pay.maximum) if said))
    read = PayReading(_field_text(pay), low, high, currency, settled, period, origin, "missing", tuple(unmapped))
    if line and ((low is None and high is None) or not period or not currency):
        read = _with_line(read, line, countries, facts)
    return _judged(read)


def _field_text(pay: PrintedPay) -> str | None:
    figures = " - ".join(dict.fromkeys(said for said in (pay.minimum, pay.maximum) if said))
    parts = " ".join(said for said in (figures, pay.currency, pay.period) if said)
    return " ".join((pay.text or parts).split())[:300] or None


def _amount(printed: str | None) -> Decimal | None:
    return read_amount(printed) if printed else None


def _with_line(read: PayReading, line: str, countries: Countries, facts: BoardFacts) -> PayReading:
    found = pay_in(line[:500], field=True)
    if not found:
        return read
    figure = found.figure
    currency, settled = currency_of(figure.sign, countries, facts.country)
    known = read.minimum is not None or read.maximum is not None
    return read._replace(
        minimum=read.minimum if known else figure.minimum,
        maximum=read.maximum if known else figure.maximum,
        period=read.period or figure.period,
        currency=read.currency or currency,
        currency_from=read.currency_from if read.currency else settled,
    )


def _from_text(title: str | None, text: str | None, countries: Countries, facts: BoardFacts) -> PayReading:
    for said in (text[:TEXT_READ] if text else None, title):
        found = pay_in(said) if said else None
        if said and found:
            figure = found.figure
            currency, settled = currency_of(figure.sign, countries, facts.country)
            quote = " ".join(
                said[figure.start if figure.led_from is None else figure.led_from : figure.end].split()
            ).strip(" ,(-–")
            return _judged(PayReading(quote, figure.minimum, figure.maximum, currency, settled, figure.period, "text"))
    return PayReading()


def _judged(read: PayReading) -> PayReading:
    low, high = read.minimum, read.maximum
    if low is None and high is None:
        return read
    if is_filler(low) and is_filler(high):
        return read._replace(minimum=None, maximum=None, state="implausible")
    low, high = (None if is_filler(low) else low), (None if is_filler(high) else high)
    if low is not None and high is not None and low > high:
        low, high = high, low
    state: PayState = "stated" if is_possible(low, high, read.period, read.currency) else "implausible"
    return read._replace(minimum=low, maximum=high, state=state)


def _held_against(field: PayReading, said: PayReading) -> PayReading:
    """The field's reading: what it leaves open filled from the text where both say the same figure."""
    if said.state != "stated" or field.origin != "field":
        return field
    same = {field.minimum, field.maximum} - {None} & {said.minimum, said.maximum}
    shared = ({field.minimum, field.maximum} & {said.minimum, said.maximum}) - {None}
    if same and shared and field.state == "implausible":
        return said
    if shared and field.state == "stated":
        period = field.period or said.period
        currency = field.currency or said.currency
        return field._replace(
            period=period, currency=currency, currency_from=field.currency_from if field.currency else "text"
        )
    return field._replace(state="ambiguous") if field.state == "stated" and _apart(field, said) else field


def _apart(one: PayReading, other: PayReading) -> bool:
    if one.currency != other.currency or not (one.year_minimum and other.year_minimum):
        return False
    less, more = sorted((one, other), key=lambda read: read.year_minimum or Decimal(0))
    top, bottom = less.year_maximum or less.year_minimum, more.year_minimum
    return top is not None and bottom is not None and bottom > top * Decimal("1.5")
