"""One job in full: every posting with places, tags and their evidence, history; merges and marks."""

import json
from typing import Any

from aggregator.errors import BadInput
from db.store import Store

Row = dict[str, Any]

TAGS = """
SELECT t.tag, k.kind, k.label_en, k.label_et, t.quote, t.start, t."end", t.profile_version
FROM posting_tags t LEFT JOIN tags k ON k.slug = t.tag WHERE t.posting_id = ? ORDER BY k.kind, t.tag, t.start
"""
PLACES = "SELECT place, city, region, country, latitude, longitude FROM places WHERE posting_id = ? ORDER BY rowid"
OF_POSTING = {
    "places": PLACES,
    "tags": TAGS,
    "changes": "SELECT at, field, old, new, run_id FROM changes WHERE posting_id = ? ORDER BY rowid",
    "merges": "SELECT reason, key, score, at FROM merges WHERE posting_id = ? ORDER BY rowid",
}
"""List of a posting → the statement that gives it."""
PRIVATE = ("number", "depth")


def job(store: Store, wanted: str | int) -> Row:
    """The job with that number, or of the posting with that id (`board:key`): its row, `postings` and `marks`.

    Raises BadInput where there is none.
    """
    number = _number(store, str(wanted).strip())
    found = next(store.rows("SELECT * FROM jobs WHERE id = ?", [number]), None)
    if found is None:
        raise BadInput(f"there is no job or posting {wanted!r}; `aggregator query` lists them with their numbers")
    rows = list(store.rows("SELECT * FROM postings WHERE job_id = ? ORDER BY number", [number]))
    marks = store.rows("SELECT status, note, at FROM marks WHERE job_id = ? ORDER BY rowid", [number])
    return found | {"postings": [_posting(store, row) for row in rows], "marks": list(marks)}


def _number(store: Store, wanted: str) -> int:
    row = next(
        store.rows("SELECT job_id FROM postings WHERE id = ?", [wanted.encode("utf-8", "replace").decode()]), None
    )
    if row:
        return int(row["job_id"])
    return int(wanted) if wanted.isascii() and wanted.isdigit() and len(wanted) < 19 else -1


def _posting(store: Store, row: Row) -> Row:
    said = {name: value for name, value in row.items() if name not in PRIVATE}
    said["employment_types"], said["layers"] = json.loads(row["employment_types"]), json.loads(row["layers"])
    return said | {name: list(store.rows(sql, [row["id"]])) for name, sql in OF_POSTING.items()}
