"""A person's own marks on jobs: saved, applied, hidden, or whatever else."""

import sqlite3

from db.faults import StoreFault


def mark(conn: sqlite3.Connection, job_id: int, status: str, note: str | None, at: str) -> None:
    """Add a mark; earlier ones stay as history, the last one counts. Raises StoreFault where there is no such job."""
    if conn.execute("SELECT 1 FROM jobs WHERE id = ?", [job_id]).fetchone() is None:
        raise StoreFault(f"there is no job {job_id}; `aggregator query` lists the jobs with their numbers")
    conn.execute(
        "INSERT INTO marks (job_id, status, note, at, home) VALUES (?, ?, ?, ?, ?)", [job_id, status, note, at, job_id]
    )
