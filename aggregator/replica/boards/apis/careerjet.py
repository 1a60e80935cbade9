"""Careerjet's search interface, version 4."""

from dataclasses import replace
from datetime import UTC, datetime, time
from email.utils import format_datetime
from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.apis.base import (
    KEYS,
    ApiReplica,
    answer_json,
    basic,
    figures,
    part,
    refusal,
    whole_number,
)
from aggregator.replica.boards.base import Scene
from aggregator.replica.supply.market import BOTH
from aggregator.replica.wire import Answer, Ask

PERIODS = {"hour": "H", "day": "D", "week": "W", "month": "M", "year": "Y"}


class Careerjet(ApiReplica):
    """Snippets; no keys; a list for each locale."""

    name = "careerjet"
    hosts = ("search.api.careerjet.net", "jobviewtrack.com")
    market = BOTH
    lacks = ("text", "workplace", "types", "valid_through", "apply_url")

    def url(self, ad: Ad) -> str:
        """Careerjet's redirect."""
        return f"https://jobviewtrack.com/v2/{ad.key}.html"

    def printed(self, ad: Ad) -> Ad:
        """One town."""
        return replace(ad, places=ad.places[:1])

    def let_in(self, ask: Ask) -> Answer | None:
        """401 without the key, 403 from another page or address than those that are registered."""
        headers, query = ask.headers, ask.query
        if headers.get("authorization") != basic("CAREERJET_API_KEY"):
            return refusal(401, {"type": "ERROR", "error": "You did not provide an API key"})
        if headers.get("referer") != KEYS["CAREERJET_REFERER"]:
            return refusal(403, {"type": "ERROR", "error": "Undeclared referrer"})
        address = query.get("user_ip", "")
        known = address == KEYS["CAREERJET_USER_IP"] and query.get("user_agent")
        return None if known else refusal(403, {"type": "ERROR", "error": f"Invalid user_ip {address}"})

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """A page of a locale's search."""
        query = ask.query
        if query.get("location") == "Richmond":
            return answer_json({"type": "LOCATIONS", "message": "Please choose a location", "locations": ["Richmond"]})
        country = query.get("locale_code", "en_GB")[-2:]
        hits = self.hits(scene, words=query.get("keywords", ""), place=query.get("location", ""))
        mine = [index for index in hits if self.whole(scene, index).places[0].country == country]
        size = whole_number(query.get("page_size"), 20)
        ads, rows = self.rows(scene, part(mine, whole_number(query.get("page"), 1), size))
        said = f"{len(mine)} matching jobs found"
        pages = -(-len(mine) // size)
        return answer_json(
            {"type": "JOBS", "hits": len(mine), "message": said, "pages": pages, "jobs": rows}, ads, "card"
        )

    def row(self, ad: Ad, beginning: str) -> Any:
        """One of `jobs`."""
        low, high = figures(ad)
        said = {
            "title": ad.title, "company": ad.employer.name if ad.employer else "", "description": beginning,
            "locations": ad.places[0].line if ad.places else "", "salary": ad.pay.line("en") if ad.pay else "",
            "site": f"site-{ad.index}.example", "url": ad.url, "date": _date(ad),
        }  # fmt: skip
        if ad.pay:
            period = PERIODS[ad.pay.period]
            said |= {"salary_currency_code": ad.pay.currency, "salary_type": period}
        figured = {"salary_min": low, "salary_max": high}
        return said | {name: figure for name, figure in figured.items() if figure is not None}


def _date(ad: Ad) -> str:
    return format_datetime(datetime.combine(ad.posted, time(6, 15), UTC), usegmt=True) if ad.posted else ""
