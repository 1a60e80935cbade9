"""The replica: five boards over one world, a day, looks, faults, and the record of what was served."""

from collections import deque
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, time
from email.utils import format_datetime
from typing import Any

from aggregator.replica.boards import BOARDS, board_named, board_of, is_played
from aggregator.replica.boards.apis.base import ApiReplica
from aggregator.replica.boards.base import Board, Look, Scene
from aggregator.replica.boards.careers import careers_answer, plays_careers
from aggregator.replica.boards.scripted import HOST as SCRIPTED
from aggregator.replica.boards.scripted import scripted_answer
from aggregator.replica.cache import PageCache
from aggregator.replica.faults import Fault, Faults, spoil
from aggregator.replica.ledger import Ledger
from aggregator.replica.truth import row
from aggregator.replica.walls import wall
from aggregator.replica.wire import Answer, Ask
from aggregator.replica.world import World

CACHE_BYTES = 128 << 20
LOG_LENGTH = 500_000


class Replica:
    """Answers requests; everything it serves follows from the world, the day and the looks."""

    def __init__(
        self, world: World, *, day: int = 1, looks: Mapping[str, Look] | None = None, ledger: Ledger | None = None
    ) -> None:
        self.world = world
        self.day = day
        self.looks = {board.name: Look(board.generations[0]) for board in BOARDS} | dict(looks or {})
        self.faults = Faults()
        self.log: deque[tuple[str, str]] = deque(maxlen=LOG_LENGTH)
        self._ledger = ledger
        self._cache: PageCache[tuple[str, str]] = PageCache(CACHE_BYTES)
        self._date = self._http_date()

    def set_day(self, day: int) -> None:
        """Turn the calendar; ValueError before day 1."""
        if day < 1:
            raise ValueError(f"day {day}: the calendar begins with day 1")
        self.day = day
        self._date = self._http_date()
        self._cache.clear()

    def set_look(self, board: str, generation: str | None = None, hidden: tuple[str, ...] | None = None) -> None:
        """Give a board another generation, or empty some of its fields; KeyError, ValueError for unknown names."""
        known = board_named(board).generations
        if generation is not None and generation not in known:
            raise ValueError(f"{board} has no generation {generation!r}; it has {', '.join(known)}")
        look = self.looks[board]
        if generation is not None:
            look = replace(look, generation=generation)
        if hidden is not None:
            look = replace(look, hidden=hidden)
        self.looks[board] = look
        self._cache.clear()

    def scene(self, board: Board) -> Scene:
        """The world as a board shows it now."""
        return Scene(self.world, self.day, self.looks[board.name])

    def respond(self, ask: Ask) -> tuple[Answer, bytes]:
        """The answer and its bytes; of an answer from the cache only the bytes tell."""
        self.log.append((ask.host, ask.target))
        fault = self.faults.due(ask) if self.faults else None
        if fault is not None:
            spoilt = spoil(fault, ask, lambda: self._answer(ask))
            return spoilt, spoilt.encode(self._date)
        key = (ask.host, ask.target)
        kept = self._cache.get(key) if ask.method != "POST" else None
        if kept is not None:
            return PLAIN, kept
        answer = self._answer(ask)
        wire = answer.encode(self._date)
        if ask.method != "POST" and answer.kept and not answer.drop:
            self._cache.keep(key, wire)
        return answer, wire

    def set_quota(self, name: str, requests: int) -> None:
        """Let an official interface answer only so many requests a day, counted from now; KeyError for other boards."""
        board = board_named(name)
        if not isinstance(board, ApiReplica):
            raise KeyError(f"{name} has no quota")
        board.quota = requests
        board.spent.clear()

    def add_fault(self, **fault: Any) -> None:
        """Set a fault; see Fault for its parts."""
        self.faults.add(Fault(**fault))

    def _answer(self, ask: Ask) -> Answer:
        board = board_of(ask.host)
        if plays_careers(ask.host):
            return careers_answer(ask)
        if ask.host == SCRIPTED:
            return scripted_answer(ask)
        if board is None:
            return wall("parked") if is_played(ask.host) else Answer(drop=True)
        if ask.path == "/login":
            return wall("login_page")
        answer = board.answer(self.scene(board), ask)
        if self._ledger is not None:
            self._ledger.enter(self.day, answer.ads)
        return answer

    def _http_date(self) -> str:
        return format_datetime(datetime.combine(self.world.date_of(self.day), time(12), UTC), usegmt=True)


PLAIN = Answer()
"""Stands for any cached answer: brought at once and whole."""


def truth(world: World, board: str, day: int, *, look: Look | None = None, depth: str = "full") -> list[dict[str, Any]]:
    """What a board prints on a day, one row a posting, the newest first; computed from the world alone.

    `depth` is `full` (list and detail page together) or `card` (the list alone).
    """
    known = board_named(board)
    scene = Scene(world, day, look or Look(known.generations[0]))
    tell = known.full if depth == "full" else known.card
    return [row(tell(scene, index)) for index in known.open(scene)]
