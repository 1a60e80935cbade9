"""JOIN: the list as state of the company's page, five jobs a page; texts in the structured data of jobs' own pages."""

from collections.abc import Iterator, Sequence
from typing import Any

from aggregator.crawling.sources import Source
from aggregator.crawling.tenants import Tenant
from aggregator.extract.page import Link, Outcome, Page, Reading
from aggregator.extract.state import next_data
from aggregator.extract.tenants import Parts, parts_in
from aggregator.extract.walk import at
from aggregator.listing import PrintedPay
from spiders.bases.ats import AtsBoard, Fields
from spiders.bases.rows import pay, place, words

COMPANY = ("join.com/[{locale}/]companies/{tenant}[/{job}]",)


class Join(AtsBoard):
    """`/companies/{tenant}?page=2` and `/companies/{tenant}/{number}-{title}`."""

    name = "join"
    layer = "state"

    @classmethod
    def body(cls, page: Page) -> Any:
        """The state of a company's page; None for a job's page, and for a page that is another company's."""
        state = at(next_data(page), "props", "pageProps", "initialState")
        return None if "job" in _asked(page) or _is_anothers(page, state) else state

    @classmethod
    def rows(cls, body: Any) -> Sequence[Any] | None:
        """The jobs of a page, each with the company's name."""
        jobs, employer = at(body, "jobs", "items"), at(body, "company", "name")
        return (
            [{**one, "employer": employer} for one in jobs if isinstance(one, dict)] if isinstance(jobs, list) else None
        )

    @classmethod
    def total(cls, body: Any, page: Page) -> int | None:
        """The list's own count, which has had two names."""
        about = at(body, "jobs", "pagination")
        return next((said for name in ("rowCount", "total") if isinstance(said := at(about, name), int)), None)

    @classmethod
    def more(cls, body: Any, page: Page, tenant: Tenant | None) -> Iterator[Link]:
        """The next page."""
        number, last = (at(body, "jobs", "pagination", name) for name in ("page", "pageCount"))
        if tenant and isinstance(number, int) and isinstance(last, int) and number < last:
            yield Link(url=f"{tenant.site}?page={number + 1}", role="list")

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A job, whose address holds its title too."""
        step = at(row, "idParam") or at(row, "id")
        city, country = at(row, "city"), at(row, "country", "countryName")
        return {
            "id": at(row, "id"),
            "url": f"{tenant.site}/{step}" if tenant and isinstance(step, int | str) and step else None,
            "title": at(row, "title"),
            "employer": at(row, "employer"),
            "places": place(
                locality=at(city, "cityName"), region=at(city, "regionName"), country=at(city, "countryName") or country
            ),
            "workplace": words(at(row, "workplaceType")),
            "employment_types": words(at(row, "employmentType", "name") or at(row, "employmentType")),
            "category": words(at(row, "category", "name")),
            "pay": _pay(row),
            "posted": at(row, "publishedAt") or at(row, "createdAt"),
        }

    @classmethod
    def detail(cls, row: Any, tenant: Tenant | None) -> Link | None:
        """The job's own page."""
        return Link(url=f"{tenant.site}/{at(row, 'idParam') or at(row, 'id')}", role="detail") if tenant else None

    @classmethod
    def read_page(cls, page: Page, source: Source, tenant: Tenant | None) -> Reading | None:
        """The posting of a job's page; what is gone may be answered with 200."""
        if "job" in _asked(page) and _is_missing(page):
            return Reading(outcome=Outcome.EMPTY, problem="the page says that there is no such job")
        return super().read_page(page, source, tenant)

    @classmethod
    def is_nobodys(cls, page: Page) -> bool:
        """JOIN's own page for what is not there, or the page of some company."""
        return _is_missing(page) or _is_anothers(page, at(next_data(page), "props", "pageProps", "initialState"))


def _asked(page: Page) -> Parts:
    return parts_in(page.url, COMPANY) or {}


def _is_missing(page: Page) -> bool:
    return at(next_data(page), "props", "pageProps", "statusCode") in (404, 410)


def _is_anothers(page: Page, state: Any) -> bool:
    domain = at(state, "company", "domain")
    return isinstance(domain, str) and domain.casefold() != _asked(page).get("tenant", domain).casefold()


def _pay(row: Any) -> tuple[PrintedPay, ...]:
    """The pay, whose figures are cents."""
    low, high = at(row, "salaryAmountFrom"), at(row, "salaryAmountTo")
    currency = at(low, "currency") or at(high, "currency")
    return pay(None, _units(at(low, "amount")), _units(at(high, "amount")), currency, at(row, "salaryFrequency"))


def _units(cents: Any) -> float | None:
    return cents / 100 if isinstance(cents, int | float) and not isinstance(cents, bool) else None
