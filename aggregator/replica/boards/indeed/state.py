"""The JSON inside Indeed's search pages: the cards, and the page's own state."""

import json
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from aggregator.replica.ad import Ad
from aggregator.replica.boards.base import age_words
from aggregator.replica.boards.indeed.ads import place_line
from aggregator.replica.supply.chance import number, one_in, token
from aggregator.replica.supply.data import table
from aggregator.replica.supply.slugs import slug

CENTRAL = ZoneInfo("America/Chicago")
PAY_TYPES = {"hour": "HOURLY", "day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY"}
GARBAGE: dict[str, dict[str, Any]] = {
    "zero": {"min": 0, "max": 0, "type": "HOURLY"},
    "minus_one": {"min": -1, "max": -1, "type": "YEARLY"},
    "nines": {"min": 99999999, "max": 99999999, "type": "YEARLY"},
    "hour_as_year": {"min": 17.5, "max": 21, "type": "YEARLY"},
}
WORK_MODELS = {"remote": ("REMOTE_ALWAYS", "Remote"), "hybrid": ("REMOTE_HYBRID", "Hybrid work")}
SHIFTS = {"CF3CP": "Full-time", "75GKK": "Part-time"}


def cards_script(results: list[dict[str, Any]]) -> str:
    """The assignment that holds the cards; the name stands in the page before it, as on the board."""
    model = {"baseUrl": "https://www.indeed.com", "results": results, "pageNumber": 1, "loggedIn": False}
    blob = {"metaData": {"mosaicProviderJobCardsModel": model}, "isPrime": False}
    return (
        '<script id="mosaic-data" type="text/javascript">window.mosaic=window.mosaic||{};'
        'window.mosaic.zones=["mosaic-provider-jobcards"];window.mosaic.providerData={};\n'
        f'window.mosaic.providerData["mosaic-provider-jobcards"]={dumps(blob)};\n'
        'window.mosaic.providerData["mosaic-provider-reportcontent"]={"metaData":{}};</script>'
    )


def dumps(value: Any) -> str:
    """JSON as Indeed writes it into scripts: `<` and `/` escaped, all else as it is."""
    return json.dumps(value, ensure_ascii=False).replace("<", "\\u003C").replace("/", "\\u002F")


def result(ad: Ad, snippet: str) -> dict[str, Any]:
    """One entry of `results`."""
    town = ad.places[0] if ad.places else None
    posted = ad.posted
    card: dict[str, Any] = {
        "jobkey": ad.key, "displayTitle": ad.title, "title": ad.title, "normTitle": ad.title.split(" - ")[0],
        "formattedLocation": place_line(ad), "jobLocationCity": town.city if town else "",
        "jobLocationState": town.code if town and town.country == "US" else "", "jobLocationPostal": "",
        "locationCount": max(1, len(ad.places)), "remoteLocation": ad.workplace == "remote",
        "jobTypes": [table("words_fields")["types"]["en"][kind] for kind in ad.types if ad.index % 2],
        "taxonomyAttributes": _taxonomy(ad), "snippet": _list(snippet), "expired": False,
        "salarySnippet": {"currency": "", "salaryTextFormatted": False},
        "viewJobLink": f"/viewjob?jk={ad.key}&tk={token(12, ad.key)}&from=vjs",
        "link": f"/rc/clk?jk={ad.key}&bb={token(24, 'bb', ad.key)}", "sponsored": one_in(7, "sponsored", ad.key),
        "adId": str(number(ad.key) % 10**8) if one_in(7, "sponsored", ad.key) else None, "newJob": ad.printed_age == 0,
        "urgentlyHiring": one_in(9, "urgent", ad.key), "indeedApplyEnabled": False,
    }  # fmt: skip
    if ad.employer:
        card |= {"company": ad.employer.name, "truncatedCompany": ad.employer.name, "companyRating": 3.8,
                 "companyOverviewLink": f"/cmp/{slug(ad.employer.name)}", "companyReviewCount": 214}  # fmt: skip
    if posted:
        age = age_words(ad.printed_age or 0)
        card |= {"pubDate": midnight(posted), "createDate": _created(ad), "formattedRelativeTime": age}
    if ad.workplace:
        kind, words = WORK_MODELS[ad.workplace]
        card["remoteWorkModel"] = {"inlineText": True, "text": words, "type": kind}
    return card | _pay(ad)


def _taxonomy(ad: Ad) -> list[dict[str, Any]]:
    words = table("words_fields")["types"]["en"]
    labels = [{"label": words[kind], "suid": token(5, kind).upper()} for kind in ad.types]
    return [
        {"label": "job-types", "attributes": labels},
        {"label": "shifts", "attributes": []},
        {"label": "remote", "attributes": [{"label": "Remote", "suid": "DSQF7"}] if ad.workplace == "remote" else []},
        {"label": "benefits", "attributes": [{"label": "Health insurance", "suid": "EY33Q"}]},
    ]


def _pay(ad: Ad) -> dict[str, Any]:
    if ad.garbage:
        return {"extractedSalary": GARBAGE[ad.garbage]}
    if ad.pay is None:
        return {"extractedSalary": {}} if ad.index % 7 == 0 else {}
    low = float(ad.pay.low) if ad.pay.low is not None else 0
    high = float(ad.pay.high) if ad.pay.high is not None else -1
    kind = PAY_TYPES[ad.pay.period]
    figures = {"min": low, "max": high, "type": kind if ad.index % 4 else kind.lower()}
    line = ad.pay.line("en")
    if ad.estimate:
        return {"estimatedSalary": figures | {"formattedRange": line}}
    snippet = {"text": line, "currency": ad.pay.currency, "salaryTextFormatted": False, "source": "EXTRACTION"}
    return {"extractedSalary": figures, "salarySnippet": snippet}


def _list(snippet: str) -> str:
    items = "".join(f"\n <li>{line}</li>" for line in snippet.splitlines())
    return f'<ul style="list-style-type:circle;margin-top: 0px;padding-left:20px;">{items}\n</ul>' if items else ""


def midnight(day: date) -> int:
    """A date as Indeed writes it: milliseconds, midnight in Chicago."""
    return int(datetime.combine(day, time(), CENTRAL).timestamp()) * 1000


def _created(ad: Ad) -> int:
    posted = ad.posted or date.min
    second = 15 * 3600 + number("created", ad.key) % 14400
    return int(datetime.combine(posted, time(), UTC).timestamp() + second) * 1000 + 255
