"""Oracle Recruiting's lists: a search whose paging stands inside its finder, and the text behind each row."""

import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import unquote

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import AtsReplica, Tenant, about, answer_json
from aggregator.replica.boards.base import Scene
from aggregator.replica.supply.towns import Town
from aggregator.replica.wire import Answer, Ask

HOST = ".fa.us2.oraclecloud.com"
API = "/hcmRestApi/resources/latest/recruitingCEJobRequisition"
SCHEDULES = {"full_time": "Full time", "part_time": "Part time"}
KINDS = {"contract": "Contract", "temporary": "Temporary", "internship": "Internship"}
WORKPLACES = {"remote": "ORA_REMOTE", "hybrid": "ORA_HYBRID", "onsite": "ORA_ON_SITE"}


class OracleRecruiting(AtsReplica):
    """`…Requisitions?finder=findReqs;…` and `…RequisitionDetails?finder=ById;…`."""

    name = "oracle_recruiting"
    hosts = (f"*{HOST}",)
    list_lacks = ("text", "pay", "employer")
    detail_lacks = ("apply_url",)

    def key_prefix(self, tenant: Tenant) -> str:
        """Host and site."""
        return f"{tenant.slug}{HOST}/CX_1"

    def listed_as(self, slug: str) -> str:
        """The careers site."""
        return f"https://{slug}{HOST}/hcmUI/CandidateExperience/en/sites/CX_1"

    def url(self, tenant: Tenant, own: str) -> str:
        """The posting's page."""
        return f"{self.listed_as(tenant.slug)}/job/{own}"

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """A page of a search, or one posting; a closed one is an answer without items."""
        mine = self.jobs(scene, ask.host.partition(".")[0])
        asked = dict(re.findall(r"(\w+)=([^,]*)", unquote(ask.query.get("finder", ""))))
        if mine is None or not ask.path.startswith(API):
            return None
        if ask.path == f"{API}s":
            return self._search(scene, mine, asked)
        index = next((index for index in mine if self.id(index) == asked.get("Id", "").strip('"')), None)
        if index is None:
            return answer_json({"items": [], "count": 0, "hasMore": False})
        ad = self.full(scene, index)
        return answer_json({"items": [posting(ad)], "count": 1, "hasMore": False}, [ad])

    def _search(self, scene: Scene, mine: list[int], asked: dict[str, str]) -> Answer:
        start, limit = int(asked.get("offset", 0)), min(int(asked.get("limit", 25)), 200)
        found = [index for index in mine if about(self.whole(scene, index), asked.get("keyword", ""))]
        ads = [self.card(scene, index) for index in found[start : start + limit]]
        one = {"TotalJobsCount": len(found), "SiteNumber": "CX_1", "requisitionList": [row(ad) for ad in ads]}
        return answer_json({"items": [one], "count": 1, "hasMore": False}, ads, "card")


def row(ad: Ad) -> dict[str, Any]:
    """What the list prints, and the posting too."""
    return {
        "Id": ad.key.rpartition("/")[2], "Title": ad.title, "PostedDate": str(ad.posted) if ad.posted else None,
        "PostingEndDate": str(ad.valid_through) if ad.valid_through else None,
        "PrimaryLocation": ad.places[0].english, "PrimaryLocationCountry": ad.places[0].country,
        "secondaryLocations": others(ad.places[1:]), "WorkplaceTypeCode": WORKPLACES.get(ad.workplace or ""),
        "JobSchedule": " / ".join(SCHEDULES[kind] for kind in ad.types if kind in SCHEDULES) or None,
        "JobType": " / ".join(KINDS[kind] for kind in ad.types if kind in KINDS) or None, "ShortDescriptionStr": "",
    }  # fmt: skip


def posting(ad: Ad) -> dict[str, Any]:
    """What the detail answer prints."""
    return row(ad) | {
        "ExternalPostedStartDate": f"{ad.posted}T09:00:00+00:00" if ad.posted else None,
        "ExternalPostedEndDate": f"{ad.valid_through or '4712-12-31'}T23:59:00+00:00",
        "LegalEmployer": ad.employer.name if ad.employer else None,
        "ExternalDescriptionStr": ad.text.html() if ad.text else None, "ExternalResponsibilitiesStr": None,
        "ExternalQualificationsStr": None,
        "requisitionFlexFields": [{"Prompt": "Pay Range", "Value": ad.pay.line("en")}] if ad.pay else [],
    }  # fmt: skip


def others(towns: Sequence[Town]) -> list[dict[str, Any]]:
    """The places behind the first."""
    return [{"Name": town.english, "CountryCode": town.country, "Latitude": None} for town in towns]
