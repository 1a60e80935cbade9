"""ADP Workforce Now's career centers: pages of twenty rows that overlap by one, and the text behind each."""

from typing import Any
from uuid import NAMESPACE_DNS, uuid5

from aggregator.replica.ad import Ad
from aggregator.replica.boards.ats.base import EMPTY, TENANTS, AtsReplica, Tenant, about, answer_json, figures
from aggregator.replica.boards.base import Scene
from aggregator.replica.supply.towns import Town
from aggregator.replica.wire import Answer, Ask

HOST = "workforcenow.adp.com"
API = "/mascsr/default/careercenter/public/events/staffing/v1/job-requisitions"
CENTER = "19000101_000001"
PAGE = 20
TYPES = {
    "full_time": "Full-Time",
    "part_time": "Part-Time",
    "contract": "Contractor",
    "temporary": "Temporary",
    "internship": "Intern",
}
PERIODS = {"hour": "Hourly", "day": "Daily", "week": "Weekly", "month": "Monthly", "year": "Annually"}


class AdpWorkforceNow(AtsReplica):
    """`job-requisitions` and `job-requisitions/{job}` of a company's career center."""

    name = "adp_workforce_now"
    hosts = (HOST,)
    list_lacks = ("text",)
    detail_lacks = ("valid_through", "apply_url", "workplace")

    def key_prefix(self, tenant: Tenant) -> str:
        """Company and career center."""
        return f"{company(tenant.slug)}/{CENTER}"

    def listed_as(self, slug: str) -> str:
        """The career center's page."""
        return f"https://{HOST}/mascsr/default/mdf/recruitment/recruitment.html?cid={company(slug)}&ccId={CENTER}"

    def url(self, tenant: Tenant, own: str) -> str:
        """The posting's page."""
        return f"{self.listed_as(tenant.slug)}&lang=en_US&jobId={own}"

    def serve(self, scene: Scene, ask: Ask) -> Answer | None:
        """A page of a search, or one posting."""
        slugs = (EMPTY, *(tenant.slug for tenant in TENANTS))
        mine = self.jobs(scene, next((one for one in slugs if company(one) == ask.query.get("cid")), ""))
        if mine is None or not ask.path.startswith(API):
            return None
        if ask.path == API:
            return self._search(scene, mine, ask.query)
        index = next((index for index in mine if self.id(index) == ask.path.rpartition("/")[2]), None)
        if index is None:
            return None
        ad = self.full(scene, index)
        return answer_json(row(ad) | {"requisitionDescription": ad.text.html() if ad.text else ""}, [ad])

    def _search(self, scene: Scene, mine: list[int], asked: dict[str, str]) -> Answer:
        start = max(int(asked.get("$skip", 0)) - 1, 0)
        found = [index for index in mine if about(self.whole(scene, index), asked.get("userQuery", ""))]
        ads = [self.card(scene, index) for index in found[start : start + PAGE]]
        meta = {"startSequence": start, "totalNumber": len(found)}
        return answer_json({"jobRequisitions": [row(ad) for ad in ads], "meta": meta}, ads, "card")


def row(ad: Ad) -> dict[str, Any]:
    """What the list prints, and the posting too."""
    own, (low, high) = ad.key.rpartition("/")[2], figures(ad)
    rates = [{"amountValue": rate or 0.0, "currencyCode": ad.pay.currency if ad.pay else "USD"} for rate in (low, high)]
    kind = {
        "codeValue": "X",
        "shortName": PERIODS[ad.pay.period] if ad.pay else "",
        "nameCode": {"codeValue": "SalaryType"},
    }
    return {
        "itemID": f"92000{own}_1", "requisitionTitle": ad.title, "clientRequisitionID": str(ad.index),
        "postDate": f"{ad.posted}T09:00:00.000-05:00" if ad.posted else None,
        "requisitionLocations": [place(town) for town in ad.places],
        "workLevelCode": {"shortName": ", ".join(TYPES[kind] for kind in ad.types)} if ad.types else None,
        "payGradeRange": {"minimumRate": rates[0], "maximumRate": rates[1]},
        "customFieldGroup": {
            "codeFields": [kind], "stringFields": [{"stringValue": own, "nameCode": {"codeValue": "ExternalJobID"}}],
        },
    }  # fmt: skip


def place(town: Town) -> dict[str, Any]:
    """One place, its country in the label alone."""
    region = {"codeValue": town.code}
    return {
        "nameCode": {"shortName": f" Head Office, {town.city}, {town.code}, {town.country} "},
        "address": {"cityName": town.city, "countrySubdivisionLevel1": region, "postalCode": town.postcode},
    }


def company(slug: str) -> str:
    """A company's number."""
    return str(uuid5(NAMESPACE_DNS, slug))
