"""Traffit's Public API: the page asked for in the request's headers, the counts in the answer's."""

import json
from dataclasses import replace
from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import AtsReplica, Tenant, answer_json, figures
from aggregator.replica.boards.base import Scene
from aggregator.replica.wire import Answer, Ask

PAGE = 6
"""Adverts of a page at the most: a tenant of the replica has more than one."""
TYPES = {
    "full_time": "Full time",
    "part_time": "Part time",
    "contract": "Contract",
    "temporary": "Temporary",
    "internship": "Internship",
}
WORKPLACES = {"onsite": "On-site", "hybrid": "Hybrid", "remote": "Remote"}
RATES = {"hour": "Hourly", "day": "Daily", "week": "Weekly", "month": "Monthly", "year": "Yearly"}


class Traffit(AtsReplica):
    """`/public/job_posts/published`."""

    name = "traffit"
    hosts = ("*.traffit.com",)
    one_place = True
    detail_lacks = ()

    def listed_as(self, slug: str) -> str:
        """The careers page."""
        return f"https://{slug}.traffit.com/career/"

    def url(self, tenant: Tenant, own: str) -> str:
        """The advert's page."""
        return f"https://{tenant.slug}.traffit.com/public/an/{own}"

    def apply_url(self, tenant: Tenant, own: str) -> str:
        """The form."""
        return f"https://{tenant.slug}.traffit.com/public/form/a/{own}"

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """A page of the list."""
        mine = self.jobs(scene, ask.host.partition(".")[0])
        if mine is None or ask.path != "/public/job_posts/published":
            return None
        said = ask.headers
        number = int(said.get("x-request-current-page", 1))
        size = min(int(said.get("x-request-page-size", 10)), PAGE)
        ads = [self.full(scene, index) for index in mine[(number - 1) * size : number * size]]
        counts = {"X-Result-Total-Count": str(len(mine)), "X-Result-Total-Pages": str(-(-len(mine) // size))}
        return replace(
            answer_json([advert(ad) for ad in ads], ads, headers=counts), kept=False
        )  # its address is every page's


def advert(ad: Ad) -> dict[str, Any]:
    """One advert as the list prints it, its place as JSON within JSON."""
    town, (low, high) = ad.places[0], figures(ad)
    where = {"locality": town.city, "country": town.country, "iso": town.country, "region1": town.region}
    pay = {"_Salary_Currency": ad.pay.currency, "_Salary_Rate": RATES[ad.pay.period]} if ad.pay else {}
    values = {"description": ad.text.html() if ad.text else "", "geolocation": json.dumps(where)}
    return {
        "id": ad.index, "url": ad.url, "application_form": ad.apply_url, "awarded": False,
        "valid_start": f"{ad.posted} 15:58:21",
        "valid_end": f"{ad.valid_through} 12:00:00" if ad.valid_through else None,
        "advert": {
            "id": ad.index, "name": ad.title, "language": ad.language,
            "values": [{"field_id": name, "value": value} for name, value in values.items()],
        },
        "options": pay | {
            "job_type": [TYPES[kind] for kind in ad.types], "remote": "1" if ad.workplace == "remote" else "0",
            "_work_model": WORKPLACES.get(ad.workplace or ""), "_Salary_MIN": low, "_Salary_MAX": high,
        },
    }  # fmt: skip
