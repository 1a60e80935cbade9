"""Pay: the figures, and the shapes in which boards print them."""

import random
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from aggregator.replica.supply.data import table

Shape = Literal["range", "from", "up_to", "exact"]
CURRENCIES = {"US": "USD", "GB": "GBP", "EE": "EUR"}
SIGNS = {"USD": "$", "GBP": "£", "EUR": "€"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pay:
    """What a vacancy pays, in one currency for one period."""

    shape: Shape
    low: Decimal | None
    high: Decimal | None
    country: str
    period: str
    style: int
    """Draws the wording."""
    bare: bool = False
    """Printed in figures without a currency."""

    @property
    def currency(self) -> str:
        """ISO 4217."""
        return CURRENCIES[self.country]

    def line(self, language: str) -> str:
        """The pay on one line, in the words of its country."""
        wordings = table("words_pay")[_family(self.country, language)][self.country][self.period][self.shape]
        wording: str = wordings[self.style % len(wordings)]
        write = _american if language == "en" else _estonian_spaced if self.style & 64 else _estonian
        return wording.format(a=write(self.low), b=write(self.high), s=SIGNS[self.currency])

    def raised(self) -> "Pay":
        """The same pay after a rise of a twentieth, rounded as before."""
        return replace(self, low=_up(self.low), high=_up(self.high))


def _family(country: str, language: str) -> str:
    return "english" if country == "EE" and language == "en" else "plain"


def _up(figure: Decimal | None) -> Decimal | None:
    return None if figure is None else (figure * Decimal("1.05")).quantize(figure if figure.as_tuple().exponent else 1)


def _american(figure: Decimal | None) -> str:
    return "" if figure is None else f"{figure:,}"


def _estonian(figure: Decimal | None) -> str:
    return "" if figure is None else str(figure).replace(".", ",")


def _estonian_spaced(figure: Decimal | None) -> str:
    return _american(figure).replace(",", "\u00a0").replace(".", ",")


def some_pay(rng: random.Random, country: str) -> Pay | None:
    """A pay that is usual in the country, or None for the jobs that say nothing."""
    if rng.random() < 0.18:
        return None
    words = table("words_pay")
    period = rng.choice(words["periods"][country])
    lowest, highest, step, width = map(Decimal, words["amounts"][country][period])
    low = lowest + step * rng.randrange(int((highest - lowest) / step) + 1)
    high = low + step * rng.randrange(1, int(width / step) + 1)
    shape: Shape = rng.choices(("range", "from", "up_to", "exact"), (60, 15, 10, 15))[0]
    return Pay(
        shape=shape,
        low=None if shape == "up_to" else low,
        high={"range": high, "from": None, "up_to": high, "exact": low}[shape],
        country=country,
        period=period,
        style=rng.randrange(128),
    )


def no_pay_words(rng: random.Random, language: str) -> str:
    """Words that stand where pay should: `Competitive`."""
    words: str = rng.choice(table("words_pay")["nothing"][language])
    return words
