"""Adzuna's search interface."""

from dataclasses import replace
from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.apis.base import KEYS, ApiReplica, answer_json, figures, part, refusal, whole_number
from aggregator.replica.boards.base import Scene
from aggregator.replica.supply.chance import one_in
from aggregator.replica.supply.market import BOTH
from aggregator.replica.wire import Answer, Ask

SITES = {"us": "www.adzuna.com", "gb": "www.adzuna.co.uk"}
NAMES = {"US": "US", "GB": "UK"}
HOURS = ("full_time", "part_time")
CATEGORY = {"label": "Customer Services Jobs", "tag": "customer-services-jobs"}


class Adzuna(ApiReplica):
    """Snippets; pay for a year, some of it guessed; a list for each country."""

    name = "adzuna"
    hosts = ("api.adzuna.com", *SITES.values())
    market = BOTH
    lacks = ("text", "workplace", "valid_through", "apply_url")
    types = (*HOURS, "contract")

    def url(self, ad: Ad) -> str:
        """Adzuna's redirect."""
        return f"https://{SITES[ad.places[0].country.lower()]}/jobs/land/ad/{ad.key}"

    def printed(self, ad: Ad) -> Ad:
        """One town, one kind of hours; pay for a year, stated or guessed."""
        pay = ad.pay if ad.pay and ad.pay.period == "year" else None
        hours = [kind for kind in ad.types if kind in HOURS][:1]
        types = (*hours, *(kind for kind in ad.types if kind not in HOURS))
        guess = bool(pay) and one_in(3, "guess", ad.index)
        return replace(ad, places=ad.places[:1], types=types, pay=pay, estimate=guess)

    def let_in(self, ask: Ask) -> Answer | None:
        """401 without both keys; the answer prints what it was given."""
        given = ask.query.get("app_id"), ask.query.get("app_key")
        if given == (KEYS["ADZUNA_APP_ID"], KEYS["ADZUNA_APP_KEY"]):
            return None
        said = f"Authorisation failed for {given[0]} with {given[1]}"
        return refusal(401, {"exception": "AUTH_FAIL", "display": said, "doc": "https://api.adzuna.com/v1/doc"})

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """A page of a country's search."""
        steps = ask.path.strip("/").split("/")
        if steps[:3] != ["v1", "api", "jobs"] or len(steps) != 6 or steps[3] not in SITES:
            return None
        query = ask.query
        found = self.hits(scene, words=query.get("what", ""), place=query.get("where", ""))
        hits = self.in_category(scene) if query.get("category") else found
        mine = [index for index in hits if self.whole(scene, index).places[0].country.lower() == steps[3]]
        size = min(50, whole_number(query.get("results_per_page"), 10))
        ads, rows = self.rows(scene, part(mine, whole_number(steps[5], 1), size))
        return answer_json({"count": len(mine), "mean": 30000.0, "results": rows}, ads, "card")

    def row(self, ad: Ad, beginning: str) -> Any:
        """One of `results`: found words are marked in the title."""
        low, high = figures(ad)
        contract = "contract" if "contract" in ad.types else "permanent"
        hours = next((kind for kind in ad.types if kind in HOURS), None)
        title = ad.title.replace("Customer", "<strong>Customer</strong>").replace("&", "&amp;")
        said = {
            "id": ad.key, "title": title, "description": beginning, "redirect_url": ad.url, "adref": f"ref-{ad.key}",
            "created": f"{ad.posted}T07:12:05Z" if ad.posted else None, "location": _location(ad),
            "salary_min": low, "salary_max": high, "salary_is_predicted": "1" if ad.estimate else "0",
            "category": CATEGORY, "company": {"display_name": ad.employer.name} if ad.employer else {},
            "contract_type": contract, "contract_time": hours,
        }  # fmt: skip
        return {name: value for name, value in said.items() if value is not None}


def _location(ad: Ad) -> dict[str, Any]:
    if not ad.places:
        return {"display_name": "", "area": []}
    town = ad.places[0]
    return {"display_name": f"{town.city}, {town.region}", "area": [NAMES[town.country], town.region, town.city]}
