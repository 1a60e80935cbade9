"""Phenom's career sites: search pages of ten and postings, the state of each in a script."""

from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import AtsReplica, Tenant, about
from aggregator.replica.boards.ats.markup import TYPES, framed
from aggregator.replica.boards.base import Scene
from aggregator.replica.boards.schema import dumps
from aggregator.replica.wire import Answer, Ask, page

PAGE = 10
DOMAIN = "phenom-careers.example"
COUNTRIES = {"US": "United States", "GB": "United Kingdom", "EE": "Estonia"}


class Phenom(AtsReplica):
    """`/us/en/search-results?from=N` and `/us/en/job/{id}`, each tenant under a domain of its own."""

    name = "phenom"
    hosts = (f"*.{DOMAIN}",)
    list_lacks = ("text", "pay", "employer", "workplace")
    detail_lacks = ("valid_through", "pay", "workplace")

    def key_prefix(self, tenant: Tenant) -> str:
        """The host."""
        return f"{tenant.slug}.{DOMAIN}"

    def listed_as(self, slug: str) -> str:
        """The search page."""
        return f"https://{slug}.{DOMAIN}/us/en/search-results"

    def url(self, tenant: Tenant, own: str) -> str:
        """The posting's page."""
        return f"https://{tenant.slug}.{DOMAIN}/us/en/job/{own}"

    def apply_url(self, tenant: Tenant, own: str) -> str:
        """The form in the system behind the site."""
        return f"https://apply.example/{tenant.slug}/{own}"

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """A search page, or a posting."""
        slug, steps = ask.host.partition(".")[0], ask.path.strip("/").split("/")
        mine = self.jobs(scene, slug)
        if mine is None or steps[:2] != ["us", "en"]:
            return None
        if steps[2:] == ["search-results"]:
            found = [index for index in mine if about(self.whole(scene, index), ask.query.get("keywords", ""))]
            start = int(ask.query.get("from", "0"))
            ads = [self.card(scene, index) for index in found[start : start + PAGE]]
            state = {"hits": len(ads), "totalHits": len(found), "data": {"jobs": [job(ad) for ad in ads]}}
            return shown(slug, {"eagerLoadRefineSearch": {"status": 200, **state}}, ads, "card")
        index = self.find_own(scene, steps[3]) if steps[2] == "job" and len(steps) > 3 else None
        if index is None:
            return None
        ad = self.full(scene, index)
        one = {
            **job(ad),
            "description": ad.text.html() if ad.text else "",
            "companyName": ad.employer and ad.employer.name,
        }
        return shown(slug, {"jobDetail": {"status": 200, "data": {"job": one}}}, [ad], "full")


def job(ad: Ad) -> dict[str, Any]:
    """A job of a search page."""
    town, own = ad.places[0], ad.key.rpartition("/")[2]
    return {
        "jobId": own, "jobSeqNo": own, "title": ad.title, "type": ", ".join(TYPES[kind] for kind in ad.types),
        "city": town.city, "state": town.region, "country": COUNTRIES[town.country], "category": "Operations",
        "multi_location": [one.english for one in ad.places], "postedDate": f"{ad.posted}T00:00:00.000+0000",
        "locale": f"{ad.language}_US", "applyUrl": ad.apply_url, "descriptionTeaser": "Read on.",
    }  # fmt: skip


def shown(slug: str, state: dict[str, Any], ads: list[Ad], depth: str) -> Answer:
    """A page with its state."""
    base = dumps({"baseUrl": f"https://{slug}.{DOMAIN}/us/en/"})
    script = f"<script>var phApp = phApp || {base}; phApp.ddo = {dumps(state)}; phApp.experimentData = {{}};</script>"
    return page(framed("Careers", script), ads=tuple((ad, depth) for ad in ads))
