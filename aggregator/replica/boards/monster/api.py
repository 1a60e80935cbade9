"""Monster's search answer as JSON: what its API sends, and what its pages of 2022 carry."""

from datetime import datetime, time
from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.base import age_words
from aggregator.replica.boards.schema import job_posting
from aggregator.replica.supply.chance import number, token

AMOUNTS = {"hour": "PER_HOUR", "week": "PER_WEEK", "month": "PER_MONTH", "year": "PER_YEAR", "day": "PER_DAY"}


def search_answer(ads: list[Ad], total: int, today_ordinal: int) -> dict[str, Any]:
    """The whole answer."""
    return {
        "totalSize": total, "estimatedTotalSize": total, "searchId": token(32, "search", total),
        "jobRequest": {"jobQuery": {"query": "customer service"}},
        "jobResults": [job_result(ad, today_ordinal) for ad in ads],
    }  # fmt: skip


def job_result(ad: Ad, today_ordinal: int) -> dict[str, Any]:
    """One entry of `jobResults`."""
    posting = posting_of(ad)
    age = min(today_ordinal - ad.posted.toordinal(), 30) if ad.posted else 0
    return {
        "jobId": ad.key, "status": "ACTIVE", "jobPosting": posting, "normalizedJobPosting": posting,
        "apply": {"applyType": "OFFSITE", "applyUrl": ad.apply_url} if ad.apply_url else {},
        "enrichments": _enrichments(ad), "canonicalUrl": ad.url, "provider": {"code": "xyz", "name": "feed"},
        "location": {"displayText": ad.places[0].line} if ad.places else {},
        "dateRecency": ("Today" if age == 0 else age_words(age)) if ad.posted else None,
        "formattedDate": ad.posted.isoformat() if ad.posted else None,
    }  # fmt: skip


def posting_of(ad: Ad) -> dict[str, Any]:
    """The schema.org object as Monster writes it: nanoseconds, lists for places and types, geo as strings."""
    node = job_posting(ad)
    node.pop("@context")
    if ad.posted:
        moment = datetime.combine(ad.posted, time(8, 12, 44)).isoformat()
        node["datePosted"] = f"{moment}.{number('nano', ad.key) % 10**9:09d}Z"
    for name in ("jobLocation", "employmentType"):
        if name in node and not isinstance(node[name], list):
            node[name] = [node[name]]
    if ad.employer:
        node["hiringOrganization"] |= {"logo": "https://media.example/logo.png"}
    node["industry"] = "Business Services"
    return node


def _enrichments(ad: Ad) -> dict[str, Any]:
    said: dict[str, Any] = {"normalizedTitles": [{"title": ad.title}], "localizedMonsterUrls": [{"url": ad.url}]}
    if ad.text:
        said["language"] = ad.language
    if ad.pay and not ad.garbage:
        said["normalizedSalary"] = {
            "currencyCode": ad.pay.currency, "salaryBaseType": AMOUNTS[ad.pay.period],
            "minSalary": float(ad.pay.low) if ad.pay.low is not None else None,
            "maxSalary": float(ad.pay.high) if ad.pay.high is not None else None,
        }  # fmt: skip
    return said
