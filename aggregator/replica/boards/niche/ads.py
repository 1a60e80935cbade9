"""What the niche board prints of a job."""

from dataclasses import replace
from functools import lru_cache

from aggregator.replica.ad import Ad
from aggregator.replica.boards.base import Scene, aged, shown
from aggregator.replica.supply.market import NICHE
from aggregator.replica.supply.pay import SIGNS, Pay
from aggregator.replica.supply.slugs import slug
from aggregator.replica.world import World, ad_of

HOST = "www.customerservicejobs.com"
FIRST_POST = 1000
"""WordPress gives a post's number to more than jobs."""


@lru_cache(maxsize=8192)
def whole(world: World, day: int, index: int) -> Ad:
    """All that the board knows: one place, no word of hybrid work."""
    made = ad_of(world, "customerservicejobs", index, day, NICHE, key="", url="")
    name = f"{slug(made.employer.name if made.employer else '')}-{slug(made.places[0].city)}-{FIRST_POST + index}"
    return replace(
        made, key=name, url=f"https://{HOST}/job/{name}/", places=made.places[:1],
        workplace=made.workplace if made.workplace == "remote" else None,
    )  # fmt: skip


def card(scene: Scene, index: int) -> Ad:
    """What a list row prints."""
    ad = whole(scene.world, scene.day, index)
    if scene.look.generation == "nexxt":
        ad = aged(scene, ad)
        return shown(scene, ad, "text", "pay", "valid_through", "apply_url", "types", "workplace")
    return shown(scene, ad, "text", "pay", "valid_through", "apply_url")


def full(scene: Scene, index: int) -> Ad:
    """What list and detail page print together."""
    absent = {"wpjm": (), "wpjm-plain": ("valid_through",), "nexxt": ("valid_through", "apply_url")}[
        scene.look.generation
    ]
    return shown(scene, whole(scene.world, scene.day, index), *absent)


def loose_figures(pay: Pay) -> str:
    """The pay as a free string without its period: `$14.25 - $19.75`, `From $15`."""
    sign = SIGNS[pay.currency]
    if pay.shape == "from":
        return f"From {sign}{pay.low:,}"
    if pay.shape == "up_to":
        return f"Up to {sign}{pay.high:,}"
    return f"{sign}{pay.low:,}" if pay.shape == "exact" else f"{sign}{pay.low:,} - {sign}{pay.high:,}"


def place_words(ad: Ad) -> str:
    """The place as the board writes it."""
    return ad.places[0].english if ad.places else ""


def number_of(key: str) -> int | None:
    """The posting's index in the slug of its address."""
    number = key.rpartition("-")[2]
    return int(number) - FIRST_POST if number.isdigit() and len(number) < 12 else None
