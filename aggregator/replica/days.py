"""The calendar: when each posting of a board is born, changes, pauses and dies."""

import math
from dataclasses import dataclass

from aggregator.replica.supply.chance import number

TURNOVER = 0.1
"""Share of a board's postings that is new, closes or changes on a day."""
CHANGES = ("pay", "title", "text")


@dataclass(frozen=True, slots=True)
class Life:
    """The days of one posting; day 1 is the first that the replica knows."""

    born: int
    """First day on the board."""
    died: int
    """First day on which it is gone for good."""
    paused: int | None
    """The one day on which it is gone, to be reopened on the next."""
    changed: int
    """First day on which it is printed with other pay, title or text."""
    change: str
    """Which of the three."""

    def open_on(self, day: int) -> bool:
        """Whether the board prints it on that day."""
        return self.born <= day < self.died and day != self.paused


def births(jobs: int) -> int:
    """How many postings a board of that size gains a day."""
    return max(1, round(jobs * TURNOVER))


def born_by(jobs: int, day: int) -> int:
    """How many postings have ever been born on a board by that day."""
    return jobs + births(jobs) * (day - 1)


def life(seed: int, board: str, index: int, jobs: int) -> Life:
    """The life of a board's posting number `index` (the first `jobs` are there on day 1)."""
    born = 1 if index < jobs else 2 + (index - jobs) // births(jobs)
    chance = number(seed, "life", board, index)
    rest = _days(chance >> 40)
    pauses = chance % 4 == 0
    return Life(
        born=born,
        died=born + rest + (1 + _days(chance >> 20) if pauses else 0),
        paused=born + rest if pauses else None,
        changed=born + _days(number(seed, "change", board, index) >> 40),
        change=CHANGES[chance // 4 % 3],
    )


def _days(chance: int) -> int:
    """1, 2, … days, each next one less likely by TURNOVER."""
    share = (chance % (1 << 20) + 1) / ((1 << 20) + 1)
    return 1 + int(math.log(share) / math.log(1 - TURNOVER))
