"""d.vinci: one answer with every publication of a portal."""

from collections.abc import Mapping, Sequence
from typing import Any

from aggregator.crawling.tenants import Tenant
from aggregator.extract.said import each
from aggregator.extract.walk import at
from aggregator.listing import PrintedPay, PrintedPlace
from spiders.bases.ats import AtsBoard, Fields
from spiders.bases.rows import each_mapping, html, pay, place, places, words

SECTIONS = ("introduction", "tasks", "profile", "weOffer", "closingText")


class Dvinci(AtsBoard):
    """The list that a portal publishes; it names no employer on most portals."""

    name = "dvinci"
    feed = "https://{host}/jobPublication/list.json"

    @classmethod
    def rows(cls, body: Any) -> Sequence[Any] | None:
        """The publications of a bare list."""
        known = isinstance(body, list) and (not body or any(at(one, "jobPublicationURL") for one in body))
        return body if known else None

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A publication and the opening behind it."""
        opening = at(row, "jobOpening")
        return {
            "id": at(row, "id"),
            "url": at(row, "jobPublicationURL"),
            "title": at(row, "position"),
            "employer": at(opening, "company", "name"),
            "description": html(*(at(row, section) for section in SECTIONS)),
            "language": at(row, "language"),
            "places": places(*map(_place, each_mapping(at(opening, "locations")))) or place(at(opening, "location")),
            "employment_types": words(
                *map(_name, each(at(opening, "workingTimes"))), _name(at(opening, "contractPeriod"))
            ),
            "category": words(at(opening, "department"), *(at(one, "name") for one in each(at(opening, "categories")))),
            "pay": _pay(at(opening, "salary")) or pay(at(opening, "salaryRange")),
            "posted": at(row, "startDate") or at(opening, "createdDate"),
            "valid_through": at(row, "endDate"),
            "apply_url": at(row, "applicationFormURL"),
        }


def _name(said: Any) -> Any:
    """A label as printed, or the code of an object, else its name: codes are the same in every language."""
    return (at(said, "internalName") or at(said, "name")) if isinstance(said, Mapping) else said


def _place(said: Any) -> tuple[PrintedPlace, ...]:
    """A location; its name is often a site's ("Head office, Wuppertal"), so the address goes first."""
    address = at(said, "address")
    country = at(said, "country", "isoA2") or at(address, "country", "isoA2")
    if city := at(address, "city"):
        return place(locality=city, region=at(address, "usState"), postcode=at(address, "zipCode"), country=country)
    return place(at(said, "name"), country=country)


def _pay(salary: Any) -> tuple[PrintedPay, ...]:
    low, high = (at(salary, name) or at(salary, "value") for name in ("minValue", "maxValue"))
    return pay(None, low, high, at(salary, "currency"), at(salary, "unitText"))
