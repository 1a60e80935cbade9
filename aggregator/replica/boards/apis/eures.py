"""EURES: the portal's public search."""

from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.apis.base import ApiReplica, answer_json, part, refusal, whole_number
from aggregator.replica.boards.ats.base import asked_json
from aggregator.replica.boards.base import Scene
from aggregator.replica.supply.market import ESTONIAN
from aggregator.replica.wire import Answer, Ask

NUTS = {"Harju maakond": "EE001", "Ida-Viru maakond": "EE00A", "Pärnu maakond": "EE004"}
OTHERS = "EE008"
WINDOW = 10_000
SCHEDULES = {"full_time": "fulltime", "part_time": "parttime"}
OFFERS = ("contract", "temporary", "internship")


class Eures(ApiReplica):
    """Whole postings; places are codes of regions, days are milliseconds, some employers are not told."""

    name = "eures"
    hosts = ("europa.eu",)
    market = ESTONIAN
    lacks = ("pay", "workplace", "valid_through", "apply_url")
    types = (*SCHEDULES, *OFFERS)

    def id(self, index: int) -> str:
        """A number in base64."""
        return f"OTAw{90_000_000 + index}IDk"

    def url(self, ad: Ad) -> str:
        """The portal's page."""
        return f"https://europa.eu/eures/portal/jv-se/jv-details/{ad.key}?lang=en"

    def printed(self, ad: Ad) -> Ad:
        """A region instead of a town; one in eight employers is not told."""
        region = replace(ad.places[0], city=None)  # type: ignore[arg-type]
        return replace(ad, places=(region,), employer=None if ad.index % 8 == 3 else ad.employer)

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """A page of a search; an error behind the window."""
        if ask.method != "POST" or not ask.path.endswith("/jv-search/search"):
            return None
        asked = asked_json(ask)
        number, size = whole_number(str(asked.get("page")), 1), whole_number(str(asked.get("resultsPerPage")), 10)
        if size > 50 or number * size > WINDOW:
            return refusal(400, {"errorCode": "BAD_REQUEST", "message": "Result window is too large"})
        words = " ".join(one["keyword"].strip('"') for one in asked.get("keywords", []))
        hits = self.hits(scene, words=words) if asked.get("locationCodes") == ["ee"] else ()
        ads, rows = self.rows(scene, part(hits, number, size))
        return answer_json({"numberRecords": len(hits), "jvs": rows, "facets": {}}, ads)

    def row(self, ad: Ad, beginning: str) -> Any:
        """One of `jvs`."""
        del beginning
        at = int(datetime.combine(ad.posted, time(9), UTC).timestamp() * 1000) if ad.posted else None
        codes = [NUTS.get(town.region, OTHERS) for town in ad.places]
        offer = next((kind for kind in ad.types if kind in OFFERS), "directhire")
        return {
            "id": ad.key, "title": ad.title, "description": ad.text.html() if ad.text else "", "creationDate": at,
            "lastModificationDate": at, "numberOfPosts": 1, "locationMap": {"EE": codes} if codes else {},
            "employer": {"name": ad.employer.name if ad.employer else "non renseigné"}, "availableLanguages": ["et"],
            "positionScheduleCodes": [SCHEDULES[kind] for kind in ad.types if kind in SCHEDULES] or ["NS"],
            "positionOfferingCode": offer, "translations": {},
        }  # fmt: skip
