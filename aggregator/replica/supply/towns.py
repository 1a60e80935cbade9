"""Towns of the replica's jobs."""

import random
from dataclasses import dataclass
from functools import cache

from aggregator.replica.supply.data import table

COUNTRY_NAMES = {"US": "United States", "GB": "United Kingdom", "EE": "Estonia"}


@dataclass(frozen=True, slots=True)
class Town:
    """A real town, so that a gazetteer can find it."""

    city: str
    region: str
    code: str
    country: str
    postcode: str

    @property
    def line(self) -> str:
        """The town on one line, as boards of its country write it: `Austin, TX`."""
        if self.country == "US":
            return f"{self.city}, {self.code}"
        if self.country == "GB":
            return f"{self.city}, {self.region}"
        return f"{self.city}, Eesti"

    @property
    def country_name(self) -> str:
        """The country in English: `Estonia`."""
        return COUNTRY_NAMES[self.country]

    @property
    def english(self) -> str:
        """The town on one line for English readers: `Tallinn, Estonia`."""
        return self.line.replace(", Eesti", ", Estonia")


@cache
def towns(country: str) -> tuple[Town, ...]:
    """All towns of a country (ISO alpha-2)."""
    return tuple(Town(**raw) for raw in table("towns")["towns"] if raw["country"] == country)


def some_towns(rng: random.Random, country: str) -> tuple[Town, ...]:
    """One town mostly, two or three at times, all of one country."""
    return tuple(rng.sample(towns(country), rng.choices((1, 2, 3), (85, 11, 4))[0]))
