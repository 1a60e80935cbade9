"""Phrases by their place, so that each hit looks only at those around it, however many a text holds."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from aggregator.tagging.joints import Found


class Nearby:
    """Found phrases, in the order in which they begin."""

    def __init__(self, found: Iterable[Found]) -> None:
        self._found = sorted(found, key=lambda one: one.first)
        self._firsts = [one.first for one in self._found]
        self._longest = max((one.behind - one.first for one in self._found), default=0)

    def __bool__(self) -> bool:
        return bool(self._found)

    def touching(self, first: int, behind: int) -> Iterator[Found]:
        """Those of which a letter lies from `first` to before `behind`, or that end or begin right there."""
        start = bisect_left(self._firsts, first - self._longest)
        for one in self._found[start : bisect_right(self._firsts, behind)]:
            if one.behind >= first:
                yield one

    def covers(self, hit: Found) -> bool:
        """True where `hit` stands inside one of them."""
        return any(one.first <= hit.first and hit.behind <= one.behind for one in self.touching(hit.first, hit.behind))
