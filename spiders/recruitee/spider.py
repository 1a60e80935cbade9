"""Recruitee: one answer with every offer of a careers site, on its own domain, too."""

from collections.abc import Mapping, Sequence
from typing import Any

from aggregator.crawling.tenants import Tenant
from aggregator.extract.walk import at
from aggregator.listing import PrintedPay, PrintedPlace
from spiders.bases.ats import AtsBoard, Fields
from spiders.bases.rows import each_mapping, html, pay, place, places, words

HOURS = ("fulltime", "parttime")


class Recruitee(AtsBoard):
    """The careers site's public feed."""

    name = "recruitee"
    feed = "https://{host}/api/offers/"

    @classmethod
    def rows(cls, body: Any) -> Sequence[Any] | None:
        """The offers of a list, or the one that an answer is."""
        if isinstance(one := at(body, "offer"), Mapping):
            return [one]
        offers = at(body, "offers")
        return offers if isinstance(offers, list) else None

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """An offer, whose address ends with its slug."""
        status = at(row, "status")
        return {
            "id": at(row, "slug"),
            "no_job": None if status in (None, "published") else f"an offer that is {status}",
            "url": at(row, "careers_url"),
            "title": at(row, "title"),
            "employer": at(row, "company_name"),
            "description": html(at(row, "description"), at(row, "requirements")),
            "language": _language(row),
            "places": _places(row),
            "workplace": words([kind for kind in ("remote", "hybrid", "on_site") if at(row, kind) is True]),
            "employment_types": _types(at(row, "employment_type_code")),
            "category": words(at(row, "department"), _spaced(at(row, "category_code"))),
            "pay": _pay(at(row, "salary")),
            "posted": at(row, "published_at") or at(row, "created_at"),
            "valid_through": at(row, "close_at"),
            "apply_url": at(row, "careers_apply_url"),
        }


def _language(row: Any) -> str | None:
    """The one of its translations that the offer shows."""
    every = at(row, "translations")
    shown = [code for code, one in every.items() if _same(one, row)] if isinstance(every, Mapping) else []
    return shown[0] if len(shown) == 1 else None


def _same(one: Any, row: Any) -> bool:
    return all(at(one, name) == at(row, name) for name in ("title", "description"))


def _places(row: Any) -> tuple[PrintedPlace, ...]:
    """All places; the line that the offer prints is the only one's."""
    every = list(each_mapping(at(row, "locations")))
    line = at(row, "location") if len(every) < 2 else None
    return places(*(_place(one, line) for one in every or [row]))


def _place(said: Any, line: Any) -> tuple[PrintedPlace, ...]:
    country = at(said, "country_code") or at(said, "country")
    region = at(said, "state") or at(said, "state_name")
    parts = {"street": at(said, "street"), "locality": at(said, "city"), "postcode": at(said, "postal_code")}
    return place(line, region=region, country=country, **parts)


def _types(code: Any) -> tuple[str, ...]:
    """A code such as "fulltime_fixed_term", which names hours and bond."""
    hours = next((one for one in HOURS if isinstance(code, str) and code.startswith(f"{one}_")), None)
    return words(hours, _spaced(code[len(hours) + 1 :])) if hours else words(_spaced(code))


def _spaced(code: Any) -> str | None:
    return code.replace("_", " ") if isinstance(code, str) else None


def _pay(said: Any) -> tuple[PrintedPay, ...]:
    return pay(None, at(said, "min"), at(said, "max"), at(said, "currency"), at(said, "period"))
