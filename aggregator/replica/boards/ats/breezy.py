"""Breezy's portals: one list, its texts only where `verbose` is asked for, pay as a line."""

from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import AtsReplica, Tenant, answer_json, remote_alone
from aggregator.replica.boards.base import Scene
from aggregator.replica.supply.towns import Town
from aggregator.replica.wire import Answer, Ask, page, redirect

TYPES = {
    "full_time": {"id": "fullTime", "name": "Full-Time"},
    "part_time": {"id": "partTime", "name": "Part-Time"},
    "contract": {"id": "contract", "name": "Contract"},
    "temporary": {"id": "other", "name": "Temporary"},
    "internship": {"id": "internship", "name": "Internship"},
}


class Breezy(AtsReplica):
    """`/json`; a portal that is none leads to the maker's own site."""

    name = "breezy"
    hosts = ("*.breezy.hr", "breezy.hr")
    one_type = True

    def id(self, index: int) -> str:
        """Hexadecimal digits."""
        return f"{0x2B70_0000_0000 + index:x}"

    def key_prefix(self, tenant: Tenant) -> str:
        """The portal's host."""
        return f"{tenant.slug}.breezy.hr"

    def listed_as(self, slug: str) -> str:
        """The portal."""
        return f"https://{slug}.breezy.hr/"

    def url(self, tenant: Tenant, own: str) -> str:
        """The position's page."""
        return f"https://{tenant.slug}.breezy.hr/p/{own}-position"

    def whole(self, scene: Scene, index: int) -> Ad:
        """The ad, whose workplace is printed where it is remote."""
        return remote_alone(super().whole(scene, index))

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """The list of a portal."""
        mine = self.jobs(scene, ask.host.partition(".")[0])
        if ask.host == "breezy.hr":
            return page("<title>Breezy</title><h1>Hiring made breezy</h1>")
        if mine is None:
            return redirect("https://breezy.hr/")
        if ask.path != "/json":
            return None
        ads = [self.full(scene, index) for index in mine]
        return answer_json([position(ad, verbose=ask.query.get("verbose") == "true") for ad in ads], ads)


def position(ad: Ad, *, verbose: bool) -> dict[str, Any]:
    """One position as the list prints it."""
    own, first, *others = ad.key.rpartition("/")[2], *(_where(ad, town) for town in ad.places)
    said: dict[str, Any] = {
        "id": own, "friendly_id": f"{own}-position", "name": ad.title, "url": ad.url, "department": "Operations",
        "published_date": f"{ad.posted}T09:00:00.000Z", "type": TYPES[ad.types[0]] if ad.types else None,
        "location": first, "salary": ad.pay.line(ad.language) if ad.pay else "",
        "company": {"name": ad.employer.name if ad.employer else None, "logo_url": None},
    }  # fmt: skip
    if others:
        said["locations"] = [first, *others]
    return said | ({"description": ad.text.html() if ad.text else ""} if verbose else {})


def _where(ad: Ad, town: Town) -> dict[str, Any]:
    return {
        "country": {"id": town.country, "name": town.country}, "state": {"id": town.code, "name": town.region},
        "city": town.city, "is_remote": ad.workplace == "remote", "name": town.english,
    }  # fmt: skip
