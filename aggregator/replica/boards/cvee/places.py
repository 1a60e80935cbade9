"""The numbers of CV.ee's towns and counties; some are its real ones, the rest only its own list explains."""

from typing import Any

from aggregator.replica.supply.towns import Town, towns

REAL = {"Tallinn": 312, "Tartu": 314, "Narva": 297, "Pärnu": 303}
ESTONIA = 1


def town_id(town: Town) -> int:
    """The number of a town."""
    return REAL.get(town.city) or 400 + towns("EE").index(town)


def county_id(town: Town) -> int:
    """The number of a town's county."""
    return 600 + sorted({one.region for one in towns("EE")}).index(town.region)


def numbers(town: Town) -> dict[str, int]:
    """A place as vacancies print it."""
    return {"townId": town_id(town), "countyId": county_id(town), "countryId": ESTONIA}


def locations() -> dict[str, Any]:
    """The answer of the locations service."""
    country = {"countryId": ESTONIA}
    return {
        "towns": [
            {"id": town_id(town), "countyId": county_id(town), **country, "name": town.city} for town in towns("EE")
        ],
        "counties": {
            str(county_id(town)): {"id": county_id(town), **country, "name": town.region} for town in towns("EE")
        },
        "countries": {str(ESTONIA): {"id": ESTONIA, "iso": "EE", "name": "Estonia"}},
    }
