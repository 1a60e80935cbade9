"""BambooHR: a list without texts and dates, and a detail behind each card."""

from dataclasses import replace
from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import AtsReplica, Tenant, answer_json
from aggregator.replica.boards.base import Scene
from aggregator.replica.wire import Answer, Ask, page, redirect

TYPES = {
    "full_time": "Full-Time",
    "part_time": "Part-Time",
    "contract": "Contract",
    "temporary": "Seasonal",
    "internship": "Internship",
}
WORKPLACES = {"remote": "1", "hybrid": "2"}
PERIODS = {"hour": "per hour", "day": "per day", "week": "per week", "month": "per month", "year": "per year"}


class BambooHR(AtsReplica):
    """Openings of one place and one employment type each; pay is a line of words, on-site work is not marked."""

    name = "bamboohr"
    hosts = ("*.bamboohr.com",)
    list_lacks = ("text", "pay", "posted")
    detail_lacks = ("valid_through", "apply_url")
    one_place = True
    one_type = True

    def listed_as(self, slug: str) -> str:
        """The careers page."""
        return f"https://{slug}.bamboohr.com/careers"

    def url(self, tenant: Tenant, own: str) -> str:
        """The opening's page."""
        return f"{self.listed_as(tenant.slug)}/{own}"

    def whole(self, scene: Scene, index: int) -> Ad:
        """The ad, whose workplace is printed unless it is on site."""
        ad = super().whole(scene, index)
        return replace(ad, workplace=None) if ad.workplace == "onsite" else ad

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """The list, one opening, or BambooHR's own front page."""
        slug = ask.host.partition(".")[0]
        if slug == "www":
            return page("<title>HR software</title><h1>HR software</h1>")
        mine = self.jobs(scene, slug)
        if mine is None:
            return redirect("https://www.bamboohr.com/")
        if ask.path == "/careers/list":
            ads = [self.card(scene, index) for index in mine]
            return answer_json({"meta": {"totalCount": len(ads)}, "result": list(map(card, ads))}, ads, "card")
        own = ask.path.removeprefix("/careers/").removesuffix("/detail")
        index = next((index for index in mine if self.id(index) == own), None)
        return None if index is None else opening(self.full(scene, index))


def card(ad: Ad) -> dict[str, Any]:
    """A card of the list."""
    town = ad.places[0] if ad.places else None
    filled = {"country": town.country_name, "state": None, "city": town.city} if town else {}
    return {
        "id": ad.key.rpartition("/")[2], "jobOpeningName": ad.title, "departmentLabel": "Operations", "isRemote": None,
        "employmentStatusLabel": TYPES[ad.types[0]] if ad.types else None, "location": {"city": None, "state": None},
        "atsLocation": filled, "locationType": WORKPLACES.get(ad.workplace or "", "0"),
    }  # fmt: skip


def opening(ad: Ad) -> Answer:
    """The detail of an opening, which lacks its key."""
    said = {name: value for name, value in card(ad).items() if name != "id"}
    more = {
        "jobOpeningShareUrl": ad.url, "jobOpeningStatus": "Open", "description": ad.text.html() if ad.text else "",
        "compensation": compensation(ad), "datePosted": str(ad.posted) if ad.posted else None,
    }  # fmt: skip
    return answer_json({"result": {"jobOpening": said | more}}, [ad])


def compensation(ad: Ad) -> str | None:
    """The pay in words: "1600 - 1900 EUR per month"."""
    if ad.pay is None:
        return None
    low, high = (None if figure is None else f"{figure}" for figure in (ad.pay.low, ad.pay.high))
    figures = low if low == high else f"{low} - {high}" if low and high else f"from {low}" if low else f"up to {high}"
    return f"{figures} {ad.pay.currency} {PERIODS[ad.pay.period]}"
