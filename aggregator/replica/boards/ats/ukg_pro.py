"""UKG Pro's job boards: a search that does not tell an unknown board from an empty one, and a page behind each row."""

import json
from dataclasses import replace
from html import escape
from typing import Any
from uuid import NAMESPACE_DNS, uuid5

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import (
    EMPTY,
    TENANTS,
    AtsReplica,
    Tenant,
    about,
    answer_json,
    asked_json,
    figures,
)
from aggregator.replica.boards.base import Scene
from aggregator.replica.supply.towns import Town
from aggregator.replica.wire import Answer, Ask, page

HOST = "recruiting2.ultipro.com"
COUNTRIES = {"US": "USA", "GB": "GBR", "EE": "EST"}
WORKPLACES = {"hybrid": 0, "onsite": 1, "remote": 2}
PERIODS = {"hour": "Hourly", "year": "Annual"}
HIDDEN = 7
"""Every so manieth pay is there, but not shown."""


class UkgPro(AtsReplica):
    """`/{code}/JobBoard/{uuid}` and what lies below it."""

    name = "ukg_pro"
    hosts = (HOST,)
    list_lacks = ("text", "pay", "employer")
    types = ("full_time", "part_time")

    def id(self, index: int) -> str:
        """A number like all of UKG's."""
        return f"aa11bb22-0000-4000-8000-{index:012d}"

    def key_prefix(self, tenant: Tenant) -> str:
        """Code and board."""
        return board(tenant.slug).replace("/JobBoard/", "/")

    def listed_as(self, slug: str) -> str:
        """The board's page."""
        return f"https://{HOST}/{board(slug)}"

    def url(self, tenant: Tenant, own: str) -> str:
        """The posting's page."""
        return f"https://{HOST}/{board(tenant.slug)}/OpportunityDetail?opportunityId={own}"

    def whole(self, scene: Scene, index: int) -> Ad:
        """Full time or part time, not both, and pay by the hour or the year, where it is shown."""
        ad = super().whole(scene, index)
        shown = ad.pay is not None and ad.pay.period in PERIODS and index % HIDDEN
        return replace(ad, types=ad.types if len(ad.types) == 1 else (), pay=ad.pay if shown else None)

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """A board's page, a page of its search, or a posting's page."""
        slug = next((one for one in (EMPTY, *(t.slug for t in TENANTS)) if ask.path.startswith(f"/{board(one)}")), "")
        mine = self.jobs(scene, slug)
        if ask.path.endswith("/JobBoardView/LoadSearchResults") and ask.method == "POST":
            return self._search(scene, mine or [], asked_json(ask).get("opportunitySearch") or {})
        if mine is None:
            return None
        if ask.path.endswith("/OpportunityDetail"):
            index = next((index for index in mine if self.id(index) == ask.query.get("opportunityId")), None)
            return page(html(slug)) if index is None else self._posting(scene, slug, index)
        return page(html(slug, "new US.Opportunity.OpportunitiesViewModel({ initialFeaturedOpportunities: [] })"))

    def _search(self, scene: Scene, mine: list[int], asked: dict[str, Any]) -> Answer:
        start = int(asked.get("Skip", 0))
        found = [index for index in mine if about(self.whole(scene, index), str(asked.get("QueryString", "")))]
        found = found if asked.get("ProximitySearchType") == 0 else []
        ads = [self.card(scene, index) for index in found[start : start + min(int(asked.get("Top", 50)), 500)]]
        return answer_json(
            {"opportunities": [row(ad) for ad in ads], "totalCount": len(found), "locations": []}, ads, "card"
        )

    def _posting(self, scene: Scene, slug: str, index: int) -> Answer:
        ad = self.full(scene, index)
        there = {
            "JobBoardId": board(slug).rpartition("/")[2], "PublishedExternal": True,
            "ExternalPostedDate": f"{ad.posted}T09:00:00Z" if ad.posted else None,
        }  # fmt: skip
        said = row(ad) | pay(ad) | {
            "Description": ad.text.html() if ad.text else None, "PostedDate": "2026-01-05T09:00:00Z",
            "OpportunityIsClosed": False, "JobBoardMemberships": [there],
        }  # fmt: skip
        script = (
            f"var opportunity = new US.Opportunity.CandidateOpportunityDetail({json.dumps(said, ensure_ascii=False)});"
        )
        return page(html(slug, script, ad.employer.name if ad.employer else ""), ads=((ad, "full"),))


def row(ad: Ad) -> dict[str, Any]:
    """What the search prints, and the posting's page too."""
    return {
        "Id": ad.key.rpartition("/")[2], "Title": ad.title, "RequisitionNumber": f"R{ad.index}",
        "FullTime": ad.types == ("full_time",) if ad.types else None, "JobCategoryName": None,
        "Locations": [place(town) for town in ad.places], "BriefDescription": "", "OpportunityType": 0,
        "PostedDate": f"{ad.posted}T09:00:00Z" if ad.posted else None,
        "JobLocationType": WORKPLACES.get(ad.workplace or ""),
    }  # fmt: skip


def place(town: Town) -> dict[str, Any]:
    """One place."""
    address = {
        "City": town.city, "PostalCode": town.postcode, "State": {"Code": town.code, "Name": town.region},
        "Country": {"Code": COUNTRIES[town.country], "Name": town.country},
    }  # fmt: skip
    return {"LocalizedName": "Head Office", "Address": address, "Coordinates": None}


def pay(ad: Ad) -> dict[str, Any]:
    """The pay range; one that is not shown stands there too."""
    if ad.pay is None:
        hidden = {"PayRangeMinimum": "10.00", "PayRangeMaximum": "99.00"}
        return {"PayRangeVisible": False, "PayRange": hidden, "PayRangeCurrencyCode": "USD"}
    low, high = figures(ad)
    kind = PERIODS[ad.pay.period]
    return {
        "PayRangeVisible": True, "PayRange": {"PayRangeMinimum": low, "PayRangeMaximum": high},
        "PayRangeCurrencyCode": ad.pay.currency, f"Compensation{kind}Minimum": low, f"Compensation{kind}Maximum": high,
    }  # fmt: skip


def html(slug: str, script: str = "", employer: str = "") -> str:
    """A page of a board."""
    logo = f'<img alt="{escape(employer)}" data-automation="navbar-small-logo" />' if employer else ""
    home = f'<a href="/{board(slug)}/">All opportunities</a>'
    return f"<!DOCTYPE html><html><head><title></title></head><body>{logo}{home}<script>{script}</script></body></html>"


def board(slug: str) -> str:
    """The path of a tenant's board."""
    return f"{slug.upper()}1000/JobBoard/{uuid5(NAMESPACE_DNS, slug)}"
