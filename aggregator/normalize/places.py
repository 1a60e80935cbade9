"""Places: every place of a posting, from address parts or one line, resolved by a gazetteer."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from aggregator.listing import PrintedPlace
from aggregator.normalize.facts import BoardFacts
from aggregator.normalize.gazetteer import Gazetteer
from aggregator.normalize.place_choice import country_of
from aggregator.normalize.place_lines import is_nothing, is_nowhere, names_in, places_in
from aggregator.normalize.place_parts import assemble
from aggregator.normalize.place_senses import Name, read_names, senses_of
from aggregator.posting import Place


class PlacesReading(NamedTuple):
    """Every place, resolved as far as it is known, and the lines in which nothing was recognised."""

    places: tuple[Place, ...] = ()
    text: str | None = None
    unmapped: tuple[str, ...] = ()


def read_places(printed: Sequence[PrintedPlace], gazetteer: Gazetteer, facts: BoardFacts) -> PlacesReading:
    """The places of a posting in the board's order, each once.

    A country printed in its own field goes before all else; the board's country settles bare towns.
    """
    lines: list[str] = []
    places: dict[tuple[str | None, ...], Place] = {}
    unmapped: list[str] = []
    countries = tuple(facts.lookups.get("country", {}).items())
    for one in printed[:50]:
        line, found, known = _read_one(one, gazetteer, facts.country, countries)
        if not line:
            continue
        lines.append(line)
        if not known:
            unmapped.append(line)
        for place in found:
            places.setdefault((place.city or place.place, place.region, place.country), place)
    return PlacesReading(tuple(places.values()), " · ".join(dict.fromkeys(lines)) or None, tuple(unmapped))


@lru_cache(maxsize=10_000)
def _read_one(
    one: PrintedPlace, gazetteer: Gazetteer, home: str | None, countries: tuple[tuple[str, str], ...]
) -> tuple[str, tuple[Place, ...], bool]:
    """The line, its places, and whether anything in it was recognised; the same few places fill a board."""
    line = _line(one)
    if is_nothing(line):
        return "", (), True
    if one.text and one.country and not (one.locality or one.region):
        one, home = _beside_its_country(one, home, _country_field(one.country, gazetteer, dict(countries)))
    found = _from_parts(one, gazetteer, home, dict(countries)) if _in_parts(one) else ()
    found = found or read_line(line, gazetteer, home)
    known = any(place.city or place.country for place in found) or is_nowhere(line)
    return line, tuple(_placed(place, one) for place in found), known


def _beside_its_country(one: PrintedPlace, home: str | None, country: str | None) -> tuple[PrintedPlace, str | None]:
    """A line beside its country's own field: its one place lies there; of several places any may lie elsewhere."""
    several = len(places_in(one.text or "")) > 1
    return (replace(one, country=None), country or home) if several else (replace(one, locality=one.text), home)


@lru_cache(maxsize=20_000)
def read_line(line: str, gazetteer: Gazetteer, home: str | None) -> tuple[Place, ...]:
    """The places of one printed line; `home` is the board's country."""
    read = [
        (piece, tuple(name for said in printed for name in read_names(said, gazetteer, alone=len(printed) == 1)))
        for piece, printed in ((piece, names_in(piece)) for piece in places_in(line))
    ]
    shared = _shared_country(tuple(name for _, names in read for name in names), home) if len(read) > 1 else home
    return tuple(place for piece, names in read for place in _resolved(piece, names, shared))


def _resolved(piece: str, names: tuple[Name, ...], home: str | None) -> Iterator[Place]:
    if is_nowhere(piece) or not names:
        return
    unknown = not any(name.senses for name in names)
    # a town that no gazetteer lists, on a board of one country
    yield from assemble(piece, names, home if unknown else country_of(names, home), sure=unknown and home is not None)


def _shared_country(names: Sequence[Name], home: str | None) -> str | None:
    # "London / Manchester, UK": what one piece names, and what all of them fit, helps each of them
    said = {s.country for name in names for s in name.senses if s.kind == "country" and not s.code}
    return said.pop() if len(said) == 1 else country_of(names, home) or home


def _from_parts(
    one: PrintedPlace, gazetteer: Gazetteer, home: str | None, countries: Mapping[str, str]
) -> tuple[Place, ...]:
    parts = [part for part in (one.locality, one.region) if part and not is_nothing(part) and not is_nowhere(part)]
    country = _country_field(one.country, gazetteer, countries)
    if one.country and country is None and not is_nothing(one.country):
        parts.append(one.country)
    pieces = places_in(one.locality or "")
    if len(pieces) > 1:
        each = (replace(one, locality=piece) for piece in pieces)
        return tuple(place for piece in each for place in _from_parts(piece, gazetteer, home, countries))
    names = tuple(name for part in parts for said in names_in(part) for name in _field_names(said, gazetteer))
    line = _line(one)
    if not names:
        return (Place(place=line, country=country),) if country else ()
    found = tuple(
        assemble(line, names, country or country_of(names, home), sure=bool(one.locality) and one.locality in parts)
    )
    return found or ((Place(place=line, country=country),) if country else ())


def _field_names(said: str, gazetteer: Gazetteer) -> tuple[Name, ...]:
    # a field may print its code in small letters
    if len(said) <= 3 and said.islower():
        return (Name(said, senses_of(said.upper(), gazetteer)),)
    return read_names(said, gazetteer)


def _in_parts(one: PrintedPlace) -> bool:
    # a town alone in its field says less than a line that goes on: "Leeds, West Yorkshire"
    more = bool(one.text and one.locality and f"{one.locality}," in one.text)
    return bool(one.region or one.country or (one.locality and not more))


def _country_field(printed: str | None, gazetteer: Gazetteer, countries: Mapping[str, str]) -> str | None:
    if not printed or is_nothing(printed):
        return None
    said = printed.strip(" .,")
    return countries.get(said.casefold()) or gazetteer.country(said)


def _line(one: PrintedPlace) -> str:
    parts = (one.street, one.locality, one.region, one.postcode, one.country)
    joined = ", ".join(dict.fromkeys(p.strip() for p in parts if p and not is_nothing(p)))
    return " ".join((one.text if one.text and not is_nothing(one.text) else joined).split())[:400]


def _placed(place: Place, one: PrintedPlace) -> Place:
    try:
        latitude, longitude = float(one.latitude or ""), float(one.longitude or "")
    except ValueError:
        return place
    real = -90 <= latitude <= 90 and -180 <= longitude <= 180 and (latitude, longitude) != (0.0, 0.0)
    return replace(place, latitude=latitude, longitude=longitude) if real else place
