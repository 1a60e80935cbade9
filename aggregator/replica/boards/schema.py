"""A schema.org JobPosting as a well-behaved board writes it."""

import json
from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.supply.data import table
from aggregator.replica.supply.pay import Pay
from aggregator.replica.supply.towns import Town

CONTEXT = "https://schema.org"
GARBAGE: dict[str, dict[str, Any]] = {
    "zero": {"minValue": 0, "maxValue": 0, "unitText": "HOUR"},
    "minus_one": {"minValue": -1, "maxValue": -1, "unitText": "YEAR"},
    "nines": {"value": 99999999, "unitText": "YEAR"},
    "hour_as_year": {"minValue": 12.5, "maxValue": 16, "unitText": "YEAR"},
}


def job_posting(ad: Ad) -> dict[str, Any]:
    """The node of an ad, without what the ad does not print."""
    node: dict[str, Any] = {"@context": CONTEXT, "@type": "JobPosting", "title": ad.title, "url": ad.url}
    if ad.text:
        node["description"] = ad.text.html()
    if ad.posted:
        node["datePosted"] = ad.posted.isoformat()
    if ad.valid_through:
        node["validThrough"] = f"{ad.valid_through.isoformat()}T23:59:00+00:00"
    if ad.employer:
        node["hiringOrganization"] = {"@type": "Organization", "name": ad.employer.name}
    if ad.places:
        places = [location(town) for town in ad.places]
        node["jobLocation"] = places[0] if len(places) == 1 else places
    if ad.workplace == "remote":
        node["jobLocationType"] = "TELECOMMUTE"
    if ad.types:
        kinds = [table("words_fields")["types"]["schema"][kind] for kind in ad.types]
        node["employmentType"] = kinds if len(kinds) > 1 else kinds[0]
    node["identifier"] = {"@type": "PropertyValue", "name": ad.board, "value": ad.key.rpartition("/")[2]}
    if amount := base_salary(ad):
        node["baseSalary"] = amount
    return node


def location(town: Town) -> dict[str, Any]:
    """One place."""
    address = {
        "@type": "PostalAddress", "addressLocality": town.city, "addressRegion": town.code,
        "postalCode": town.postcode, "addressCountry": town.country,
    }  # fmt: skip
    return {"@type": "Place", "address": address}


def base_salary(ad: Ad) -> dict[str, Any] | None:
    """The pay field, garbage included; estimates go elsewhere."""
    if ad.garbage:
        return {"@type": "MonetaryAmount", "currency": "USD", "value": GARBAGE[ad.garbage]}
    if ad.pay is None or ad.estimate:
        return None
    value = {"@type": "QuantitativeValue", **figures(ad.pay), "unitText": ad.pay.period.upper()}
    return {"@type": "MonetaryAmount", "currency": ad.pay.currency, "value": value}


def figures(pay: Pay) -> dict[str, float]:
    """`value` for one figure, else `minValue` and `maxValue`, as far as known."""
    if pay.shape == "exact" and pay.low is not None:
        return {"value": float(pay.low)}
    said = {"minValue": pay.low, "maxValue": pay.high}
    return {name: float(figure) for name, figure in said.items() if figure is not None}


def script(node: Any) -> str:
    """A JSON-LD script element."""
    return f'<script type="application/ld+json">{dumps(node)}</script>'


def dumps(node: Any) -> str:
    """JSON that can stand in a script."""
    return json.dumps(node, ensure_ascii=False).replace("</", "<\\/")
