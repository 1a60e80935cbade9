"""ADP Workforce Now: a search of twenty rows at a time, and each card's text behind it."""

import re
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

from aggregator.crawling.tenants import Tenant
from aggregator.extract.page import Link, Page
from aggregator.extract.walk import at
from aggregator.listing import PrintedPay, PrintedPlace
from spiders.bases.ats import Fields
from spiders.bases.ats_pages import Asked, PagedAts
from spiders.bases.rows import each_mapping, pay, place, places, words

API = "https://{host}/mascsr/default/careercenter/public/events/staffing/v1/job-requisitions"
ASKED = "?cid={cid}&ccId={center}&lang=en_US&locale=en_US"
_WORKPLACE = re.compile(r"\b(?:remote|hybrid)\b", re.IGNORECASE)
_LINE = re.compile(r"\((?P<currency>[A-Z]{3})\)\s*(?P<period>\w+)\s*$")
"""The end of a line of pay: `40000 To 45000 (USD) Annually`."""
_COUNTRY = re.compile(r",\s*([A-Z]{2})\s*$")


class AdpWorkforceNow(PagedAts):
    """One career center of a company; `job-requisitions` and `job-requisitions/{job}`."""

    name = "adp_workforce_now"
    page_size = 20

    @classmethod
    def page(cls, tenant: Tenant, asked: Asked) -> Link:
        """A page of a search; `$skip` counts the last row before the page in, so that pages overlap by a row."""
        url = f"{(API + ASKED).format_map(tenant.parts)}&$top=100&$skip={asked.offset}&userQuery={quote(asked.words)}"
        return Link(url=url, role="search")

    @classmethod
    def asked_of(cls, page: Page) -> Asked:
        """From the page's address."""
        asked = parse_qs(urlsplit(page.url).query)
        offset = asked.get("$skip", [""])[0]
        return Asked(asked.get("userQuery", [""])[0], int(offset) if offset.isdigit() else 0)

    @classmethod
    def counted(cls, body: Any, page: Page) -> int | None:
        """The search's own count."""
        total = at(body, "meta", "totalNumber")
        return total if isinstance(total, int) else None

    @classmethod
    def rows(cls, body: Any) -> Sequence[Any] | None:
        """The cards of a page, or the one posting of a detail answer."""
        if cls.is_detail(body):
            return [body]
        found = at(body, "jobRequisitions")
        return found if isinstance(found, list) else None

    @classmethod
    def is_detail(cls, body: Any) -> bool:
        """Whether the answer is one posting's."""
        return bool(at(body, "itemID") and at(body, "requisitionTitle"))

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A card, or a posting."""
        own = _key(row)
        return {
            "id": own,
            "url": f"{tenant.site}&lang=en_US&jobId={own}" if tenant and own else None,
            "title": at(row, "requisitionTitle"),
            "description": at(row, "requisitionDescription"),
            "places": places(*map(_place, each_mapping(at(row, "requisitionLocations")))),
            "workplace": words([_workplace(one) for one in each_mapping(at(row, "requisitionLocations"))]),
            "employment_types": words(at(row, "workLevelCode", "shortName")),
            "category": words(_own(row, "HomeDepartment"), _own(row, "JobClass")),
            "pay": _pay(row),
            "posted": at(row, "postDate"),
        }

    @classmethod
    def detail(cls, row: Any, tenant: Tenant | None) -> Link | None:
        """The answer with the text of a card."""
        if tenant is None or "requisitionDescription" in row:
            return None
        return Link(url=f"{API.format_map(tenant.parts)}/{_key(row)}{ASKED.format_map(tenant.parts)}", role="detail")


def _own(row: Any, code: str) -> Any:
    """What one of ADP's own further fields says: the text of one, the label of another."""
    group = at(row, "customFieldGroup")
    for one in (*each_mapping(at(group, "stringFields")), *each_mapping(at(group, "codeFields"))):
        if at(one, "nameCode", "codeValue") == code:
            return one.get("stringValue") or one.get("shortName") or one.get("codeValue")
    return None


def _key(row: Any) -> str | None:
    """The number in a posting's address."""
    return next(iter(words(_own(row, "ExternalJobID"), at(row, "itemID"))), None)


def _place(location: Mapping[str, Any]) -> tuple[PrintedPlace, ...]:
    """An address, its country also from the end of its label: `South Plaza, York, PA, US`; or the label."""
    label, address = at(location, "nameCode", "shortName"), at(location, "address")
    region = at(address, "countrySubdivisionLevel1", "codeValue")
    tail = _COUNTRY.search(label) if isinstance(label, str) else None
    country = at(address, "countryCode", "codeValue") or at(address, "countryCode")
    country = country or (tail[1] if tail and tail[1] != region else None)
    town, postcode = at(address, "cityName"), at(address, "postalCode")
    return place(None if town else label, locality=town, region=region, postcode=postcode, country=country)


def _workplace(location: Mapping[str, Any]) -> str | None:
    label = at(location, "nameCode", "shortName")
    found = _WORKPLACE.search(label) if isinstance(label, str) else None
    return found[0] if found else None


def _pay(row: Any) -> tuple[PrintedPay, ...]:
    """The pay range, its period from the field beside it, or from the end of its line."""
    low, high = at(row, "payGradeRange", "minimumRate"), at(row, "payGradeRange", "maximumRate")
    currency = at(low, "currencyCode") or at(high, "currencyCode")
    line = next(iter(words(_own(row, "SalaryRange"))), "")
    said = _LINE.search(line)
    period = _own(row, "SalaryType") or (said["period"] if said else None)
    figures = pay(None, at(low, "amountValue"), at(high, "amountValue"), currency, period)
    return figures or pay(line, currency=said["currency"] if said else None, period=period)
