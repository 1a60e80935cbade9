"""What the text denies: "no cold calling", "experience is not required", "vahetustega: ei"."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from aggregator.tagging.joints import Found
from aggregator.tagging.scan import ByRole, Scan

BEFORE = 3
"""Words between a denial and what it denies behind it."""
AFTER = 2
"""Words between what is denied and a denial behind it."""


class Denials:
    """The denials of one text."""

    def __init__(self, scan: Scan, found: ByRole, joints: frozenset[str]) -> None:
        """`joints`: the letters of commas and of words like "and"."""
        self._scan = scan
        self._joints = joints
        never = found.get("deny-never", ())
        self._before = [one for one in found.get("deny-before", ()) if not _inside(one, never)]
        self._after = [one for one in found.get("deny-after", ()) if not _inside(one, never)]

    def denied(self, hits: Iterable[Found]) -> set[tuple[int, int]]:
        """The stretches (first, behind) among `hits` that are denied, alone or in a list with one that is."""
        if not self._before and not self._after:
            return set()
        stretches = sorted({(hit.first, hit.behind) for hit in hits})
        denied = {stretch for stretch in stretches if self._directly(*stretch)}
        if denied:
            self._spread(stretches, denied)
            self._spread(stretches[::-1], denied)
        return denied

    def _directly(self, first: int, behind: int) -> bool:
        for one in self._before:
            if one.behind <= first <= one.behind + BEFORE and self._plain(one.behind, first):
                return True
        return any(behind <= one.first <= behind + AFTER and self._together(behind, one.first) for one in self._after)

    def _plain(self, start: int, end: int) -> bool:
        return self._together(start, end) and not self._joints.intersection(self._scan.letters[start:end])

    def _together(self, start: int, end: int) -> bool:
        return self._scan.sentence(start) == self._scan.sentence(end)

    def _spread(self, stretches: Sequence[tuple[int, int]], denied: set[tuple[int, int]]) -> None:
        """Deny what is listed beside something denied, with nothing but joints between."""
        for (first, behind), (next_first, next_behind) in pairwise(stretches):
            if (first, behind) in denied:
                start, end = (behind, next_first) if next_first >= behind else (next_behind, first)
                if start < end and self._joints.issuperset(self._scan.letters[start:end]):
                    denied.add((next_first, next_behind))


def _inside(one: Found, others: Iterable[Found]) -> bool:
    return any(other.first <= one.first and one.behind <= other.behind for other in others)
