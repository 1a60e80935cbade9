"""Ashby: one answer with every job of a tenant, its places in parts, its pay in components."""

import re
from collections.abc import Iterator
from typing import Any

from aggregator.crawling.tenants import Tenant
from aggregator.extract.walk import at
from aggregator.listing import PrintedPay, PrintedPlace
from spiders.bases.ats import AtsBoard, Fields
from spiders.bases.rows import each_mapping, pay, place, places, words

_NAMES = re.compile(r"(?i)(?!remote|hybrid|office|headquarters)\b[^\W\d_]{4,}")
"""Words of a place's name that may be a town's."""


class Ashby(AtsBoard):
    """The public job posting API; it does not name the employer."""

    name = "ashby"
    feed = "https://api.ashbyhq.com/posting-api/job-board/{tenant}?includeCompensation=true"
    list_at = ("jobs",)

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A job; `isRemote` is true of hybrid work, too, and only speaks where nothing else does."""
        home = {"location": at(row, "location"), "address": at(row, "address")}
        remote = "Remote" if at(row, "isRemote") is True else None
        return {
            "id": at(row, "id"),
            "no_job": "not listed by its employer" if at(row, "isListed") is False else None,
            "url": at(row, "jobUrl"),
            "title": at(row, "title"),
            "description": at(row, "descriptionHtml") or at(row, "descriptionPlain"),
            "places": places(*map(_place, (home, *each_mapping(at(row, "secondaryLocations"))))),
            "workplace": words(at(row, "workplaceType") or remote),
            "employment_types": words(at(row, "employmentType")),
            "category": words(at(row, "department"), at(row, "team")),
            "pay": tuple(_pays(row)),
            "posted": at(row, "publishedAt"),
            "apply_url": at(row, "applyUrl"),
        }


def _place(said: Any) -> tuple[PrintedPlace, ...]:
    """A place by its name; with its address, unless that is another town's, as offices' addresses sometimes are."""
    name, address = at(said, "location"), at(said, "address", "postalAddress") or at(said, "address")
    town, region, country = (at(address, f"address{part}") for part in ("Locality", "Region", "Country"))
    if not isinstance(town, str) or not town.strip():
        return place(name, country=country)
    elsewhere = isinstance(name, str) and town.casefold() not in name.casefold() and _NAMES.search(name)
    return place(name) if elsewhere else place(name, locality=town, region=region, country=country)


def _pays(row: Any) -> Iterator[PrintedPay]:
    """The salaries, without equity and bonuses; nothing where the job does not show them."""
    said = at(row, "compensation")
    if at(row, "shouldDisplayCompensationOnJobPostings") is False:
        return
    components = [one for one in each_mapping(at(said, "summaryComponents")) if one.get("compensationType") == "Salary"]
    line = at(said, "scrapeableCompensationSalarySummary")
    whole = line or at(said, "compensationTierSummary")
    for one in components:
        text = whole if len(components) == 1 else None
        yield from pay(text, one.get("minValue"), one.get("maxValue"), one.get("currencyCode"), one.get("interval"))
    if not components:
        yield from pay(line)
