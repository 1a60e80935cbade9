"""How running crawls stand, read from the store, which is where their accounts are."""

from collections.abc import Callable, Sequence
from pathlib import Path

from aggregator.crawling.account import Counts
from db.store import Store, StoreFault

Progress = Callable[[str, Counts], None]
"""Told a board and the counts of its newest run."""

LOOK_EVERY = 0.5
"""Seconds between two looks."""


def look(boards: Sequence[tuple[str, Path]], tell: Progress) -> None:
    """Tell each board's newest run; a store that is busy just now is looked at next time."""
    try:
        for board, path in boards:
            with Store.open(path, read_only=True, timeout=0.1) as store:
                sql = "SELECT * FROM runs WHERE board = ? AND finished_at IS NULL ORDER BY id DESC LIMIT 1"
                for row in store.rows(sql, [board]):
                    tell(board, Counts.of(row))
    except StoreFault:
        return
