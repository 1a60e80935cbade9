"""CV.ee's search answers and vacancy pages."""

from html import escape
from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.cvee.ads import kind_of
from aggregator.replica.boards.cvee.places import numbers
from aggregator.replica.boards.schema import CONTEXT, dumps, location, script
from aggregator.replica.supply.chance import token

WORK_TIMES = {
    "full_time": "FULL_TIME", "part_time": "PART_TIME", "contract": "FREELANCE", "temporary": "FIXED_TERM",
    "internship": "PRACTICE",
}  # fmt: skip
REMOTE = {"remote": "FULLY_REMOTE", "hybrid": "HYBRID", "onsite": "ON_SITE"}
CONTACT = {
    "firstName": "Kanaari", "lastName": "Lind", "email": "kanaari.lind@kontakt.example", "phone": "+372 5555 0199",
}  # fmt: skip
"""A contact person that every vacancy carries, and nothing may keep."""


def search_answer(ads: list[Ad], total: int) -> dict[str, Any]:
    """The answer of the search service."""
    rows = [_row(ad) for ad in ads]
    if ads and ads[0].index % 3 == 0:
        rows.append({"id": None, "positionTitle": None, "employerName": None})
    return {
        "total": total, "searchMode": "ELASTIC", "searchId": token(32, "search", total), "vacancies": rows,
        "workTimes": {"FULL_TIME": total}, "towns": {},
    }  # fmt: skip


def _row(ad: Ad) -> dict[str, Any]:
    place = numbers(ad.places[0]) if ad.places else {"townId": None, "countyId": None, "countryId": None}
    low, high, hourly = _figures(ad)
    return {
        "id": int(ad.key), "positionTitle": ad.title, "positionContent": "",
        "employerName": _employer(ad), **place,
        "salaryFrom": low, "salaryTo": high, "hourlySalary": hourly, "remoteWork": ad.workplace == "remote" or None,
        "remoteWorkType": REMOTE.get(ad.workplace or ""), "workTimes": [WORK_TIMES[kind] for kind in ad.types],
        "publishDate": f"{ad.posted}T08:30:00.125+02:00" if ad.posted else None,
        "expirationDate": f"{ad.valid_through}T23:59:59.999+02:00" if ad.valid_through else None,
        "categories": [12], "keywords": [], "languages": ["et"], "quickApply": False,
    }  # fmt: skip


def _figures(ad: Ad) -> tuple[float | None, float | None, bool]:
    if ad.pay is None:
        return None, None, False
    low, high = (float(one) if one is not None else None for one in (ad.pay.low, ad.pay.high))
    return low, high, ad.pay.period == "hour"


def vacancy_page(ad: Ad) -> str:
    """The page of one vacancy: a frame, JSON-LD without a text, and the state."""
    state = {
        "props": {"pageProps": {"fullUrl": ad.url, "vacancy": {ad.key: _vacancy(ad), "isLoading": False}}},
        "page": "/vacancy/[...params]", "locale": "et",
    }  # fmt: skip
    node: dict[str, Any] = {
        "@context": CONTEXT,
        "@type": "JobPosting",
        "title": ad.title,
        "description": "",
        "url": ad.url,
    }
    if ad.places:
        node["jobLocation"] = location(ad.places[0])
    return (
        f'<!DOCTYPE html><html lang="et"><head><meta charset="utf-8"><title>{escape(ad.title)} - CV.ee</title>'
        f'{script(node)}</head><body><div id="__next"></div>'
        f'<script id="__NEXT_DATA__" type="application/json">{dumps(state)}</script></body></html>'
    )


def _vacancy(ad: Ad) -> dict[str, Any]:
    return {
        "id": int(ad.key), "position": ad.title, "employerName": _employer(ad),
        "languageIso": ad.language if ad.text else None, "status": "PUBLISHED",
        "firstPublishDate": ad.posted.isoformat() if ad.posted else None,
        "details": _details(ad), "highlights": _highlights(ad), "contacts": CONTACT,
        "settings": {
            "categories": ["CUSTOMER_SERVICE"] if ad.trade == "customer_service" else [],
            "dateTo": ad.valid_through.isoformat() if ad.valid_through else None,
            "applyingUrl": None if kind_of(ad.index) == "urlDetails" else ad.apply_url,
        },
    }  # fmt: skip


def _highlights(ad: Ad) -> dict[str, Any]:
    low, high, hourly = _figures(ad)
    return {
        "remoteWork": ad.workplace == "remote", "remoteWorkType": REMOTE.get(ad.workplace or ""),
        "position": ad.title, "address": None, "location": numbers(ad.places[0]) if ad.places else {},
        "salaryFrom": low, "salaryTo": high, "ratePer": "HOURLY" if hourly else "MONTHLY",
        "workTimes": [WORK_TIMES[kind] for kind in ad.types],
    }  # fmt: skip


def _employer(ad: Ad) -> str:
    return ad.employer.name if ad.employer else "Vahendatud pakkumised"


def _details(ad: Ad) -> dict[str, Any]:
    kind = kind_of(ad.index)
    html = ad.text.html() if ad.text else ""
    held: dict[str, Any] = {
        "standardDetails": [{"id": 1, "title": "", "content": html}],
        "styleDetails": {"id": 2, "content": html},
        "urlDetails": {"id": 3, "url": ad.apply_url},
        "fileDetails": {"id": 4, "fileName": "kuulutus.pdf"},
    }
    return {name: value if name == kind else None for name, value in held.items()}
