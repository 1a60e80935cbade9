"""Paylocity's public pages: the list in a script, the text in structured data."""

import json
from datetime import timedelta
from html import escape
from typing import Any
from uuid import NAMESPACE_DNS, uuid5

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import EMPTY, TENANTS, AtsReplica, Tenant
from aggregator.replica.boards.base import Scene
from aggregator.replica.boards.schema import job_posting
from aggregator.replica.wire import Answer, Ask, page

HOST = "recruiting.paylocity.com"
JOBS = f"https://{HOST}/Recruiting/Jobs"
TYPES = {
    "full_time": "Full-time",
    "part_time": "Part-time",
    "contract": "Contract",
    "temporary": "Temporary",
    "internship": "Internship",
}
REMOTE = {"remote": (True, 2), "hybrid": (True, 1)}
PRINTED = ("@context", "@type", "title", "description", "hiringOrganization", "jobLocation", "baseSalary")
NOT_FOUND = "Sorry, that job does not exist or is not currently active."


class Paylocity(AtsReplica):
    """`/recruiting/jobs/All/{uuid}` and `/Recruiting/Jobs/Details/{id}`."""

    name = "paylocity"
    hosts = (HOST,)
    list_lacks = ("text", "pay", "types", "apply_url")
    detail_lacks = ("valid_through",)
    one_place = True

    def key_prefix(self, tenant: Tenant) -> str:
        """The tenant's number."""
        return number(tenant.slug)

    def listed_as(self, slug: str) -> str:
        """The list's page."""
        return f"https://{HOST}/recruiting/jobs/All/{number(slug)}"

    def url(self, tenant: Tenant, own: str) -> str:
        """The posting's page."""
        del tenant
        return f"{JOBS}/Details/{own}"

    def apply_url(self, tenant: Tenant, own: str) -> str:
        """The form."""
        del tenant
        return f"{JOBS}/Apply/{own}"

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """A tenant's list, or one posting; what there is none of is answered with 200."""
        _, _, kind, own = [*ask.path.strip("/").split("/"), "", "", ""][:4]
        if kind == "All":
            slug = next((one for one in (EMPTY, *(t.slug for t in TENANTS)) if number(one) == own), "")
            mine = self.jobs(scene, slug)
            return nothing() if mine is None else self._list(scene, slug, mine)
        index = self.find_own(scene, own) if kind == "Details" else None
        return nothing() if index is None else self._posting(self.full(scene, index))

    def _list(self, scene: Scene, slug: str, mine: list[int]) -> Answer:
        ads = [self.card(scene, index) for index in mine]
        employer = next((tenant.employer for tenant in TENANTS if tenant.slug == slug), "Empty Desk")
        data = {
            "Departments": ["All Departments"], "Jobs": [row(ad) for ad in ads], "ModuleId": "4400",
            "LeadJoinUrl": f"/Recruiting/PublicLeads/New/{number(slug)}", "ModuleTitle": f"{employer} [200300]",
        }  # fmt: skip
        return page(html(f"{employer} - Job Opportunities", data), ads=tuple((ad, "card") for ad in ads))

    def _posting(self, ad: Ad) -> Answer:
        node = {name: said for name, said in job_posting(ad).items() if name in PRINTED}
        if ad.posted:
            node["datePosted"] = f"{ad.posted + timedelta(days=1)}T03:30:00-06:00"
        kinds = ", ".join(TYPES[kind] for kind in ad.types)
        job_type = f'<div class="job-listing-header">Job Type</div><div>{kinds}</div>' if kinds else ""
        text = ad.text.html() if ad.text else ""
        body = (
            f'<a class="apply-link-marker" href="{escape(ad.apply_url or "")}">Apply</a>'
            f'<span class="job-preview-title"><span>{escape(ad.title)}</span></span><div class="job-preview-details">'
            f'{job_type}<div class="job-listing-header">Description</div><div>{text}</div></div>'
            f'<script type="application/ld+json">{json.dumps(node, ensure_ascii=False)}</script>'
        )
        return page(html(ad.title, {"jobTitle": ad.title}, body), ads=((ad, "full"),))


def row(ad: Ad) -> dict[str, Any]:
    """A job of the list."""
    town, (remote, kind) = ad.places[0], REMOTE.get(ad.workplace or "", (False, 2))
    where = {
        "Name": "Head Office", "Address": None, "City": town.city, "State": town.code, "Zip": town.postcode,
        "Country": {"US": "USA", "GB": "GBR", "EE": "EST"}[town.country], "Metro": None,
    }  # fmt: skip
    return {
        "JobId": int(ad.key.rpartition("/")[2]), "JobTitle": ad.title, "LocationName": "Head Office",
        "JobLocation": where,
        "PublishedDate": f"{ad.posted}T21:30:00-06:00" if ad.posted else None, "Description": "", "IsInternal": False,
        "HiringDepartment": None, "IsRemote": remote, "IndeedRemoteType": kind, "ShouldDisplayLocation": True,
    }  # fmt: skip


def html(title: str, data: dict[str, Any], body: str = "") -> str:
    """A page with its script."""
    script = f"<script>window.pageData = {json.dumps(data, ensure_ascii=False)};</script>"
    return f"<!DOCTYPE html><html><head><title>{escape(title)}</title></head><body>{body}{script}</body></html>"


def nothing() -> Answer:
    """What is answered for an unknown tenant and a closed job."""
    return page(f"<!DOCTYPE html><html><head><title>Job Not Found</title></head><body>{NOT_FOUND}</body></html>")


def number(slug: str) -> str:
    """A tenant's number."""
    return str(uuid5(NAMESPACE_DNS, slug))
