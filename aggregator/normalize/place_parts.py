"""The names of one line, their country settled, put together: town, region, country."""

from collections.abc import Iterator, Sequence
from math import cos, hypot, radians

from aggregator.normalize.place_choice import CLEARLY, STATES, within
from aggregator.normalize.place_senses import Name, Sense
from aggregator.posting import Place

NEAR = 30.0
"""Kilometres within which two towns of one line may be a town and its part …"""
GREATER = 8
"""… if one has so many times the other's people."""
LONGEST_NAME = 4
"""Words of an unknown name that may still be a village before its county."""


def assemble(line: str, names: Sequence[Name], country: str | None, *, sure: bool = False) -> Iterator[Place]:
    """The places that `names` of one `line` make up in `country`; `sure` where nothing else can be meant but a town.

    Several towns make several places, unless one is the other's part: then the one printed first stands.
    """
    region = _region(names, country)
    towns = list(_towns(names, country, region))
    if not towns:
        unknown = _unknown_town(names, sure=sure)
        if unknown or region or country:
            yield Place(place=line, city=unknown, region=region, country=country)
        return
    for name, town in towns:
        said = line if len(towns) == 1 else name.printed
        settled = country is not None and _one_of_its_name(name, town, country, region)
        yield Place(
            place=said,
            city=_usual(name.printed, town.name),
            region=region or (town.region if settled else None),
            country=country,
            latitude=town.latitude if settled else None,
            longitude=town.longitude if settled else None,
        )


def _usual(printed: str, name: str) -> str:
    # "Leamington Spa" for "Royal Leamington Spa", "New York" for "New York City": the shorter is what people say
    words = printed.casefold().replace(".", "").split()
    if set(words) < set(name.casefold().split()):
        return printed.title() if printed.isupper() or printed.islower() else printed
    return name


def _one_of_its_name(name: Name, town: Sense, country: str, region: str | None) -> bool:
    if region and country in STATES:
        return town.region == region
    others = (s.population for s in within(name, country) if s.kind == "city" and s.region != town.region)
    return town.population >= CLEARLY * max(others, default=0)


def _region(names: Sequence[Name], country: str | None) -> str | None:
    found = [(name, s) for name in names for s in within(name, country) if s.kind == "region"]
    plain = [s.name for name, s in found if not any(o.kind == "city" for o in within(name, country))]
    # "New York, New York": the second is the state; "New York" alone is the town
    repeated = [s.name for name, s in found if sum(name.printed == other.printed for other in names) > 1]
    alone = [s.name for name, s in found if len(names) > 1 and name is not names[0]]
    return next(iter(plain or repeated or alone), None)


def _towns(names: Sequence[Name], country: str | None, region: str | None) -> Iterator[tuple[Name, Sense]]:
    kept: list[tuple[Name, Sense]] = []
    for name in names:
        town = _town(name, country, region, first=not kept)
        if town and not any(town.name == other.name for _, other in kept):
            kept.append((name, town))
    if len(kept) == 2 and _part_of(kept[0][1], kept[1][1]):
        kept = kept[:1]
    yield from kept


def _town(name: Name, country: str | None, region: str | None, *, first: bool) -> Sense | None:
    senses = within(name, country) if country else list(name.senses)
    towns = [s for s in senses if s.kind == "city"]
    if not towns or any(s.kind == "country" for s in senses):
        return None
    if any(s.kind == "region" for s in senses) and (region in {s.name for s in senses} or not first):
        return None if not (first and any(t.region == region for t in towns) and country in STATES) else towns[0]
    if country in STATES and region:
        inside = [t for t in towns if t.region == region]
        return inside[0] if inside else towns[0]
    return towns[0]


def _part_of(one: Sense, other: Sense) -> bool:
    less, more = sorted((one, other), key=lambda town: town.population)
    return more.population >= GREATER * max(less.population, 1) and _kilometres(one, other) <= NEAR


def _kilometres(one: Sense, other: Sense) -> float:
    if one.latitude is None or other.latitude is None or one.longitude is None or other.longitude is None:
        return float("inf")
    north = (one.latitude - other.latitude) * 111.2
    east = (one.longitude - other.longitude) * 111.2 * cos(radians(one.latitude))
    return hypot(north, east)


def _unknown_town(names: Sequence[Name], *, sure: bool) -> str | None:
    first = names[0]
    words = first.printed.split()
    if first.senses or len(words) > LONGEST_NAME or not (sure or len(names) > 1):
        return None
    return first.printed if all(word[0].isalpha() and not word.islower() for word in words if len(word) > 3) else None
