"""HiBob's careers sites: one list a tenant, for those who come from its own pages."""

from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import JSON, AtsReplica, Tenant, answer_json, figures
from aggregator.replica.boards.base import Scene
from aggregator.replica.wire import Answer, Ask

HOST = ".careers.hibob.com"
TYPES = {
    "full_time": "Full time",
    "part_time": "Part time",
    "contract": "Contractor",
    "temporary": "Temporary",
    "internship": "Intern",
}
PERIODS = {"hour": "hourly", "day": "daily", "week": "weekly", "month": "monthly", "year": "annually"}
WORKPLACES = {"remote": "remote", "hybrid": "hybrid", "onsite": "on_site"}


class HiBob(AtsReplica):
    """`/api/job-ad`."""

    name = "hibob"
    hosts = (f"*{HOST}",)
    detail_lacks = ("valid_through",)
    one_place = True

    def listed_as(self, slug: str) -> str:
        """The careers site."""
        return f"https://{slug}{HOST}/"

    def url(self, tenant: Tenant, own: str) -> str:
        """The posting's page."""
        return f"https://{tenant.slug}{HOST}/jobs/{own}"

    def apply_url(self, tenant: Tenant, own: str) -> str:
        """The form."""
        return f"{self.url(tenant, own)}/apply"

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """The list of a tenant."""
        mine = self.jobs(scene, ask.host.partition(".")[0])
        if mine is None or ask.path != "/api/job-ad":
            return None
        if not ask.headers.get("referer", "").startswith(f"https://{ask.host}/"):
            return Answer(status=401, body=b'{"error": "Unauthorized"}', content_type=JSON)
        ads = [self.full(scene, index) for index in mine]
        return answer_json({"filterGroups": {}, "jobAdDetails": [job_ad(ad) for ad in ads]}, ads)


def job_ad(ad: Ad) -> dict[str, Any]:
    """One job ad as the list prints it."""
    low, high = figures(ad)
    return {
        "id": ad.key.rpartition("/")[2], "title": ad.title, "department": "Operations", "language": ad.language,
        "employmentType": ", ".join(TYPES[kind] for kind in ad.types) or None, "employmentTypeId": "Permanent",
        "site": ad.places[0].city, "country": ad.places[0].country_name,
        "description": ad.text.html() if ad.text else "", "requirements": None,
        "responsibilities": "", "benefits": None,
        "publishedAt": f"{ad.posted}T08:53:08.443293133Z" if ad.posted else None,
        "workspaceTypeId": WORKPLACES.get(ad.workplace or ""), "payTransparencyMinSalary": low,
        "payTransparencyMaxSalary": high, "payTransparencySalaryCurrency": ad.pay.currency if ad.pay else None,
        "payTransparencySalaryPayPeriod": PERIODS[ad.pay.period] if ad.pay else None,
    }  # fmt: skip
