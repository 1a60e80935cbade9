"""What the text denies: "no cold calling", "experience is not required", "vahetustega: ei"."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from aggregator.tagging.joints import Found
from aggregator.tagging.nearby import Nearby
from aggregator.tagging.scan import ByRole, Scan

BEFORE = 3
"""Words between a denial and what it denies behind it."""
AFTER = 2
"""Words between what is denied and a denial behind it."""


Stretches = Sequence[tuple[int, int]]
"""Of letters: the first, and the one behind."""


class Denials:
    """The denials of one text."""

    def __init__(self, scan: Scan, found: ByRole, joints: frozenset[str]) -> None:
        """`joints`: the letters of commas and of words like "and"."""
        self._scan = scan
        self._joints = joints
        never = Nearby(found.get("deny-never", ()))
        self._before = [one for one in found.get("deny-before", ()) if not never.covers(one)]
        self._after = [one for one in found.get("deny-after", ()) if not never.covers(one)]

    def denied(self, hits: Iterable[Found]) -> set[tuple[int, int]]:
        """The stretches (first, behind) among `hits` that are denied, alone or in a list with one that is."""
        if not self._before and not self._after:
            return set()
        stretches = sorted({(hit.first, hit.behind) for hit in hits})
        denied = {*self._by_those_before(stretches), *self._by_those_after(stretches)}
        if denied:
            self._spread(stretches, denied)
            self._spread(stretches[::-1], denied)
        return denied

    def _by_those_before(self, stretches: Stretches) -> Iterator[tuple[int, int]]:
        for one in self._before:
            nearest = bisect_left(stretches, (one.behind, 0))
            for first, behind in stretches[nearest : bisect_left(stretches, (one.behind + BEFORE + 1, 0))]:
                if self._plain(one.behind, first):
                    yield first, behind

    def _by_those_after(self, stretches: Stretches) -> Iterator[tuple[int, int]]:
        by_end = sorted((behind, first) for first, behind in stretches) if self._after else []
        for one in self._after:
            nearest = bisect_left(by_end, (one.first - AFTER, 0))
            for behind, first in by_end[nearest : bisect_left(by_end, (one.first + 1, 0))]:
                if self._together(behind, one.first):
                    yield first, behind

    def _plain(self, start: int, end: int) -> bool:
        return self._together(start, end) and not self._joints.intersection(self._scan.letters[start:end])

    def _together(self, start: int, end: int) -> bool:
        return self._scan.sentence(start) == self._scan.sentence(end)

    def _spread(self, stretches: Stretches, denied: set[tuple[int, int]]) -> None:
        """Deny what is listed beside something denied, with nothing but joints between."""
        for (first, behind), (next_first, next_behind) in pairwise(stretches):
            if (first, behind) in denied:
                start, end = (behind, next_first) if next_first >= behind else (next_behind, first)
                if start < end and self._joints.issuperset(self._scan.letters[start:end]):
                    denied.add((next_first, next_behind))
