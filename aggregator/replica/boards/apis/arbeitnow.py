"""Arbeitnow's job board interface."""

from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.apis.base import ApiReplica, answer_json, part, whole_number
from aggregator.replica.boards.base import Scene
from aggregator.replica.supply.data import table
from aggregator.replica.wire import Answer, Ask

SIZE = 25
ADDRESS = "https://www.arbeitnow.com/api/job-board-api?page={}"


class Arbeitnow(ApiReplica):
    """Whole postings of all trades; seconds since 1970; no total."""

    name = "arbeitnow"
    hosts = ("www.arbeitnow.com",)
    lacks = ("pay", "valid_through", "apply_url")
    types = ("full_time", "part_time", "contract", "internship")

    def id(self, index: int) -> str:
        """Words and a number."""
        return f"service-agent-{100_000 + index}"

    def url(self, ad: Ad) -> str:
        """The posting's page."""
        return f"https://www.arbeitnow.com/jobs/companies/house/{ad.key}"

    def printed(self, ad: Ad) -> Ad:
        """One town; remote or not said."""
        return replace(ad, places=ad.places[:1], workplace="remote" if ad.workplace == "remote" else None)

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """A page of everything."""
        if ask.path != "/api/job-board-api":
            return None
        number = whole_number(ask.query.get("page"), 1)
        everything = self.open(scene)
        ads, rows = self.rows(scene, part(everything, number, SIZE))
        onward = ADDRESS.format(number + 1) if number * SIZE < len(everything) else None
        links = {"first": ADDRESS.format(1), "last": None, "prev": None, "next": onward}
        return answer_json({"data": rows, "links": links, "meta": {"current_page": number, "per_page": SIZE}}, ads)

    def row(self, ad: Ad, beginning: str) -> Any:
        """One of `data`."""
        del beginning
        words = table("words_fields")["types"]["en"]
        return {
            "slug": ad.key, "company_name": ad.employer.name if ad.employer else None, "title": ad.title,
            "description": ad.text.html() if ad.text else "", "remote": ad.workplace == "remote", "url": ad.url,
            "tags": ["Remote"] if ad.workplace == "remote" else [], "job_types": [words[kind] for kind in ad.types],
            "location": ad.places[0].line if ad.places else "",
            "created_at": int(datetime.combine(ad.posted, time(9), UTC).timestamp()) if ad.posted else None,
        }  # fmt: skip
