"""Requests that were sent to a board, by the hour."""

import sqlite3


def spend(conn: sqlite3.Connection, board: str, hour: str, span: str, most: int) -> bool:
    """Count a request of the hour (`2026-11-23T16`), unless its span (`2026-11-23`; "" for ever) has `most` already."""
    if used(conn, board, span) >= most:
        return False
    conn.execute(
        "INSERT INTO quotas (board, window, used) VALUES (?, ?, 1) "
        "ON CONFLICT (board, window) DO UPDATE SET used = used + 1",
        [board, hour],
    )
    return True


def used(conn: sqlite3.Connection, board: str, span: str) -> int:
    """The requests of all hours whose name begins with `span`."""
    sql = "SELECT coalesce(sum(used), 0) FROM quotas WHERE board = ? AND substr(window, 1, ?) = ?"
    (count,) = conn.execute(sql, [board, len(span), span]).fetchone()
    return int(count)
