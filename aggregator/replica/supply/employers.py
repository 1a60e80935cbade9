"""Employers: the company itself, an outsourcer or a staffing agency."""

import random
from dataclasses import dataclass
from typing import Literal

from aggregator.replica.supply.data import table
from aggregator.replica.supply.slugs import slug

Kind = Literal["direct", "outsourcer", "staffing"]


@dataclass(frozen=True, slots=True)
class Employer:
    """An employer that is not meant to exist."""

    name: str
    kind: Kind

    @property
    def domain(self) -> str:
        """Its host, under the reserved `.example`."""
        return f"{slug(self.name)}.example"


def some_employer(rng: random.Random, language: str) -> Employer:
    """An employer with a name of that language."""
    words = table("employers")[language]
    kind: Kind = rng.choices(("direct", "outsourcer", "staffing"), (60, 22, 18))[0]
    core = rng.choice(words["first"]) + rng.choice(words["second"])
    return Employer(f"{core} {rng.choice(words['adds'][kind])}{rng.choice(words['legal'])}", kind)
