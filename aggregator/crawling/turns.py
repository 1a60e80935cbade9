"""One crawl of a board at a time, whoever starts it: a lock that a kill lets go of by itself."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from aggregator.errors import StoreError

try:
    import fcntl
except ImportError:  # Windows has none; there, two crawls of one board are not kept apart
    fcntl = None  # type: ignore[assignment]


@contextmanager
def turn(store_path: Path, board: str) -> Iterator[None]:
    """A block in which no other process crawls `board` into this store.

    Raises StoreError where one does. Each board has its own byte of the file `<store>-crawls`, which stays empty.
    """
    with store_path.with_name(store_path.name + "-crawls").open("a") as file:
        if fcntl is not None:
            try:
                fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, zlib.crc32(board.encode()))
            except OSError:
                raise StoreError(f"another crawl of {board} into {store_path} is under way; wait for it") from None
        yield
