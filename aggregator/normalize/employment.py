"""Kinds of employment, from the board's fields and from the text where the fields are silent."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple, get_args

from aggregator.normalize.employment_words import ANCHORS, FIELDS, KNOWN_OTHERS, TEXTS
from aggregator.normalize.facts import BoardFacts
from aggregator.normalize.words import Anchored, finder, pattern
from aggregator.posting import EmploymentType


class EmploymentReading(NamedTuple):
    """Kinds of employment in the contract's order, what said so, and field values that nothing maps."""

    types: tuple[EmploymentType, ...] = ()
    said_in: str | None = None
    unmapped: tuple[str, ...] = ()


ORDER = get_args(EmploymentType)
HOURS = frozenset(("full_time", "part_time", "per_diem"))
"""Kinds that speak of hours; the others speak of the bond. A field that tells one leaves the other to the text."""
_FIELD: Mapping[str, re.Pattern[str]] = {kind: re.compile(pattern(words)) for kind, words in FIELDS.items()}
_OTHERS = re.compile(pattern(KNOWN_OTHERS))
_TEXT = Anchored(TEXTS, anchors=ANCHORS)
_TITLE: Mapping[str, re.Pattern[str]] = {
    "full_time": finder(TEXTS["full_time"]),
    "part_time": finder(TEXTS["part_time"]),
    "contract": finder("contract | contractor | freelance"),
    "temporary": finder("temporary | temp | seasonal | fixed[ -]term | tähtajaline | maternity cover | ajutine | FTC"),
    "internship": finder("intern | internship | praktikant | stagiaire | praktika"),
    "volunteer": finder("volunteer | vabatahtlik"),
    "per_diem": finder("per[ -]diem | PRN"),
}
_SPLIT = re.compile(r"\s*(?:[,;|/+•·\n]|\band\b|\bor\b|\bja\b|\bvõi\b|&)\s*")
_URI = re.compile(r"^https?://\S*/")
_NOTED = re.compile(r"\s*\([^()]{0,60}\)")
_DENIED = re.compile(r"(?:\bnot?(?: a| an| for)?|\bei ole|\bkein\w*)\s$", re.IGNORECASE)
TEXT_READ = 20_000
"""Characters of the text that are read for kinds of employment."""


def read_employment(
    printed: Sequence[str], title: str | None, text: str | None, facts: BoardFacts
) -> EmploymentReading:
    """Every kind of employment offered.

    >>> read_employment(("FULL_TIME, PART_TIME",), None, None, BoardFacts()).types
    ('full_time', 'part_time')
    >>> read_employment(("Täistööaeg",), None, "Leping on tähtajaline.", BoardFacts()).types
    ('full_time', 'temporary')
    >>> read_employment((), "Customer Service Intern", "We offer a part-time role.", BoardFacts())
    EmploymentReading(types=('part_time', 'internship'), said_in='text', unmapped=())
    >>> read_employment(("Moonlighting", "permanent"), None, None, BoardFacts()).unmapped
    ('Moonlighting',)
    """
    unmapped: list[str] = []
    found = set(_from_fields(printed, facts, unmapped))
    said_in = "field" if found else None
    told = {kind in HOURS for kind in found}
    added = {kind for kind in _from_words(title, text) if (kind in HOURS) not in told}
    types = tuple(kind for kind in ORDER if kind in found | added)
    return EmploymentReading(types, said_in or ("text" if added else None), tuple(unmapped))


def _from_fields(printed: Sequence[str], facts: BoardFacts, unmapped: list[str]) -> Iterator[str]:
    known = facts.lookups.get("employment_type", {})
    for value in printed:
        whole = _plain(value)
        own = known.get(value.strip().casefold()) or known.get(whole)
        kinds = [own] if own else list(_kinds_of(whole))
        kinds = kinds or list(_from_parts(whole, known))
        yield from (kind for kind in kinds if kind in ORDER)
        if not kinds and whole and not _OTHERS.fullmatch(whole):
            unmapped.append(value)


def _plain(value: str) -> str:
    return " ".join(_URI.sub("", value[:200].strip()).casefold().replace("_", " ").split()).strip(" .:-")


def _from_parts(whole: str, known: Mapping[str, str]) -> Iterator[str]:
    for part in _SPLIT.split(_NOTED.sub("", whole)):
        if part in known:
            yield known[part]
        elif _OTHERS.fullmatch(part):
            yield "other"
        else:
            yield from _kinds_of(part)


@lru_cache(maxsize=1_000)
def _kinds_of(said: str) -> tuple[str, ...]:
    return tuple(kind for kind, sign in _FIELD.items() if sign.fullmatch(said))


@lru_cache(maxsize=5_000)
def _kinds_in_title(title: str) -> frozenset[str]:
    return frozenset(kind for kind, sign in _TITLE.items() if sign.search(title))


def _from_words(title: str | None, text: str | None) -> Iterator[EmploymentType]:
    read = (text or "")[:TEXT_READ]
    said = {
        kind
        for kind, found in _TEXT.finditer(read)
        if not _DENIED.search(read, max(0, found.start() - 12), found.start())
    }
    if title:
        said |= _kinds_in_title(title)
    yield from (kind for kind in ORDER if kind in said)
