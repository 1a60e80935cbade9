"""What a name can mean: a country, a region, a settlement; by the gazetteer, in any of several ways of writing."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from aggregator.normalize.gazetteer import Gazetteer
from aggregator.normalize.place_words import TURNED
from aggregator.normalize.words import pattern


class Sense(NamedTuple):
    """One meaning of one name."""

    kind: Literal["country", "region", "city"]
    name: str
    country: str
    region: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0
    code: bool = False
    """True where the name was an abbreviation, which may mean much."""


class Name(NamedTuple):
    """A name as printed and all it can mean."""

    printed: str
    senses: tuple[Sense, ...]


MOST_WORDS = 5
"""Words of the longest name that is looked for inside a line without commas."""
_TURNED = re.compile(rf"{pattern(TURNED)}\s(?=\w)", re.IGNORECASE)
_ESTONIAN_ENDINGS = ("sse", "st", "as", "is", "us", "s", "le", "lt", "a", "i", "u")


@lru_cache(maxsize=20_000)
def read_names(printed: str, gazetteer: Gazetteer, *, alone: bool = True) -> tuple[Name, ...]:
    """`printed` as one name, or as the several known names that it is made of; unknown names mean nothing.

    "Bournemouth Dorset South West" gives three names, "Austin TX" two. Beside other names (not `alone`),
    "Waltham Forest" is not cut into two towns.
    """
    whole = senses_of(printed, gazetteer)
    if whole:
        return (Name(printed, whole),)
    words = printed.split()[:12]
    found = tuple(_cut(words, gazetteer))
    towns = sum(all(sense.kind == "city" for sense in name.senses) for name in found if name.senses)
    cut = any(name.senses for name in found) and (alone or towns < 2)
    return found if cut else (Name(printed, ()),)


def _cut(words: list[str], gazetteer: Gazetteer) -> Iterator[Name]:
    at, unknown = 0, []
    while at < len(words):
        for size in range(min(MOST_WORDS, len(words) - at), 0, -1):
            name = " ".join(words[at : at + size]).strip(" .,-&")
            senses = senses_of(name, gazetteer)
            if senses:
                yield Name(name, senses)
                at += size
                break
        else:
            unknown.append(words[at])
            at += 1
    if len(unknown) == len(words):
        yield Name(" ".join(words), ())


@lru_cache(maxsize=20_000)
def senses_of(name: str, gazetteer: Gazetteer) -> tuple[Sense, ...]:
    """Everything that `name` can mean.

    A code of two or three letters means something only in capitals: "in" is no Indiana.
    """
    if len(name) < 2 or (len(name) <= 3 and not name.isupper()) or name.isdecimal():
        return ()
    found = tuple(_direct(name, gazetteer))
    if not found and (turned := _TURNED.match(name)):
        return senses_of(name[turned.end() :], gazetteer)
    # "Tartus" is in Tartu, though a Tartus lies in Syria
    inflected = not any(sense.country == "EE" for sense in found)
    return (*found, *_estonian(name, gazetteer)) if inflected else found


def _direct(name: str, gazetteer: Gazetteer) -> Iterator[Sense]:
    code = len(name) <= 3
    if country := gazetteer.country(name):
        yield Sense("country", name, country, code=len(name) == 2)
    for region in gazetteer.regions(name):
        yield Sense("region", region.name, region.country, code=code)
    for town in () if len(name) < 3 else gazetteer.settlements(name)[:60]:
        yield Sense("city", town.name, town.country, town.region, town.latitude, town.longitude, town.population)


def _estonian(name: str, gazetteer: Gazetteer) -> tuple[Sense, ...]:
    stems = (name[: -len(end)] for end in _ESTONIAN_ENDINGS if name.endswith(end) and len(name) > len(end) + 3)
    found = (tuple(s for s in _direct(stem, gazetteer) if s.country == "EE") for stem in stems)
    return next((senses for senses in found if senses), ())
