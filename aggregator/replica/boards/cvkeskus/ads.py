"""What CV Keskus prints of a job."""

from dataclasses import replace
from functools import lru_cache

from aggregator.replica.ad import Ad
from aggregator.replica.boards.base import Scene, shown
from aggregator.replica.supply.market import ESTONIAN
from aggregator.replica.supply.slugs import slug
from aggregator.replica.world import World, ad_of

HOST = "www.cvkeskus.ee"
FIRST_KEY = 2050000


@lru_cache(maxsize=8192)
def whole(world: World, day: int, index: int) -> Ad:
    """All that CV Keskus knows; work from home stands in the place of a town."""
    key = str(FIRST_KEY + index)
    first = world.vacancy_of("cvkeskus", index, ESTONIAN, 0)
    tail = slug(f"{first.title} {first.places[0].city} {first.employer.name}")
    ad = ad_of(world, "cvkeskus", index, day, ESTONIAN, key=key, url=f"https://{HOST}/{tail}-{key}")
    return replace(ad, places=() if ad.workplace == "remote" else ad.places, pay_words="", apply_url=None)


def card(scene: Scene, index: int) -> Ad:
    """What the list prints."""
    return shown(scene, whole(scene.world, scene.day, index), "text", "types", "valid_through", "posted")


def full(scene: Scene, index: int) -> Ad:
    """What list and posting print together."""
    return shown(scene, whole(scene.world, scene.day, index))
