"""An ad: one posting of one board on one day, as that board could print it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from aggregator.replica.supply.employers import Employer
from aggregator.replica.supply.pay import Pay
from aggregator.replica.supply.texts import Text
from aggregator.replica.supply.towns import Town
from aggregator.replica.supply.vacancy import Trade

Garbage = Literal["zero", "minus_one", "nines", "hour_as_year"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ad:
    """Everything a board may print; what is None or empty it does not print."""

    board: str
    index: int
    key: str
    url: str
    vacancy: str
    """Name of the vacancy behind it: the same on other boards and in re-posts."""
    trade: Trade
    language: str
    title: str
    employer: Employer | None
    places: tuple[Town, ...]
    workplace: Literal["onsite", "hybrid", "remote"] | None
    """Printed in a field."""
    types: tuple[str, ...]
    """Printed in a field."""
    pay: Pay | None
    """Printed in a field."""
    pay_words: str
    """Printed instead of pay."""
    garbage: Garbage | None = None
    """Printed as figures of a pay that can't be."""
    estimate: bool = False
    """The pay field is the board's own guess."""
    text: Text | None
    text_pay: Pay | None
    """The pay that the text states."""
    text_workplace: Literal["onsite", "hybrid", "remote"] | None
    text_types: tuple[str, ...]
    posted: date | None
    age: int | None
    """Days since posting, where the board prints an age instead of a date."""
    printed_age: int | None = None
    """The age in words that stands beside (or instead of) a date."""
    valid_through: date | None
    apply_url: str | None
    changed_on: date
    """Last change, for sitemaps and feeds."""


FIELDS = ("employer", "places", "workplace", "types", "pay", "text", "posted", "valid_through", "apply_url")
"""What a board, a generation or a redesign may leave out."""


def hide(ad: Ad, *fields: str) -> Ad:
    """The ad without some of FIELDS."""
    for name in fields:
        ad = _HIDDEN[name](ad)
    return ad


_HIDDEN = {
    "employer": lambda ad: replace(ad, employer=None),
    "places": lambda ad: replace(ad, places=()),
    "workplace": lambda ad: replace(ad, workplace=None),
    "types": lambda ad: replace(ad, types=()),
    "pay": lambda ad: replace(ad, pay=None, pay_words="", garbage=None, estimate=False),
    "text": lambda ad: replace(ad, text=None, text_pay=None, text_workplace=None, text_types=()),
    "posted": lambda ad: replace(ad, posted=None, age=None, printed_age=None),
    "valid_through": lambda ad: replace(ad, valid_through=None),
    "apply_url": lambda ad: replace(ad, apply_url=None),
}
