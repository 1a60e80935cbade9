"""Dayforce's job feed: a row for each place of a posting; an unknown board answers like an empty one."""

from typing import Any

from aggregator.replica.ad import Ad, hide
from aggregator.replica.boards.ats.base import AtsReplica, Tenant, answer_json
from aggregator.replica.boards.base import Scene
from aggregator.replica.supply.towns import Town
from aggregator.replica.wire import Answer, Ask

JOBS, FEED = "jobs.dayforcehcm.com", "www.dayforcehcm.com"
BOARD = "CANDIDATEPORTAL"
COUNTRIES = {"US": "USA", "GB": "GBR", "EE": "EST"}
TYPES = {
    "full_time": "Full Time",
    "part_time": "Part Time",
    "contract": "Contractor",
    "temporary": "Temporary",
    "internship": "Intern",
}


class Dayforce(AtsReplica):
    """`/api/{tenant}/V1/JobFeeds`, and what is known of a board."""

    name = "dayforce"
    hosts = (JOBS, FEED)
    detail_lacks = ("valid_through", "pay")

    def key_prefix(self, tenant: Tenant) -> str:
        """Tenant and board."""
        return f"{tenant.slug}/{BOARD}"

    def listed_as(self, slug: str) -> str:
        """The board's page."""
        return f"https://{JOBS}/en-US/{slug}/{BOARD}"

    def url(self, tenant: Tenant, own: str) -> str:
        """The posting's page."""
        return f"{self.listed_as(tenant.slug)}/jobs/{own}"

    def apply_url(self, tenant: Tenant, own: str) -> str:
        """The form."""
        return f"{self.url(tenant, own)}/apply"

    def whole(self, scene: Scene, index: int) -> Ad:
        """All that the feed prints: of workplaces the remote one alone."""
        ad = super().whole(scene, index)
        return ad if ad.workplace == "remote" else hide(ad, "workplace")

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """The list of a tenant, or what is known of its board."""
        steps = ask.path.strip("/").split("/")
        if ask.host == FEED and steps[0] == "api" and steps[2:] == ["V1", "JobFeeds"]:
            ads = [self.full(scene, index) for index in self.jobs(scene, steps[1]) or ()]
            return answer_json([row(ad, town) for ad in ads for town in ad.places or (None,)], ads)
        if ask.host == JOBS and steps[:2] == ["api", "geo"] and "sitecontext" in steps:
            known = {"clientNamespace": steps[2], "jobBoardCode": BOARD, "cultureCode": "en-US"}
            return None if self.jobs(scene, steps[2]) is None else answer_json(known)
        return None


def row(ad: Ad, town: Town | None) -> dict[str, Any]:
    """A posting at one of its places."""
    where = {
        "City": town.city, "State": town.code, "Country": COUNTRIES[town.country], "PostalCode": town.postcode,
    } if town else {}  # fmt: skip
    return where | {
        "ReferenceNumber": int(ad.key.rpartition("/")[2]), "Title": ad.title, "JobDetailsUrl": ad.url,
        "Description": ad.text.html() if ad.text else "", "CompanyName": ad.employer.name if ad.employer else "",
        "EmploymentIndicator": ", ".join(TYPES[kind] for kind in ad.types), "ApplyUrl": ad.apply_url,
        "IsVirtualLocation": ad.workplace == "remote",
        "DatePosted": f"{ad.posted}T02:00:00" if ad.posted else None, "CultureCode": f"{ad.language}-US", "JobType": 0,
    }  # fmt: skip
