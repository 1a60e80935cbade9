"""Ashby's public feed: one list a tenant."""

from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import AtsReplica, Tenant, answer_json, figures
from aggregator.replica.boards.base import Scene
from aggregator.replica.supply.towns import Town
from aggregator.replica.wire import Answer, Ask

TYPES = {
    "full_time": "FullTime",
    "part_time": "PartTime",
    "contract": "Contract",
    "temporary": "Temporary",
    "internship": "Intern",
}
WORKPLACES = {"onsite": "OnSite", "hybrid": "Hybrid", "remote": "Remote"}


class Ashby(AtsReplica):
    """Jobs with their places in parts, one employment type each, a salary beside equity; no employer, no last day."""

    name = "ashby"
    hosts = ("api.ashbyhq.com", "jobs.ashbyhq.com")
    detail_lacks = ("valid_through",)
    one_type = True

    def id(self, index: int) -> str:
        """A UUID."""
        return f"5f1c2a90-0d3e-4f7a-8b21-{70_000 + index:012d}"

    def listed_as(self, slug: str) -> str:
        """The job board."""
        return f"https://jobs.ashbyhq.com/{slug}"

    def url(self, tenant: Tenant, own: str) -> str:
        """The posting's page."""
        return f"{self.listed_as(tenant.slug)}/{own}"

    def apply_url(self, tenant: Tenant, own: str) -> str | None:
        """Its form."""
        return f"{self.url(tenant, own)}/application"

    def robots(self, host: str) -> Answer:
        """The API host wants a login even for its robots.txt."""
        return Answer(status=401, body=b"Unauthorized") if host == "api.ashbyhq.com" else super().robots(host)

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """The list of a tenant."""
        steps = ask.path.strip("/").split("/")
        if ask.host != "api.ashbyhq.com" or steps[:2] != ["posting-api", "job-board"] or len(steps) != 3:
            return None
        mine = self.jobs(scene, steps[2])
        if mine is None:
            return None
        ads = [self.full(scene, index) for index in mine]
        return answer_json({"apiVersion": "1", "jobs": [*map(job, ads), UNLISTED]}, ads)


UNLISTED = {
    "id": "5f1c2a90-0d3e-4f7a-8b21-ffffffffffff", "title": "Customer Support Lead", "isListed": False,
    "jobUrl": "https://jobs.ashbyhq.com/any/5f1c2a90-0d3e-4f7a-8b21-ffffffffffff", "descriptionHtml": "<p>Later.</p>",
}  # fmt: skip
"""What no reader may show."""


def job(ad: Ad) -> dict[str, Any]:
    """One job as the feed prints it."""
    first, *others = ad.places or (None,)
    return {
        "id": ad.key.rpartition("/")[2], "title": ad.title, "department": "Operations", "team": "Operations",
        "employmentType": TYPES[ad.types[0]] if ad.types else None, "location": first.city if first else None,
        "secondaryLocations": [{"location": town.city, "address": _address(town)} for town in others if town],
        "address": {"postalAddress": _address(first)}, "publishedAt": f"{ad.posted}T09:00:00.000+00:00",
        "isListed": True, "isRemote": ad.workplace in ("hybrid", "remote"),
        "workplaceType": WORKPLACES.get(ad.workplace or ""), "jobUrl": ad.url, "applyUrl": ad.apply_url,
        "descriptionHtml": ad.text.html() if ad.text else "", "descriptionPlain": ad.text.plain() if ad.text else "",
        "shouldDisplayCompensationOnJobPostings": True, "compensation": _compensation(ad),
    }  # fmt: skip


def _address(town: Town | None) -> dict[str, str]:
    if town is None:
        return {}
    return {"addressLocality": town.city, "addressRegion": town.region, "addressCountry": town.country_name}


def _compensation(ad: Ad) -> dict[str, Any]:
    low, high = figures(ad)
    equity = {"compensationType": "EquityPercentage", "interval": "NONE", "minValue": None, "maxValue": None}
    salary = ad.pay and {
        "compensationType": "Salary", "interval": f"1 {ad.pay.period.upper()}", "currencyCode": ad.pay.currency,
        "minValue": low, "maxValue": high,
    }  # fmt: skip
    return {"compensationTiers": [], "summaryComponents": [equity, *([salary] if salary else [])]}
