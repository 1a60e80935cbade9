"""A printed place line, cleaned and cut: first into places, each place into the names it is made of."""

import html
import re

from aggregator.normalize import place_words as words
from aggregator.normalize.words import finder, pattern

LONGEST = 400
"""Characters of a line that are read."""
_NOTHING = re.compile(pattern(words.NOTHING))
_NOWHERE = re.compile(pattern(words.NOWHERE))
_NOISE = finder(words.NOISE)
_POSTCODE = re.compile(
    r"\b(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-CEGHJ-NPR-TVXY]\d[A-Z]\s?\d[A-Z]\d|[A-Z]{1,2}\d{1,2}[A-Z]?"
    r"|(?:[A-Z]{2}-)?\d{5}(?:-\d{4})?|\d{4}(?:\s?[A-Z]{2}\b)?|\d{3}\s\d{2})(?![\w])"
)
_STREET = re.compile(
    rf"\b{pattern(words.STREETS)}\b\.?\s?\d|\d{{1,4}}[a-z]?\s.{{0,30}}\b{pattern(words.STREETS)}\b|\w\s\d{{1,4}}[a-z]?(?:[-/]\d{{1,4}})?$",
    re.IGNORECASE,
)
_BETWEEN_PLACES = re.compile(r"\s*(?:[;|/•·\n\r\t]|\s(?:or|või|oder|ou|tai|vai|o)\s)\s*")
_WITHIN_PLACE = re.compile(r"\s*(?:[,()\[\]~>]|\s[-–—]\s?|[–—])\s*")
_DOTTED = re.compile(r"[A-Z]{2,3}(?:\.[A-Z][\w ]{0,30}){1,3}")


def is_nothing(line: str) -> bool:
    """Whether a line is an empty value in disguise.

    >>> is_nothing("N/A"), is_nothing(""), is_nothing("Narva")
    (True, True, False)
    """
    return not line.strip(" -,.") or bool(_NOTHING.fullmatch(line.strip(" -,.").casefold()))


def is_nowhere(line: str) -> bool:
    """Whether a line says that the work is bound to no town or country.

    >>> is_nowhere("Remote"), is_nowhere("Anywhere"), is_nowhere("Remote, Estonia")
    (True, True, False)
    """
    return bool(_NOWHERE.fullmatch(line.strip(" -,.()").casefold()))


def places_in(line: str) -> list[str]:
    """The places of one line, where marks between them say that there are several.

    >>> places_in("Tallinn või Tartu"), places_in("London / Manchester; Leeds"), places_in("Austin, TX 78701")
    (['Tallinn', 'Tartu'], ['London', 'Manchester', 'Leeds'], ['Austin, TX 78701'])
    """
    text = " ".join(html.unescape(line[:LONGEST]).replace("\n", ";").split())
    return [part for part in _BETWEEN_PLACES.split(text) if part.strip(" ,-")]


def names_in(place: str) -> list[str]:
    """The names that one place line is made of: postcodes, streets and words such as "Hybrid work in" left out.

    >>> names_in("Hybrid work in Austin, TX 78701"), names_in("Remote – Estonia"), names_in("USA.VA.Reston")
    (['Austin', 'TX'], ['Estonia'], ['USA', 'VA', 'Reston'])
    >>> names_in("Harju maakond, Tallinn, Kesklinna linnaosa, Kopli tn 103")
    ['Harju maakond', 'Tallinn', 'Kesklinna linnaosa']
    """
    dotted = _DOTTED.fullmatch(place)
    parts = place.split(".") if dotted else _WITHIN_PLACE.split(place)
    names = []
    for part in parts:
        bare = _POSTCODE.sub(" ", part)
        if _STREET.search(bare):
            continue
        name = " ".join(_NOISE.sub(" ", bare).split()).strip(" -,.:&+*")
        if any(c.isalpha() for c in name):
            names.append(name)
    return names
