"""A question → its rows, one for each job (or posting), streamed: numbers first, whole rows by the hundred."""

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from aggregator.query.asking import Query
from aggregator.query.where import POSTED, where
from db.columns import DATA
from db.store import Store
from db.values import as_json

Row = dict[str, Any]

CHUNK = 200
"""Rows read at once: memory stays the same however many there are."""

ORDERS = {
    "best": "rank",
    "newest": f"{POSTED} DESC",
    "pay": "coalesce(p.pay_year_max, p.pay_year_min) DESC NULLS LAST",
    "relevance": "p.relevance DESC NULLS LAST",
    "closing": "p.valid_through ASC NULLS LAST",
}
BEST_OF_JOB = "p.closed_at IS NOT NULL, p.pay_min IS NULL, p.depth = 'card', p.number"
"""Which posting stands for its job: an open one, with pay, read in full, the oldest."""

OWN = ("id", "job_id", "board", "key", *DATA, "first_seen", "last_seen", "closed_at", "closed_reason")
PLACES = {"cities": "city", "regions": "region", "countries": "country"}

ROWS = f"SELECT number, {', '.join(OWN)} FROM postings WHERE number IN (SELECT value FROM json_each(?))"
SIBLINGS = """
SELECT job_id, id, board, url, apply_url, place_text, pay_text, attribution, closed_at FROM postings
WHERE job_id IN (SELECT value FROM json_each(?)) ORDER BY number
"""
TAGS = """
SELECT DISTINCT posting_id, tag FROM posting_tags WHERE posting_id IN (SELECT value FROM json_each(?)) ORDER BY tag
"""
ALL_PLACES = f"""
SELECT posting_id, {", ".join(PLACES.values())} FROM places
WHERE posting_id IN (SELECT value FROM json_each(?)) ORDER BY rowid
"""


def find(store: Store, query: Query) -> Iterator[Row]:
    """The rows that answer the question, in its order; raises StoreFault.

    A row holds the columns of its posting (of a job: of the posting that stands for it), lists over the postings that
    it shows (`boards`, `urls`, `apply_urls`, `places`, `cities`, `regions`, `countries`, `pays`, `attributions`,
    `tags`), and their number under `postings`.
    """
    numbers = iter([row["number"] for row in store.rows(*_statement(query))])
    while chunk := list(islice(numbers, CHUNK)):
        yield from _whole(store, chunk, query)


def _statement(query: Query) -> tuple[str, list[Any]]:
    asked = where(query)
    order = ORDERS[query.sort or ("best" if asked.ranked else "newest")]
    if order == "rank" and not asked.ranked:
        order = ORDERS["newest"]
    partition = "" if query.postings else f"row_number() OVER (PARTITION BY p.job_id ORDER BY {BEST_OF_JOB}) AS nth,"
    ranked = order.replace("rank", "postings_fts.rank")
    sql = (
        f"SELECT number FROM (SELECT p.number, {partition} row_number() OVER (ORDER BY {ranked}, p.number) AS turn "
        f"{asked.sql()}) WHERE {'1' if query.postings else 'nth = 1'} ORDER BY turn LIMIT ? OFFSET ?"
    )
    return sql, [*asked.values, -1 if query.limit is None else query.limit, query.offset]


def _whole(store: Store, numbers: list[int], query: Query) -> Iterator[Row]:
    rows = {row.pop("number"): row for row in store.rows(ROWS, [as_json(numbers)])}
    shown = _shown(store, list(rows.values()), query)
    ids = [one["id"] for group in shown.values() for one in group]
    tags = _by_posting(store.rows(TAGS, [as_json(ids)]))
    places = _by_posting(store.rows(ALL_PLACES, [as_json(ids)]))
    for number in numbers:
        row = rows[number]
        row["employment_types"] = json.loads(row["employment_types"])
        yield row | _lists(shown[row["id"]], tags, places)


def _shown(store: Store, rows: list[Row], query: Query) -> dict[str, list[Row]]:
    """Id of a row → the postings that it shows: itself, or those of its job, closed ones only where asked for."""
    if query.postings:
        return {row["id"]: [row] for row in rows}
    jobs: dict[int, list[Row]] = {}
    for one in store.rows(SIBLINGS, [as_json([row["job_id"] for row in rows])]):
        if query.state != "open" or one["closed_at"] is None:
            jobs.setdefault(one["job_id"], []).append(one)
    return {row["id"]: jobs.get(row["job_id"], [row]) for row in rows}


def _lists(shown: list[Row], tags: dict[str, list[Row]], places: dict[str, list[Row]]) -> Row:
    where_ = [place for one in shown for place in places.get(one["id"], ())]
    return {
        "boards": _distinct(one["board"] for one in shown),
        "urls": _distinct(one["url"] for one in shown),
        "apply_urls": _distinct(one["apply_url"] for one in shown),
        "places": _distinct(one["place_text"] for one in shown),
        **{plural: _distinct(place[name] for place in where_) for plural, name in PLACES.items()},
        "pays": _distinct(one["pay_text"] for one in shown),
        "attributions": _distinct(one["attribution"] for one in shown),
        "tags": sorted({tag["tag"] for one in shown for tag in tags.get(one["id"], ())}),
        "postings": len(shown),
    }


def _by_posting(rows: Iterable[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row["posting_id"], []).append(row)
    return found


def _distinct(values: Iterable[Any]) -> list[Any]:
    return list(dict.fromkeys(value for value in values if value))
