"""schema.org `jobLocation` and `applicantLocationRequirements` → the places as printed."""

from collections.abc import Iterator, Mapping
from typing import Any

from aggregator.extract.said import each, line, named
from aggregator.listing import PrintedPlace

_PARTS = {
    "street": "streetAddress",
    "locality": "addressLocality",
    "region": "addressRegion",
    "postcode": "postalCode",
    "country": "addressCountry",
}
_AREAS = {"country": "country", "state": "region", "administrativearea": "region", "city": "locality"}


def places(node: Mapping[str, Any], employer: str | None = None) -> tuple[PrintedPlace, ...]:
    """Every place of a JobPosting, each once; where it names none, the areas from which one may apply.

    Some boards print the employer's name again as the place: that is none.
    """
    found = [place for one in each(node.get("jobLocation")) for place in _of(one)]
    found = found or [place for one in each(node.get("applicantLocationRequirements")) for place in _area(one)]
    return tuple(dict.fromkeys(place for place in found if employer is None or _differs(place, employer)))


def _differs(place: PrintedPlace, employer: str) -> bool:
    said = {part for part in (place.text, place.street, place.locality, place.region) if part}
    return bool(place.country or place.postcode) or said != {employer}


def _of(location: Any) -> Iterator[PrintedPlace]:
    if not isinstance(location, Mapping):
        if text := line(location):
            yield PrintedPlace(text=text)
        return
    geo = next((one for one in each(location.get("geo")) if isinstance(one, Mapping)), {})
    at = {"latitude": line(geo.get("latitude")), "longitude": line(geo.get("longitude"))}
    addresses = list(each(location.get("address")))
    if not addresses and any(key in location for key in _PARTS.values()):
        addresses = [location]  # a PostalAddress put straight into jobLocation
    found = [place for one in addresses if (place := _address(one, at))]
    if not found and (name := line(location.get("name"))):
        found = [PrintedPlace(text=name, **at)]
    elif not found and any(at.values()):
        found = [PrintedPlace(**at)]
    yield from found


def _address(address: Any, at: Mapping[str, str | None]) -> PrintedPlace | None:
    if not isinstance(address, Mapping):
        text = line(address)
        return PrintedPlace(text=text, **at) if text else None
    parts = {ours: _part(address.get(theirs)) for ours, theirs in _PARTS.items()}
    if any(parts.values()):
        return PrintedPlace(**parts, **at)
    text = line(address.get("name"))
    return PrintedPlace(text=text, **at) if text else None


def _part(value: Any) -> str | None:
    """One line of an address; several streets or towns of one address stand in a row."""
    many = [text for one in each(value) if (text := named(one))]
    return ", ".join(dict.fromkeys(many)) or None


def _area(area: Any) -> Iterator[PrintedPlace]:
    name = named(area)
    if name and isinstance(area, Mapping):
        kind = str(named(area.get("@type")) or "").casefold()
        yield PrintedPlace(**{_AREAS.get(kind, "text"): name})
    elif name:
        yield PrintedPlace(text=name)
