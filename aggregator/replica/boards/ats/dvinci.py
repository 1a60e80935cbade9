"""d.vinci's public list: every publication of a portal, its text in parts, the opening behind it as an object."""

from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import AtsReplica, Tenant, answer_json, figures
from aggregator.replica.boards.ats.sections import html_of
from aggregator.replica.boards.base import Scene
from aggregator.replica.supply.towns import Town
from aggregator.replica.wire import Answer, Ask

TIMES = {"full_time": "Vollzeit", "part_time": "Teilzeit"}


class Dvinci(AtsReplica):
    """No employer and no workplace; a limited contract beside the working times."""

    name = "dvinci"
    hosts = ("*.dvinci-hr.com",)
    detail_lacks = ("workplace",)
    types = ("full_time", "part_time", "temporary")

    def key_prefix(self, tenant: Tenant) -> str:
        """The portal's host."""
        return f"{tenant.slug}.dvinci-hr.com"

    def listed_as(self, slug: str) -> str:
        """The portal."""
        return f"https://{slug}.dvinci-hr.com/"

    def url(self, tenant: Tenant, own: str) -> str:
        """The publication's page."""
        return f"https://{tenant.slug}.dvinci-hr.com/en/jobs/{own}/agent"

    def apply_url(self, tenant: Tenant, own: str) -> str | None:
        """Its form."""
        return f"https://{tenant.slug}.dvinci-hr.com/en/p/careers/jobs/{own}/apply"

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """The list of a portal."""
        mine = self.jobs(scene, ask.host.partition(".")[0])
        if mine is None or ask.path != "/jobPublication/list.json":
            return None
        ads = [self.full(scene, index) for index in mine]
        return answer_json([publication(ad) for ad in ads], ads)


def publication(ad: Ad) -> dict[str, Any]:
    """A publication as the list prints it."""
    own, blocks = ad.key.rpartition("/")[2], ad.text.blocks if ad.text else ()
    return {
        "id": int(own), "language": ad.language, "position": ad.title, "pageTitle": ad.title, "subtitle": None,
        "jobPublicationURL": ad.url, "applicationFormURL": ad.apply_url, "startDate": None,
        "endDate": ad.valid_through and str(ad.valid_through), "introduction": html_of(blocks[:1]),
        "tasks": html_of(blocks[1:3]), "profile": html_of(blocks[3:-1]), "weOffer": None,
        "closingText": html_of(blocks[3:][-1:]), "jobOpening": opening(ad),
    }  # fmt: skip


def opening(ad: Ad) -> dict[str, Any]:
    """The opening behind a publication."""
    low, high = figures(ad)
    pay = ad.pay and {
        "value": None, "minValue": low, "maxValue": high, "currency": ad.pay.currency,
        "unitText": ad.pay.period.upper(),
    }  # fmt: skip
    period = ("LIMITED", "Befristet") if "temporary" in ad.types else None
    return {
        "id": 1_000 + ad.index, "name": ad.title, "reference": None, "department": None, "location": None,
        "categories": [{"id": 5, "internalName": "service", "name": "Service"}],
        "workingTimes": [named(kind.upper(), TIMES[kind]) for kind in ad.types if kind in TIMES],
        "contractPeriod": period and named(*period), "locations": [location(town) for town in ad.places],
        "salary": pay, "createdDate": f"{ad.posted}T08:15:30.000+0000" if ad.posted else None,
    }  # fmt: skip


def named(code: str, name: str) -> dict[str, Any]:
    """A choice of the portal's own."""
    return {"id": 1, "internalName": code, "name": name}


def location(town: Town) -> dict[str, Any]:
    """One place: a site's name, and its address."""
    country = {"name": town.country, "isoA2": town.country}
    address = {"zipCode": town.postcode, "city": town.city, "usState": town.region, "country": country}
    return {"name": f"Office, {town.city}", "country": country, "address": address}
