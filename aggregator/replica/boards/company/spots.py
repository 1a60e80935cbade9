"""Odd places of a JobPosting."""

from collections.abc import Callable, Mapping
from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.schema import location
from aggregator.replica.supply.data import table
from aggregator.replica.supply.sites import Site
from aggregator.replica.supply.towns import Town

NAME = 0


def _each(make: Callable[[Town], Any], *, always_list: bool = False) -> Callable[[dict[str, Any], Ad, Site], Ad]:
    def spoil(node: dict[str, Any], ad: Ad, _site: Site) -> Ad:
        if ad.places:
            made = [make(town) for town in ad.places]
            node["jobLocation"] = made if always_list or len(made) > 1 else made[0]
        return ad

    return spoil


def _address(town: Town, **changed: Any) -> dict[str, Any]:
    place = location(town)
    place["address"] |= changed
    return place


def _wide(town: Town) -> dict[str, Any]:
    place = _address(town, addressLocality=town.line.removesuffix(", Eesti"))
    del place["address"]["addressRegion"]
    return place


def _listed(town: Town) -> dict[str, Any]:
    place = location(town)
    return place | {"address": [place["address"]]}


SPOTS: Mapping[str, Callable[[dict[str, Any], Ad, Site], Ad]] = {
    "place-list": _each(location, always_list=True),
    "place-string": _each(lambda town: town.line),
    "address-string": _each(lambda town: {"@type": "Place", "address": town.line}),
    "address-list": _each(_listed),
    "country-object": _each(
        lambda town: _address(
            town, addressCountry={"@type": "Country", "name": table("words_fields")["countries"][town.country][NAME]}
        )
    ),
    "country-iso3": _each(
        lambda town: _address(town, addressCountry={"US": "USA", "GB": "GBR", "EE": "EST"}[town.country])
    ),
    "locality-with-state": _each(_wide),
    "place-nulls": _each(lambda town: _address(town, streetAddress="null", postalCode="N/A")),
}
"""Name → what it does."""
