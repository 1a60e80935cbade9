"""Places written from the country inwards, dashes between them: `US-TX-Austin | US-Remote`."""

import re

from aggregator.listing import PrintedPlace
from spiders.bases.rows import place

_CODED = re.compile(r"([A-Z]{2,3})(?:-(.+))?")
_SHORT = re.compile(r"[A-Z]{2,3}")
_BETWEEN = re.compile(r"\s*[|;]\s*|\s+·\s+|\s*,\s*(?=[A-Z]{2}-)")


def dashed(line: str) -> tuple[PrintedPlace, ...]:
    """The places of such a line, in their parts; a line that is written otherwise as it stands.

    >>> [(one.country, one.region, one.locality) for one in dashed("US-NC-Winston-Salem | EE-Tallinn | US-TX")]
    [('US', 'NC', 'Winston-Salem'), ('EE', None, 'Tallinn'), ('US', 'TX', None)]
    >>> [one.text for one in dashed("Stratford-upon-Avon")]
    ['Stratford-upon-Avon']
    """
    return tuple(one for piece in _BETWEEN.split(line) if piece for one in _one(piece))


def _one(piece: str) -> tuple[PrintedPlace, ...]:
    coded = _CODED.fullmatch(piece)
    country, rest = (coded[1], coded[2] or "") if coded else (None, piece)
    steps = rest.split("-")
    if country is None and len(steps) >= 3 and all(step[:1].isupper() for step in steps):
        country, steps = steps[0], steps[1:]
    if country is None:
        return place(piece)
    if len(steps) == 1:
        return place(country=country, **{"region" if _SHORT.fullmatch(rest) else "locality": rest})
    return place(country=country, region=steps[0], locality="-".join(steps[1:]))
