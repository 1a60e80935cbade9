"""Runs, as the table `runs` holds them: what happened, balanced."""

from collections.abc import Iterator
from typing import Any

from db.store import Store

LAST = """
SELECT id, board, search, started_at, finished_at, outcome, problem, found, new, changed, unchanged, filtered,
       quarantined, failed, closed, pages, bytes
FROM runs WHERE (? IS NULL OR board = ?) ORDER BY id DESC LIMIT ?
"""


def runs(store: Store, *, board: str | None = None, limit: int = 20) -> Iterator[dict[str, Any]]:
    """The last runs, of one board or all, the latest first."""
    return store.rows(LAST, [board, board, limit])
