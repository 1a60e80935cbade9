"""The truth: an ad in the words of the contract's columns, None where the board does not print it."""

import hashlib
from decimal import Decimal
from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.supply.pay import Pay
from aggregator.replica.supply.towns import Town


def row(ad: Ad) -> dict[str, Any]:
    """One line of truth.

    `unsure` names columns on which careful readers may differ; compare the others. `posted_age` is given where the
    board prints an age: then `posted_on` holds for a reader whose today is the replica's.
    """
    text = ad.text.plain() if ad.text else None
    return {
        "board": ad.board, "key": ad.key, "url": ad.url, "apply_url": ad.apply_url, "title": ad.title,
        "employer": ad.employer.name if ad.employer else None,
        "employer_kind": ad.employer.kind if ad.employer else None,
        "description": text,
        "description_hash": hashlib.sha256(" ".join(text.split()).encode()).hexdigest() if text else None,
        "contacts": list(ad.text.contacts) if ad.text else [],
        "language": ad.language if ad.text else None,
        "places": [_place(town) for town in ad.places],
        "workplace": _workplace(ad),
        "employment_types": sorted(set(ad.types) | set(ad.text_types if ad.text else ())),
        **_pay(ad),
        "posted_on": ad.posted.isoformat() if ad.posted else None,
        "posted_precision": _precision(ad),
        "posted_age": ad.age,
        "valid_through": ad.valid_through.isoformat() if ad.valid_through else None,
        "customer_service": ad.trade == "customer_service",
        "trade": ad.trade, "vacancy": ad.vacancy,
        "tags_certain": list(ad.text.tags) if ad.text else [],
        "unsure": _unsure(ad),
    }  # fmt: skip


def _place(town: Town) -> dict[str, str]:
    return {"city": town.city, "region": town.region, "region_code": town.code, "country": town.country}


REMOTE_WORDS = ("remote", "work from home", "kaugtöö", "kodukontoris")
PART_TIME_WORDS = ("part-time", "part time", "osaline tööaeg", "osalise tööajaga")


def _workplace(ad: Ad) -> str | None:
    said = ad.workplace or (ad.text_workplace if ad.text else None)
    title = ad.title.casefold()
    return said or ("remote" if any(word in title for word in REMOTE_WORDS) else None)


def _precision(ad: Ad) -> str | None:
    if ad.posted is None:
        return None
    return "at_least" if ad.age is not None and ad.age >= 30 else "day"


def _pay(ad: Ad) -> dict[str, Any]:
    if ad.garbage:
        return _figures(None, None, "implausible")
    if ad.pay:
        return _figures(ad.pay, "estimate" if ad.estimate else "field", "stated")
    if ad.text and ad.text_pay:
        return _figures(ad.text_pay, "text", "stated")
    return _figures(None, None, "missing")


def _figures(pay: Pay | None, origin: str | None, state: str) -> dict[str, Any]:
    return {
        "pay_min": _text(pay.low) if pay else None,
        "pay_max": _text(pay.high) if pay else None,
        "pay_currency": pay.currency if pay else None,
        "pay_period": pay.period if pay else None,
        "pay_origin": origin,
        "pay_state": state,
    }


def _text(figure: Decimal | None) -> str | None:
    return None if figure is None else str(figure)


def _unsure(ad: Ad) -> list[str]:
    unsure = []
    if ad.garbage:
        unsure += ["pay_state", "pay_min", "pay_max", "pay_currency", "pay_period", "pay_origin"]
    if ad.pay and ad.pay.bare:  # its text may name the currency
        unsure.append("pay_currency")
    if ad.text is None:
        unsure.append("language")
    if ad.employer and (ad.employer.kind == "direct" or not ad.text):  # a name alone may tell, or not
        unsure.append("employer_kind")
    if not ad.types and not ad.text and any(word in ad.title.casefold() for word in PART_TIME_WORDS):
        unsure.append("employment_types")
    return unsure
