"""Softgarden's feed: a DataFeed whose items are JobPostings as schema.org has them."""

from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards import schema
from aggregator.replica.boards.ats.base import AtsReplica, Tenant, answer_json
from aggregator.replica.boards.base import Scene
from aggregator.replica.wire import Answer, Ask


class Softgarden(AtsReplica):
    """One answer a tenant, with its count; no workplace, no last day, no form of its own."""

    name = "softgarden"
    hosts = ("*.career.softgarden.de",)
    detail_lacks = ("valid_through", "apply_url", "workplace")

    def listed_as(self, slug: str) -> str:
        """The career site."""
        return f"https://{slug}.career.softgarden.de/"

    def url(self, tenant: Tenant, own: str) -> str:
        """The posting's page."""
        return f"https://{tenant.slug}.career.softgarden.de/jobs/{own}/Agent/"

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """The feed of a tenant."""
        mine = self.jobs(scene, ask.host.partition(".")[0])
        if mine is None or ask.path != "/jobs.feed.json":
            return None
        ads = [self.full(scene, index) for index in mine]
        feed = {"@context": "https://schema.org/", "@type": "DataFeed", "name": "Active job ads"}
        return answer_json({**feed, "numberOfItems": len(ads), "dataFeedElement": [item(ad) for ad in ads]}, ads)


def item(ad: Ad) -> dict[str, Any]:
    """An item of the feed."""
    return {
        "@type": "DataFeedItem", "dateModified": f"{ad.changed_on}T03:56:33.000Z",
        "item": schema.job_posting(ad) | ({"datePosted": f"{ad.posted}T09:00:00.933+01:00"} if ad.posted else {}),
    }  # fmt: skip
