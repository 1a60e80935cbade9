"""What CV.ee prints of a job."""

from dataclasses import replace
from functools import lru_cache
from typing import Literal

from aggregator.replica.ad import Ad, hide
from aggregator.replica.boards.base import Scene, shown
from aggregator.replica.supply.market import ESTONIAN
from aggregator.replica.world import World, ad_of

HOST = "www.cv.ee"
FIRST_KEY = 1700000

Kind = Literal["standardDetails", "urlDetails", "fileDetails", "styleDetails"]


def kind_of(index: int) -> Kind:
    """How an ad's text is kept: in sections mostly; elsewhere and in a picture it can't be read."""
    kinds: dict[int, Kind] = {7: "urlDetails", 8: "styleDetails", 9: "fileDetails"}
    return kinds.get(index % 10, "standardDetails")


def is_mediated(index: int) -> bool:
    """Whether an ad is one of the mediated offers, which name no employer and are shown only when asked for."""
    return index % 12 == 5


@lru_cache(maxsize=8192)
def whole(world: World, day: int, index: int) -> Ad:
    """All that CV.ee knows: one town, pay by the hour or month."""
    key = str(FIRST_KEY + index)
    ad = ad_of(world, "cvee", index, day, ESTONIAN, key=key, url=f"https://{HOST}/et/vacancy/{key}")
    ad = replace(ad, places=ad.places[:1], pay_words="", employer=None if is_mediated(index) else ad.employer)
    return ad if kind_of(index) in ("standardDetails", "styleDetails") else hide(ad, "text")


def card(scene: Scene, index: int) -> Ad:
    """What the search answer prints."""
    return shown(scene, whole(scene.world, scene.day, index), "text", "apply_url")


def full(scene: Scene, index: int) -> Ad:
    """What search answer and vacancy page print together."""
    return shown(scene, whole(scene.world, scene.day, index))
