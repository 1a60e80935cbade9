"""SmartRecruiters: a list asked a hundred rows at a time, each card's text behind it; nobody is an empty list, too."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote, urlsplit

from aggregator.crawling.sources import Source
from aggregator.crawling.tenants import Tenant, tenant_at
from aggregator.extract.page import Link, Outcome, Page, Reading
from aggregator.extract.walk import at
from aggregator.listing import PrintedPlace
from spiders.bases import outcomes
from spiders.bases.ats import Fields
from spiders.bases.ats_pages import Asked, PagedAts
from spiders.bases.rows import html, place, words

SECTIONS = ("companyDescription", "jobDescription", "qualifications", "additionalInformation")
CAREERS = "careers.smartrecruiters.com"


class SmartRecruiters(PagedAts):
    """The Posting API of one company."""

    name = "smartrecruiters"
    page_size = 100  # to more it answers with a hundred all the same

    @classmethod
    def page(cls, tenant: Tenant, asked: Asked) -> Link:
        """A page of the list or of a search."""
        query = f"limit={cls.page_size}&offset={asked.offset}" + (f"&q={quote(asked.words)}" if asked.words else "")
        return Link(url=f"{_api(tenant)}?{query}", role="search")

    @classmethod
    def counted(cls, body: Any, page: Page) -> int | None:
        """The search's own count."""
        total = at(body, "totalFound")
        return total if isinstance(total, int) else None

    @classmethod
    def is_detail(cls, body: Any) -> bool:
        """Whether the answer is one posting's."""
        return isinstance(at(body, "jobAd"), Mapping)

    @classmethod
    def rows(cls, body: Any) -> Sequence[Any] | None:
        """The cards of a page, or the one posting of a detail answer."""
        content = at(body, "content")
        return [body] if cls.is_detail(body) else content if isinstance(content, list) else None

    @classmethod
    def more(cls, body: Any, page: Page, tenant: Tenant | None) -> Iterator[Link]:
        """The pages behind this one; behind an empty list the company's page, which tells whether there is one."""
        if tenant and cls.counted(body, page) == 0 and cls.asked_of(page) == Asked("", 0):
            yield Link(url=tenant.site, role="list")
        yield from super().more(body, page, tenant)

    @classmethod
    def nothing(cls, page: Page, source: Source, tenant: Tenant | None) -> Reading:
        """A company's page, or its way to the company's own site, makes an empty feed a genuine zero.

        Nobody's page, and that of a company which has left, leads to the search of all jobs.
        """
        asked = tenant_at(page.requested_url or page.url, source)
        own = urlsplit(page.requested_url or page.url).hostname == CAREERS and page.status < 400
        wall, elsewhere = outcomes.walled(page), outcomes.strayed(page)
        if asked and own and (elsewhere or not wall):
            stays = tenant is not None and tenant.key == asked.key and page.lowered.count(asked.key.casefold()) > 1
            if stays or elsewhere:
                return Reading(outcome=Outcome.EMPTY, total=0, problem="the feed lists no jobs, the company is known")
        return super().nothing(page, source, tenant)

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A card, or a posting with its text."""
        company, own = at(row, "company", "identifier"), at(row, "id")
        address = f"https://jobs.smartrecruiters.com/{company}/{own}" if company and own else None
        kinds = [name.capitalize() for name in ("remote", "hybrid") if at(row, "location", name) is True]
        return {
            "id": own,
            "url": at(row, "postingUrl") or address,
            "title": at(row, "name"),
            "employer": at(row, "company", "name"),
            "description": _text(at(row, "jobAd", "sections")),
            "language": at(row, "language", "code"),
            "places": _place(at(row, "location")),
            "workplace": words(kinds),
            "employment_types": words(at(row, "typeOfEmployment", "label")),
            "category": words(at(row, "department", "label"), at(row, "function", "label")),
            "posted": at(row, "releasedDate"),
            "apply_url": at(row, "applyUrl"),
            "expired": at(row, "active") is False,
        }

    @classmethod
    def detail(cls, row: Any, tenant: Tenant | None) -> Link | None:
        """The answer with the text of a card."""
        own = at(row, "id")
        return Link(url=f"{_api(tenant)}/{own}", role="detail") if tenant and isinstance(own, str) else None


def _api(tenant: Tenant) -> str:
    return f"https://api.smartrecruiters.com/v1/companies/{tenant['tenant']}/postings"


def _text(sections: Any) -> str | None:
    """The known parts in the order of the page, then what else there is."""
    if not isinstance(sections, Mapping):
        return None
    names = dict.fromkeys((*SECTIONS, *sections))
    return html(*((at(sections, name, "title"), at(sections, name, "text")) for name in names))


def _place(said: Any) -> tuple[PrintedPlace, ...]:
    """The place in its parts, and as one line: "Warsaw, , Poland" lacks the region."""
    whole = at(said, "fullLocation")
    parts = {part: at(said, name) for part, name in PARTS.items()}
    return place(re.sub(r"(?:,\s*)+,", ",", whole) if isinstance(whole, str) else None, **parts)


PARTS = {
    "street": "address", "locality": "city", "region": "region", "postcode": "postalCode", "country": "country",
    "latitude": "latitude", "longitude": "longitude",
}  # fmt: skip
