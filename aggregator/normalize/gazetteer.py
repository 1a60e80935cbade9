"""What the place normaliser asks of a gazetteer, whoever holds the data."""

from collections.abc import Sequence
from typing import Protocol


class Settlement(Protocol):
    """A city, town or village."""

    @property
    def name(self) -> str:
        """Usual name."""

    @property
    def region(self) -> str | None:
        """State, county or province, by its usual name."""

    @property
    def country(self) -> str:
        """ISO 3166-1 alpha-2."""

    @property
    def latitude(self) -> float:
        """Degrees north."""

    @property
    def longitude(self) -> float:
        """Degrees east."""

    @property
    def population(self) -> int:
        """People; 0 where not known."""


class Region(Protocol):
    """A state, county or province."""

    @property
    def name(self) -> str:
        """Usual name."""

    @property
    def country(self) -> str:
        """ISO 3166-1 alpha-2."""


class Gazetteer(Protocol):
    """Places by their names, in any case, with or without accents."""

    def __hash__(self) -> int:
        """Readings are remembered by line and gazetteer."""

    def settlements(self, name: str) -> Sequence[Settlement]:
        """Settlements of that name or alternate name, the most populous first."""

    def regions(self, name: str) -> Sequence[Region]:
        """States, counties and provinces of that name, short form or alternate name."""

    def country(self, name: str) -> str | None:
        """ISO 3166-1 alpha-2 of a country's name, in any of several languages, ISO 2 or ISO 3 code."""
