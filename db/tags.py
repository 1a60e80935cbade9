"""Tags: the vocabulary, and what each posting earned with which words."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from db.values import Plain, plain

INSERT = 'INSERT INTO posting_tags (posting_id, tag, quote, start, "end", profile_version) VALUES (?, ?, ?, ?, ?, ?)'

TagRow = tuple[Plain, ...]


def register(conn: sqlite3.Connection, rows: Iterable[Mapping[str, Any]]) -> None:
    """Make the vocabulary's slugs known with kind and labels; known ones get the new labels."""
    conn.executemany(
        "INSERT INTO tags (slug, kind, label_en, label_et) VALUES (?, ?, ?, ?) ON CONFLICT (slug) DO UPDATE "
        "SET kind = excluded.kind, label_en = excluded.label_en, label_et = excluded.label_et",
        [[plain(row.get(name)) for name in ("slug", "kind", "label_en", "label_et")] for row in rows],
    )


def tag_rows(posting_id: str, tags: Sequence[Mapping[str, Any]], profile_version: str | None) -> list[TagRow]:
    """The tags as rows to store, each once; a tag's slug stands under `slug` or `tag`."""
    rows = [
        (
            posting_id, plain(tag.get("slug") or tag["tag"]), plain(tag["quote"]), tag.get("start"), tag.get("end"),
            tag.get("profile_version") or profile_version,
        )
        for tag in tags
    ]  # fmt: skip
    return list(dict.fromkeys(rows))


def insert(conn: sqlite3.Connection, rows: list[TagRow]) -> None:
    """Store tags of a posting that has none."""
    if rows:
        conn.executemany(INSERT, rows)


def renew(conn: sqlite3.Connection, posting_id: str, rows: list[TagRow]) -> None:
    """Make `rows` the posting's tags, writing only where they differ."""
    before = conn.execute(
        'SELECT posting_id, tag, quote, start, "end", profile_version FROM posting_tags '
        "WHERE posting_id = ? ORDER BY rowid",
        [posting_id],
    ).fetchall()
    if before != rows:
        conn.execute("DELETE FROM posting_tags WHERE posting_id = ?", [posting_id])
        insert(conn, rows)
