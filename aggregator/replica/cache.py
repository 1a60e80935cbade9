"""Pages that have been rendered, as long as there is memory."""

from collections import OrderedDict
from typing import Generic, TypeVar

K = TypeVar("K")


class PageCache(Generic[K]):
    """The most recently used answers, bounded by their bytes."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._size = 0
        self._pages: OrderedDict[K, bytes] = OrderedDict()

    def get(self, key: K) -> bytes | None:
        """The answer of that key, if it is kept."""
        found = self._pages.get(key)
        if found is not None:
            self._pages.move_to_end(key)
        return found

    def keep(self, key: K, page: bytes) -> None:
        """Keep an answer, at the cost of the least recently used."""
        self._pages[key] = page
        self._size += len(page)
        while self._size > self._limit:
            self._size -= len(self._pages.popitem(last=False)[1])

    def clear(self) -> None:
        """Forget everything."""
        self._pages.clear()
        self._size = 0
