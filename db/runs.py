"""Runs: started, finished, or left open by a kill."""

import sqlite3

from db.faults import StoreFault
from db.values import plain


def start(conn: sqlite3.Connection, board: str, search: str | None, started_at: str, permission: str | None) -> int:
    """The id of a new run; what earlier finished runs of the board remembered of their keys is cleared."""
    conn.execute(
        "DELETE FROM sightings WHERE run_id IN (SELECT id FROM runs WHERE board = ? AND finished_at IS NOT NULL)",
        [board],
    )
    cursor = conn.execute(
        "INSERT INTO runs (board, search, started_at, permission) VALUES (?, ?, ?, ?)",
        [board, plain(search), started_at, permission],
    )
    return int(cursor.lastrowid or 0)


def finish(conn: sqlite3.Connection, run_id: int, outcome: str, problem: str | None, finished_at: str) -> None:
    """Close the run's account; raises StoreFault where there is no such run."""
    changed = conn.execute(
        "UPDATE runs SET outcome = ?, problem = ?, finished_at = ? WHERE id = ?",
        [outcome, plain(problem), finished_at, run_id],
    )
    if changed.rowcount == 0:
        raise StoreFault(f"there is no run {run_id}; start one first")


def abandon(conn: sqlite3.Connection, board: str | None, at: str) -> int:
    """Mark the runs of the board (None: of all) that were never finished as failed, `interrupted`; returns how many."""
    changed = conn.execute(
        "UPDATE runs SET outcome = 'failed', problem = 'interrupted', finished_at = ? "
        "WHERE finished_at IS NULL AND (board = ? OR ? IS NULL)",
        [at, board, board],
    )
    return changed.rowcount
