"""Pinpoint's public feed."""

from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import AtsReplica, Tenant, answer_json, figures
from aggregator.replica.boards.base import Scene
from aggregator.replica.wire import Answer, Ask

TYPES = {
    "full_time": "permanent_full_time",
    "part_time": "permanent_part_time",
    "contract": "contract_temp",
    "internship": "internship",
}


class Pinpoint(AtsReplica):
    """`/postings.json`: every posting of a tenant, one place each, hardly ever with its day."""

    name = "pinpoint"
    hosts = ("*.pinpointhq.com",)
    detail_lacks = ("posted", "apply_url")
    one_place = True
    one_type = True
    types = ("full_time", "part_time", "contract", "internship")

    def listed_as(self, slug: str) -> str:
        """The careers site."""
        return f"https://{slug}.pinpointhq.com/"

    def url(self, tenant: Tenant, own: str) -> str:
        """The posting's page."""
        return f"https://{tenant.slug}.pinpointhq.com/en/postings/{own}"

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """The list of a tenant."""
        mine = self.jobs(scene, ask.host.partition(".")[0])
        if mine is None or ask.path != "/postings.json":
            return None
        ads = [self.full(scene, index) for index in mine]
        return answer_json({"data": [posting(ad) for ad in ads]}, ads)


def posting(ad: Ad) -> dict[str, Any]:
    """One posting as the feed prints it, the text's second half in sections."""
    own, town, pay = ad.key.rpartition("/")[2], ad.places[0], ad.pay
    low, high = figures(ad)
    where = {"city": town.city, "province": town.region, "postal_code": town.postcode}
    return {
        "id": str(ad.index), "title": ad.title, "url": ad.url, "path": f"/en/postings/{own}",
        "description": ad.text.html() if ad.text else "", "key_responsibilities_header": "",
        "key_responsibilities": "", "skills_knowledge_expertise": None, "benefits": "",
        "workplace_type": ad.workplace, "employment_type": TYPES[ad.types[0]] if ad.types else None,
        "compensation": None, "compensation_visible": pay is not None, "compensation_minimum": low,
        "compensation_maximum": high, "compensation_currency": pay.currency if pay else None,
        "compensation_frequency": pay.period if pay else None,
        "deadline_at": f"{ad.valid_through}T23:59:59+00:00" if ad.valid_through else None,
        "job": {"department": {"id": "1", "name": "Operations"}, "division": None},
        "location": {"id": "1", "name": town.english, **where},
    }  # fmt: skip
