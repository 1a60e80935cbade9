"""Remotive's interface of remote jobs."""

from dataclasses import replace
from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.apis.base import ApiReplica, answer_json
from aggregator.replica.boards.base import Scene
from aggregator.replica.supply.towns import Town
from aggregator.replica.wire import Answer, Ask

COUNTRIES = {"US": "USA", "GB": "UK"}


class Remotive(ApiReplica):
    """One answer for a category; everything is remote, a place is where an applicant may live."""

    name = "remotive"
    hosts = ("remotive.com",)
    lacks = ("valid_through", "apply_url")
    types = ("full_time", "part_time", "contract", "internship")

    def url(self, ad: Ad) -> str:
        """The posting's page."""
        return f"https://remotive.com/remote-jobs/customer-support/agent-{ad.key}"

    def printed(self, ad: Ad) -> Ad:
        """One type, one country; whatever the text says of it, the work is called remote."""
        types = ad.types if len(ad.types) == 1 else ()
        return replace(ad, places=_countries(ad.places[:1]), types=types, workplace="remote")

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """The answer."""
        if ask.path != "/api/remote-jobs":
            return None
        hits = self.in_category(scene) if ask.query.get("category") else list(self.open(scene))
        ads, rows = self.rows(scene, hits)
        return answer_json({"0-legal-notice": "link back", "job-count": len(rows), "jobs": rows}, ads)

    def row(self, ad: Ad, beginning: str) -> Any:
        """One of `jobs`."""
        del beginning
        return {
            "id": int(ad.key), "url": ad.url, "title": ad.title, "company_logo": "https://remotive.com/logo.png",
            "company_name": ad.employer.name if ad.employer else None, "category": "Customer Service", "tags": ["chat"],
            "job_type": ad.types[0] if ad.types else "", "salary": ad.pay.line("en") if ad.pay else "",
            "publication_date": f"{ad.posted}T14:02:37" if ad.posted else None,
            "candidate_required_location": ", ".join(COUNTRIES[town.country] for town in ad.places) or "Worldwide",
            "description": ad.text.html() if ad.text else "",
        }  # fmt: skip


def _countries(towns: tuple[Town, ...]) -> tuple[Town, ...]:
    return tuple(replace(town, city=None, region=None) for town in towns)  # type: ignore[arg-type]
