"""What Indeed prints of a job."""

from dataclasses import replace
from functools import lru_cache

from aggregator.replica.ad import Ad, hide
from aggregator.replica.boards.base import Scene, aged, shown, with_age
from aggregator.replica.supply.chance import dice, number, one_in, token
from aggregator.replica.supply.market import BRITISH, GENERAL, Market
from aggregator.replica.supply.pay import some_pay
from aggregator.replica.world import World, ad_of

STATE_LOOKS = ("2026", "2026-state", "2023")
"""Looks that carry the card JSON; the others leave only the markup."""
HOSTS = {0: "www.indeed.com", 1: "uk.indeed.com"}


def key(world: World, index: int) -> str:
    """Sixteen hex digits."""
    return token(16, world.seed, "indeed", index)


def host_of(world: World, index: int) -> str:
    """One in five own ads is British; a shared vacancy is American."""
    if index % 16 == 9:
        return host_of(world, index - 9)
    return HOSTS[index % 5 == 0 and not world.vacancy_name("indeed", index).startswith("shared")]


def market_of(world: World, index: int) -> Market:
    """The kind of jobs that an ad's host carries."""
    return BRITISH if host_of(world, index).startswith("uk") else GENERAL


@lru_cache(maxsize=8192)
def whole(world: World, day: int, index: int) -> Ad:
    """All that Indeed knows of an ad."""
    url = f"https://{host_of(world, index)}/viewjob?jk={key(world, index)}"
    made = ad_of(world, "indeed", index, day, market_of(world, index), key=key(world, index), url=url)
    ad = hide(made, "valid_through")
    country = made.places[0].country
    townless = ad.workplace == "remote" and index % 3 == 0
    ad = replace(ad, pay_words="", places=() if townless else ad.places)
    if ad.pay is None and ad.text_pay is None and index % 3 == 0:
        guess = some_pay(dice(world.seed, "guess", index), country)
        return replace(ad, pay=guess, estimate=guess is not None)
    if ad.pay is not None and ad.text_pay is None and one_in(15, "garbage", index):
        return replace(ad, garbage=("zero", "minus_one", "nines", "hour_as_year")[number("g", index) % 4])
    return ad


def card(scene: Scene, index: int) -> Ad:
    """What a card prints: one place, no text; the oldest and the markup-only looks print less."""
    ad = hide(whole(scene.world, scene.day, index), "text", "apply_url")
    absent = ["employer"] if one_in(40, "nameless", index) else []
    look = scene.look.generation
    ad = replace(ad, places=ad.places[:1])
    if look in STATE_LOOKS:
        ad = with_age(scene, ad)
    else:
        ad = aged(scene, replace(ad, garbage=None, pay=None if ad.garbage else ad.pay))
    if look == "2020":
        absent += ["types", "workplace", *(["pay"] if ad.estimate else [])]
    if look == "2026-dom":
        absent += ["pay", "posted", "types"]
    if look in ("2026-dom", "2021") and not place_line(ad).startswith(("Remote", "Hybrid")):
        absent.append("workplace")  # these looks print it in the place line alone
    return shown(scene, ad, *absent)


def full(scene: Scene, index: int) -> Ad:
    """What card and detail page print together."""
    ad = whole(scene.world, scene.day, index)
    if ad.garbage and scene.look.generation not in STATE_LOOKS:
        ad = replace(ad, garbage=None, pay=None)
    return shown(scene, ad if has_json_ld(ad) else replace(ad, places=ad.places[:1]))


def has_json_ld(ad: Ad) -> bool:
    """Whether the detail page carries a JobPosting: some sponsored ones do not, and then name one place only."""
    return not one_in(9, "sponsored-detail", ad.key)


def place_line(ad: Ad) -> str:
    """The place line of a card; it may carry a postcode or the words of the workplace."""
    if not ad.places:
        return "Remote" if ad.workplace == "remote" else ""
    town = ad.places[0]
    line = f"{town.line} {town.postcode}" if town.country == "US" and ad.index % 2 else town.line
    if ad.workplace == "remote" and ad.index % 3 == 1:
        return f"Remote in {line}"
    if ad.workplace == "hybrid" and ad.index % 2:
        return f"Hybrid work in {line}"
    return line
