"""Pairs of a label and a value, as systems print them whose customers name the fields → the fields of a row."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from aggregator.listing import PrintedPay, PrintedPlace
from spiders.bases.card_words import AGE
from spiders.bases.dashed_places import dashed
from spiders.bases.rows import pay, place, words

_LABELS: dict[str, str] = {
    "workplace": r"(?:remote|workplace|work(?:place)? (?:model|arrangement|setting|mode)|(?:work )?location type"
    r"|location flexibility|telework)(?: (?:work|type|status|option|eligible|eligibility))?\??|virtual|hybrid"
    r"|töökorraldus",
    "locality": r"(?:location : )?city|town",
    "region": r"(?:location : )?(?:state ?/ ?province|state or province|state|province|region)",
    "country": r"(?:location : |posting )?country(?: ?/ ?region| - career)?",
    "postcode": r"zip(?: ?/ ?postal)?(?: code)?|postal code|postcode",
    "places": r"(?:(?:job|work|primary|posting|other|additional|all|geographic) )*locations?(?: : location)?"
    r"|place of work|duty station|office(?: location)?|asukoht|töökoht",
    "posted": r"(?:date )?posted(?: date| on)?|post(?:ing)?(?: start)? date|publication date|lisatud",
    "valid_through": r"closing date|(?:application )?deadline|unposting date|posting end date|apply (?:before|by)"
    r"|expir(?:y|ation) date|(?:kandideerimise )?tähtaeg",
    "employment_types": r"(?:position|employment|employee|job|contract|work|appointment|time|schedule)"
    r" (?:type|status|schedule)s?|type(?: of (?:employment|contract))?|full ?(?:time)? ?/ ?part ?time|töö ?vorm|tööaeg",
    "schedule": r"shifts?(?: type)?|schedule|(?:work|working) (?:schedule|hours)|hours(?: per week)?|vahetus",
    "category": r"(?:job )?(?:category|categories|family|function|field|group)(?: / functional area)?"
    r"|department|division|functional area|business (?:area|unit)|practice area|valdkond|osakond",
    "employer": r"company(?: name)?|employer|legal entity|tööandja|ettevõte",
    "pay": r"(?:(?:base|annual|hourly|starting|target|expected|posted) )*(?:salary|pay|compensation|wage|rate)s?"
    r"(?: (?:range|rate|scale|from|details))?|palk|töötasu",
    "minimum": r"(?:(?:salary|pay|pay rate) )?min(?:imum)?(?: (?:salary|pay)(?: rate)?)?",
    "maximum": r"(?:(?:salary|pay|pay rate) )?max(?:imum)?(?: (?:salary|pay)(?: rate)?)?",
}
_LABEL = {field: re.compile(words, re.IGNORECASE) for field, words in _LABELS.items()}
_NOTED = re.compile(r"\s*\([^()]{0,60}\)\s*|[:*#\s]+$")
_REMOTE = re.compile(r"\bremote\b|\bvirtual\b|work from home", re.IGNORECASE)
_PARTS = ("locality", "region", "country", "postcode")
MANY = ("employment_types", "schedule", "category", "workplace")


def field_of(label: str) -> str | None:
    """The field that a label means; None where it means none of ours.

    >>> field_of("Job Locations"), field_of("Category (Portal Searching)"), field_of("Remote Type"), field_of("Job ID")
    ('places', 'category', 'workplace', None)
    """
    bare = " ".join(_NOTED.sub(" ", label).split())
    return next((field for field, pattern in _LABEL.items() if pattern.fullmatch(bare)), None)


def fields_of_labels(pairs: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """The fields that the pairs say, each label by its first value; what they do not say is absent."""
    said: dict[str, list[str]] = {}
    for label, value in pairs:
        if (field := field_of(label)) and value not in said.setdefault(field, []):
            said[field].append(value)
    found: dict[str, Any] = {name: words(said[name]) for name in MANY if name in said}
    found |= {name: said[name][0] for name in ("valid_through", "employer") if name in said}
    if posted := next(iter(said.get("posted", ())), None):
        found["posted_relative" if AGE.search(posted) else "posted"] = posted
    found |= {"places": _places(said), "pay": _pay(said)}
    if not found.get("workplace") and any(_REMOTE.search(one.locality or "") for one in found["places"]):
        found["workplace"] = ("Remote",)
    return {name: value for name, value in found.items() if value}


def _places(said: Mapping[str, list[str]]) -> tuple[PrintedPlace, ...]:
    """The places of whole lines, else the one of parts."""
    lines = tuple(one for line in said.get("places", ()) for one in dashed(line))
    return lines or place(**{name: said[name][0] for name in _PARTS if name in said})


def _pay(said: Mapping[str, list[str]]) -> tuple[PrintedPay, ...]:
    """The pay of a line, else of the least and the most, which carry their own currency and period."""
    low, high = (next(iter(said.get(name, ())), None) for name in ("minimum", "maximum"))
    line = next(iter(said.get("pay", ())), None)
    return pay(line) or pay(" - ".join(filter(None, (low, high)))) if line or low or high else ()
