"""HireHive's careers sites: numbered pages of whole jobs."""

from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import AtsReplica, Tenant, answer_json, figures
from aggregator.replica.boards.base import Scene
from aggregator.replica.wire import Answer, Ask

PAGE = 6
"""Jobs of a page at the most: a tenant of the replica has more than one."""
TYPES = {
    "full_time": "Full Time",
    "part_time": "Part Time",
    "contract": "Contract",
    "temporary": "Temporary",
    "internship": "Internship",
}


class HireHive(AtsReplica):
    """`/api/v2/jobs?page=N`: one place each; remote is a type of employment."""

    name = "hirehive"
    hosts = ("*.hirehive.com",)
    one_place = True
    one_type = True
    detail_lacks = ("valid_through", "apply_url", "workplace")

    def listed_as(self, slug: str) -> str:
        """The careers site."""
        return f"https://{slug}.hirehive.com/"

    def url(self, tenant: Tenant, own: str) -> str:
        """The job's page."""
        return f"https://{tenant.slug}.hirehive.com/job-{own}"

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """A page of the list."""
        mine = self.jobs(scene, ask.host.partition(".")[0])
        if mine is None or ask.path != "/api/v2/jobs":
            return None
        number, size = int(ask.query.get("page", 1)), min(int(ask.query.get("page_size", 20)), PAGE)
        ads = [self.full(scene, index) for index in mine[(number - 1) * size : number * size]]
        meta = {"page": number, "page_size": size, "total_items": len(mine), "total_pages": -(-len(mine) // size)}
        more = {"has_next_page": number * size < len(mine), "has_previous_page": number > 1}
        return answer_json({"meta": meta | more, "links": {}, "items": [job(ad) for ad in ads]}, ads)


def job(ad: Ad) -> dict[str, Any]:
    """One job as the list prints it."""
    town, (low, high) = ad.places[0], figures(ad)
    tiers = [{"type": "range_salary", "interval": ad.pay.period, "currency_code": ad.pay.currency}] if ad.pay else []
    kind = TYPES[ad.types[0]] if ad.types else None
    return {
        "id": ad.key.rpartition("/")[2], "title": ad.title, "location": town.city, "state_code": town.code,
        "country": {"name": town.country, "code": town.country}, "salary": None, "category": {"name": "Operations"},
        "description": {"html": ad.text.html(), "text": ad.text.plain()} if ad.text else None,
        "type": {"type": kind.replace(" ", ""), "name": kind} if kind else None,
        "language": {"code": {"en": "en-US", "et": "et-EE"}[ad.language]}, "hosted_url": ad.url,
        "published_date": f"{ad.posted}T09:00:00.000Z",
        "compensation_tiers": [tier | {"min_value": low, "max_value": high} for tier in tiers],
    }  # fmt: skip
