"""Which postings hold which match keys, and which keys are void."""

import sqlite3
from collections.abc import Sequence

from db.guards import any_clash, clash, read_guard

Key = tuple[str, str]
"""(reason, key)"""


def as_keys(given: Sequence[Sequence[str]]) -> dict[Key, str]:
    """(reason, key) → guard, from pairs (reason, key) or triples (reason, key, guard)."""
    return {(one[0], one[1]): one[2] if len(one) > 2 else "" for one in given}


def rekey(conn: sqlite3.Connection, number: int, keys: dict[Key, str]) -> set[int]:
    """Make `keys` the keys of posting `number`; returns the other postings whose jobs may thereby change."""
    before = held(conn, number)
    stirred: set[int] = set()
    for one in before.keys() - {key for key, guard in keys.items() if before.get(key) == guard}:
        stirred |= _drop(conn, number, one)
    for one, guard in keys.items():
        if before.get(one) != guard:
            stirred |= add_key(conn, number, one, guard)
    return stirred - {number}


def held(conn: sqlite3.Connection, number: int) -> dict[Key, str]:
    """The keys of posting `number`, each with its guard."""
    rows = conn.execute("SELECT reason, key, guard FROM match_keys WHERE number = ?", [number])
    return {(reason, key): guard for reason, key, guard in rows}


def add_key(conn: sqlite3.Connection, number: int, one: Key, guard: str) -> set[int]:
    """Give posting `number` one more key; returns the key's other holders, none where it was void already."""
    reason, key = one
    holders = conn.execute(
        "SELECT number, guard FROM match_keys WHERE key = ? AND reason = ?", [key, reason]
    ).fetchall()
    conn.execute(
        "INSERT INTO match_keys (key, reason, number, guard) VALUES (?, ?, ?, ?)", [key, reason, number, guard]
    )
    if not holders or is_void(conn, one):
        return set()
    mine = read_guard(guard)
    if any(clash(mine, read_guard(theirs)) for theirs in {text for _, text in holders}):
        conn.execute("INSERT INTO void_keys (key, reason) VALUES (?, ?)", [key, reason])
    return {holder for holder, _ in holders}


def is_void(conn: sqlite3.Connection, one: Key) -> bool:
    """Whether the key's holders contradict one another."""
    return bool(conn.execute("SELECT 1 FROM void_keys WHERE key = ? AND reason = ?", [one[1], one[0]]).fetchone())


def binding_holders(conn: sqlite3.Connection, one: Key) -> list[int]:
    """The numbers of the postings that the key joins; empty where it is void."""
    if is_void(conn, one):
        return []
    rows = conn.execute("SELECT number FROM match_keys WHERE key = ? AND reason = ?", [one[1], one[0]])
    return [number for (number,) in rows]


def _drop(conn: sqlite3.Connection, number: int, one: Key) -> set[int]:
    reason, key = one
    conn.execute("DELETE FROM match_keys WHERE key = ? AND reason = ? AND number = ?", [key, reason, number])
    if is_void(conn, one):
        guards = conn.execute("SELECT guard FROM match_keys WHERE key = ? AND reason = ?", [key, reason])
        if any_clash(guard for (guard,) in guards):
            return set()
        conn.execute("DELETE FROM void_keys WHERE key = ? AND reason = ?", [key, reason])
    return set(binding_holders(conn, one))
