"""Opening the file: the right settings, our tables, or one line that says why not."""

import sqlite3
import time
from pathlib import Path

from sqlite_utils import Database

from db import migrations
from db.faults import StoreFault, faults
from db.values import fold

SETTINGS = (
    "PRAGMA synchronous = NORMAL",  # with WAL: nothing committed is lost to kill -9; https://sqlite.org/wal.html
    "PRAGMA cache_size = -32000",  # KiB
    "PRAGMA temp_store = MEMORY",
    "PRAGMA journal_size_limit = 67108864",  # the WAL gives its room back after a big batch
)

PAGE_SIZE = "PRAGMA page_size = 8192"
"""Descriptions fit: a fifth less space and a sixth more speed than 4096; heeded only while the file is empty."""


def connect(path: Path, *, read_only: bool, timeout: float) -> Database:
    """The database at `path` with all tables, made if need be; raises StoreFault.

    `timeout`: seconds to wait for another writer.
    """
    try:
        _check_path(path, read_only=read_only)
    except OSError as fault:
        said = fault.strerror or fault
        raise StoreFault(f"the database {path} can't be reached ({said}); name another file with --db") from fault
    with faults(path):
        db = Database(_connection(path, read_only=read_only, timeout=timeout))
        db.conn.create_function("fold", 1, lambda text: fold(text) if text else "", deterministic=True)
        try:
            _prepare(db, path, read_only=read_only)
        except BaseException:
            db.close()
            raise
    return db


def _check_path(path: Path, *, read_only: bool) -> None:
    if path.is_dir():
        raise StoreFault(f"{path} is a folder, not a database; name a file")
    if read_only and not path.exists():
        raise StoreFault(f"there is no database {path} yet; `aggregator crawl` or `aggregator import` makes it")
    if not path.parent.is_dir():
        raise StoreFault(f"the folder of the database {path} does not exist; make it or name another file")


def _connection(path: Path, *, read_only: bool, timeout: float) -> sqlite3.Connection:
    if not read_only:
        return sqlite3.connect(path, timeout=timeout)
    address = path.resolve().as_uri() + "?mode=ro"
    try:
        connection = sqlite3.connect(address, uri=True, timeout=timeout)
        connection.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.OperationalError as fault:
        # WAL needs a -shm file beside the database; on a read-only medium without writers the file alone will do.
        wal = path.with_name(path.name + "-wal")
        if not _wants_to_write(fault) or (wal.exists() and wal.stat().st_size):
            raise
        connection = sqlite3.connect(address + "&immutable=1", uri=True, timeout=timeout)
    return connection


def _wants_to_write(fault: sqlite3.OperationalError) -> bool:
    """Whether reading failed for want of the -shm file alone: SQLite's words for it differ from version to version.

    >>> _wants_to_write(sqlite3.OperationalError("attempt to write a readonly database"))
    True
    >>> _wants_to_write(sqlite3.OperationalError("database is locked"))
    False
    """
    return any(words in str(fault) for words in ("unable to open", "readonly", "read-only"))


def _prepare(db: Database, path: Path, *, read_only: bool) -> None:
    applied = {step.name for step in migrations.migration.applied(db)}
    _check_ours(db, path, applied)
    pending = set(migrations.names()) - applied
    if read_only:
        if pending:
            state = "was made by an older version" if applied else "is not set up yet"
            raise StoreFault(f"the database {path} {state}; crawl or import something first")
        return
    if pending:
        db.conn.execute(PAGE_SIZE)
    _to_wal(db)
    for setting in SETTINGS:
        db.conn.execute(setting)
    if pending:
        _migrate(db)


def _to_wal(db: Database) -> None:
    """Turn WAL on; SQLite answers "locked" at once, timeout or not, while another program is just doing so."""
    (wait,) = db.conn.execute("PRAGMA busy_timeout").fetchone()  # milliseconds
    until = time.monotonic() + wait / 1000
    # asked once, not until it is so: where the file system knows no WAL, SQLite says nothing and stays as it was
    done = db.journal_mode == "wal"
    while not done:
        try:
            db.enable_wal()
        except sqlite3.OperationalError:
            if time.monotonic() > until:
                raise
            time.sleep(0.01)
        else:
            done = True


def _migrate(db: Database) -> None:
    # The write lock is taken first, so that of two programs that start together one makes the tables, once.
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        migrations.migration.apply(db)
        db.conn.execute("COMMIT")
    except BaseException:
        db.rollback()
        raise


def _check_ours(db: Database, path: Path, applied: set[str]) -> None:
    newer = applied - set(migrations.names())
    if newer:
        raise StoreFault(f"the database {path} was made by a newer version ({min(newer)}); update the program")
    tables = {name for name in db.table_names() if not name.startswith(("sqlite_", "_sqlite_", "apscheduler"))}
    if tables and not applied:
        raise StoreFault(f"{path} holds another program's tables ({min(tables)}, …); name another file with --db")
