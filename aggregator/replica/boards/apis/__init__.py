"""Official interfaces: one file each, found by looking; what they share is in `base`."""

from functools import cache

from aggregator.replica.boards.apis.base import ApiReplica
from aggregator.replica.boards.found import boards_in


@cache
def apis() -> tuple[ApiReplica, ...]:
    """Every interface that the replica plays, by name."""
    return boards_in(__name__, ApiReplica)
