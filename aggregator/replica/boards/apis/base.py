"""What every official interface of the replica has: keys, a quota, pages of a list, and the truth of its answers."""

import base64
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any, ClassVar

from aggregator.replica.ad import Ad
from aggregator.replica.boards.base import Board, Scene, shown
from aggregator.replica.boards.searching import found
from aggregator.replica.supply.chance import one_in
from aggregator.replica.supply.market import GENERAL, Market
from aggregator.replica.wire import Answer, Ask, not_found, text
from aggregator.replica.world import World, ad_of

JSON = "application/json; charset=utf-8"
KEYS: Mapping[str, str] = {
    "ADZUNA_APP_ID": "replica-adzuna-id", "ADZUNA_APP_KEY": "replica/adzuna+key==",
    "JOOBLE_API_KEY": "replica-jooble-key",
    "CAREERJET_API_KEY": "replica-careerjet-key", "CAREERJET_REFERER": "https://jobs.example/list",
    "CAREERJET_USER_IP": "203.0.113.7", "USAJOBS_API_KEY": "replica-usajobs-key", "USAJOBS_EMAIL": "me@example.org",
    "REED_API_KEY": "replica-reed-key", "THEMUSE_API_KEY": "replica-muse-key",
}  # fmt: skip
"""The environment that lets a crawl in: variable → the only value that the replica takes."""


class ApiReplica(Board):
    """One interface: `url`, `let_in` and `serve` are its own; `lacks` and `types` make its truth."""

    generations = ("2026",)
    market: ClassVar[Market] = GENERAL
    lacks: ClassVar[tuple[str, ...]] = ()
    """Fields (`aggregator.replica.ad.FIELDS`) that it does not print."""
    types: ClassVar[tuple[str, ...]] = ()
    """Employment types that its field knows."""
    quota: int = 100_000
    """Requests of a day; tests make it small."""

    def __init__(self) -> None:
        self.spent: Counter[int] = Counter()

    def id(self, index: int) -> str:
        """The interface's own key of a posting."""
        return str(8_800_000 + index)

    def url(self, ad: Ad) -> str:
        """The address of a posting."""
        raise NotImplementedError

    def let_in(self, ask: Ask) -> Answer | None:
        """What a request without the right key is answered; None where it is let in."""
        del ask
        return None

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """The answer to a request; None where there is none: then it is a 404."""
        raise NotImplementedError

    def spent_answer(self) -> Answer:
        """What is answered when the quota is used up."""
        return refusal(429, {"message": "Too many requests"})

    def answer(self, scene: Scene, ask: Ask) -> Answer:
        """The answer at an address, made anew for every request."""
        if ask.path == "/robots.txt":
            return text("User-agent: *\nDisallow: /private/\n")
        refused = self.let_in(ask)
        if refused is None:
            self.spent[scene.day] += 1
            refused = self.spent_answer() if self.spent[scene.day] > self.quota else None
        return replace(refused or self.serve(scene, ask) or not_found(), kept=False)

    def key(self, scene: Scene, index: int) -> str:
        """The key as the crawl must store it."""
        del scene
        return self.id(index)

    def whole(self, scene: Scene, index: int) -> Ad:
        """All that the interface prints of a posting."""
        return _whole(self, scene.world, scene.day, index)

    def printed(self, ad: Ad) -> Ad:
        """The ad with what this interface makes of it; `lacks` is taken away later."""
        return ad

    def card(self, scene: Scene, index: int) -> Ad:
        """What the list prints."""
        return shown(scene, self.whole(scene, index), *self.lacks)

    def full(self, scene: Scene, index: int) -> Ad:
        """What all its answers print together."""
        return self.card(scene, index)

    def rows(self, scene: Scene, indexes: Sequence[int]) -> tuple[list[Ad], list[Any]]:
        """The ads of a page, and what the interface prints of each."""
        ads = [self.card(scene, index) for index in indexes]
        return ads, [self.row(ad, snippet(self.whole(scene, ad.index))) for ad in ads]

    def row(self, ad: Ad, beginning: str) -> Any:
        """One posting as the list prints it; `beginning` is that of its text."""
        raise NotImplementedError

    def hits(self, scene: Scene, *, words: str = "", place: str = "", days: str = "") -> tuple[int, ...]:
        """The postings of a search."""
        return found(self, scene, words=words, place=place, days=int(days) if days.isdigit() else None)

    def in_category(self, scene: Scene) -> list[int]:
        """The postings of the category that is customer service, and a third of the others, as categories are."""
        return [
            index for index in self.open(scene)
            if self.whole(scene, index).trade == "customer_service" or one_in(3, "category", self.name, index)
        ]  # fmt: skip


@lru_cache(maxsize=16384)
def _whole(board: ApiReplica, world: World, day: int, index: int) -> Ad:
    ad = ad_of(world, board.name, index, day, board.market, key=board.id(index), url="")
    ad = replace(ad, pay_words="", types=tuple(kind for kind in ad.types if kind in board.types))
    ad = board.printed(ad)
    return replace(ad, url=board.url(ad))


def answer_json(body: Any, ads: Sequence[Ad] = (), depth: str = "full") -> Answer:
    """A JSON answer with the ads that it prints."""
    said = json.dumps(body, ensure_ascii=False).encode()
    return Answer(body=said, content_type=JSON, ads=tuple((ad, depth) for ad in ads))


def refusal(status: int, body: Any) -> Answer:
    """A JSON answer that says no."""
    return replace(answer_json(body), status=status)


def basic(name: str) -> str:
    """The Authorization header of a key as user name without a password."""
    return "Basic " + base64.b64encode(f"{KEYS[name]}:".encode()).decode()


def whole_number(said: str | None, usual: int) -> int:
    """A parameter as a number, or what is usual."""
    return int(said) if said and said.isdigit() else usual


def figures(ad: Ad) -> tuple[float | None, float | None]:
    """The least and the most that the pay field prints."""
    return (None, None) if ad.pay is None else (as_float(ad.pay.low), as_float(ad.pay.high))


def as_float(figure: Any) -> float | None:
    """A figure as JSON prints it."""
    return None if figure is None else float(figure)


def snippet(ad: Ad) -> str:
    """The beginning of a text, as lists print it."""
    lists = [block.lines for block in ad.text.blocks if block.kind == "list"] if ad.text else []
    return " ".join(lists[0][:2]) + "…" if lists else "…"


def part(indexes: Sequence[int], number: int, size: int) -> Sequence[int]:
    """Page `number`, counted from 1, of so many rows."""
    return indexes[max(0, number - 1) * size : max(0, number) * size]
