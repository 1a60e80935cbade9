"""Paylocity: the list as JSON inside its page, each job's text in the structured data of its own page."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from aggregator.crawling.sources import Source
from aggregator.crawling.tenants import Tenant, tenant_in
from aggregator.extract.addresses import absolute
from aggregator.extract.page import Link, Outcome, Page, Reading
from aggregator.extract.state import assigned
from aggregator.extract.walk import at
from aggregator.listing import Listing, PrintedPlace, join_card
from spiders.bases.ats import AtsBoard, Fields
from spiders.bases.ats_postings import posting_id
from spiders.bases.rows import html, listing_of_row, place, words

HOME = "https://recruiting.paylocity.com/Recruiting/Jobs"
REMOTE = {0: "temporarily remote", 1: "hybrid", 2: "remote"}
"""`IndeedRemoteType` of a job that `IsRemote`; the others carry a 2 as well."""
_WORKPLACE = re.compile(r"\b(?:remote|hybrid)\b", re.IGNORECASE)
_GONE = re.compile(r"<title>\s*Job Not Found|that job does not exist or is not currently active", re.IGNORECASE)
_NO_EMPLOYER = re.compile(r"(?:career|employment|job) opportunities|careers|jobs", re.IGNORECASE)


class Paylocity(AtsBoard):
    """`/recruiting/jobs/All/{uuid}` and `/Recruiting/Jobs/Details/{id}`."""

    name = "paylocity"
    layer = "state"

    @classmethod
    def body(cls, page: Page) -> Any:
        """What the page's script starts with."""
        return assigned(page.text, "window.pageData")

    @classmethod
    def rows(cls, body: Any) -> Sequence[Any] | None:
        """The jobs, each with the tenant's name beside it; a posting's own page has none."""
        jobs, employer = at(body, "Jobs"), _employer(at(body, "ModuleTitle"))
        return (
            [{**one, "employer": employer} for one in jobs if isinstance(one, dict)] if isinstance(jobs, list) else None
        )

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A job; its `Description`, where it is filled at all, is a teaser."""
        own, label = at(row, "JobId"), at(row, "LocationName")
        said = _WORKPLACE.search(label) if isinstance(label, str) else None
        remote = REMOTE.get(at(row, "IndeedRemoteType"), "remote") if at(row, "IsRemote") is True else None
        return {
            "id": own,
            "no_job": "for the company's own people" if at(row, "IsInternal") is True else None,
            "url": f"{HOME}/Details/{own}" if isinstance(own, int | str) and own else None,
            "title": at(row, "JobTitle"),
            "employer": at(row, "employer"),
            "places": _places(at(row, "JobLocation"), label),
            "workplace": words(remote or (said[0] if said else None)),
            "category": words(at(row, "HiringDepartment")),
            "posted": at(row, "PublishedDate"),
        }

    @classmethod
    def detail(cls, row: Any, tenant: Tenant | None) -> Link | None:
        """The job's own page."""
        return Link(url=f"{HOME}/Details/{at(row, 'JobId')}", role="detail")

    @classmethod
    def read_page(cls, page: Page, source: Source, tenant: Tenant | None) -> Reading | None:
        """The structured data, and what stands beside them; of a page without them the sections."""
        own = posting_id(page.url, source)
        if own is None or page.status >= 400:
            return None
        if _GONE.search(page.text):
            return Reading(outcome=Outcome.EMPTY, problem="the page says that there is no such job")
        tenant = tenant or tenant_in(page.text, source)
        reading = super().read_page(page, source, tenant)
        fields = {"id": own, "url": f"{HOME}/Details/{own}", **_printed(page)}
        said = listing_of_row(fields, page, source, tenant, "markup")
        if reading and reading.listings:
            return Reading(listings=(join_card(said, _on_time(reading.listings[0])),))
        return Reading(listings=(said,)) if said.title and said.description else reading

    @classmethod
    def is_nobodys(cls, page: Page) -> bool:
        """An unknown tenant is answered like a closed job: with a page that says so, and 200."""
        return bool(_GONE.search(page.text))


def _employer(title: Any) -> str | None:
    """The tenant's name without the account's number behind it; some tenants write "Career Opportunities"."""
    bare = re.sub(r"\s*\[\d+\]$", "", title.strip()) if isinstance(title, str) else ""
    return bare if bare and not _NO_EMPLOYER.fullmatch(bare) else None


def _places(said: Any, label: Any) -> tuple[PrintedPlace, ...]:
    """The address; where it names neither town nor state, the office's label, unless that is a workplace."""
    parts = {
        "locality": at(said, "City"), "region": at(said, "State"), "postcode": at(said, "Zip"),
        "country": at(said, "Country"), "street": ", ".join(words(at(said, "Address"), at(said, "Address2"))),
    }  # fmt: skip
    if parts["locality"] or parts["region"]:
        return place(**parts)
    plain = None if isinstance(label, str) and _WORKPLACE.search(label) else label
    return place(at(said, "Metro") or plain) or place(**parts)


def _printed(page: Page) -> Fields:
    """What a job's page prints in its markup."""
    sections = {}
    for header in page.tree.css(".job-preview-details .job-listing-header"):
        label = header.xpath("string()").get("").strip()
        sections[label] = "".join(header.xpath("following-sibling::div[1]/node()").getall())
    return {
        "title": page.tree.css(".job-preview-title span::text").get(),
        "employment_types": words(sections.pop("Job Type", None)),
        "description": html(*sections.items()),
        "apply_url": absolute(page.url, page.tree.css("a.apply-link-marker::attr(href)").get()),
    }


def _on_time(posting: Listing) -> Listing:
    """The posting with its time of posting mended: the page prints UTC as if it were Central time."""
    try:
        at_utc = datetime.fromisoformat(posting.posted or "")
    except ValueError:
        return posting
    mended = at_utc.replace(tzinfo=UTC).astimezone(at_utc.tzinfo)
    return replace(posting, posted=mended.isoformat()) if at_utc.tzinfo else posting
