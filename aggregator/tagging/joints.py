"""Phrases with other words inside: their parts, found one by one, joined again."""

from functools import partial
from typing import NamedTuple

from aggregator.profile.notation import GAP
from aggregator.tagging.alphabet import BREAKS
from aggregator.tagging.automaton import Automaton
from aggregator.tagging.vocabulary import Target


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


FOUND = partial(tuple.__new__, Found)
"""Makes a Found of a tuple, without the call in Python that a NamedTuple costs."""
Begun = list[tuple[tuple[int, int, bool], ...]]
"""Letter → the joins whose first part ends before it, as sets; where that part begins; whether words stand inside."""


def search(letters: str, automaton: Automaton) -> list[Found]:
    """Everything that `automaton` finds in `letters`, in the order in which it ends.

    A set of joins is an int with their bits; `ended[n + GAP]` holds those whose first part ends before letter n.
    """
    patterns, near = automaton.patterns, automaton.near
    ended = [0] * (len(letters) + GAP + 1)
    begun: Begun = [()] * (len(letters) + 1)
    found: list[Found] = []
    for number, first, behind in automaton.search.find_matches_as_indexes(letters, overlapping=True):
        targets, opens, closes = patterns[number]
        for target in targets:
            found += (FOUND((target, first, behind, False, True)),)
        if closes:
            ready = closes & (ended[first + GAP] | (ended[first] | ended[first + 1] | ended[first + 2]) & near)
            while ready:
                bit = ready & -ready
                ready ^= bit
                begins = _begins(bit, first, letters, begun)
                if begins:
                    longer, then, whole = automaton.joins[bit.bit_length() - 1]
                    if longer is None:
                        ended[behind + GAP] |= then
                        begun[behind] += ((then, *begins),)
                    else:
                        found += (FOUND((longer, begins[0], behind, begins[1], whole)),)
        if opens:
            ended[behind + GAP] |= opens
            begun[behind] += ((opens, first, False),)
    return found


def _begins(bit: int, first: int, letters: str, begun: Begun) -> tuple[int, bool] | None:
    """Where the nearest first part of a join begins, and whether words stand inside; None across sentences."""
    for joins, start, gap in begun[first]:
        if joins & bit:
            return start, gap
    for letter in range(first - 1, max(first - GAP, 0) - 1, -1):
        if letters[letter] in BREAKS:
            return None
        for joins, start, _ in begun[letter]:
            if joins & bit:
                return start, True
    return None
