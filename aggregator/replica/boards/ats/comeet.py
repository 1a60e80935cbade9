"""Comeet's public pages: every position of a company in a script, which says `undefined` where nothing is."""

import json
from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import EMPTY, TENANTS, AtsReplica, Tenant
from aggregator.replica.boards.base import Scene
from aggregator.replica.wire import Answer, Ask, page

HOST = "www.comeet.com"
NUMBERS = {slug: f"{number:02X}.00{number}" for number, slug in enumerate((EMPTY, *(t.slug for t in TENANTS)), 1)}
"""The companies' numbers, which their pages' addresses and their keys have."""
TYPES = {
    "full_time": "Full-time",
    "part_time": "Part-time",
    "contract": "Contract",
    "temporary": "Temporary",
    "internship": "Internship",
}
WORKPLACES = {"remote": "Remote", "hybrid": "Hybrid", "onsite": "On-site"}


class Comeet(AtsReplica):
    """`/jobs/{slug}/{uid}` and `/jobs/{slug}/{uid}/{title}/{position}`."""

    name = "comeet"
    hosts = (HOST,)
    list_lacks = ("pay", "posted")
    detail_lacks = ("valid_through", "apply_url", "pay", "posted")
    one_place = True

    def id(self, index: int) -> str:
        """The position's number, of hexadecimal digits."""
        digits = f"{70_000 + index:06X}"
        return f"{digits[:3]}.{digits[3:]}"

    def key_prefix(self, tenant: Tenant) -> str:
        """The company's number."""
        return NUMBERS.get(tenant.slug, "FF.009")

    def listed_as(self, slug: str) -> str:
        """The company's page."""
        return f"https://{HOST}/jobs/{slug}/{NUMBERS.get(slug, 'FF.009')}"

    def url(self, tenant: Tenant, own: str) -> str:
        """The position's page."""
        return f"{self.listed_as(tenant.slug)}/position/{own}"

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """A company's page, or one position's."""
        kind, slug, uid, _, own = [*ask.path.strip("/").split("/"), "", "", "", "", ""][:5]
        mine = self.jobs(scene, slug) if kind == "jobs" and NUMBERS.get(slug, "FF.009") == uid else None
        if mine is None:
            return None
        if own:
            mine = [index for index in mine if self.id(index) == own]
            if not mine:
                return None
        ads = [self.full(scene, index) for index in mine]
        return page(html([position(ad) for ad in ads], alone=bool(own)), ads=tuple((ad, "full") for ad in ads))


def position(ad: Ad) -> dict[str, Any]:
    """A position as the script holds it."""
    town = ad.places[0]
    where = {
        "name": f"{town.city} office", "city": town.city, "state": town.code, "country": town.country,
        "postal_code": town.postcode, "is_remote": ad.workplace in ("remote", "hybrid"),
    }  # fmt: skip
    return {
        "uid": ad.key.rpartition("/")[2], "name": ad.title, "department": "Operations",
        "company_name": ad.employer.name if ad.employer else None, "location": where,
        "employment_type": ", ".join(TYPES[kind] for kind in ad.types) or None,
        "workplace_type": WORKPLACES.get(ad.workplace or ""), "experience_level": None, "is_published": True,
        "time_updated": "2026-01-01T00:00:00Z", "url_comeet_hosted_page": ad.url, "url_active_page": ad.url,
        "custom_fields": {"details": [{"name": "Description", "value": ad.text.html() if ad.text else "", "order": 1}]},
    }  # fmt: skip


def html(positions: list[dict[str, Any]], *, alone: bool) -> str:
    """A page with its script; `alone`: it is the one position's."""
    said = json.dumps(positions, ensure_ascii=False).replace(
        '"experience_level": null', '"experience_level": undefined'
    )
    one = said[1:-1] if alone else "null"
    script = f"COMPANY_DATA = {{}};\nCOMPANY_POSITIONS_DATA = {'[]' if alone else said};\nPOSITION_DATA = {one};"
    return f"<!DOCTYPE html><html><head><title>Jobs</title><script>{script}</script></head><body></body></html>"
