"""Rippling's board lists: pages of cards, a posting's places in one row or in several, the text behind each."""

from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import AtsReplica, Tenant, answer_json, figures
from aggregator.replica.boards.base import Scene
from aggregator.replica.supply.towns import Town
from aggregator.replica.wire import Answer, Ask

PAGE = 6
"""Rows of a page at the most: a tenant of the replica has more than one."""
TYPES = {
    "full_time": "HOURLY_FT",
    "part_time": "HOURLY_PT",
    "contract": "CONTRACTOR",
    "temporary": "TEMP",
    "internship": "INTERN",
}
WORKPLACES = {"onsite": "ON_SITE", "hybrid": "HYBRID", "remote": "REMOTE"}
HOME = ("api", "v2", "board")


class Rippling(AtsReplica):
    """`/api/v2/board/{tenant}/jobs?page=N` and `…/jobs/{uuid}`."""

    name = "rippling"
    hosts = ("ats.rippling.com",)
    list_lacks = ("text", "pay", "employer", "types", "posted")
    one_type = True

    def id(self, index: int) -> str:
        """A UUID."""
        return f"5b0f4f6e-1f5d-4b57-9a0e-{index:012d}"

    def listed_as(self, slug: str) -> str:
        """The board."""
        return f"https://ats.rippling.com/{slug}/jobs"

    def url(self, tenant: Tenant, own: str) -> str:
        """The posting's page."""
        return f"https://ats.rippling.com/{tenant.slug}/jobs/{own}"

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """A page of the list, or one posting."""
        steps = tuple(ask.path.strip("/").split("/"))
        mine = self.jobs(scene, steps[3]) if steps[:3] == HOME and steps[4:5] == ("jobs",) else None
        if mine is None:
            return None
        if len(steps) == 5:
            return self._list(scene, mine, ask)
        index = next((index for index in mine if self.id(index) == steps[5]), None)
        return None if index is None else posting(self.full(scene, index))

    def _list(self, scene: Scene, mine: list[int], ask: Ask) -> Answer:
        number, size = int(ask.query.get("page", 0)), min(int(ask.query.get("pageSize", 20)), PAGE)
        ads = [self.card(scene, index) for index in mine[number * size : (number + 1) * size]]
        items = [row(ad, towns) for ad in ads for towns in _in_rows(ad)]
        said = {"page": number, "pageSize": size, "totalItems": len(mine), "totalPages": -(-len(mine) // size)}
        return answer_json({"items": items, **said}, ads, "card")


def _in_rows(ad: Ad) -> list[tuple[Town, ...]]:
    """The places of each row: of some postings all in one, of others one in each."""
    return [(town,) for town in ad.places] if ad.index % 2 else [ad.places]


def row(ad: Ad, towns: tuple[Town, ...]) -> dict[str, Any]:
    """A card."""
    places: list[dict[str, Any]] = [
        {"name": town.english, "city": town.city, "state": town.region, "countryCode": town.country}
        | {"workplaceType": WORKPLACES.get(ad.workplace or "")}
        for town in towns
    ]
    own = ad.key.rpartition("/")[2]
    return {"id": own, "name": ad.title, "url": ad.url, "department": {"name": "Operations"}, "locations": places}


def posting(ad: Ad) -> Answer:
    """One posting."""
    low, high = figures(ad)
    pays = [{"currency": ad.pay.currency, "frequency": ad.pay.period.upper()}] if ad.pay else []
    kind = {"label": TYPES[ad.types[0]], "id": "As agreed"} if ad.types else None
    body = {
        "uuid": ad.key.rpartition("/")[2], "name": ad.title, "url": ad.url, "employmentType": kind,
        "companyName": ad.employer.name if ad.employer else None, "workLocations": [one.english for one in ad.places],
        "description": {"company": "", "role": ad.text.html() if ad.text else ""},
        "department": {"name": "Operations", "base_department": "Operations"},
        "createdOn": f"{ad.posted}T09:00:00-06:00",
        "payRangeDetails": [pay | {"rangeStart": low, "rangeEnd": high, "isRemote": False} for pay in pays],
    }  # fmt: skip
    return answer_json(body, [ad])
