"""Oracle Recruiting: a search of two hundred rows at a time, and each card's text behind it."""

import re
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import quote, unquote

from aggregator.crawling.tenants import Tenant
from aggregator.extract.page import Link, Page
from aggregator.extract.walk import at
from aggregator.listing import PrintedPay, PrintedPlace
from spiders.bases.ats import Fields
from spiders.bases.ats_pages import Asked, PagedAts
from spiders.bases.rows import each_mapping, html, pay, period_in, place, places, words

API = "https://{host}/hcmRestApi/resources/latest/recruitingCEJobRequisition"
LIST = "s?onlyData=true&expand=requisitionList.secondaryLocations,categoriesFacet&finder=findReqs;siteNumber={site}"
DETAIL = "Details?onlyData=true&expand=all&finder=ById;Id=%22{id}%22,siteNumber={site}"
TEXTS = ("Description", "Responsibilities", "Qualifications")
TYPES = ("JobSchedule", "JobType", "ContractType")
ABOUT = ("CorporateDescriptionStr", "OrganizationDescriptionStr")
_ASKED = re.compile(r"(offset|keyword|selectedCategoriesFacet)=([^,&]*)")
_PAY = re.compile(
    r"\b(?:salary|pay|compensation|wage)s?\b(?! (?:grade|frequency|group|level|transparency))", re.IGNORECASE
)
_TYPE = re.compile(r"\b(?:employment|job|contract) (?:type|status)\b|\bfull(?:-| )time\b", re.IGNORECASE)
NO_END = "4712-"
"""The year that stands for no last day."""


class OracleRecruiting(PagedAts):
    """One site of a host; a site that the host does not know is answered with the jobs of all its sites."""

    name = "oracle_recruiting"
    page_size = 200  # more is cut to it
    window = 10_000  # behind it the answer is blank

    @classmethod
    def page(cls, tenant: Tenant, asked: Asked) -> Link:
        """A page of a search, whose limit and offset count inside `finder` only."""
        url = (
            f"{(API + LIST).format_map(tenant.parts)},facetsList=CATEGORIES,limit={cls.page_size},offset={asked.offset}"
        )
        keyword = f",keyword={quote(asked.words)}" if asked.words else ""
        part = f",selectedCategoriesFacet={asked.part}" if asked.part else ""
        return Link(url=f"{url},sortBy=POSTING_DATES_DESC{keyword}{part}", role="search")

    @classmethod
    def asked_of(cls, page: Page) -> Asked:
        """From the finder in the page's address."""
        said = dict(_ASKED.findall(page.url))
        offset = said.get("offset", "")
        return Asked(
            unquote(said.get("keyword", "")), int(offset) if offset.isdigit() else 0,
            said.get("selectedCategoriesFacet", ""),
        )  # fmt: skip

    @classmethod
    def counted(cls, body: Any, page: Page) -> int | None:
        """The count; `hasMore` beside it means nothing."""
        total = at(body, "items", 0, "TotalJobsCount")
        return total if isinstance(total, int) else None

    @classmethod
    def parts(cls, body: Any) -> Sequence[str]:
        """The categories."""
        return words([one.get("Id") for one in each_mapping(at(body, "items", 0, "categoriesFacet"))])

    @classmethod
    def rows(cls, body: Any) -> Sequence[Any] | None:
        """The cards of a page, or the one posting of a detail answer; none for a posting that is closed."""
        found = at(body, "items", 0, "requisitionList")
        one = at(body, "items", 0) or body
        if cls.is_detail(one):
            return [one]
        return found if isinstance(found, list) else [] if at(body, "items") == [] and "hasMore" in body else None

    @classmethod
    def is_detail(cls, body: Any) -> bool:
        """Whether the answer is one posting's; a card never has this key."""
        return isinstance(body, dict) and ("ExternalDescriptionStr" in body or cls.is_detail(at(body, "items", 0)))

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A card, whose short text is cut, or a posting."""
        own, full = at(row, "Id"), cls.is_detail(row)
        home = tenant.site if tenant else None
        last = at(row, "ExternalPostedEndDate") or at(row, "PostingEndDate")
        texts = [at(row, f"External{name}Str") for name in TEXTS] + [at(row, name) for name in ABOUT]
        return {
            "id": own,
            "url": f"{home}/job/{own}" if home and isinstance(own, int | str) and own else None,
            "title": at(row, "Title"),
            "employer": at(row, "EmployerName") or at(row, "LegalEmployer"),
            "description": html(*texts) or at(row, "ShortDescriptionStr") if full else None,
            "places": _places(row),
            "workplace": words(at(row, "WorkplaceTypeCode") or at(row, "WorkplaceType")),
            "employment_types": words(*(at(row, name) for name in TYPES), *(value for _, value in _own(row, _TYPE))),
            "schedule": words(at(row, "JobShift")),
            "category": words(at(row, "Category"), at(row, "JobFamily"), at(row, "JobFunction")),
            "pay": _pay(row),
            "posted": at(row, "ExternalPostedStartDate") or at(row, "PostedDate"),
            "valid_through": last if isinstance(last, str) and not last.startswith(NO_END) else None,
        }

    @classmethod
    def detail(cls, row: Any, tenant: Tenant | None) -> Link | None:
        """The answer with the text of a card."""
        if tenant is None or cls.is_detail(row):
            return None
        return Link(url=(API + DETAIL).format_map({**tenant.parts, "id": at(row, "Id")}), role="detail")


def _places(row: Any) -> tuple[PrintedPlace, ...]:
    """The first place and the others; of a posting that names none, where the work is done."""
    others = (
        place(one.get("Name"), country=one.get("CountryCode")) for one in each_mapping(at(row, "secondaryLocations"))
    )
    first = place(at(row, "PrimaryLocation"), country=at(row, "PrimaryLocationCountry"))
    work = (
        place(locality=one.get("TownOrCity"), region=one.get("Region2"), country=one.get("Country"))
        for one in each_mapping(at(row, "workLocation"))
    )
    return places(first, *others) or places(*work)


def _pay(row: Any) -> tuple[PrintedPay, ...]:
    """The pay of the customer's own fields: a line, or the least and the most, whose names may say the period."""
    said: dict[str, Any] = {}
    for prompt, value in _own(row, _PAY):
        bound = next((one for one in ("min", "max") if re.search(rf"\b{one}", prompt, re.IGNORECASE)), "line")
        said.setdefault(bound, value)
        said.setdefault("period", period_in(prompt))
    return pay(said.get("line") or " - ".join(words(said.get("min"), said.get("max"))), period=said.get("period"))


def _own(row: Any, named: re.Pattern[str]) -> Iterator[tuple[str, Any]]:
    """(name, value) of the customer's own fields that are so named."""
    for one in each_mapping(at(row, "requisitionFlexFields")):
        prompt = one.get("Prompt")
        if isinstance(prompt, str) and named.search(prompt):
            yield prompt, one.get("Value")
