"""Reed's interface for jobseekers."""

from dataclasses import replace
from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.apis.base import ApiReplica, answer_json, basic, figures, whole_number
from aggregator.replica.boards.base import Scene, shown
from aggregator.replica.supply.market import BRITISH
from aggregator.replica.wire import Answer, Ask, page

PERIODS = {"hour": "per hour", "day": "per day", "week": "per week", "month": "per month", "year": "per annum"}
CONTRACTS = {"contract": "Contract", "temporary": "Temporary"}


class Reed(ApiReplica):
    """Snippets in the list; the whole, and what the pay is for, in an answer for each posting."""

    name = "reed"
    hosts = ("www.reed.co.uk",)
    market = BRITISH
    lacks = ("workplace",)
    types = ("full_time", "part_time", *CONTRACTS)

    def url(self, ad: Ad) -> str:
        """The posting's page."""
        return f"https://www.reed.co.uk/jobs/agent/{ad.key}"

    def printed(self, ad: Ad) -> Ad:
        """One town."""
        return replace(ad, places=ad.places[:1])

    def card(self, scene: Scene, index: int) -> Ad:
        """The list knows neither text nor types, nor where one applies."""
        return shown(scene, self.whole(scene, index), *self.lacks, "text", "types", "apply_url")

    def full(self, scene: Scene, index: int) -> Ad:
        """List and answer together."""
        return shown(scene, self.whole(scene, index), *self.lacks)

    def let_in(self, ask: Ask) -> Answer | None:
        """401 for people without the key."""
        if ask.headers.get("authorization") == basic("REED_API_KEY"):
            return None
        return page(
            "<html><head><title>401 Unauthorized</title></head><body>Access is denied</body></html>", status=401
        )

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """A page of a search, or the answer about one posting."""
        if ask.path.startswith("/api/1.0/jobs/"):
            index = self.find(scene, ask.path.rpartition("/")[2])
            return None if index is None else self.detail(self.full(scene, index))
        query = ask.query
        hits = self.hits(scene, words=query.get("keywords", ""), place=query.get("locationName", ""))
        start, size = (
            whole_number(query.get(name), usual) for name, usual in (("resultsToSkip", 0), ("resultsToTake", 100))
        )
        ads, rows = self.rows(scene, hits[start : start + min(size, 100)])
        return answer_json({"results": rows, "ambiguousLocations": [], "totalResults": len(hits)}, ads, "card")

    def row(self, ad: Ad, beginning: str) -> Any:
        """One of `results`."""
        low, high = figures(ad)
        return {
            "jobId": int(ad.key), "employerName": ad.employer.name if ad.employer else None, "employerId": 9,
            "jobTitle": ad.title, "locationName": ad.places[0].city if ad.places else None, "minimumSalary": low,
            "maximumSalary": high, "currency": ad.pay.currency if ad.pay else None, "jobDescription": beginning,
            "date": f"{ad.posted:%d/%m/%Y}" if ad.posted else None, "applications": 3, "jobUrl": ad.url,
            "expirationDate": f"{ad.valid_through:%d/%m/%Y}" if ad.valid_through else None,
        }  # fmt: skip

    def detail(self, ad: Ad) -> Answer:
        """The answer about one posting."""
        said = self.row(ad, ad.text.html() if ad.text else "")
        said |= {
            "datePosted": said.pop("date"), "externalUrl": ad.apply_url, "fullTime": "full_time" in ad.types,
            "partTime": "part_time" in ad.types, "salaryType": PERIODS[ad.pay.period] if ad.pay else None,
            "contractType": next((CONTRACTS[kind] for kind in ad.types if kind in CONTRACTS), "Permanent"),
        }  # fmt: skip
        return answer_json(said, [ad])
