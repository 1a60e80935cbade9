"""A question → the conditions of its SQL; every value is a parameter."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aggregator.query.asking import PERIODS_A_YEAR, Query
from aggregator.query.words import fts_expression
from db.gazetteer import load_gazetteer
from db.values import clean, fold

LAST_MARK = "(SELECT status FROM marks WHERE marks.job_id = p.job_id ORDER BY marks.rowid DESC LIMIT 1)"
POSTED = "coalesce(p.posted_on, substr(p.first_seen, 1, 10))"


@dataclass
class Where:
    """Conditions on a posting `p`, its job `j` and, where a text is asked, `postings_fts`."""

    conditions: list[str] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)
    ranked: bool = False
    """Whether `postings_fts` is asked, so that its rank can order the rows."""

    def add(self, condition: str, *values: Any) -> None:
        """One more condition that must hold."""
        self.conditions.append(condition)
        self.values.extend(clean(value) if isinstance(value, str) else value for value in values)

    def sql(self) -> str:
        """FROM and WHERE of the statement."""
        tables = "postings p JOIN jobs j ON j.id = p.job_id"
        if self.ranked:
            tables += " JOIN postings_fts ON postings_fts.rowid = p.number"
        return f"FROM {tables} WHERE {' AND '.join(self.conditions) or '1'}"


def where(query: Query) -> Where:
    """The conditions that the question sets."""
    found = Where()
    _state(found, query)
    for asked, add in CONDITIONS.items():
        if getattr(query, asked):
            add(found, query)
    return found


def _state(found: Where, query: Query) -> None:
    row = "p" if query.postings else "j"
    if query.state == "open":
        found.add("p.closed_at IS NULL")
    elif query.state == "closed":
        found.add(f"{row}.closed_at IS NOT NULL")


def _text(found: Where, query: Query) -> None:
    wanted, unwanted = fts_expression(query.text or "")
    if wanted:
        found.ranked = True
        found.add("postings_fts MATCH ?", wanted)
    if unwanted:
        found.add("p.number NOT IN (SELECT rowid FROM postings_fts WHERE postings_fts MATCH ?)", unwanted)
    if not wanted and not unwanted and (query.text or "").strip():
        found.add("0")  # only signs were typed: nothing has them


def _tags(found: Where, query: Query) -> None:
    for slug in query.tags:
        found.add("EXISTS (SELECT 1 FROM posting_tags t WHERE t.tag = ? AND t.posting_id = p.id)", slug)


def _boards(found: Where, query: Query) -> None:
    found.add(f"p.board IN ({', '.join('?' * len(query.boards))})", *query.boards)


def _place(found: Where, query: Query) -> None:
    asked = fold(query.place or "")
    if not asked:
        return
    # A short word is a code and must be the whole word; a longer one may be how a word begins ("Tartu", "Tartumaa").
    asked = f" {asked} " if len(asked) <= 3 else f" {asked}"
    country = load_gazetteer().country(query.place or "")
    found.add(
        "(EXISTS (SELECT 1 FROM places l WHERE l.posting_id = p.id "
        "AND (l.country = ? OR instr(' ' || l.folded || ' ', ?))) OR instr(' ' || fold(p.place_text) || ' ', ?))",
        country, asked, asked,
    )  # fmt: skip


def _pay(found: Where, query: Query) -> None:
    yearly = float((query.pay_min or 0) * PERIODS_A_YEAR[query.pay_period])
    # Converting to a year and back may lose the last cent.
    found.add("coalesce(p.pay_year_min, p.pay_year_max) >= ? - 0.01", yearly)


CONDITIONS: dict[str, Callable[[Where, Query], None]] = {
    "text": _text,
    "tags": _tags,
    "boards": _boards,
    "place": _place,
    "workplace": lambda found, query: found.add("p.workplace = ?", query.workplace),
    "pay_min": _pay,
    "currency": lambda found, query: found.add("p.pay_currency = ?", str(query.currency).upper()),
    "language": lambda found, query: found.add("p.language = ?", str(query.language).lower()),
    "since": lambda found, query: found.add(f"{POSTED} >= ?", str(query.since)),
    "employment": lambda found, query: found.add(
        "EXISTS (SELECT 1 FROM json_each(p.employment_types) WHERE value = ?)", query.employment
    ),
    "marked": lambda found, query: found.add(f"{LAST_MARK} = ?", query.marked),
    "hide_hidden": lambda found, _: found.add(f"coalesce({LAST_MARK}, '') <> 'hidden'"),
}
"""Field of Query → what it adds to the conditions when it is set."""
