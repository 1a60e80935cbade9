"""Places compared: the set of towns, each with its country."""

from collections.abc import Iterator

from aggregator.matching.words import folded
from aggregator.posting import Place, Posting


def place_key(posting: Posting) -> str | None:
    """All the posting's places as one text; `remote` where it is bound to no place; None where it names none.

    A set and not one place at a time: "Tallinn and Tartu" is neither the vacancy in Tallinn nor the one in Tartu.
    """
    found = sorted({one for place in posting.places if (one := _one(place))})
    if found:
        return " + ".join(found)
    return "remote" if posting.workplace == "remote" and not posting.places else None


def place_names(posting: Posting) -> frozenset[str]:
    """Every folded name by which the posting's own places may stand in its title, and the words of these."""
    names = {name for place in posting.places for name in _names(place)}
    return frozenset(names | {word for name in names for word in name.split()})


def regions(posting: Posting) -> list[str]:
    """The folded regions of the places, in order of name."""
    return sorted({folded(place.region) for place in posting.places if place.region})


def _one(place: Place) -> str:
    where = folded(place.city or place.region or "")
    if not where and not place.country:
        where = folded(place.place)
        return "" if where in ("remote", "anywhere", "kaugtoo") else where
    return f"{where}/{place.country or ''}"


def _names(place: Place) -> Iterator[str]:
    for name in (place.place, place.city, place.region, place.country, *place.place.split(",")):
        if name and folded(name):
            yield folded(name)
