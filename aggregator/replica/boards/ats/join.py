"""JOIN's public pages: state in a script, five jobs a page, texts in structured data; 200 for what is missing."""

import json
from html import escape
from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import AtsReplica, Tenant, figures
from aggregator.replica.boards.base import Scene
from aggregator.replica.boards.schema import job_posting
from aggregator.replica.wire import Answer, Ask, page

HOST = "join.com"
PAGE = 5
TYPES = {
    "full_time": "Full-time",
    "part_time": "Part-time",
    "contract": "Freelance",
    "temporary": "Temporary",
    "internship": "Internship",
}
WORKPLACES = {"remote": "REMOTE", "hybrid": "HYBRID", "onsite": "ONSITE"}


class Join(AtsReplica):
    """`/companies/{tenant}?page=2` and `/companies/{tenant}/{number}-job`."""

    name = "join"
    hosts = (HOST,)
    list_lacks = ("text",)
    detail_lacks = ("valid_through", "apply_url")
    one_place = True

    def listed_as(self, slug: str) -> str:
        """The company's page."""
        return f"https://{HOST}/companies/{slug}"

    def url(self, tenant: Tenant, own: str) -> str:
        """The posting's page."""
        return f"{self.listed_as(tenant.slug)}/{own}-job"

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """A page of a company's list, or one posting."""
        kind, slug, own = [*ask.path.strip("/").split("/"), "", "", ""][:3]
        mine = self.jobs(scene, slug) if kind == "companies" else None
        if mine is None:
            return missing()
        company = {"id": 4711, "name": slug.title(), "domain": slug}
        if not own:
            return self._list(scene, company, mine, int(ask.query.get("page", 1)))
        index = next((index for index in mine if f"{self.id(index)}-job" == own), None)
        if index is None:
            return missing()
        ad = self.full(scene, index)
        node = json.dumps(job_posting(ad) | {"description": escape(ad.text.html() if ad.text else "")})
        head = f'<script type="application/ld+json">{node}</script>'
        return page(html({"initialState": {"company": company, "job": {}}}, head), ads=((ad, "full"),))

    def _list(self, scene: Scene, company: dict[str, Any], mine: list[int], number: int) -> Answer:
        ads = [self.card(scene, index) for index in mine[(number - 1) * PAGE : number * PAGE]]
        if ads and ads[0].employer:
            company["name"] = ads[0].employer.name
        about = {"page": number, "pageSize": PAGE, "pageCount": -(-len(mine) // PAGE), "rowCount": len(mine)}
        state = {"company": company, "jobs": {"items": [job(ad) for ad in ads], "pagination": about}}
        return page(html({"initialState": state}), ads=tuple((ad, "card") for ad in ads))


def job(ad: Ad) -> dict[str, Any]:
    """A job of the list."""
    own, (low, high), town = ad.key.rpartition("/")[2], figures(ad), ad.places[0]
    cents = [
        {"amount": round(figure * 100), "currency": ad.pay.currency} if ad.pay and figure else None
        for figure in (low, high)
    ]
    return {
        "id": int(own), "idParam": f"{own}-job", "title": ad.title, "category": None,
        "createdAt": f"{ad.posted}T08:15:00.000Z" if ad.posted else None,
        "city": {"cityName": town.city, "regionName": town.region, "countryName": town.country_name},
        "workplaceType": WORKPLACES.get(ad.workplace or ""),
        "employmentType": {"name": ", ".join(TYPES[kind] for kind in ad.types)} if ad.types else None,
        "salaryAmountFrom": cents[0], "salaryAmountTo": cents[1],
        "salaryFrequency": f"PER_{ad.pay.period.upper()}" if ad.pay else None,
    }  # fmt: skip


def html(props: dict[str, Any], head: str = "") -> str:
    """A page with its state."""
    state = json.dumps({"props": {"pageProps": props}}, ensure_ascii=False)
    script = f'<script id="__NEXT_DATA__" type="application/json">{state}</script>'
    return f"<!DOCTYPE html><html><head><title>JOIN</title>{head}</head><body>{script}</body></html>"


def missing() -> Answer:
    """What is answered for what is not there."""
    return page(html({"statusCode": 404, "message": "Entity not found"}))
