"""A batch of rows into the store, in which a row that can't be written costs no other."""

import logging
from collections.abc import Callable, Sequence
from typing import TypeVar

from db.store import Store, StoreFault

Row = TypeVar("Row")

log = logging.getLogger(__name__)


def keep_all(store: Store, rows: Sequence[Row], keep: Callable[[Row], object]) -> list[tuple[Row, Exception]]:
    """Write all rows with `keep`; returns those that could not be written, each with its fault.

    They are written together; only where that fails, one by one. Raises StoreFault, as no row can be stored then.
    """
    try:
        with store.batch():
            for row in rows:
                keep(row)
    except StoreFault:
        raise
    except Exception:  # one bad row never harms the others: which it is shows when each is written by itself
        log.info("%d rows could not be stored together", len(rows), exc_info=True)
        return [(row, fault) for row in rows if (fault := _fault_of(store, row, keep))]
    return []


def _fault_of(store: Store, row: Row, keep: Callable[[Row], object]) -> Exception | None:
    try:
        with store.batch():
            keep(row)
    except StoreFault:
        raise
    except Exception as fault:  # logged here, counted by the caller
        log.info("%r could not be stored", row, exc_info=True)
        return fault
    return None
