"""What companies' own sites print of their jobs."""

from dataclasses import replace
from functools import lru_cache

from aggregator.replica.ad import Ad, hide
from aggregator.replica.boards.base import Scene, aged, shown
from aggregator.replica.boards.company.deviation import Deviated, deviate
from aggregator.replica.supply.chance import one_in
from aggregator.replica.supply.sites import Site, site_of
from aggregator.replica.world import World, ad_of

NAME = "company_sites"


@lru_cache(maxsize=8192)
def whole(world: World, day: int, index: int) -> Ad:
    """All that the company knows."""
    site = site_of(index)
    ad = ad_of(
        world, NAME, index, day, site.market, key=f"{site.host.removeprefix('www.')}/{index + 100}", url=site.url(index)
    )
    return replace(
        ad, apply_url=None, workplace=ad.workplace if ad.workplace == "remote" else None, pay_words="",
        garbage="zero" if ad.pay and not ad.text_pay and one_in(20, "site-garbage", index) else None,
    )  # fmt: skip


def card(scene: Scene, index: int) -> Ad:
    """What the careers page prints: title and first place; the age where the detail page has no date."""
    ad = aged(scene, whole(scene.world, scene.day, index))
    ad = hide(ad, "employer", "text", "pay", "valid_through", "types", "workplace")
    ad = ad if site_of(index).syntax == "metas" else hide(ad, "posted")
    return shown(scene, replace(ad, places=ad.places[:1]))


def deviated(scene: Scene, index: int) -> Deviated:
    """The JSON-LD of a posting with its deviations, and what is left to be known after them."""
    ad = shown(scene, whole(scene.world, scene.day, index))
    return deviate(ad, scene.world.seed, site_of(index))


def full(scene: Scene, index: int) -> Ad:
    """What careers page and detail page print together."""
    site = site_of(index)
    if site.syntax == "json-ld":
        said = deviated(scene, index).ad
        return said if said.places else replace(said, places=card(scene, index).places)
    ad = shown(scene, whole(scene.world, scene.day, index))
    if site.syntax == "metas":
        return metas_only(aged(scene, ad))
    return replace(ad, garbage=None, pay=None if ad.garbage else ad.pay)


def metas_only(ad: Ad) -> Ad:
    """What vendor metas can say: title, text, one place, employer; the age comes from the careers page."""
    return replace(hide(ad, "pay", "valid_through", "types", "workplace"), places=ad.places[:1])


def site_at(host: str) -> Site | None:
    """The site of a host."""
    return next((site for site in (site_of(n) for n in range(12)) if site.host == host), None)
