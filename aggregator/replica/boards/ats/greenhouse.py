"""Greenhouse's public feed."""

from collections.abc import Iterator
from html import escape
from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import AtsReplica, Tenant, answer_json, figures
from aggregator.replica.boards.base import Scene
from aggregator.replica.wire import Answer, Ask

TYPES = {
    "full_time": "Full-time",
    "part_time": "Part-time",
    "contract": "Contract",
    "temporary": "Temporary",
    "internship": "Internship",
}
PERIODS = {
    "hour": "Hourly rate",
    "day": "Day rate",
    "week": "Weekly pay",
    "month": "Monthly pay",
    "year": "Annual salary",
}


class Greenhouse(AtsReplica):
    """One list a tenant, texts escaped once, pay in cents."""

    name = "greenhouse"
    hosts = ("boards-api.greenhouse.io", "boards.greenhouse.io")
    detail_lacks = ("valid_through", "apply_url", "workplace")

    def listed_as(self, slug: str) -> str:
        """The board's page."""
        return f"https://boards.greenhouse.io/{slug}"

    def url(self, tenant: Tenant, own: str) -> str:
        """The posting's page."""
        return f"https://boards.greenhouse.io/{tenant.slug}/jobs/{own}"

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """The list of a tenant."""
        steps = ask.path.strip("/").split("/")
        if ask.host != "boards-api.greenhouse.io" or steps[:2] != ["v1", "boards"] or steps[3:] != ["jobs"]:
            return None
        mine = self.jobs(scene, steps[2])
        if mine is None:
            return Answer(status=404, body=b'{"status":404,"error":"Job not found"}', content_type="application/json")
        ads = [self.full(scene, index) for index in mine]
        return answer_json({"jobs": [job(ad) for ad in ads], "meta": {"total": len(ads)}}, ads)


def job(ad: Ad) -> dict[str, Any]:
    """One job as the feed prints it."""
    place = " | ".join(town.english for town in ad.places)
    types = {
        "id": 1,
        "name": "Employment Type",
        "value": [TYPES[kind] for kind in ad.types],
        "value_type": "multi_select",
    }
    return {
        "id": int(ad.key.rpartition("/")[2]), "internal_job_id": 5_000_000 + ad.index, "absolute_url": ad.url,
        "title": ad.title, "location": {"name": place}, "company_name": ad.employer.name if ad.employer else None,
        "language": ad.language, "updated_at": f"{ad.changed_on}T10:15:00-04:00",
        "first_published": f"{ad.posted}T09:00:00-04:00" if ad.posted else None,
        "metadata": [types] if ad.types else None, "content": escape(ad.text.html()) if ad.text else "",
        "departments": [{"id": 7, "name": "Operations", "child_ids": []}], "offices": [{"id": 8, "name": "HQ"}],
        "pay_input_ranges": list(pay_ranges(ad)),
    }  # fmt: skip


def pay_ranges(ad: Ad) -> Iterator[dict[str, Any]]:
    """The pay, in cents, its period in the title alone."""
    if ad.pay:
        low, high = (None if figure is None else round(figure * 100) for figure in figures(ad))
        title = PERIODS[ad.pay.period]
        yield {"min_cents": low, "max_cents": high, "currency_type": ad.pay.currency, "title": title, "blurb": ""}
