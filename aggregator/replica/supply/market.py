"""What kind of jobs a board carries."""

from dataclasses import dataclass, field
from typing import Any

from aggregator.replica.supply.employers import Employer


@dataclass(frozen=True, slots=True)
class Weights:
    """Keys with their weights; hashable, so that vacancies can be kept by market."""

    pairs: tuple[tuple[str, int], ...]

    def __iter__(self) -> Any:
        """The keys."""
        return (key for key, _ in self.pairs)

    def values(self) -> tuple[int, ...]:
        """The weights, in the order of the keys."""
        return tuple(weight for _, weight in self.pairs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Market:
    """Shares of languages, countries and trades among a board's own jobs."""

    languages: tuple[int, int] = (100, 0)
    """English, Estonian."""
    countries: Weights = field(default_factory=lambda: Weights((("US", 1),)))
    """Countries of the English jobs."""
    trades: tuple[int, int, int] = (100, 0, 0)
    """Customer service, other, near misses."""
    employer: Employer | None = None
    """The one employer of a company's own site."""


GENERAL = Market(trades=(70, 20, 10))
"""A general board of the US."""
BRITISH = Market(trades=(70, 20, 10), countries=Weights((("GB", 1),)))
"""A general board of Britain."""
BOTH = Market(trades=(70, 20, 10), countries=Weights((("US", 1), ("GB", 1))))
"""A general board with a list for each of two countries."""
NICHE = Market(languages=(90, 10), trades=(96, 0, 4), countries=Weights((("US", 8), ("GB", 2))))
"""A board for the trade alone."""
SHARED = Market(trades=(90, 6, 4))
"""Vacancies that several boards print."""
ESTONIAN = Market(languages=(30, 70), trades=(70, 20, 10), countries=Weights((("EE", 1),)))
"""A general board of Estonia."""
