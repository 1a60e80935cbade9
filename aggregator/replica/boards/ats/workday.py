"""Workday's lists: a search of twenty rows at a time, and the text behind each."""

from collections import Counter
from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import AtsReplica, Tenant, about, answer_json, asked_json
from aggregator.replica.boards.base import Scene
from aggregator.replica.wire import Answer, Ask

PAGE = 20
FACET, GROUPS = "jobFamilyGroup", 5
TYPES = {"full_time": "Full time", "part_time": "Part time"}


class Workday(AtsReplica):
    """`POST /wday/cxs/{tenant}/Careers/jobs` and `GET …/job/{place}/{title}_{id}`."""

    name = "workday"
    hosts = ("*.wd3.myworkdayjobs.com",)
    list_lacks = ("text", "pay", "employer")
    detail_lacks = ("valid_through", "apply_url", "pay")
    types = ("full_time", "part_time")

    def id(self, index: int) -> str:
        """The path's last step."""
        return f"Posting_R-{70_000 + index}"

    def key_prefix(self, tenant: Tenant) -> str:
        """Tenant and site."""
        return f"{tenant.slug}/Careers"

    def listed_as(self, slug: str) -> str:
        """The careers site."""
        return f"https://{slug}.wd3.myworkdayjobs.com/Careers"

    def url(self, tenant: Tenant, own: str) -> str:
        """The posting's page."""
        return f"{self.listed_as(tenant.slug)}/job/Office/{own}"

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """A page of a search, or one posting."""
        tenant = ask.host.partition(".")[0]
        mine, home = self.jobs(scene, tenant), f"/wday/cxs/{tenant}/Careers"
        if mine is None or not ask.path.startswith(home):
            return None
        if ask.path == f"{home}/jobs" and ask.method == "POST":
            return self._search(scene, mine, ask)
        own = ask.path.removeprefix(f"{home}/job/Office/")
        index = next((index for index in mine if self.id(index) == own), None)
        return None if index is None else self._posting(self.full(scene, index))

    def _search(self, scene: Scene, mine: list[int], ask: Ask) -> Answer:
        asked = asked_json(ask)
        if asked.get("limit", 0) > PAGE:
            return Answer(status=400, body=b'{"errorCode":"HTTP_400"}', content_type="application/json")
        start = int(asked.get("offset", 0))
        groups = (asked.get("appliedFacets") or {}).get(FACET) or [group(number) for number in range(GROUPS)]
        found = [
            index
            for index in mine
            if group(index) in groups and about(self.whole(scene, index), str(asked.get("searchText", "")))
        ]
        ads = [self.card(scene, index) for index in found[start : start + PAGE]]
        rows = [row(scene, ad) for ad in ads]
        return answer_json(
            {"total": len(found), "jobPostings": rows, "facets": [facets(found)], "userAuthenticated": False},
            ads,
            "card",
        )

    def _posting(self, ad: Ad) -> Answer:
        info = {
            "id": f"wd{ad.index}", "title": ad.title, "jobDescription": ad.text.html() if ad.text else "",
            "location": ad.places[0].english, "additionalLocations": [town.english for town in ad.places[1:]],
            "startDate": str(ad.posted), "timeType": " / ".join(kinds(ad)) or None, "jobReqId": f"R-{ad.index}",
            "remoteType": {"remote": "Remote", "hybrid": "Hybrid", "onsite": "Onsite"}.get(ad.workplace or ""),
            "externalUrl": ad.url, "canApply": True,
        }  # fmt: skip
        return answer_json(
            {"jobPostingInfo": info, "hiringOrganization": {"name": ad.employer.name if ad.employer else ""}}, [ad]
        )


def group(index: int) -> str:
    """The facet value that a posting has."""
    return f"family{index % GROUPS}"


def facets(found: list[int]) -> dict[str, Any]:
    """The facet by which a search can be cut."""
    counts = Counter(map(group, found))
    values = [{"id": name, "descriptor": name, "count": count} for name, count in sorted(counts.items())]
    return {"facetParameter": FACET, "descriptor": "Job Family", "values": values}


def row(scene: Scene, ad: Ad) -> dict[str, Any]:
    """A card."""
    age = (scene.today - ad.posted).days if ad.posted else 0
    said = "Today" if age == 0 else "Yesterday" if age == 1 else "30+ Days Ago" if age >= 30 else f"{age} Days Ago"
    place = ad.places[0].english if len(ad.places) == 1 else f"{len(ad.places)} Locations"
    return {
        "title": ad.title, "externalPath": f"/job/Office/{ad.key.rpartition('/')[2]}", "locationsText": place,
        "postedOn": f"Posted {said}", "bulletFields": [f"R-{ad.index}"], "timeType": " / ".join(kinds(ad)) or None,
    }  # fmt: skip


def kinds(ad: Ad) -> list[str]:
    """The employment types in Workday's words."""
    return [TYPES[kind] for kind in ad.types]
