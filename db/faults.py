"""What can go wrong with the file itself, said in one line."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class StoreFault(Exception):
    """The database can't be opened, read or written; the message says what, which file and what to do."""


ADVICE = (
    ("locked", "the database {path} is locked by another program; wait for it or close it, then try again"),
    ("busy", "the database {path} is locked by another program; wait for it or close it, then try again"),
    ("readonly", "the database {path} is read-only; give yourself the right to write to the file and its folder"),
    ("full", "no room is left for the database {path}; free some disk space and run again, nothing stored is lost"),
    ("not a database", "{path} is not a database; name another file with --db"),
    ("malformed", "the database {path} is damaged ({error}); restore a copy, or `sqlite3 {path} .recover`"),
    ("unable to open", "the database {path} can't be opened; check that its folder exists and is yours to write to"),
    ("no such table", "{path} holds another program's tables ({error}); name another file with --db"),
    ("i/o error", "the disk refused the database {path} ({error}); check its space and health, nothing stored is lost"),
)
"""Part of SQLite's message → our line. https://www.sqlite.org/rescode.html"""


def fault_line(error: Exception, path: Path | str) -> str:
    """One line for a person about what SQLite met in the file `path`.

    >>> fault_line(sqlite3.OperationalError("database or disk is full"), "a.db")[:41]
    'no room is left for the database a.db; fr'
    """
    said = str(error).lower().replace("read-only", "readonly").replace("a readonly", "readonly")
    for part, line in ADVICE:
        if part in said:
            return line.format(path=path, error=error)
    return f"the database {path} can't be used: {error}; check the file"


@contextmanager
def faults(path: Path | str) -> Iterator[None]:
    """A block in which SQLite's faults with the file leave as StoreFault.

    A broken constraint or a wrong statement is a fault of the program, not of the file, and passes unchanged.
    """
    try:
        yield
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.InterfaceError):
        raise
    except sqlite3.DatabaseError as error:
        raise StoreFault(fault_line(error, path)) from error
