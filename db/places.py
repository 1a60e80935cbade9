"""The places of a posting."""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from db.values import Plain, fold, plain

COLUMNS = ("place", "city", "region", "country", "latitude", "longitude")
INSERT = f"INSERT INTO places (posting_id, {', '.join(COLUMNS)}, folded) VALUES ({', '.join('?' * 8)})"

PlaceRow = tuple[Plain, ...]


def place_rows(posting_id: str, places: Sequence[Mapping[str, Any]]) -> list[PlaceRow]:
    """The places as rows to store, each once; raises ValueError for one without `place`."""
    rows = []
    for place in places:
        values = [plain(place.get(name)) for name in COLUMNS]
        if not values[0]:
            raise ValueError(f"a place of {posting_id} has no text: {dict(place)!r}; give `place` as it was printed")
        said = dict.fromkeys(fold(str(value)) for value in values[:4] if value)
        rows.append((posting_id, *values, " · ".join(said)))
    return list(dict.fromkeys(rows))


def replace_places(conn: sqlite3.Connection, posting_id: str, rows: list[PlaceRow], *, stale: bool) -> None:
    """Make `rows` the posting's places; `stale`: it may have other ones already."""
    if stale:
        before = conn.execute(
            f"SELECT posting_id, {', '.join(COLUMNS)}, folded FROM places WHERE posting_id = ? ORDER BY rowid",
            [posting_id],
        ).fetchall()
        if before == rows:
            return
        conn.execute("DELETE FROM places WHERE posting_id = ?", [posting_id])
    conn.executemany(INSERT, rows)
