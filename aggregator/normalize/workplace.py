"""Where the work is done: on site, in part, or from anywhere."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple, cast

from aggregator.normalize import workplace_words as words
from aggregator.normalize.facts import BoardFacts
from aggregator.normalize.words import Anchored, finder, pattern
from aggregator.posting import Workplace


class WorkplaceReading(NamedTuple):
    """Where the work is done, what said so (`field`, `title`, `text`), and field values that nothing maps."""

    workplace: Workplace | None = None
    said_in: str | None = None
    unmapped: tuple[str, ...] = ()


_FIELD: tuple[tuple[re.Pattern[str], Workplace], ...] = (
    (re.compile(pattern(words.FIELD_HYBRID)), "hybrid"),
    (re.compile(pattern(words.FIELD_ONSITE)), "onsite"),
    (re.compile(pattern(words.FIELD_REMOTE)), "remote"),
)
_LABEL: tuple[tuple[re.Pattern[str], Workplace], ...] = (
    (finder("hybrid | hübriid | hübriidtöö | hybride | híbrido | hybridi"), "hybrid"),
    (finder(words.LABEL_REMOTE), "remote"),
    (finder("on[ -]?site | in[ -]office | office[ -]based | in[ -]person"), "onsite"),
)
_TEXT = Anchored(words.TEXTS, anchors=words.ANCHORS)
_ORDER: tuple[tuple[str, Workplace], ...] = (
    ("fully", "remote"), ("hybrid", "hybrid"), ("remote", "remote"), ("onsite", "onsite"),
)  # fmt: skip
_DENIED = re.compile(rf"(?<!\w){pattern(words.NOT_SO)}\s(?:\w+\s)?$", re.IGNORECASE)
_DENIED_AFTER = re.compile(rf"[^.\n]{{0,40}}?(?<!\w){pattern(words.NOT_AFTER)}(?!\w)", re.IGNORECASE)
TEXT_READ = 20_000
"""Characters of the text that are read for the workplace."""


def read_workplace(
    markers: Sequence[str], labels: Iterable[str | None], text: str | None, facts: BoardFacts
) -> WorkplaceReading:
    """The workplace by the board's own markers, else by title and place line (`labels`), else by the text.

    >>> read_workplace(("TELECOMMUTE",), (), None, BoardFacts()).workplace
    'remote'
    >>> read_workplace((), ("Agent", "Hybrid work in Austin, TX"), None, BoardFacts())
    WorkplaceReading(workplace='hybrid', said_in='label', unmapped=())
    >>> read_workplace((), (), "You will work in our busy call centre.", BoardFacts()).workplace
    'onsite'
    >>> read_workplace((), (), "This is not a remote position.", BoardFacts()).workplace
    'onsite'
    >>> read_workplace(("lunar",), (), "Remote controls for sale", BoardFacts())
    WorkplaceReading(workplace=None, said_in=None, unmapped=('lunar',))
    """
    found, unmapped = _from_markers(markers, facts)
    if found:
        return WorkplaceReading(found, "field", unmapped)
    for label in labels:
        if label and (said := _from_label(label)):
            return WorkplaceReading(said, "label", unmapped)
    said = _from_text(text[:TEXT_READ]) if text else None
    return WorkplaceReading(said, "text" if said else None, unmapped)


@lru_cache(maxsize=5_000)
def _from_label(label: str) -> Workplace | None:
    return next((workplace for sign, workplace in _LABEL if sign.search(label)), None)


def _from_markers(markers: Sequence[str], facts: BoardFacts) -> tuple[Workplace | None, tuple[str, ...]]:
    known = facts.lookups.get("workplace", {})
    found: list[Workplace] = []
    unmapped = []
    for marker in markers:
        plain = " ".join(marker.casefold().split())
        said = known.get(plain) or next((w for sign, w in _FIELD if sign.fullmatch(plain)), None)
        said = said or next((w for sign, w in _LABEL if sign.search(plain)), None)
        if said:
            found.append(cast("Workplace", said))
        elif plain:
            unmapped.append(marker)
    both = "hybrid" if "hybrid" in found or {"remote", "onsite"} <= set(found) else None
    return cast("Workplace | None", both or next(iter(found), None)), tuple(unmapped)


def _from_text(text: str) -> Workplace | None:
    said = set()
    for label, found in _TEXT.finditer(text):
        denied = _DENIED.search(text, max(0, found.start() - 30), found.start()) or _DENIED_AFTER.match(
            text, found.end()
        )
        # "this is not a remote position" says where it is
        said.add("onsite" if denied and label == "remote" else None if denied else label)
    return next((workplace for label, workplace in _ORDER if label in said), None)
