"""The store: one SQLite file, opened, written in batches, read by query."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Any, Self, TypeVar, cast

from sqlite_utils import Database

from db import account, cards, closing, marks, quotas, runs, saving, tags
from db.connect import connect
from db.faults import StoreFault, faults

__all__ = ["Store", "StoreFault"]

F = TypeVar("F", bound=Callable[..., Any])
Rows = Sequence[Mapping[str, Any]]

TAKE_WRITE_LOCK = "DELETE FROM sightings WHERE 0"


def _verb(function: F) -> F:
    @wraps(function)
    def whole(self: "Store", *args: Any, **kwargs: Any) -> Any:
        if self.db.conn.in_transaction:
            return function(self, *args, **kwargs)
        with self.batch():
            return function(self, *args, **kwargs)

    return cast("F", whole)


class Store:
    """Everything that is known, in one file. Times are ISO 8601 in UTC (`2026-11-23T16:05:00Z`), dates `2026-11-23`.

    Every verb that writes belongs in a `batch()`; called alone it makes its own.
    """

    def __init__(self, db: Database, path: Path) -> None:
        self.db = db
        self.path = path

    @classmethod
    def open(cls, path: Path | str, *, read_only: bool = False, timeout: float = 20.0) -> "Store":
        """The store at `path`, made or brought up to date if need be; raises StoreFault.

        `timeout`: seconds to wait while another program writes.
        """
        path = Path(path)
        return cls(connect(path, read_only=read_only, timeout=timeout), path)

    def close(self) -> None:
        """Let go of the file; what was not committed is undone."""
        with faults(self.path):
            self.db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def batch(self) -> Iterator[None]:
        """One transaction: all of what is written inside is stored, or nothing. Batches may be nested."""
        with faults(self.path), self.db.atomic():
            # A write first: a transaction that starts by reading can't wait its turn behind another writer,
            # it fails at once (SQLITE_BUSY_SNAPSHOT, https://sqlite.org/rescode.html#busy_snapshot).
            self.db.conn.execute(TAKE_WRITE_LOCK)
            yield

    def rows(self, sql: str, params: Sequence[Any] | Mapping[str, Any] = ()) -> Iterator[dict[str, Any]]:
        """The answer to a question, row by row; raises StoreFault."""
        with faults(self.path):
            cursor = self.db.conn.execute(sql, params)
            names = [column[0] for column in cursor.description]
            for row in cursor:
                yield dict(zip(names, row, strict=True))

    @_verb
    def start_run(self, board: str, search: str | None, started_at: str, permission: str | None = None) -> int:
        """The id of a new run of the board."""
        return runs.start(self._conn, board, search, started_at, permission)

    @_verb
    def save(
        self, run_id: int, row: Mapping[str, Any], places: Rows, tags: Rows,
        match_keys: Sequence[Sequence[str]], card: str | None, at: str, *, rereads: bool = False,
    ) -> str:  # fmt: skip
        """Store a posting seen at `at` and count it once in its run: `new`, `changed` or `unchanged`.

        `row`: the fields of a posting (dates, decimals, tuples and mappings are understood), with `expired` (bool),
        `depth` (`card` or `full`) and `profile_version` if known; `id` follows from `board` and `key`. `places` and
        `tags`: mappings with the fields of Place and Tag. `match_keys`: (reason, key) or (reason, key, guard).
        `card`: the print of its card, None if it has none. `rereads`: an old page is read by a new program; what it
        said then may be overruled, as long as nothing newer has changed the posting since.
        Raises ValueError for an unknown column or a missing title; nothing of the row is written then.
        """
        return saving.save(self._conn, run_id, row, places, tags, match_keys, card, at, rereads=rereads)

    @_verb
    def touch(self, run_id: int, board: str, key: str, at: str) -> str:
        """Count a known, unchanged card under its stored verdict; raises LookupError for an unknown key."""
        return cards.touch(self._conn, run_id, board, key, at)

    @_verb
    def pass_over(
        self, run_id: int, board: str, key: str, reason: str, card: str | None, profile_version: str | None, at: str
    ) -> str:
        """Count a listing below the relevance cut as `filtered`."""
        return cards.pass_over(self._conn, run_id, board, key, reason, card, profile_version, at)

    @_verb
    def quarantine(
        self,
        run_id: int,
        reason: str,
        listing: Mapping[str, Any] | str,
        board: str,
        key: str,
        card: str | None,
        at: str,
    ) -> str:
        """Put a listing that can't be right aside, with its reason, and count it as `quarantined`."""
        return cards.quarantine(self._conn, run_id, reason, listing, board, key, card, at)

    @_verb
    def count(self, run_id: int, **increments: int) -> None:
        """Add to the run's counters (`failed`, `pages`, `bytes`, …); `found` follows by itself."""
        account.increase(self._conn, run_id, increments)

    @_verb
    def spend(self, board: str, hour: str, span: str, most: int) -> bool:
        """Count a request to the board in its hour; False, and not counted, where its span has `most` already."""
        return quotas.spend(self._conn, board, hour, span, most)

    @_verb
    def finish_run(self, run_id: int, outcome: str, problem: str | None, finished_at: str) -> None:
        """Close the run's account with its outcome."""
        runs.finish(self._conn, run_id, outcome, problem, finished_at)

    @_verb
    def abandon_unfinished(self, board: str | None, at: str) -> int:
        """Mark runs of the board (None: all) that a kill left open as failed, `interrupted`; returns how many."""
        return runs.abandon(self._conn, board, at)

    @_verb
    def close_unseen(
        self, run_id: int, board: str, at: str, reason: str = "unseen", *, prefixes: list[str] | None = None,
        words: str = "",
    ) -> int:  # fmt: skip
        """Close the board's open postings that this run has not met, but earlier runs of its very search.

        `prefixes`: only those whose keys begin so, for runs of which some sites came whole; a search is then the same
        if it begins with `words`. Returns how many. For healthy sweeps only.
        """
        return closing.close_unseen(self._conn, run_id, board, at, reason, prefixes, words)

    @_verb
    def close_expired(self, at: str, board: str | None = None, run_id: int | None = None) -> int:
        """Close the open postings whose last day is over; returns how many."""
        return closing.close_expired(self._conn, at, board, run_id)

    @_verb
    def close_posting(self, posting_id: str, reason: str, at: str, run_id: int | None = None) -> bool:
        """Close one posting; returns whether it was open."""
        return closing.close(self._conn, posting_id, reason, at, run_id)

    @_verb
    def register_tags(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Make the vocabulary known: mappings with slug, kind, label_en, label_et."""
        tags.register(self._conn, rows)

    @_verb
    def replace_tags(self, posting_id: str, given: Rows, profile_version: str) -> None:
        """Make these the posting's tags; that is no change of the posting."""
        tags.renew(self._conn, posting_id, tags.tag_rows(posting_id, given, profile_version))

    @_verb
    def mark(self, job_id: int, status: str, note: str | None, at: str) -> None:
        """Add a person's mark to a job; the last one counts."""
        marks.mark(self._conn, job_id, status, note, at)

    def known_cards(self, board: str, profile_version: str | None) -> dict[str, str]:
        """Key → card print of what need not be followed again while its card stays the same."""
        with faults(self.path):
            return cards.known(self._conn, board, profile_version)

    @property
    def _conn(self) -> sqlite3.Connection:
        return self.db.conn
