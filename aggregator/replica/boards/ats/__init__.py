"""Applicant-tracking systems: one file each, found by looking; what they share is in `base`."""

from functools import cache

from aggregator.replica.boards.ats.base import AtsReplica
from aggregator.replica.boards.found import boards_in


@cache
def systems() -> tuple[AtsReplica, ...]:
    """Every system that the replica plays, by name."""
    return boards_in(__name__, AtsReplica)
