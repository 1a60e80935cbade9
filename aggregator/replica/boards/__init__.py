"""The boards: what each prints of a job, and how its pages look, generation by generation."""

from functools import cache

from aggregator.replica.boards.apis import apis
from aggregator.replica.boards.ats import systems
from aggregator.replica.boards.base import Board
from aggregator.replica.boards.careers import plays_careers
from aggregator.replica.boards.company.board import CompanySites
from aggregator.replica.boards.crossing.board import Crossing
from aggregator.replica.boards.cvee.board import Cvee
from aggregator.replica.boards.cvkeskus.board import CvKeskus
from aggregator.replica.boards.indeed.board import Indeed
from aggregator.replica.boards.monster.board import Monster
from aggregator.replica.boards.niche.board import NicheBoard
from aggregator.replica.boards.scripted import HOST as SCRIPTED

BOARDS: tuple[Board, ...] = (
    NicheBoard(),
    Crossing(),
    Indeed(),
    Monster(),
    CompanySites(),
    Cvee(),
    CvKeskus(),
    *systems(),
    *apis(),
)


PARKED = ("www.parked.example", "buy.parked.example")
"""Hosts of nobody's, where redirects of dead boards end."""


def is_played(host: str) -> bool:
    """Whether a host has an address at all."""
    return board_of(host) is not None or host in PARKED or plays_careers(host) or host == SCRIPTED


@cache
def board_of(host: str) -> Board | None:
    """The board that answers for a host, if any does."""
    return next((board for board in BOARDS if board.plays(host)), None)


def board_named(name: str) -> Board:
    """The board of that name; KeyError where there is none."""
    for board in BOARDS:
        if board.name == name:
            return board
    raise KeyError(f"no board is called {name!r}; there are {', '.join(board.name for board in BOARDS)}")
