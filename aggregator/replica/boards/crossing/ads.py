"""What CustomerServiceCrossing prints of a job, to guests."""

from dataclasses import replace
from functools import lru_cache
from typing import Literal

from aggregator.replica.ad import Ad
from aggregator.replica.boards.base import Scene, shown
from aggregator.replica.supply.chance import number, token
from aggregator.replica.supply.market import Market
from aggregator.replica.supply.slugs import slug
from aggregator.replica.world import World, ad_of

HOST = "www.customerservicecrossing.com"
TRADE = Market(trades=(92, 3, 5))
Door = Literal["open", "nameless", "wall", "redirect"]


def key(world: World, index: int) -> str:
    """The id in the address, `id-` and a hash."""
    return f"id-{token(32, world.seed, 'crossing', index)}"


def door(world: World, index: int) -> Door:
    """How a guest meets the detail page: open, without the employer's name, or not at all."""
    doors: tuple[Door, ...] = (
        "open",
        "open",
        "open",
        "open",
        "nameless",
        "nameless",
        "wall",
        "wall",
        "redirect",
        "redirect",
    )
    return doors[number(world.seed, "door", index) % 10]


@lru_cache(maxsize=8192)
def whole(world: World, day: int, index: int) -> Ad:
    """All that the board knows."""
    first = world.vacancy_of("customerservicecrossing", index, TRADE, 0)
    tail = slug(f"{first.title} {first.places[0].line}")
    name = key(world, index)
    url = f"https://{HOST}/job/{name}/{tail}/"
    made = ad_of(world, "customerservicecrossing", index, day, TRADE, key=name, url=url)
    return replace(made, apply_url=None, workplace=made.workplace if made.workplace == "remote" else None)


def card(scene: Scene, index: int) -> Ad:
    """What a row of the list prints: the title, and in two looks employer, first place and date."""
    ad = whole(scene.world, scene.day, index)
    bare = ("employer", "places", "posted") if scene.look.generation == "2026" else ()
    ad = replace(ad, places=ad.places[:1])
    return shown(scene, ad, "text", "pay", "valid_through", "workplace", "types", *bare)


def full(scene: Scene, index: int) -> Ad:
    """What a guest learns from list and detail page together."""
    listed = card(scene, index)
    entry = door(scene.world, index)
    if entry in ("wall", "redirect"):
        return listed
    ad = shown(scene, whole(scene.world, scene.day, index))
    if entry == "open":
        return ad
    first = replace(ad, employer=listed.employer, places=ad.places[:1])
    return shown(scene, first, "pay", "valid_through", "workplace", "types")
