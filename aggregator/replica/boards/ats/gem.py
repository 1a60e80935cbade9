"""Gem's public feed."""

from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import AtsReplica, Tenant, answer_json
from aggregator.replica.boards.base import Scene
from aggregator.replica.wire import Answer, Ask, redirect

WORKPLACES = {"onsite": "in_office", "hybrid": "hybrid", "remote": "remote"}


class Gem(AtsReplica):
    """`/job_board/v0/{tenant}/job_posts/`: one list, no pay in any field."""

    name = "gem"
    hosts = ("api.gem.com", "jobs.gem.com")
    detail_lacks = ("valid_through", "apply_url", "pay")
    one_type = True

    def listed_as(self, slug: str) -> str:
        """The board's page."""
        return f"https://jobs.gem.com/{slug}"

    def url(self, tenant: Tenant, own: str) -> str:
        """The post's page."""
        return f"https://jobs.gem.com/{tenant.slug}/{own}"

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """The list of a tenant."""
        steps = ask.path.strip("/").split("/")
        mine = self.jobs(scene, steps[2]) if steps[:2] == ["job_board", "v0"] and steps[3:] == ["job_posts"] else None
        if mine is None or ask.host != "api.gem.com":
            return None
        if not ask.path.endswith("/"):
            return redirect("https://www.gem.com/", 301)
        ads = [self.full(scene, index) for index in mine]
        return answer_json([post(ad) for ad in ads], ads)


def post(ad: Ad) -> dict[str, Any]:
    """One post as the feed prints it."""
    return {
        "id": ad.key.rpartition("/")[2], "title": ad.title, "absolute_url": ad.url, "requisition_id": f"R-{ad.index}",
        "content": ad.text.html() if ad.text else None, "content_plain": ad.text.plain() if ad.text else None,
        "location": {"name": ad.places[0].english}, "location_type": WORKPLACES.get(ad.workplace or ""),
        "employment_type": ad.types[0] if ad.types else None, "departments": [{"id": "d1", "name": "Operations"}],
        "offices": [{"id": town.code, "name": "Office", "location": {"name": town.english}} for town in ad.places],
        "created_at": f"{ad.posted}T08:00:00.000Z", "first_published_at": f"{ad.posted}T09:00:00.000Z",
        "updated_at": f"{ad.changed_on}T09:00:00.000Z",
    }  # fmt: skip
