"""Phrases with other words inside: their parts, found one by one, joined again."""

from collections import defaultdict
from typing import NamedTuple

from aggregator.profile.notation import GAP
from aggregator.tagging.alphabet import BREAKS
from aggregator.tagging.automaton import Automaton
from aggregator.tagging.vocabulary import Target

Starts = defaultdict[int, list[tuple[int, int, bool]]]
"""Letter → the joins whose first part ends before it, as sets; where that part begins; whether words stand inside."""


class Found(NamedTuple):
    """One phrase in the text."""

    target: Target
    first: int
    """Letter at which it begins; letters count words and breaks, without those passed over."""
    behind: int
    """Letter behind it."""
    joined: bool
    """True where other words stand inside."""
    whole: bool
    """True where none could."""


def search(letters: str, automaton: Automaton) -> list[Found]:
    """Everything that `automaton` finds in `letters`, in the order in which it ends.

    A set of joins is an int with their bits; `ended[n + GAP]` holds those whose first part ends before letter n.
    """
    targets, opens, closes, near = automaton.targets, automaton.opens, automaton.closes, automaton.near
    ended = [0] * (len(letters) + GAP + 1)
    starts: Starts = defaultdict(list)
    found: list[Found] = []
    for pattern, first, behind in automaton.search.find_matches_as_indexes(letters, overlapping=True):
        for target in targets[pattern]:
            found += (Found(target, first, behind, False, True),)
        closed = closes[pattern]
        if closed:
            before = ended[first] | ended[first + 1] | ended[first + 2]
            ready = closed & (ended[first + GAP] | before & near)
            while ready:
                bit = ready & -ready
                ready ^= bit
                begun = _begun(bit, first, letters, starts)
                if begun is not None:
                    start, gap = begun
                    join = automaton.joins[bit.bit_length() - 1]
                    if join.target is not None:
                        found += (Found(join.target, start, behind, gap, join.gap == 0),)
                    elif join.then is not None:
                        ended[behind + GAP] |= 1 << join.then
                        starts[behind].append((1 << join.then, start, gap))
        if opens[pattern]:
            ended[behind + GAP] |= opens[pattern]
            starts[behind].append((opens[pattern], first, False))
    return found


def _begun(bit: int, first: int, letters: str, starts: Starts) -> tuple[int, bool] | None:
    """Where the nearest first part of a join begins, and whether words stand inside; None across sentences."""
    for letter in range(first, first - GAP - 1, -1):
        if letter < first and letters[letter] in BREAKS:
            return None
        for joins, start, gap in starts.get(letter, ()):
            if joins & bit:
                return start, gap or letter < first
    return None
