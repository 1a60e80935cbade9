"""Places: every place of a posting, from address parts or one line, resolved by a gazetteer."""

from collections.abc import Sequence
from typing import NamedTuple

from aggregator.listing import PrintedPlace
from aggregator.normalize.facts import BoardFacts
from aggregator.normalize.gazetteer import Gazetteer
from aggregator.posting import Place


class PlacesReading(NamedTuple):
    """Every place, resolved as far as it is known, and the lines in which nothing was recognised."""

    places: tuple[Place, ...] = ()
    text: str | None = None
    unmapped: tuple[str, ...] = ()


def read_places(printed: Sequence[PrintedPlace], gazetteer: Gazetteer, facts: BoardFacts) -> PlacesReading:
    """The places of a posting in the board's order."""
    lines = [line for line in (_line(place) for place in printed) if line]
    places = tuple(
        Place(place=line, city=place.locality, region=place.region, country=facts.country)
        for place, line in zip(printed, lines, strict=False)
    )
    return PlacesReading(places, " · ".join(dict.fromkeys(lines)) or None)


def _line(place: PrintedPlace) -> str:
    return place.text or ", ".join(p for p in (place.locality, place.region, place.country) if p)
