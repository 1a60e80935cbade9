"""Indeed's detail page, in both looks."""

from html import escape
from typing import Any

from aggregator.replica.ad import Ad
from aggregator.replica.boards.indeed.ads import has_json_ld, place_line
from aggregator.replica.boards.indeed.state import PAY_TYPES, dumps, midnight
from aggregator.replica.boards.schema import job_posting, script
from aggregator.replica.supply.data import table
from aggregator.replica.wire import Answer, page


def detail_page(ad: Ad, generation: str) -> Answer:
    """The page of one ad: `_rootProps` since late 2026, `_initialData` before."""
    state = _root_props(ad) if generation.startswith("2026") else _initial_data(ad)
    json_ld = script(job_posting(ad)) if has_json_ld(ad) else ""
    company = f'<div data-testid="inlineHeader-companyName">{escape(ad.employer.name)}</div>' if ad.employer else ""
    body = ad.text.html() if ad.text else ""
    html = (
        f'<!doctype html><html><head><meta charset="utf-8"><title>{escape(ad.title)} - '
        f"{escape(place_line(ad))} - Indeed.com"
        f'</title><link rel="canonical" href="{escape(ad.url)}"></head><body>'
        f'<h1 data-testid="jobsearch-JobInfoHeader-title">{escape(ad.title)}</h1>{company}'
        f'<div data-testid="inlineHeader-companyLocation">{escape(place_line(ad))}</div>'
        f'<div id="salaryInfoAndJobType">{_salary_and_type(ad)}</div>'
        f'<div id="jobDescriptionText" class="simple-job-description-html">{body}</div>{json_ld}{state}</body></html>'
    )
    return page(html, ads=((ad, "full"),))


def _salary_and_type(ad: Ad) -> str:
    parts = [f"<span>{escape(ad.pay.line('en'))}</span>"] if ad.pay and not ad.estimate else []
    parts += [f"<span> - {table('words_fields')['types']['en'][kind]}</span>" for kind in ad.types]
    return "".join(parts)


def _initial_data(ad: Ad) -> str:
    return f"<script>window._initialData={dumps(_view(ad))};</script>"


def _root_props(ad: Ad) -> str:
    props = {"locale": "en_US", "preloadedVJData": _view(ad)}
    literal = "{base:window._rootProps,keys:['preloadedVJData'],self:function(){return window._initialData}}"
    return f"<script>window._rootProps={dumps(props)};window._initialData={literal};</script>"


def _view(ad: Ad) -> dict[str, Any]:
    name = ad.employer.name if ad.employer else None
    header = {"companyName": name, "jobTitle": ad.title, "formattedLocation": place_line(ad),
              "remoteLocation": ad.workplace == "remote"}  # fmt: skip
    labels = [{"label": table("words_fields")["types"]["en"][kind]} for kind in ad.types]
    return {
        "jobKey": ad.key, "jobTitle": ad.title, "salaryInfoModel": _salary(ad),
        "jobInfoWrapperModel": {"jobInfoModel": {
            "sanitizedJobDescription": ad.text.html() if ad.text else "", "jobInfoHeaderModel": header}},
        "hiringInsightsModel": {"age": None},
        "jobDescriptionSectionModel": {"jobDetailsSection": {"jobTypes": labels}},
        "hostQueryExecutionResult": {"data": {"jobData": {"results": [{"job": _job(ad, name, labels)}]}}},
    }  # fmt: skip


def _job(ad: Ad, name: str | None, labels: list[dict[str, str]]) -> dict[str, Any]:
    town = ad.places[0] if ad.places else None
    text = {"html": ad.text.html(), "text": ad.text.plain()} if ad.text else None
    job: dict[str, Any] = {
        "key": ad.key, "title": ad.title, "sourceEmployerName": name, "expired": False, "description": text,
        "jobTypes": labels, "benefits": [], "shiftAndSchedule": [], "url": ad.apply_url,
    }  # fmt: skip
    if ad.posted:
        job |= {"datePublished": midnight(ad.posted), "dateOnIndeed": midnight(ad.posted)}
    if town:
        job["location"] = {"city": town.city, "countryCode": town.country, "formatted": {"long": town.line}}
    return job


def _salary(ad: Ad) -> dict[str, Any] | None:
    if ad.pay is None or ad.estimate or ad.garbage:
        return None
    low, high = ad.pay.low, ad.pay.high
    return {
        "salaryText": ad.pay.line("en"), "salaryMin": float(low) if low is not None else None,
        "salaryMax": float(high) if high is not None else None, "salaryCurrency": ad.pay.currency,
        "salaryType": PAY_TYPES[ad.pay.period],
    }  # fmt: skip
