"""Eightfold's careers sites: a search of ten rows at a time, and the text behind each."""

from datetime import UTC, datetime, time
from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import AtsReplica, Tenant, about, answer_json
from aggregator.replica.boards.base import Scene
from aggregator.replica.wire import Answer, Ask

PAGE = 10
HOME = "/api/apply/v2/jobs"


class Eightfold(AtsReplica):
    """`/api/apply/v2/jobs?start=N` and `/api/apply/v2/jobs/{id}`; no types, no pay."""

    name = "eightfold"
    hosts = ("*.eightfold.ai",)
    list_lacks = ("text",)
    detail_lacks = ("valid_through", "apply_url", "pay", "types")

    def listed_as(self, slug: str) -> str:
        """The careers site."""
        return f"https://{slug}.eightfold.ai/careers?domain={slug}.example"

    def url(self, tenant: Tenant, own: str) -> str:
        """The position's page."""
        return f"https://{tenant.slug}.eightfold.ai/careers/job/{own}"

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """A page of a search, or one position."""
        mine = self.jobs(scene, ask.host.partition(".")[0])
        if mine is None or not ask.path.startswith(HOME):
            return None
        if ask.path == HOME:
            return self._search(scene, mine, ask)
        index = self.find_own(scene, ask.path.removeprefix(f"{HOME}/"))
        return None if index not in mine else answer_json(position(ad := self.full(scene, index)), [ad])

    def _search(self, scene: Scene, mine: list[int], ask: Ask) -> Answer:
        start, size = int(ask.query.get("start", 0)), min(int(ask.query.get("num", PAGE)), PAGE)
        found = [index for index in mine if about(self.whole(scene, index), ask.query.get("query", ""))]
        ads = [self.card(scene, index) for index in found[start : start + size]]
        body = {"domain": ask.query.get("domain"), "count": len(found), "positions": [position(ad) for ad in ads]}
        return answer_json(body, ads, "card")


def position(ad: Ad) -> dict[str, Any]:
    """A position, its text only where the ad has one."""
    lines = [town.english for town in ad.places]
    created = int(datetime.combine(ad.posted, time(12), UTC).timestamp()) if ad.posted else None
    return {
        "id": int(ad.key.rpartition("/")[2]), "name": ad.title, "posting_name": ad.title, "t_create": created,
        "canonicalPositionUrl": ad.url, "location": lines[0], "locations": lines, "department": "Operations",
        "job_description": ad.text.html() if ad.text else "", "work_location_option": ad.workplace,
        "ats_job_id": f"R-{ad.index}",
    }  # fmt: skip
