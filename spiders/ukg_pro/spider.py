"""UKG Pro: a search of fifty rows at a time, and each job's text as JSON inside its own page."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from aggregator.crawling.sources import Source
from aggregator.crawling.tenants import Tenant
from aggregator.extract.page import Link, Outcome, Page, Reading
from aggregator.extract.state import assigned, value_at
from aggregator.extract.walk import at
from aggregator.listing import PrintedPay, PrintedPlace
from spiders.bases import outcomes
from spiders.bases.ats import Fields
from spiders.bases.ats_pages import Asked, PagedAts
from spiders.bases.ats_postings import posting_id
from spiders.bases.rows import each_mapping, json_sent, pay, place, places, words

WORKPLACES = {0: "hybrid", 1: "on-site", 2: "remote"}
"""`JobLocationType`, as the boards' own table of words has it; null where it is not set."""
NEWEST = [{"Value": "postedDateDesc", "PropertyName": "PostedDate", "Ascending": False}]
PERIODS = {"Hourly": "hour", "Annual": "year"}
BOARD = "US.Opportunity.OpportunitiesViewModel"
_POSTING = re.compile(r"US\.Opportunity\.CandidateOpportunityDetail\(\s*(?=\{)")


class UkgPro(PagedAts):
    """One board of a tenant: `POST …/JobBoardView/LoadSearchResults`, `GET …/OpportunityDetail`."""

    name = "ukg_pro"
    page_size = 50

    @classmethod
    def page(cls, tenant: Tenant, asked: Asked) -> Link:
        """A page of a search; without `ProximitySearchType` as a number the answer is empty."""
        search = {
            "Top": cls.page_size, "Skip": asked.offset, "QueryString": asked.words, "OrderBy": NEWEST, "Filters": [],
            "ProximitySearchType": 0,
        }  # fmt: skip
        url = f"{tenant.site}/JobBoardView/LoadSearchResults"
        return Link(url=url, role="search", data=json.dumps({"opportunitySearch": search}))

    @classmethod
    def asked_of(cls, page: Page) -> Asked:
        """From the body that was sent."""
        sent = at(json_sent(page), "opportunitySearch")
        offset = at(sent, "Skip")
        return Asked(str(at(sent, "QueryString") or ""), offset if isinstance(offset, int) else 0)

    @classmethod
    def more(cls, body: Any, page: Page, tenant: Tenant | None) -> Iterator[Link]:
        """The next page; an unknown board answers like an empty one, so that an empty one's own page is asked."""
        if page.data and tenant and not cls.rows(body) and cls.asked_of(page) == Asked("", 0):
            yield Link(url=tenant.site, role="list")
        elif page.data:
            yield from super().more(body, page, tenant)

    @classmethod
    def counted(cls, body: Any, page: Page) -> int | None:
        """The search's own count."""
        total = at(body, "totalCount")
        return total if isinstance(total, int) else None

    @classmethod
    def body(cls, page: Page) -> Any:
        """An answer; of a posting's page its posting, of a board's page the jobs that it shows at first."""
        if found := _POSTING.search(page.text):
            employers = page.tree.css("img[data-automation^=navbar-]::attr(alt)").getall()
            one = value_at(page.text, found.end())
            return {**one, "employer": next(iter(employers), None)} if isinstance(one, dict) else None
        if BOARD in page.text:
            return {"opportunities": assigned(page.text, "initialFeaturedOpportunities") or []}
        return super().body(page)

    @classmethod
    def rows(cls, body: Any) -> Sequence[Any] | None:
        """The cards of a page, or the one posting of its own page."""
        if at(body, "Id") and at(body, "Title"):
            return [body]
        found = at(body, "opportunities")
        return found if isinstance(found, list) else None

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A card, or a posting, whose day on this board is not the day on which it was written."""
        own, full_time = at(row, "Id"), at(row, "FullTime")
        hours = {True: "Full time", False: "Part time"}.get(full_time) if isinstance(full_time, bool) else None
        return {
            "id": own,
            "url": f"{tenant.site}/OpportunityDetail?opportunityId={own}" if tenant and isinstance(own, str) else None,
            "title": at(row, "Title"),
            "employer": at(row, "employer"),
            "description": at(row, "Description"),
            "places": places(*map(_place, each_mapping(at(row, "Locations")))),
            "workplace": words(_workplace(at(row, "JobLocationType"))),
            "employment_types": words(hours),
            "category": words(at(row, "JobCategoryName")),
            "pay": _pay(row),
            "posted": _published(row, tenant) or at(row, "PostedDate"),
            "expired": at(row, "OpportunityIsClosed") is True,
        }

    @classmethod
    def detail(cls, row: Any, tenant: Tenant | None) -> Link | None:
        """The posting's own page."""
        if tenant is None or "Description" in row:
            return None
        return Link(url=f"{tenant.site}/OpportunityDetail?opportunityId={at(row, 'Id')}", role="detail")

    @classmethod
    def read_page(cls, page: Page, source: Source, tenant: Tenant | None) -> Reading | None:
        """Why a posting's page holds none: a closed one is answered with an empty shell of its board."""
        if posting_id(page.url, source) is None or page.status >= 400 or outcomes.walled(page, source.hosts):
            return None
        gone = Reading(outcome=Outcome.EMPTY, problem="the page holds no posting any more")
        return gone if "/JobBoard/" in page.text else None


def _workplace(kind: Any) -> str | None:
    return WORKPLACES.get(kind) if isinstance(kind, int) and not isinstance(kind, bool) else None


def _place(location: Mapping[str, Any]) -> tuple[PrintedPlace, ...]:
    """An address; one without town and state by the name of the office."""
    parts = {
        "street": ", ".join(words(at(location, "Address", "Line1"), at(location, "Address", "Line2"))),
        "locality": at(location, "Address", "City"),
        "region": at(location, "Address", "State", "Code"),
        "postcode": at(location, "Address", "PostalCode"),
        "country": at(location, "Address", "Country", "Code"),
        "latitude": at(location, "Coordinates", "Latitude"),
        "longitude": at(location, "Coordinates", "Longitude"),
    }
    name = at(location, "LocalizedName") or at(location, "LocalizedDescription")
    return place(None if parts["locality"] or parts["region"] else name, **parts)


def _pay(row: Any) -> tuple[PrintedPay, ...]:
    """The pay range, where it is shown; its period is that of the figures beside it that are the same."""
    if at(row, "PayRangeVisible") is not True:
        return ()
    low, high = (at(row, "PayRange", f"PayRange{bound}imum") for bound in ("Min", "Max"))
    currency = at(row, "PayRangeCurrencyCode") or at(row, "CompensationCurrencyCode")
    shown = (_number(low), _number(high))
    same = (
        period for kind, period in PERIODS.items()
        if shown == tuple(_number(at(row, f"Compensation{kind}{bound}imum")) for bound in ("Min", "Max"))
    )  # fmt: skip
    return pay(None, low, high, currency, next(same, None))


def _published(row: Any, tenant: Tenant | None) -> Any:
    """When the posting was put on this board."""
    boards = each_mapping(at(row, "JobBoardMemberships"))
    mine = (one for one in boards if tenant and str(one.get("JobBoardId")).casefold() == tenant["uuid"].casefold())
    return next((one.get("ExternalPostedDate") for one in mine), None)


def _number(said: Any) -> float | None:
    try:
        return float(said)
    except (TypeError, ValueError):
        return None
