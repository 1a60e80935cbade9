"""Postings close and open again; each time a row in `changes` says so, and the job follows."""

import sqlite3

from db import account, jobs
from db.values import as_json

DUE = "closed_at IS NULL AND valid_through IS NOT NULL AND valid_through < ?"

UNSEEN = """
WITH earlier AS (
    SELECT started_at, finished_at,
        search IS (SELECT search FROM runs WHERE id = :run)
        OR (:prefixes IS NOT NULL AND substr(coalesce(search, ''), 1, length(:words)) = :words) AS same
    FROM runs WHERE board = :board AND id < :run
)
SELECT id FROM postings p WHERE board = :board AND closed_at IS NULL
AND (:prefixes IS NULL OR EXISTS (SELECT 1 FROM json_each(:prefixes) WHERE substr(p.key, 1, length(value)) = value))
AND NOT EXISTS (SELECT 1 FROM sightings s WHERE s.run_id = :run AND s.board = p.board AND s.key = p.key)
AND (SELECT min(same) FROM earlier WHERE p.last_seen BETWEEN started_at AND coalesce(finished_at, p.last_seen))
"""
"""Where two searches ran within one second of the last sight, it counts as the other's, and closes nothing."""


def close(conn: sqlite3.Connection, posting_id: str, reason: str, at: str, run_id: int | None) -> bool:
    """Close one posting; returns whether it was open."""
    return close_all(conn, [posting_id], reason, at, run_id) == 1


def reopen(conn: sqlite3.Connection, posting_id: str, at: str, run_id: int | None) -> None:
    """Open a closed posting again; its job is the caller's to refresh."""
    (closed_at,) = conn.execute("SELECT closed_at FROM postings WHERE id = ?", [posting_id]).fetchone()
    conn.execute("UPDATE postings SET closed_at = NULL, closed_reason = NULL WHERE id = ?", [posting_id])
    write_change(conn, posting_id, run_id, at, "closed_at", closed_at, None)


def close_all(conn: sqlite3.Connection, posting_ids: list[str], reason: str, at: str, run_id: int | None) -> int:
    """Close those of the postings that are open; returns how many, and adds them to the run's account."""
    ids = as_json(posting_ids)
    which = "FROM postings WHERE closed_at IS NULL AND id IN (SELECT value FROM json_each(?))"
    stirred = {job for (job,) in conn.execute(f"SELECT job_id {which}", [ids])}
    written = conn.execute(
        f"INSERT INTO changes (posting_id, run_id, at, field, old, new) SELECT id, ?, ?, 'closed_at', NULL, ? {which}",
        [run_id, at, at, ids],
    )
    conn.execute(
        "UPDATE postings SET closed_at = ?, closed_reason = ? "
        "WHERE closed_at IS NULL AND id IN (SELECT value FROM json_each(?))",
        [at, reason, ids],
    )
    if written.rowcount:
        jobs.refresh(conn, stirred)
        if run_id is not None:
            account.increase(conn, run_id, {"closed": written.rowcount})
    return written.rowcount


def close_unseen(
    conn: sqlite3.Connection, run_id: int, board: str, at: str, reason: str, prefixes: list[str] | None, words: str
) -> int:
    """Close the board's open postings that the run has not met, but earlier runs of its search; returns how many.

    What was last seen by another search may well be open: this one does not ask for it. `prefixes`: only postings
    whose keys begin so; then a search is the same that begins with `words`, whichever sites it was put to.
    """
    asked = {"board": board, "run": run_id, "words": words, "prefixes": None if prefixes is None else as_json(prefixes)}
    unseen = conn.execute(UNSEEN, asked)
    return close_all(conn, [posting_id for (posting_id,) in unseen], reason, at, run_id)


def close_expired(conn: sqlite3.Connection, at: str, board: str | None, run_id: int | None) -> int:
    """Close the open postings (of one board, or all) whose last day lies before the day of `at`; returns how many."""
    due = conn.execute(f"SELECT id FROM postings WHERE {DUE} AND (board = ? OR ? IS NULL)", [at[:10], board, board])
    return close_all(conn, [posting_id for (posting_id,) in due], "expired", at, run_id)


def write_change(
    conn: sqlite3.Connection, posting_id: str, run_id: int | None, at: str, field: str, old: object, new: object
) -> None:
    """One row of a posting's history."""
    conn.execute(
        "INSERT INTO changes (posting_id, run_id, at, field, old, new) VALUES (?, ?, ?, ?, ?, ?)",
        [posting_id, run_id, at, field, old, new],
    )
