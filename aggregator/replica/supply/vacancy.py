"""A vacancy: what is really on offer, whichever boards print it."""

from dataclasses import dataclass
from typing import Literal

from aggregator.replica.supply.employers import Employer
from aggregator.replica.supply.pay import Pay
from aggregator.replica.supply.texts import Text
from aggregator.replica.supply.towns import Town

Workplace = Literal["onsite", "hybrid", "remote"]
Trade = Literal["customer_service", "other", "near"]
Change = Literal["pay", "title", "text"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vacancy:
    """One vacancy, as true as it gets."""

    name: str
    trade: Trade
    language: str
    title: str
    employer: Employer
    places: tuple[Town, ...]
    workplace: Workplace | None
    types: tuple[str, ...]
    pay: Pay | None
    pay_in_text: bool
    pay_in_field: bool
    """False where the text alone tells the pay."""
    pay_words: str
    """What a board prints where there is no pay: nothing, or `Competitive`."""
    text: Text
    apply_url: str
