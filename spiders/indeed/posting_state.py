"""One posting from the state of its page, of either generation, or of the pane beside a list."""

from collections.abc import Mapping
from typing import Any

from aggregator.crawling.sources import Source
from aggregator.extract.page import Page
from aggregator.extract.walk import at
from aggregator.listing import Listing, PrintedPay, PrintedPlace
from spiders.indeed.addresses import KEY, posting_url
from spiders.indeed.printed import labels, number, once, pay, words, workplace
from spiders.indeed.state import State

JOB = ("hostQueryExecutionResult", "data", "jobData", "results", 0, "job")
INFO = ("jobInfoWrapperModel", "jobInfoModel")
TYPES = (*INFO, "jobDescriptionSectionModel", "jobDetailsSection", "jobTypes")


def state_listing(state: State, page: Page, source: Source) -> Listing | None:
    """The posting that the state tells, or None where it names no job key."""
    job, head = _mapping(at(state, *JOB)), _mapping(at(state, *INFO, "jobInfoHeaderModel"))
    key = str(state.get("jobKey") or job.get("key") or "")
    if not KEY.fullmatch(key):
        return None
    said: dict[str, Any] = {
        "title": words(head.get("jobTitle")) or words(job.get("title")) or words(state.get("jobTitle")),
        "employer": words(head.get("companyName")) or words(job.get("sourceEmployerName")),
        "description": _description(state, job),
        "language": words(job.get("language")) or words(state.get("jobLanguage")),
        "places": _places(state, head, job),
        "workplace": workplace(head),
        "employment_types": once(labels(at(state, *TYPES)), labels(job.get("jobTypes"))),
        "schedule": labels(job.get("shiftAndSchedule")),
        "pay": _pays(state, head),
        "posted": number(job.get("dateOnIndeed")) or number(job.get("datePublished")),
        "posted_relative": words(at(state, "hiringInsightsModel", "age")),
        "expired": job.get("expired") is True,
    }
    return Listing(
        board=source.name,
        key=key,
        url=posting_url(page, source, key),
        seen_at=page.fetched_at,
        layers={name: "state" for name, value in said.items() if value},
        **said,
    )


def _mapping(value: Any) -> State:
    return value if isinstance(value, Mapping) else {}


def _description(state: State, job: State) -> str | None:
    cleaned = at(state, *INFO, "sanitizedJobDescription")
    texts = (cleaned, at(cleaned, "content"), at(job, "description", "html"), at(job, "description", "text"))
    return next((text for text in texts if isinstance(text, str) and text.strip()), None)


def _places(state: State, head: State, job: State) -> tuple[PrintedPlace, ...]:
    where = job.get("location")
    lines = (
        head.get("formattedLocation"),
        at(where, "formatted", "long"),
        at(where, "fullAddress"),
        state.get("jobLocation"),
    )
    place = PrintedPlace(
        text=next(filter(None, map(words, lines)), None),
        locality=words(at(where, "city")),
        region=words(at(where, "admin1Code")),
        postcode=words(at(where, "postalCode")),
        country=words(at(where, "countryCode")),
        latitude=_degrees(at(where, "latitude")),
        longitude=_degrees(at(where, "longitude")),
    )
    return (place,) if place.text or place.locality else ()


def _degrees(value: Any) -> str | None:
    return str(value) if isinstance(value, int | float | str) and value != "" else None


def _pays(state: State, head: State) -> tuple[PrintedPay, ...]:
    """The pay of the salary model, or of the header, which has the same names."""
    for node in (state.get("salaryInfoModel"), head):
        guess = "ESTIM" in str(at(node, "salarySource") or "").upper()
        low, high, period = at(node, "salaryMin"), at(node, "salaryMax"), at(node, "salaryType")
        if found := pay(at(node, "salaryText"), low, high, at(node, "salaryCurrency"), period, estimate=guess):
            return found
    return ()
