"""The Muse's public interface."""

from dataclasses import replace
from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.apis.base import KEYS, ApiReplica, answer_json, part, refusal, whole_number
from aggregator.replica.boards.base import Scene
from aggregator.replica.wire import Answer, Ask

SIZE = 20
LAST = 99


class TheMuse(ApiReplica):
    """Whole postings, twenty to a page; remote work among the places."""

    name = "themuse"
    hosts = ("www.themuse.com",)
    lacks = ("types", "pay", "valid_through", "apply_url")

    def url(self, ad: Ad) -> str:
        """The posting's page."""
        return f"https://www.themuse.com/jobs/company/agent-{ad.key}"

    def printed(self, ad: Ad) -> Ad:
        """Remote or not said."""
        return replace(ad, workplace="remote" if ad.workplace == "remote" else None)

    def let_in(self, ask: Ask) -> Answer | None:
        """Anybody, but nobody with a wrong key."""
        given = ask.query.get("api_key", KEYS["THEMUSE_API_KEY"])
        return None if given == KEYS["THEMUSE_API_KEY"] else refusal(403, {"code": 403, "error": "Invalid API key"})

    def spent_answer(self) -> Answer:
        """403, with the header that tells it from others."""
        answer = refusal(403, {"code": 403, "error": "Rate limit exceeded"})
        return replace(answer, headers=(("X-RateLimit-Remaining", "0"),))

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """A page of a category."""
        if ask.path != "/api/public/jobs":
            return None
        number = whole_number(ask.query.get("page"), 0)
        if number > LAST:
            return refusal(400, {"code": 400, "error": "Page out of range"})
        hits = self.in_category(scene) if ask.query.get("category") else list(self.open(scene))
        ads, rows = self.rows(scene, part(hits, number + 1, SIZE))
        said = {"page": number, "page_count": -(-len(hits) // SIZE), "items_per_page": SIZE, "total": len(hits)}
        return answer_json({**said, "results": rows}, ads)

    def row(self, ad: Ad, beginning: str) -> Any:
        """One of `results`."""
        del beginning
        places = [town.line for town in ad.places] + (["Flexible / Remote"] if ad.workplace == "remote" else [])
        return {
            "id": int(ad.key), "name": ad.title, "contents": ad.text.html() if ad.text else "", "type": "external",
            "publication_date": f"{ad.posted}T08:30:00Z" if ad.posted else None, "refs": {"landing_page": ad.url},
            "locations": [{"name": place} for place in places], "categories": [{"name": "Customer Service"}],
            "levels": [{"name": "Entry Level"}], "company": {"name": ad.employer.name if ad.employer else None},
        }  # fmt: skip
