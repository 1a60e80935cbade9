"""Jooble's search interface."""

from dataclasses import replace
from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.apis.base import KEYS, ApiReplica, answer_json, part, whole_number
from aggregator.replica.boards.ats.base import asked_json
from aggregator.replica.boards.base import Scene
from aggregator.replica.supply.data import table
from aggregator.replica.wire import Answer, Ask, text


class Jooble(ApiReplica):
    """Snippets; the key in the address, the question in the body."""

    name = "jooble"
    hosts = ("jooble.org",)
    lacks = ("text", "workplace", "valid_through", "apply_url")
    types = ("full_time", "part_time", "temporary", "internship")

    def id(self, index: int) -> str:
        """A number of nineteen digits, at times below zero."""
        return str((-1 if index % 2 else 1) * (7_001_000_000_000_000_000 + index))

    def url(self, ad: Ad) -> str:
        """Jooble's redirect."""
        return f"https://jooble.org/desc/{ad.key}"

    def printed(self, ad: Ad) -> Ad:
        """One town, one type."""
        return replace(ad, places=ad.places[:1], types=ad.types[:1])

    def let_in(self, ask: Ask) -> Answer | None:
        """403 in plain words for a wrong key."""
        right = ask.path == f"/api/{KEYS['JOOBLE_API_KEY']}"
        return None if right else replace(text(f"Access denied: {ask.path.rpartition('/')[2]}"), status=403)

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """A page of a search."""
        asked = asked_json(ask)
        hits = self.hits(scene, words=str(asked.get("keywords", "")), place=str(asked.get("location", "")))
        number, size = (
            whole_number(str(asked.get(name)), usual) for name, usual in (("page", 1), ("ResultOnPage", 20))
        )
        ads, rows = self.rows(scene, part(hits, number, size))
        return answer_json({"totalCount": len(hits), "jobs": rows}, ads, "card")

    def row(self, ad: Ad, beginning: str) -> Any:
        """One of `jobs`: seven digits behind the second."""
        words = table("words_fields")["types"]["en"]
        return {
            "id": int(ad.key), "title": ad.title.replace("Customer", "<b>Customer</b>"), "link": ad.url,
            "location": ad.places[0].line if ad.places else "", "snippet": f"&nbsp;...{beginning}&nbsp;",
            "salary": ad.pay.line("en") if ad.pay else "", "source": "jobs.example",
            "type": words[ad.types[0]] if ad.types else "", "company": ad.employer.name if ad.employer else "",
            "updated": f"{ad.posted}T00:00:00.0000000" if ad.posted else None,
        }  # fmt: skip
