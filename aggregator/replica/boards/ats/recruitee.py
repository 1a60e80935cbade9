"""Recruitee's careers sites: one list a site."""

from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import AtsReplica, Tenant, answer_json, figures
from aggregator.replica.boards.ats.sections import html_of, opening_lists_closing
from aggregator.replica.boards.base import Scene
from aggregator.replica.supply.towns import Town
from aggregator.replica.wire import Answer, Ask

TYPES = {
    "full_time": "fulltime_permanent",
    "part_time": "parttime_permanent",
    "contract": "freelance",
    "temporary": "temporary",
    "internship": "internship",
}
WORKPLACES = {"remote": "remote", "hybrid": "hybrid", "on_site": "onsite"}


class Recruitee(AtsReplica):
    """Offers with nearly everything; one employment type each."""

    name = "recruitee"
    hosts = ("*.recruitee.com",)
    detail_lacks = ()
    one_type = True

    def id(self, index: int) -> str:
        """A slug."""
        return f"opening-{70_000 + index}"

    def key_prefix(self, tenant: Tenant) -> str:
        """The careers site's host."""
        return f"{tenant.slug}.recruitee.com"

    def listed_as(self, slug: str) -> str:
        """The careers site."""
        return f"https://{slug}.recruitee.com/"

    def url(self, tenant: Tenant, own: str) -> str:
        """The offer's page."""
        return f"https://{tenant.slug}.recruitee.com/o/{own}"

    def apply_url(self, tenant: Tenant, own: str) -> str | None:
        """Its form."""
        return f"{self.url(tenant, own)}/c/new"

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """The list of a careers site."""
        mine = self.jobs(scene, ask.host.partition(".")[0])
        if mine is None or ask.path != "/api/offers/":
            return None
        ads = [self.full(scene, index) for index in mine]
        return answer_json({"offers": [offer(ad) for ad in ads]}, ads)


def offer(ad: Ad) -> dict[str, Any]:
    """One offer as the feed prints it."""
    opening, lists, closing = opening_lists_closing(ad.text) if ad.text else ((), [], ())
    said = [
        html_of(opening),
        "".join(f"<h3>{heading}</h3>{block.html()}" for heading, block in lists) + html_of(closing),
    ]
    texts = {"title": ad.title, "description": said[0], "requirements": said[1]}
    low, high = figures(ad)
    salary = {
        "min": None if low is None else str(low), "max": None if high is None else str(high),
        "currency": ad.pay.currency if ad.pay else None, "period": ad.pay.period if ad.pay else None,
    }  # fmt: skip
    other = dict.fromkeys(texts, "Teine")
    return {
        "id": 2_700_000 + ad.index, "slug": ad.key.rpartition("/")[2], "status": "published",
        "department": "Operations", "employment_type_code": TYPES[ad.types[0]] if ad.types else None, **texts,
        "company_name": ad.employer.name if ad.employer else None, "translations": {"fi": other, ad.language: texts},
        "salary": salary, **{name: ad.workplace == kind for name, kind in WORKPLACES.items()},
        "location": ad.places[0].english if ad.places else None, "locations": list(map(_location, ad.places)),
        "published_at": f"{ad.posted} 09:00:00 UTC" if ad.posted else None, "careers_url": ad.url,
        "close_at": f"{ad.valid_through} 12:00:00 UTC" if ad.valid_through else None, "careers_apply_url": ad.apply_url,
    }  # fmt: skip


def _location(town: Town) -> dict[str, Any]:
    return {
        "name": "Office", "city": town.city, "state": town.region, "country_code": town.country,
        "postal_code": town.postcode,
    }  # fmt: skip
