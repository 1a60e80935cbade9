"""The schema's steps, in order: small named functions, each applied once and in one transaction."""

import sqlite3
from functools import cache

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from db import schema

NAME = "aggregator"
migration = Migrations(NAME)


@cache
def names() -> tuple[str, ...]:
    """The names of all steps that this version knows."""
    return tuple(step.name for step in migration.pending(Database(memory=True)))


@migration()
def first_tables(db: Database) -> None:
    """Create jobs, postings and what hangs on them; runs and their account; full-text search."""
    for script in (schema.TABLES, schema.RUNS, schema.PRIVATE, schema.SEARCH):
        for statement in _statements(script):
            db.conn.execute(statement)


@migration()
def attribution(db: Database) -> None:
    """Give postings the words that their source asks to be shown with them."""
    db.conn.execute("ALTER TABLE postings ADD COLUMN attribution TEXT")


@migration()
def quotas(db: Database) -> None:
    """Count the requests of each board by the hour, for boards that allow so many."""
    db.conn.execute(
        "CREATE TABLE quotas (board TEXT NOT NULL, window TEXT NOT NULL, used INTEGER NOT NULL, "
        "PRIMARY KEY (board, window)) WITHOUT ROWID"
    )


def _statements(script: str) -> list[str]:
    # Not executescript(): it commits first, and the step would no longer be one transaction.
    found, held = [], ""
    for line in script.splitlines(keepends=True):
        held += line
        if sqlite3.complete_statement(held):
            found.append(held.strip())
            held = ""
    return found
