"""SmartRecruiters' Posting API: a search of a hundred rows at a time, the text behind each; nobody is an empty list."""

from dataclasses import replace
from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import AtsReplica, Tenant, about, answer_json
from aggregator.replica.boards.ats.sections import headed_sections
from aggregator.replica.boards.base import Scene
from aggregator.replica.supply.towns import Town
from aggregator.replica.wire import Answer, Ask, page, redirect

MOST = 100
TYPES = {
    "full_time": "Full-time",
    "part_time": "Part-time",
    "contract": "Contract",
    "temporary": "Temporary",
    "internship": "Intern",
}
SECTIONS = ("companyDescription", "jobDescription", "qualifications", "additionalInformation")


class SmartRecruiters(AtsReplica):
    """Postings of one place and one employment type each, without pay; on-site work is not marked.

    The real API's robots.txt closes it; here it is open, as it is to those who have a permission.
    """

    name = "smartrecruiters"
    hosts = ("api.smartrecruiters.com", "careers.smartrecruiters.com", "jobs.smartrecruiters.com")
    list_lacks = ("text", "pay", "apply_url")
    detail_lacks = ("valid_through", "pay")
    one_type = True
    one_place = True

    def id(self, index: int) -> str:
        """Digits."""
        return str(743_999_900_000_000 + index)

    def listed_as(self, slug: str) -> str:
        """The company's page."""
        return f"https://careers.smartrecruiters.com/{slug}"

    def url(self, tenant: Tenant, own: str) -> str:
        """The posting's page."""
        return f"https://jobs.smartrecruiters.com/{tenant.slug}/{own}"

    def apply_url(self, tenant: Tenant, own: str) -> str | None:
        """Its form."""
        return f"{self.url(tenant, own)}-posting?oga=true"

    def whole(self, scene: Scene, index: int) -> Ad:
        """The ad, whose workplace is printed unless it is on site."""
        ad = super().whole(scene, index)
        return replace(ad, workplace=None) if ad.workplace == "onsite" else ad

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """A page of a search, one posting, or a company's page."""
        steps = ask.path.strip("/").split("/")
        if ask.host == "careers.smartrecruiters.com" and len(steps) == 1:
            known = self.jobs(scene, steps[0]) is not None
            return company_page(steps[0]) if known else redirect("https://jobs.smartrecruiters.com/")
        if ask.host != "api.smartrecruiters.com":
            return page("<title>Job search</title><div id='app'></div>") if steps == [""] else None
        if steps[:2] != ["v1", "companies"] or steps[3:4] != ["postings"]:
            return None
        mine = self.jobs(scene, steps[2]) or []
        if len(steps) == 4:
            return self._search(scene, mine, ask)
        index = next((index for index in mine if self.id(index) == steps[4]), None)
        return None if index is None else posting(self.full(scene, index))

    def _search(self, scene: Scene, mine: list[int], ask: Ask) -> Answer:
        start, limit = int(ask.query.get("offset", 0)), min(int(ask.query.get("limit", 10)), MOST)
        found = [index for index in mine if about(self.whole(scene, index), ask.query.get("q", ""))]
        ads = [self.card(scene, index) for index in found[start : start + limit]]
        body = {"offset": start, "limit": limit, "totalFound": len(found), "content": list(map(row, ads))}
        return answer_json(body, ads, "card")


def posting(ad: Ad) -> Answer:
    """One posting with its text in parts."""
    parts = headed_sections(ad.text) if ad.text else []
    names = [*SECTIONS, *(f"more{number}" for number in range(len(parts)))]
    sections = {name: {"title": title, "text": text} for name, (title, text) in zip(names, parts, strict=False)}
    more = {"postingUrl": f"{ad.url}-posting", "applyUrl": ad.apply_url, "active": True}
    return answer_json(row(ad) | more | {"jobAd": {"sections": sections}}, [ad])


def row(ad: Ad) -> dict[str, Any]:
    """A card, which begins a posting, too."""
    company, own = ad.key.split("/")
    kind = {"id": ad.types[0], "label": TYPES[ad.types[0]]} if ad.types else {}
    return {
        "id": own, "name": ad.title, "refNumber": f"REF{ad.index}", "typeOfEmployment": kind, "department": {},
        "company": {"identifier": company, "name": ad.employer.name if ad.employer else None},
        "releasedDate": f"{ad.posted}T09:00:00.000Z", "function": {"id": "operations", "label": "Operations"},
        "location": _location(ad, ad.places[0] if ad.places else None), "language": {"code": ad.language},
        "ref": f"https://api.smartrecruiters.com/v1/companies/{company}/postings/{own}", "visibility": "PUBLIC",
    }  # fmt: skip


def _location(ad: Ad, town: Town | None) -> dict[str, Any]:
    kinds = {"remote": ad.workplace == "remote", "hybrid": ad.workplace == "hybrid"}
    if town is None:
        return kinds
    line = f"{town.city}, , {town.country_name}"
    return {"city": town.city, "region": town.code, "country": town.country.lower(), "fullLocation": line, **kinds}


def company_page(slug: str) -> Answer:
    """The page of a company, which names it."""
    return page(f"<title>Jobs</title><h1>{slug}</h1><script>var sr = {{'company_code':'{slug}'}};</script>")
