"""A posting read again: what the new reading may say about what an earlier one said.

Three kinds of reading, by how much they may overrule:

* `same`: at least as deep as before. What it says stands; what it no longer says is gone.
* `deeper`: the first detail page after a card. What it says stands; what it does not say, the card still says.
* `shallow`: a card after a detail page. It corrects what a card shows (title, place, stated pay, …) and never blanks
  anything, nor replaces what was read from the full text.
* `fill`: an older page, or a second sight within one run. It only fills what is still empty.
"""

from collections.abc import Iterator
from typing import Literal

from db.columns import DATA, DEPTHS, EMPTY, FROM_TEXT, PAY, POSTED, SILENT, Row
from db.values import Plain

Manner = Literal["same", "deeper", "shallow", "fill"]
Change = tuple[str, Plain, Plain]


def manner_of(old: Row, new: Row, *, at: str, again: bool, afresh: bool = False) -> Manner:
    """How far the reading `new`, made at `at`, may overrule `old`; `again`: the run has counted the key before.

    `afresh`: what `old` says was read from this very page, or an older one; then its age is no reason to say less.
    """
    before, now = DEPTHS[old["depth"]], DEPTHS[new["depth"]]
    if now > before:
        return "deeper"
    if (at < old["last_seen"] and not afresh) or again:
        return "fill"
    return "shallow" if now < before else "same"


def reread(old: Row, new: Row, manner: Manner) -> Row:
    """The row to store: `new` laid over `old` in that manner, layers following the fields that they belong to."""
    taken = {name for name in DATA if name not in PAY and name not in POSTED and _takes(name, old, new, manner)}
    if _takes_pay(old, new, manner):
        taken.update(PAY)
    if _takes_posted(old, new, manner):
        taken.update(POSTED)
    row = {name: (new if name in taken else old)[name] for name in DATA}
    row["layers"] = _layers(old, new, manner, taken)
    row["depth"] = "full" if "full" in (old["depth"], new["depth"]) else "card"
    return row


def changes(old: Row, row: Row) -> Iterator[Change]:
    """Field, old and new value of everything that differs and means something."""
    for name in DATA:
        if name not in SILENT and old[name] != row[name]:
            yield name, old[name], row[name]


def _takes(name: str, old: Row, new: Row, manner: Manner) -> bool:
    if old[name] in EMPTY:
        return True
    if manner == "same":
        return True
    if new[name] in EMPTY or manner == "fill":
        return False
    return manner == "deeper" or name not in FROM_TEXT


def _takes_pay(old: Row, new: Row, manner: Manner) -> bool:
    if manner == "same" or old["pay_state"] == "missing":
        return True
    if new["pay_state"] == "missing" or manner == "fill":
        return False
    # A card's guess or garble does not replace what the detail page stated.
    return manner == "deeper" or (new["pay_state"] == "stated" and new["pay_origin"] == "field")


def _takes_posted(old: Row, new: Row, manner: Manner) -> bool:
    """Whether the new posting day stands.

    "3 days ago" read again tomorrow, or "30+ days ago", says nothing new: the first known day is kept until the board
    prints a date.
    """
    if old["posted_on"] is None or new["posted_on"] is None:
        return old["posted_on"] is None
    return manner != "fill" and new["posted_precision"] != "at_least" and not _relative(new)


def _relative(row: Row) -> bool:
    return "posted_relative" in row["layers"] and "posted" not in row["layers"]


def _layers(old: Row, new: Row, manner: Manner, taken: set[str]) -> dict[str, str]:
    if manner == "same":
        kept = {field: layer for field, layer in old["layers"].items() if field.startswith("posted")}
        return {**kept, **new["layers"]}
    heads = {name.split("_")[0] for name in taken if new[name] not in EMPTY}
    mine = {field: layer for field, layer in new["layers"].items() if field.split("_")[0].rstrip("s") in _stems(heads)}
    return {**new["layers"], **old["layers"], **mine}


def _stems(heads: set[str]) -> set[str]:
    # Listing says `places` and `employment_types` where the columns are `place_text` and `employment_types`.
    return {head.rstrip("s") for head in heads}
