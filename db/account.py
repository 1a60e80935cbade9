"""The account of a run: every key it met counts once, under what became of it."""

import sqlite3
from collections.abc import Mapping

VERDICTS = ("new", "changed", "unchanged", "filtered", "quarantined", "failed")
OTHERS = ("closed", "pages", "bytes")

KEPT = frozenset({"new", "changed", "unchanged"})


def sighted(conn: sqlite3.Connection, run_id: int, board: str, key: str) -> str | None:
    """What the run has counted this key as, or None."""
    row = conn.execute(
        "SELECT verdict FROM sightings WHERE run_id = ? AND board = ? AND key = ?", [run_id, board, key]
    ).fetchone()
    return str(row[0]) if row else None


def enter(conn: sqlite3.Connection, run_id: int, board: str, key: str, verdict: str, before: str | None) -> str:
    """Count the key under `verdict`, once; returns what it is counted as.

    A second sight changes nothing, with one exception: a key passed over first and kept later moves to where it
    now belongs.
    """
    if before is None:
        conn.execute(
            "INSERT INTO sightings (run_id, board, key, verdict) VALUES (?, ?, ?, ?)", [run_id, board, key, verdict]
        )
        conn.execute(f"UPDATE runs SET found = found + 1, {verdict} = {verdict} + 1 WHERE id = ?", [run_id])
        return verdict
    if before in KEPT or verdict not in KEPT:
        return before
    conn.execute(
        "UPDATE sightings SET verdict = ? WHERE run_id = ? AND board = ? AND key = ?", [verdict, run_id, board, key]
    )
    conn.execute(f"UPDATE runs SET {before} = {before} - 1, {verdict} = {verdict} + 1 WHERE id = ?", [run_id])
    return verdict


def increase(conn: sqlite3.Connection, run_id: int, increments: Mapping[str, int]) -> None:
    """Add to the counters of a run; `found` follows from the verdicts by itself.

    Raises ValueError for a counter that does not exist.
    """
    unknown = [name for name in increments if name not in VERDICTS + OTHERS]
    if unknown:
        raise ValueError(f"a run has no counter {unknown[0]!r} to add to; known are {', '.join(VERDICTS + OTHERS)}")
    steps = dict(increments)
    steps["found"] = sum(steps.get(name, 0) for name in VERDICTS)
    sets = ", ".join(f"{name} = {name} + :{name}" for name in steps)
    conn.execute(f"UPDATE runs SET {sets} WHERE id = :run_id", {**steps, "run_id": run_id})
