"""The locations service: what the numbers of towns, counties and countries mean, and the searches that know them."""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlencode

from aggregator.crawling.sources import Search, Source
from aggregator.extract.page import Link, Outcome, Reading
from aggregator.extract.said import line

API = "https://cv.ee/api/v1/"
LOCATIONS = f"{API}locations-service/list"
SEARCH = f"{API}vacancy-search-service/search"
PAGE_SIZE = 50
KINDS = {"towns": "town", "counties": "county", "countries": "country"}


def read_locations(said: Any, source: Source) -> Reading | None:
    """The names of all places, and the first page of each search; None where this is no list of places.

    A search in a place that the list has not is not asked: without its number it would bring the whole country.
    """
    if not (isinstance(said, Mapping) and "towns" in said and "counties" in said) or "vacancies" in said:
        return None
    names = {f"{KINDS[kind]} {number}": name for kind in KINDS for number, name in _named(said.get(kind))}
    towns = {name.casefold(): key.removeprefix("town ") for key, name in names.items() if key.startswith("town ")}
    follow = [_first_page(search, towns) for search in source.searches if _is_known(search, towns)]
    unknown = [str(search.place) for search in source.searches if not _is_known(search, towns)]
    problem = (
        f"no town of CV.ee is called {', '.join(unknown)}; write it as its list does: Tallinn" if unknown else None
    )
    if not source.searches:
        return Reading(outcome=Outcome.EMPTY, problem="a list of towns, and no search that needs it")
    return Reading(
        outcome=Outcome.FAILED if unknown else Outcome.OK,
        problem=problem,
        follow=tuple(follow),
        lookups={"place": names},
    )


def _named(rows: Any) -> Iterator[tuple[str, str]]:
    """(number, name) of every row of a list, or of the values of a mapping."""
    for row in rows.values() if isinstance(rows, Mapping) else rows if isinstance(rows, list) else ():
        number, name = (line(row.get(key)) for key in ("id", "name")) if isinstance(row, Mapping) else (None, None)
        if number and name:
            yield number, name


def _is_known(search: Search, towns: Mapping[str, str]) -> bool:
    return search.place is None or search.place.strip().casefold() in towns


def _first_page(search: Search, towns: Mapping[str, str]) -> Link:
    asked = {"limit": str(PAGE_SIZE), "offset": "0", "keywords[]": search.text or ""}
    if search.place:
        asked["towns[]"] = towns[search.place.strip().casefold()]
    asked |= {"sorting": "LATEST", "lang": "et", "fuzzy": "true", "showHidden": "true"}
    return Link(url=f"{SEARCH}?{urlencode(asked)}", role="search")
