"""What every board of the replica has in common."""

from abc import ABC, abstractmethod
from dataclasses import dataclass, replace
from datetime import date
from fnmatch import fnmatch
from pathlib import Path
from typing import Protocol

from aggregator.replica.ad import Ad, hide
from aggregator.replica.wire import Answer, Ask, text
from aggregator.replica.world import World


@dataclass(frozen=True, slots=True)
class Look:
    """How a board looks: its generation, and what a redesign has emptied."""

    generation: str
    hidden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scene:
    """The world on one day, and the board's look on it."""

    world: World
    day: int
    look: Look

    @property
    def today(self) -> date:
        """The date of the day."""
        return self.world.date_of(self.day)


class Ads(Protocol):
    """What a board prints of its jobs."""

    def whole(self, world: World, day: int, index: int) -> Ad:
        """All that the board knows."""

    def card(self, scene: Scene, index: int) -> Ad:
        """What the list prints."""

    def full(self, scene: Scene, index: int) -> Ad:
        """What list and detail page print together."""


class Board(ABC):
    """One board: its hosts, its generations (the newest first), its ads and its pages."""

    name: str
    hosts: tuple[str, ...]
    generations: tuple[str, ...]
    ads: Ads
    """What the board prints of a job; whatever has these three functions, commonly a module."""

    def plays(self, host: str) -> bool:
        """Whether the board answers for a host."""
        return any(fnmatch(host, pattern) for pattern in self.hosts)

    def whole(self, scene: Scene, index: int) -> Ad:
        """All that the board knows of a posting."""
        return self.ads.whole(scene.world, scene.day, index)

    def card(self, scene: Scene, index: int) -> Ad:
        """What the list prints of it."""
        return self.ads.card(scene, index)

    @abstractmethod
    def answer(self, scene: Scene, ask: Ask) -> Answer:
        """The page at an address."""

    def full(self, scene: Scene, index: int) -> Ad:
        """What list and detail page print together."""
        return self.ads.full(scene, index)

    def open(self, scene: Scene) -> tuple[int, ...]:
        """The postings of the day, the newest first."""
        return scene.world.indexes(self.name, scene.day)

    def is_open(self, scene: Scene, index: int) -> bool:
        """Whether the board prints a posting on the day."""
        return scene.world.life(self.name, index).open_on(scene.day)

    def find(self, scene: Scene, key: str) -> int | None:
        """The open posting of a key."""
        return _keys(self, scene).get(key)

    def key(self, scene: Scene, index: int) -> str:
        """The board's key of a posting; cheap, made from numbers alone."""
        raise NotImplementedError


_KEYS: dict[tuple[str, World, int], dict[str, int]] = {}


def _keys(board: Board, scene: Scene) -> dict[str, int]:
    known = (board.name, scene.world, scene.day)
    if known not in _KEYS:
        if len(_KEYS) > 20:
            _KEYS.clear()
        _KEYS[known] = {board.key(scene, index): index for index in board.open(scene)}
    return _KEYS[known]


def shown(scene: Scene, ad: Ad, *absent: str) -> Ad:
    """The ad without what this board, this generation or a redesign leaves out."""
    return hide(ad, *absent, *scene.look.hidden)


def aged(scene: Scene, ad: Ad) -> Ad:
    """The ad on a board that prints an age and no date: from 30 days on only "30+ days ago"."""
    ad = with_age(scene, ad)
    if ad.printed_age is None:
        return ad
    return replace(ad, age=ad.printed_age, posted=date.fromordinal(scene.today.toordinal() - ad.printed_age))


def age_words_et(age: int) -> str:
    """An age as Estonian sites print it.

    >>> [age_words_et(age) for age in (0, 1, 5, 30)]
    ['täna', 'eile', '5 päeva tagasi', 'üle 30 päeva tagasi']
    """
    if age < 2:
        return ("täna", "eile")[age]
    return "üle 30 päeva tagasi" if age >= 30 else f"{age} päeva tagasi"


def with_age(scene: Scene, ad: Ad) -> Ad:
    """The ad on a board that prints its age beside the date."""
    return replace(ad, printed_age=min((scene.today - ad.posted).days, 30)) if ad.posted else ad


def age_words(age: int) -> str:
    """An age as American boards print it.

    >>> [age_words(age) for age in (0, 1, 5, 30)]
    ['Just posted', '1 day ago', '5 days ago', '30+ days ago']
    """
    if age == 0:
        return "Just posted"
    if age >= 30:
        return "30+ days ago"
    return f"{age} day{'s' if age > 1 else ''} ago"


def shipped(module: str, name: str) -> Answer:
    """A text file that lies beside a board's module, such as its robots.txt."""
    return text(Path(module).with_name(name).read_text(encoding="utf-8"))
