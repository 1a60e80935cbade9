"""Workable's widget feed: one list an account, a row for each place of a job."""

from dataclasses import replace
from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import TENANTS, AtsReplica, Tenant, answer_json
from aggregator.replica.boards.base import Scene
from aggregator.replica.supply.towns import Town
from aggregator.replica.wire import Answer, Ask

TYPES = {
    "full_time": "Full-time",
    "part_time": "Part-time",
    "contract": "Contract",
    "temporary": "Temporary",
}


class Workable(AtsReplica):
    """Jobs without pay and last day, one employment type each; of workplaces it knows remote ones alone."""

    name = "workable"
    hosts = ("apply.workable.com",)
    detail_lacks = ("valid_through", "pay")
    types = ("full_time", "part_time", "contract", "temporary")
    one_type = True

    def id(self, index: int) -> str:
        """A shortcode."""
        return f"{0xA1B2C00000 + index:010X}"

    def listed_as(self, slug: str) -> str:
        """The careers page."""
        return f"https://apply.workable.com/{slug}"

    def url(self, tenant: Tenant, own: str) -> str:
        """The short address of the posting, which names no tenant."""
        del tenant
        return f"https://apply.workable.com/j/{own}"

    def apply_url(self, tenant: Tenant, own: str) -> str | None:
        """Its form."""
        return f"{self.url(tenant, own)}/apply"

    def whole(self, scene: Scene, index: int) -> Ad:
        """The ad, whose workplace is printed if it is remote."""
        ad = super().whole(scene, index)
        return ad if ad.workplace in ("remote", None) else replace(ad, workplace=None)

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """The list of an account."""
        steps = ask.path.strip("/").split("/")
        if steps[:4] != ["api", "v1", "widget", "accounts"] or len(steps) != 5:
            return None
        mine = self.jobs(scene, steps[4])
        if mine is None:
            return Answer(status=404, body=b'{"error":"Not found"}', content_type="application/json")
        ads = [self.full(scene, index) for index in mine]
        jobs = [job(ad, town) for ad in ads for town in ad.places or (None,)]
        name = next((tenant.employer for tenant in TENANTS if tenant.slug == steps[4]), steps[4])
        return answer_json({"name": name, "description": "<p>Who we are.</p>", "jobs": jobs}, ads)


def job(ad: Ad, town: Town | None) -> dict[str, Any]:
    """A job's row for one of its places."""
    code = ad.key.rpartition("/")[2]
    parts = {"country": town.country_name, "city": town.city} if town else {"country": "", "city": ""}
    posted = str(ad.posted) if ad.posted else None
    return {
        "title": ad.title, "shortcode": code, "code": "", "telecommuting": ad.workplace == "remote",
        "employment_type": TYPES[ad.types[0]] if ad.types else "", "department": "Operations", "url": ad.url,
        "shortlink": ad.url, "application_url": ad.apply_url, "published_on": posted, "created_at": posted, **parts,
        "state": town.region if town else "", "function": "Operations", "industry": "", "experience": "",
        "locations": [{**parts, "countryCode": town.country, "region": town.region, "hidden": False}] if town else [],
        "description": ad.text.html() if ad.text else "",
    }  # fmt: skip
