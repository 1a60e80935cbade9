"""What Monster prints of a job."""

from dataclasses import replace
from functools import lru_cache
from uuid import UUID

from aggregator.replica.ad import Ad
from aggregator.replica.boards.base import Scene, aged, shown
from aggregator.replica.supply.chance import one_in, token
from aggregator.replica.supply.market import GENERAL
from aggregator.replica.supply.slugs import slug
from aggregator.replica.world import World, ad_of

HOST = "www.monster.com"


def key(world: World, index: int) -> str:
    """A UUID."""
    return str(UUID(token(32, world.seed, "monster", index)))


@lru_cache(maxsize=8192)
def whole(world: World, day: int, index: int) -> Ad:
    """All that Monster knows."""
    first = world.vacancy_of("monster", index, GENERAL, 0)
    tail = slug(f"{first.title} {first.places[0].city} {first.places[0].code}")
    url = f"https://{HOST}/job-openings/{tail}--{key(world, index)}"
    ad = ad_of(world, "monster", index, day, GENERAL, key=key(world, index), url=url)
    ad = replace(ad, workplace=ad.workplace if ad.workplace == "remote" else None, pay_words="")
    if ad.pay is not None and ad.text_pay is None and one_in(25, "monster-garbage", index):
        return replace(ad, garbage="zero")
    return ad


def card(scene: Scene, index: int) -> Ad:
    """What a result card prints; the look of 2022 carries the whole posting as JSON."""
    ad = whole(scene.world, scene.day, index)
    look = scene.look.generation
    if look == "2022":
        return shown(scene, ad)
    ad = replace(ad, places=ad.places[:1], garbage=None, pay=None if ad.garbage else ad.pay)
    if look == "2018":
        return shown(scene, ad, "text", "pay", "types", "workplace", "valid_through", "apply_url")
    absent = () if look == "2025" else ("pay", "posted")
    return shown(scene, aged(scene, ad), "text", "types", "workplace", "valid_through", "apply_url", *absent)


def full(scene: Scene, index: int) -> Ad:
    """What card and detail page print together."""
    ad = whole(scene.world, scene.day, index)
    if scene.look.generation == "2018":
        plain = replace(ad, garbage=None, pay=None if ad.garbage else ad.pay, places=ad.places[:1])
        return shown(scene, plain, "valid_through", "apply_url", "workplace")
    return shown(scene, ad, *(() if scene.look.generation == "2022" else ("apply_url",)))
