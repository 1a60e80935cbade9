"""What a crawl has met already: a few bytes for each address, posting and page, for the longest crawl."""

from collections.abc import Hashable

from aggregator.extract.page import Link, Reading


class Seen:
    """Hashes of what was met; asking adds."""

    def __init__(self) -> None:
        self._hashes: set[int] = set()

    def is_new(self, link: Link) -> bool:
        """Whether neither the address nor, for a detail page, its posting was asked for in this run."""
        address = (link.url.partition("#")[0], link.data, link.headers)
        return self._add(address if link.card is None else link.card.key)

    def has_posting(self, key: str) -> bool:
        """Whether a posting was asked for in this run; adds nothing."""
        return hash(key) in self._hashes

    def is_repetition(self, reading: Reading, root: str) -> bool:
        """Whether a page shows the very rows of another page of the list that began at `root`."""
        keys = frozenset(one.key for one in (*reading.listings, *(link.card for link in reading.follow if link.card)))
        return bool(keys) and not self._add((root, keys))

    def _add(self, what: Hashable) -> bool:
        before = len(self._hashes)
        self._hashes.add(hash(what))
        return len(self._hashes) > before
