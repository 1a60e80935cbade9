"""Saving a posting: new, changed or unchanged; its places, tags, card, job and history with it."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from db import account, cards, closing, jobs, match_keys, tags
from db.columns import DATA, Row, stored_row
from db.places import place_rows, replace_places
from db.rereading import changes, manner_of, reread
from db.values import as_json

Rows = Sequence[Mapping[str, Any]]

STORED = ("number", "job_id", *DATA, "layers", "depth", "first_seen", "last_seen", "closed_at", "closed_reason")
JOINING = ("title", "employer", "place_text", "apply_url")
"""A shallow reading gives poorer match keys: they count only where one of these has changed."""

SELECT = f"SELECT {', '.join(STORED)} FROM postings WHERE id = ?"
WRITTEN = (*DATA, "layers", "depth", "first_seen", "last_seen", "closed_at", "closed_reason")
FIRST = ("number", "id", "job_id", "board", "key", *WRITTEN)
INSERT = f"INSERT INTO postings ({', '.join(FIRST)}) VALUES ({', '.join('?' * len(FIRST))})"
CHANGED_SINCE = "SELECT 1 FROM changes WHERE posting_id = ? AND at > ? AND field <> 'closed_at'"
INDEX = "INSERT INTO postings_fts (rowid, title, employer, description) VALUES (?, ?, ?, ?)"


def save(
    conn: sqlite3.Connection, run_id: int, row: Mapping[str, Any], places: Rows, given_tags: Rows,
    keys: Sequence[Sequence[str]], card: str | None, at: str, *, rereads: bool = False,
) -> str:  # fmt: skip
    """Store one posting and count it; returns what the run has it counted as."""
    new = stored_row(row)
    place_values = place_rows(new["id"], places)
    tag_values = tags.tag_rows(new["id"], given_tags, row.get("profile_version"))
    board, key = new["board"], new["key"]
    before = account.sighted(conn, run_id, board, key)
    old = stored(conn, new["id"])
    if old is None:
        verdict = "new"
        _insert(conn, new, match_keys.as_keys(keys), at)
        replace_places(conn, new["id"], place_values, stale=False)
        tags.insert(conn, tag_values)
    else:
        afresh = rereads and conn.execute(CHANGED_SINCE, [new["id"], at]).fetchone() is None
        manner = manner_of(old, new, at=at, again=before in account.KEPT, afresh=afresh)
        merged = reread(old, new, manner)
        verdict = _update(conn, run_id, old, new | merged, at)
        if merged["place_text"] == new["place_text"] and (place_values or manner == "same"):
            replace_places(conn, new["id"], place_values, stale=True)
        if manner in ("same", "deeper"):
            tags.renew(conn, new["id"], tag_values)
        if manner in ("same", "deeper") or any(old[name] != merged[name] for name in JOINING):
            _rejoin(conn, old["number"], match_keys.as_keys(keys), at)
    cards.remember(conn, board, key, card, "kept", None, row.get("profile_version"), at)
    return account.enter(conn, run_id, board, key, verdict, before)


def stored(conn: sqlite3.Connection, posting_id: str) -> Row | None:
    """The posting's row as it stands, or None."""
    found = conn.execute(SELECT, [posting_id]).fetchone()
    if found is None:
        return None
    row = dict(zip(STORED, found, strict=True))
    row["layers"] = json.loads(row["layers"])
    return row


def closed_by_itself(row: Row, at: str) -> bool:
    """Whether the board calls the posting closed, or its last day lies before the day of `at`."""
    return bool(row["expired"]) or bool(row["valid_through"] and row["valid_through"][:10] < at[:10])


def _insert(conn: sqlite3.Connection, new: Row, keys: dict[match_keys.Key, str], at: str) -> None:
    (number,) = conn.execute("SELECT coalesce(max(number), 0) + 1 FROM postings").fetchone()
    closed = closed_by_itself(new, at)
    times = {"first_seen": at, "last_seen": at, "closed_at": at if closed else None}
    values = new | times | {"number": number, "job_id": number, "closed_reason": "expired" if closed else None}
    values["layers"] = as_json(new["layers"])
    conn.execute(INSERT, [values[name] for name in FIRST])
    conn.execute(INDEX, [number, values["title"], values["employer"], values["description"]])
    jobs.found_job(conn, values)
    stirred = match_keys.rekey(conn, number, keys)
    if stirred:
        jobs.regroup(conn, stirred | {number}, at)


def _update(conn: sqlite3.Connection, run_id: int, old: Row, row: Row, at: str) -> str:
    moved = list(changes(old, row))
    for field, was, now in moved:
        closing.write_change(conn, row["id"], run_id, at, field, was, now)
    row["first_seen"], row["last_seen"] = min(old["first_seen"], at), max(old["last_seen"], at)
    row["closed_at"], row["closed_reason"] = old["closed_at"], old["closed_reason"]
    row["layers"] = as_json(row["layers"])
    sets = [name for name in WRITTEN if row[name] != (old[name] if name != "layers" else as_json(old["layers"]))]
    if sets:
        places = ", ".join(f"{name} = ?" for name in sets)
        conn.execute(f"UPDATE postings SET {places} WHERE number = ?", [*(row[name] for name in sets), old["number"]])
    turned = at >= old["last_seen"] and _open_or_close(conn, run_id, old, row, at)
    if turned or set(sets) - {"last_seen", "layers"}:
        jobs.refresh(conn, [old["job_id"]])
    elif sets:
        jobs.seen(conn, old["job_id"], at)
    return "changed" if moved or turned else "unchanged"


def _open_or_close(conn: sqlite3.Connection, run_id: int, old: Row, row: Row, at: str) -> bool:
    if closed_by_itself(row, at):
        return closing.close(conn, row["id"], "expired", at, run_id)
    if old["closed_at"] is None or at < old["closed_at"]:  # a page from before the closing opens nothing again
        return False
    closing.reopen(conn, row["id"], at, run_id)
    return True


def _rejoin(conn: sqlite3.Connection, number: int, keys: dict[match_keys.Key, str], at: str) -> None:
    before = match_keys.held(conn, number)
    if before != keys:
        stirred = match_keys.rekey(conn, number, keys)
        jobs.regroup(conn, stirred | {number}, at)
