"""The account of a file that holds many answers: what was read, what was passed over and why, what is lost."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from aggregator.archive.answers import Lost
from aggregator.crawling.health import GRAVEST
from aggregator.extract.page import Outcome, Page, Reading

SOUND = (Outcome.OK, Outcome.EMPTY)
Verdict = tuple[Outcome, str | None]
"""An outcome, and why."""


@dataclass
class Tally:
    """Counts while a file is read, and judges at its end."""

    what: str = "answers"
    """What is counted."""
    seen: int = 0
    passed: Counter[str] = field(default_factory=Counter)
    """Reason → answers that were passed over for it."""
    lost: Counter[str] = field(default_factory=Counter)
    """What could not be read → how often."""
    walls: dict[tuple[str, str], Verdict] = field(default_factory=dict)
    """(board, address) → what stood before the page, as long as the file does not hold the page too."""
    zeros: dict[str, str | None] = field(default_factory=dict)
    """Board → how it says that it has nothing."""
    unknown: dict[str, Verdict] = field(default_factory=dict)
    """Board → how the first of its pages went in which nothing was found."""

    def lose(self, lost: Lost) -> None:
        """Count what could not be read."""
        self.lost[lost.why] += 1

    def read(self, board: str, page: Page, reading: Reading, *, is_document: bool) -> None:
        """Note how the reading of a board's page went; what its scripts ask for besides is no document."""
        at = (board, page.url)
        if reading.listings or reading.outcome in SOUND:
            self.walls.pop(at, None)
        if reading.listings:
            return
        if reading.outcome is Outcome.EMPTY:
            self.zeros.setdefault(board, reading.problem)
        elif reading.outcome in (Outcome.OK, Outcome.NOT_RECOGNISED):
            self.passed["of a board, without postings"] += 1
            self.unknown.setdefault(board, (Outcome.NOT_RECOGNISED, _said(page, reading)))
        elif is_document and reading.outcome is not Outcome.FAILED:
            self.walls[at] = (reading.outcome, _said(page, reading))
        else:
            self.passed["of a board, refused or failed"] += 1
            self.unknown.setdefault(board, (reading.outcome, _said(page, reading)))

    def verdicts(self, held: Mapping[str, int]) -> dict[str, Verdict]:
        """Board → how it went, the one with most postings first; `held`: board → its postings."""
        boards = [*sorted(held, key=lambda board: -held[board]), *(board for board, _ in self.walls), *self.zeros]
        boards = list(dict.fromkeys(boards)) or list(self.unknown)[:1]
        return {board: self._verdict(board, held.get(board, 0)) for board in boards}

    def _verdict(self, board: str, postings: int) -> Verdict:
        walls = [wall for (name, _), wall in self.walls.items() if name == board]
        if walls:
            worst = min(walls, key=lambda wall: GRAVEST.index(wall[0]) if wall[0] in GRAVEST else len(GRAVEST))
            said = f"{len(walls)} of its pages {worst[0]}: {worst[1]}"
            return (Outcome.PARTIAL, said) if postings else (worst[0], worst[1])
        if postings:
            return Outcome.OK, None
        if board in self.zeros:
            return Outcome.EMPTY, self.zeros[board]
        return self.unknown[board]

    def whole(self, verdicts: Mapping[str, Verdict]) -> Verdict:
        """How the file went as a whole."""
        loss = "; ".join(f"lost: {f'{times} × ' if times > 1 else ''}{why}" for why, times in self.lost.items())
        bad = [f"{board}: {said}" for board, (outcome, said) in verdicts.items() if outcome not in SOUND and said]
        found = any(outcome in (Outcome.OK, Outcome.PARTIAL) for outcome, _ in verdicts.values())
        if found:
            said = "; ".join([*bad, *([loss] if loss else [])])
            return (Outcome.PARTIAL, said) if said else (Outcome.OK, None)
        outcome = next(iter(verdicts.values()))[0] if verdicts else Outcome.NOT_RECOGNISED
        if self.lost and not self.seen:
            outcome = Outcome.FAILED
        nothing = [] if verdicts else [f"none of its {self.seen} {self.what} holds a posting"]
        zero = [said for _, said in verdicts.values() if said and not bad]
        return outcome, "; ".join([*bad, *zero, *nothing, *([loss] if loss else [])]) or None

    def notes(self, together: int) -> Iterator[str]:
        """What a person may want to know besides: `together`, how many sights were of postings seen before."""
        if self.passed:
            counted = ", ".join(f"{times} {why}" for why, times in self.passed.most_common())
            yield f"passed over: {counted}"
        if together:
            yield f"{together} more sights of the same postings, each counted once"


def _said(page: Page, reading: Reading) -> str:
    return f"{reading.problem or 'nothing was found'} ({page.url[:150] or 'no address'})"
