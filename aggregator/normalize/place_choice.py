"""Which country a line of names is about, by how well all of its names fit together."""

from collections.abc import Sequence
from math import log10

from aggregator.normalize.place_senses import Name, Sense

FOREIGN = -1.5
"""What a known name costs a country that has none of that name."""
HOME = 1.2
"""What a country gains from being the board's own …"""
DWARFED = 50
"""… unless its town is so many times smaller than a namesake abroad."""
LEAST_ALONE = 100_000
"""People from which a town's name alone, on a board of no country, means that town …"""
CLEARLY = 5
"""… if it is so many times larger than its namesake in any other country."""
STATES = frozenset(("US", "CA", "AU", "EE", "DE", "AT", "IN"))
"""Countries whose towns carry, in the gazetteer, the regions that people print behind them."""


def country_of(names: Sequence[Name], home: str | None) -> str | None:
    """ISO 3166-1 alpha-2 of the country that the names fit best; None where it stays open.

    `home` is the board's country; it settles only what no region or country on the line does.
    """
    countries = {sense.country for name in names for sense in name.senses}
    if not countries:
        return None
    home = None if _said_abroad(names, home) else home
    scores = sorted(((_score(names, country, home), country) for country in countries), reverse=True)
    country = scores[0][1]
    if country == home or not _one_bare_town(names):
        return country
    return country if _clearly(names, country) else None


def within(name: Name, country: str | None) -> list[Sense]:
    """What `name` can mean inside `country`."""
    return [sense for sense in name.senses if sense.country == country]


def _score(names: Sequence[Name], country: str, home: str | None) -> float:
    meant = [(name, within(name, country)) for name in names if name.senses]
    regions = {s.name for _, senses in meant for s in senses if s.kind == "region"}
    states = regions if country in STATES else set()
    total = sum(_worth(senses, states) if senses else FOREIGN for _, senses in meant)
    if country == home and not any(_dwarfed(name, senses) for name, senses in meant):
        total += HOME
    return total


def _said_abroad(names: Sequence[Name], home: str | None) -> bool:
    """Whether a region or country behind the first name says another country, and none says home: "…, Scotland"."""
    said = {s.country for name in names[1:] for s in name.senses if s.kind != "city" and not s.code}
    at_home = any(s.country == home and s.kind != "city" for name in names for s in name.senses)
    return bool(names) and not at_home and any(s.country in said for s in names[0].senses)


def _worth(senses: Sequence[Sense], states: set[str]) -> float:
    return max(_worth_of(sense, states) for sense in senses)


def _worth_of(sense: Sense, states: set[str]) -> float:
    if sense.kind == "country":
        return 1.5 if sense.code else 3.0
    if sense.kind == "region":
        return 2.0
    if states and sense.region not in states:
        return 0.2
    return 1.0 + log10(sense.population + 10) / 8 + (0.5 if states else 0.0)


def _dwarfed(name: Name, senses: Sequence[Sense]) -> bool:
    here = max((s.population for s in senses if s.kind == "city"), default=0)
    most = max((s.population for s in name.senses if s.kind == "city"), default=0)
    return bool(senses) and all(s.kind == "city" for s in senses) and most > DWARFED * max(here, 1000)


def _one_bare_town(names: Sequence[Name]) -> bool:
    senses = [name.senses for name in names if name.senses]
    return len(senses) == 1 and all(sense.kind == "city" for sense in senses[0])


def _clearly(names: Sequence[Name], country: str) -> bool:
    towns = [sense for name in names for sense in name.senses]
    here = max(s.population for s in towns if s.country == country)
    elsewhere = max((s.population for s in towns if s.country != country), default=0)
    return here >= LEAST_ALONE and here >= CLEARLY * elsewhere
