"""Lever's public feed: a bare list, a page of it at a time."""

from datetime import UTC, datetime, time
from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import AtsReplica, Tenant, answer_json, figures
from aggregator.replica.boards.ats.sections import html_of, opening_lists_closing
from aggregator.replica.boards.base import Scene
from aggregator.replica.wire import Answer, Ask

TYPES = {
    "full_time": "Full-time",
    "part_time": "Part-time",
    "contract": "Contract",
    "temporary": "Temporary",
    "internship": "Intern",
}
WORKPLACES = {"onsite": "on-site", "hybrid": "hybrid", "remote": "remote", None: "unspecified"}
INTERVALS = {
    "hour": "per-hour-wage",
    "day": "per-day-wage",
    "week": "per-week-salary",
    "month": "per-month-salary",
    "year": "per-year-salary",
}


class Lever(AtsReplica):
    """Postings whose text lies in parts; no employer, no last day."""

    name = "lever"
    hosts = ("api.lever.co", "jobs.lever.co")
    detail_lacks = ("valid_through",)

    def id(self, index: int) -> str:
        """A UUID."""
        return f"0b6ad3a1-77f0-4d0e-9a55-{70_000 + index:012d}"

    def listed_as(self, slug: str) -> str:
        """The job site."""
        return f"https://jobs.lever.co/{slug}"

    def url(self, tenant: Tenant, own: str) -> str:
        """The posting's page."""
        return f"https://jobs.lever.co/{tenant.slug}/{own}"

    def apply_url(self, tenant: Tenant, own: str) -> str | None:
        """Its form."""
        return f"{self.url(tenant, own)}/apply"

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """A page of a tenant's list."""
        steps = ask.path.strip("/").split("/")
        if ask.host != "api.lever.co" or steps[:2] != ["v0", "postings"] or len(steps) != 3:
            return None
        mine = self.jobs(scene, steps[2])
        if mine is None:
            return Answer(
                status=404, body=b'{"ok":false,"error":"Document not found"}', content_type="application/json"
            )
        skip, limit = int(ask.query.get("skip", 0)), int(ask.query.get("limit", 100))
        ads = [self.full(scene, index) for index in mine[skip : skip + limit]]
        return answer_json([posting(ad) for ad in ads], ads)


def posting(ad: Ad) -> dict[str, Any]:
    """One posting as the feed prints it."""
    opening, lists, closing = opening_lists_closing(ad.text) if ad.text else ((), [], ())
    low, high = figures(ad)
    said = {
        "id": ad.key.rpartition("/")[2], "text": ad.title, "country": ad.places[0].country if ad.places else None,
        "workplaceType": WORKPLACES[ad.workplace], "createdAt": _moment(ad), "hostedUrl": ad.url,
        "applyUrl": ad.apply_url,
        "categories": {
            "commitment": ", ".join(TYPES[kind] for kind in ad.types) or None, "team": "Operations",
            "location": ad.places[0].city if ad.places else None, "allLocations": [town.city for town in ad.places],
        },
        "opening": html_of(opening[:1]), "descriptionBody": html_of(opening[1:]), "description": html_of(opening),
        "lists": [{"text": heading, "content": items(block.html())} for heading, block in lists],
        "additional": html_of(closing),
    }  # fmt: skip
    pay = ad.pay and {
        "currency": ad.pay.currency, "interval": INTERVALS[ad.pay.period], "min": low, "max": high,
    }  # fmt: skip
    return said | ({"salaryRange": pay} if pay else {})


def items(html: str) -> str:
    """A list's items without the list."""
    return html.removeprefix("<ul>").removesuffix("</ul>")


def _moment(ad: Ad) -> int | None:
    return int(datetime.combine(ad.posted, time(9), UTC).timestamp() * 1000) if ad.posted else None
