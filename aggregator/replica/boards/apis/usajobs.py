"""USAJOBS' search interface."""

from dataclasses import replace
from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.apis.base import KEYS, ApiReplica, answer_json, figures, part, refusal, whole_number
from aggregator.replica.boards.base import Scene
from aggregator.replica.supply.data import table
from aggregator.replica.supply.towns import Town
from aggregator.replica.wire import Answer, Ask

PERIODS = {"hour": "PH", "day": "PD", "month": "PM", "year": "PA"}


class UsaJobs(ApiReplica):
    """Whole postings, one page of five hundred."""

    name = "usajobs"
    hosts = ("data.usajobs.gov", "www.usajobs.gov")
    types = ("full_time", "part_time")

    def url(self, ad: Ad) -> str:
        """The announcement's page."""
        return f"https://www.usajobs.gov/job/{ad.key}"

    def printed(self, ad: Ad) -> Ad:
        """Remote or not said; pay by the hour, day, month and year."""
        pay = ad.pay if ad.pay and ad.pay.period in PERIODS else None
        return replace(ad, workplace="remote" if ad.workplace == "remote" else None, pay=pay)

    def let_in(self, ask: Ask) -> Answer | None:
        """401 without the key and the address that it was given to."""
        given = ask.headers.get("authorization-key"), ask.headers.get("user-agent")
        right = given == (KEYS["USAJOBS_API_KEY"], KEYS["USAJOBS_EMAIL"])
        return None if right else refusal(401, {"error": f"Invalid key {given[0]} of {given[1]}"})

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """A page of a search."""
        if ask.path.lower() != "/api/search":
            return None
        query = ask.query
        words, place = query.get("Keyword", ""), query.get("LocationName", "")
        hits = self.in_category(scene) if query.get("JobCategoryCode") else self.hits(scene, words=words, place=place)
        size = min(500, whole_number(query.get("ResultsPerPage"), 25))
        ads, rows = self.rows(scene, part(hits, whole_number(query.get("Page"), 1), size))
        pages = {"NumberOfPages": str(-(-len(hits) // size))}
        found = {"SearchResultCount": len(rows), "SearchResultCountAll": len(hits), "SearchResultItems": rows}
        return answer_json({"LanguageCode": "EN", "SearchResult": {**found, "UserArea": pages}}, ads)

    def row(self, ad: Ad, beginning: str) -> Any:
        """One of `SearchResultItems`."""
        del beginning
        words = table("words_fields")["types"]["en"]
        said = {
            "PositionTitle": ad.title, "PositionURI": ad.url, "ApplyURI": [ad.apply_url] if ad.apply_url else [],
            "PositionLocation": [_place(town) for town in ad.places],
            "OrganizationName": ad.employer.name if ad.employer else None, "PositionRemuneration": _pay(ad),
            "PositionSchedule": [{"Name": words[kind], "Code": "1"} for kind in ad.types],
            "PublicationStartDate": f"{ad.posted}T00:00:00.0000" if ad.posted else None,
            "ApplicationCloseDate": f"{ad.valid_through}T23:59:59.9970" if ad.valid_through else None,
            "UserArea": {"Details": _details(ad)},
        }  # fmt: skip
        return {"MatchedObjectId": ad.key, "MatchedObjectDescriptor": said, "RelevanceScore": 0}


def _place(town: Town) -> dict[str, Any]:
    name = f"{town.city}, {town.region}"
    return {"LocationName": name, "CityName": name, "CountryCode": "United States"}


def _pay(ad: Ad) -> list[dict[str, Any]]:
    if ad.pay is None:
        return []
    low, high = (None if figure is None else str(figure) for figure in figures(ad))
    return [{"MinimumRange": low, "MaximumRange": high, "RateIntervalCode": PERIODS[ad.pay.period]}]


def _details(ad: Ad) -> dict[str, Any]:
    """The text: its first block as the summary, the others as duties."""
    blocks = [block.html() for block in ad.text.blocks] if ad.text else []
    return {"JobSummary": "".join(blocks[:1]), "MajorDuties": blocks[1:], "RemoteIndicator": ad.workplace == "remote"}
