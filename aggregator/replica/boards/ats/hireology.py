"""Hireology's careers sites: numbered pages of whole jobs, without country and currency."""

from dataclasses import replace
from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import AtsReplica, Tenant, answer_json, figures, remote_alone
from aggregator.replica.boards.base import Scene
from aggregator.replica.wire import Answer, Ask

TYPES = {
    "full_time": "Full Time - hourly",
    "part_time": "Part Time - hourly",
    "contract": "Contract",
    "temporary": "Temporary - hourly",
    "internship": "Internship",
}


class Hireology(AtsReplica):
    """`/v2/public/careers/{tenant}?page=N`."""

    name = "hireology"
    hosts = ("api.hireology.com", "careers.hireology.com")
    one_type = True

    def listed_as(self, slug: str) -> str:
        """The careers page."""
        return f"https://careers.hireology.com/{slug}"

    def url(self, tenant: Tenant, own: str) -> str:
        """The job's page."""
        return f"https://careers.hireology.com/{tenant.slug}/{own}/description"

    def whole(self, scene: Scene, index: int) -> Ad:
        """The ad, whose workplace is printed where it is remote, and no currency."""
        ad = remote_alone(super().whole(scene, index))
        return replace(ad, pay=replace(ad.pay, bare=True)) if ad.pay else ad

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """A page of the list."""
        home, _, slug = ask.path.rpartition("/")
        mine = self.jobs(scene, slug) if home == "/v2/public/careers" and ask.host == "api.hireology.com" else None
        if mine is None:
            return None
        number, size = int(ask.query.get("page", 1)), int(ask.query.get("page_size", 10))
        ads = [self.full(scene, index) for index in mine[(number - 1) * size : number * size]]
        body = {"data": [job(ad) for ad in ads], "count": len(mine), "page": number, "page_size": size}
        return answer_json(body, ads)


def job(ad: Ad) -> dict[str, Any]:
    """One job as the list prints it."""
    low, high = ("0.0" if figure is None else str(figure) for figure in figures(ad))
    own, tenant = ad.key.rpartition("/")[2], ad.key.partition("/")[0]
    return {
        "id": int(own), "name": ad.title, "status": "Open", "created_at": f"{ad.posted}T12:00:00Z",
        "employment_status": TYPES[ad.types[0]] if ad.types else None, "remote": ad.workplace == "remote",
        "job_description": ad.text.html() if ad.text else "", "job_family": {"id": 9, "name": "Operations"},
        "locations": [{"city": one.city, "state": one.code, "zip_code": one.postcode} for one in ad.places],
        "organization": {"id": 21, "name": ad.employer.name if ad.employer else None, "type": "Location"},
        "compensation": {
            "is_comp_range": True, "comp_single_amount": "0.0", "comp_range_min": low, "comp_range_max": high,
            "comp_period": ad.pay.period if ad.pay else None,
        },
        "career_site_url": ad.url, "career_site_path": f"/{tenant}/{own}/description",
    }  # fmt: skip
