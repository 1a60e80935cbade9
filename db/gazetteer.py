"""Settlements, regions and countries by name: GeoNames (CC BY 4.0) in a compact form, and what it lacks for Estonia."""

from typing import NamedTuple


class Settlement(NamedTuple):
    """A city, town or village."""

    name: str
    region: str | None
    country: str
    latitude: float
    longitude: float
    population: int


class Region(NamedTuple):
    """A state, county or province."""

    name: str
    country: str


class Gazetteer:
    """Places by their names, in any case, with or without accents."""

    def settlements(self, name: str) -> tuple[Settlement, ...]:
        """Settlements of that name or alternate name, the most populous first."""
        return ()

    def regions(self, name: str) -> tuple[Region, ...]:
        """States, counties and provinces of that name, short form or alternate name."""
        return ()

    def country(self, name: str) -> str | None:
        """ISO 3166-1 alpha-2 of a country's name, in any of several languages, ISO 2 or ISO 3 code."""
        return None


def load_gazetteer() -> Gazetteer:
    """The gazetteer."""
    return Gazetteer()
