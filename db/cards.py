"""Cards: what a board's list showed of a key, and what became of it; an unchanged card costs no detail page again."""

import sqlite3
from collections.abc import Mapping
from typing import Any

from db import account, closing, jobs
from db.values import as_json, plain

REMEMBER = """
INSERT INTO cards (board, key, card, verdict, reason, profile_version, last_seen) VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (board, key) DO UPDATE SET card = coalesce(excluded.card, card), verdict = excluded.verdict,
    reason = excluded.reason, profile_version = excluded.profile_version, last_seen = max(last_seen, excluded.last_seen)
"""

KNOWN = """
SELECT key, card FROM cards
WHERE board = ? AND card IS NOT NULL AND (verdict <> 'filtered' OR profile_version IS ?)
AND (verdict <> 'quarantined' OR reason NOT LIKE 'the program failed on it%')
"""


def known(conn: sqlite3.Connection, board: str, profile_version: str | None) -> dict[str, str]:
    """Key → card print of every card of the board that need not be followed again while it stays as it is.

    Left out: what was stored without a print, as its detail page may come next time, what another profile
    version has filtered, and what the program failed on, as a later program may not.
    """
    return dict(conn.execute(KNOWN, [board, profile_version]).fetchall())


def remember(
    conn: sqlite3.Connection, board: str, key: str, card: str | None, verdict: str, reason: str | None,
    profile_version: str | None, at: str,
) -> None:  # fmt: skip
    """Note the card and its verdict; without a card the one noted before stays."""
    conn.execute(REMEMBER, [board, key, card, verdict, reason, profile_version, at])


def touch(conn: sqlite3.Connection, run_id: int, board: str, key: str, at: str) -> str:
    """Count a known, unchanged card under its verdict; a kept posting that was closed as unseen opens again.

    Raises LookupError for a key that was never stored.
    """
    row = conn.execute("SELECT verdict FROM cards WHERE board = ? AND key = ?", [board, key]).fetchone()
    if row is None:
        raise LookupError(f"{board}:{key} was never stored, so its card can't be a known one; read it in full")
    before = account.sighted(conn, run_id, board, key)
    conn.execute("UPDATE cards SET last_seen = max(last_seen, ?) WHERE board = ? AND key = ?", [at, board, key])
    verdict = _see(conn, run_id, f"{board}:{key}", at) if row[0] == "kept" else str(row[0])
    return account.enter(conn, run_id, board, key, verdict, before)


def pass_over(
    conn: sqlite3.Connection, run_id: int, board: str, key: str, reason: str, card: str | None,
    profile_version: str | None, at: str,
) -> str:  # fmt: skip
    """Count a listing below the relevance cut; a posting stored under its key earlier is closed as `filtered`."""
    before = account.sighted(conn, run_id, board, key)
    if before in account.KEPT:
        return str(before)
    remember(conn, board, key, card, "filtered", reason, profile_version, at)
    closing.close(conn, f"{board}:{key}", "filtered", at, run_id)
    return account.enter(conn, run_id, board, key, "filtered", before)


def quarantine(
    conn: sqlite3.Connection, run_id: int, reason: str, listing: Mapping[str, Any] | str, board: str, key: str,
    card: str | None, at: str,
) -> str:  # fmt: skip
    """Put a listing that can't be right aside with its reason; a posting of its key that was stored stays as it is."""
    before = account.sighted(conn, run_id, board, key)
    if before is not None:
        return before
    said = plain(listing) if isinstance(listing, str) else as_json(dict(listing))
    conn.execute(
        "INSERT INTO quarantine (run_id, reason, listing, board, key, at) VALUES (?, ?, ?, ?, ?, ?)",
        [run_id, reason, said, board, key, at],
    )
    remember(conn, board, key, card, "quarantined", reason, None, at)
    return account.enter(conn, run_id, board, key, "quarantined", before)


def _see(conn: sqlite3.Connection, run_id: int, posting_id: str, at: str) -> str:
    job, closed_at, reason, due = conn.execute(
        "SELECT job_id, closed_at, closed_reason, valid_through < ? FROM postings WHERE id = ?", [at[:10], posting_id]
    ).fetchone()
    conn.execute("UPDATE postings SET last_seen = max(last_seen, ?) WHERE id = ?", [at, posting_id])
    if closed_at is None and due:
        closing.close(conn, posting_id, "expired", at, run_id)
        return "changed"
    if closed_at is not None and closed_at <= at and reason != "expired" and not due:
        closing.reopen(conn, posting_id, at, run_id)
        jobs.refresh(conn, [job])
        return "changed"
    jobs.seen(conn, job, at)
    return "unchanged"
