"""Rows of jobs in a JSON body that no board knows: columns by the names that feeds commonly give them."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from aggregator.extract.said import line
from aggregator.extract.walk import mappings

Row = Mapping[str, Any]

NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "title": ("title", "position", "job_title", "jobtitle", "headline"),
    "employer": ("company", "company_name", "companyname", "employer", "employer_name", "org_name", "organization"),
    "description": ("description_html", "description", "job_description", "body", "content"),
    "url": ("url", "link", "job_url", "absolute_url", "permalink", "href"),
    "key": ("id", "short_code", "uuid", "guid", "job_id", "slug"),
    "place_text": ("location", "locations", "cities", "city", "place", "job_location"),
    "posted_on": ("date_posted", "published_at", "posted_at", "publication_date", "pub_date", "date_start", "date"),
    "valid_through": ("valid_through", "expires_at", "expiration_date", "date_expired", "deadline", "closing_date"),
    "category": ("category", "categories", "department"),
    "employment_types": ("employment_type", "employment_types", "job_type", "job_types", "contract_type"),
    "pay_text": ("salary", "salary_text", "pay"),
    "pay_min": ("salary_min", "min_salary", "salary_from"),
    "pay_max": ("salary_max", "max_salary", "salary_to"),
    "pay_currency": ("salary_currency", "currency"),
    "pay_period": ("salary_period", "salary_interval"),
    "apply_url": ("apply_url", "application_url"),
})  # fmt: skip
"""Our column → whole names that feeds give it, the surest first."""
FLAGS = {
    "full_time": ("employment_types", "full-time"), "part_time": ("employment_types", "part-time"),
    "freelance": ("employment_types", "contract"), "contract_freelance": ("employment_types", "contract"),
    "internship": ("employment_types", "internship"), "remote": ("workplace", "remote"),
    "hybrid": ("workplace", "hybrid"),
}  # fmt: skip
"""Columns that are true or false, without a leading `is_` → our column and what true says."""
SPEAKING = ("job", "career", "vacanc", "position", "prace", "töö")
"""Parts of an address that speak of jobs."""
MOST_ROWS = 20_000


def plain_rows(body: Any) -> Iterator[dict[str, Any]]:
    """The rows of the body's first list of jobs, under our names; none where no list is plainly one of jobs.

    A job has a title, an address or a text, and an employer's column or an address that speaks of jobs.
    """
    for rows in _lists(body):
        jobs = [row for row in rows[:MOST_ROWS] if isinstance(row, Mapping) and _is_job(row)]
        if jobs:
            yield from map(_ours, jobs)
            return


def _lists(body: Any) -> Iterator[list[Any]]:
    if isinstance(body, list):
        yield body
    for node in mappings(body):
        yield from (value for value in node.values() if isinstance(value, list) and value)


def _is_job(row: Row) -> bool:
    said = _named(row)
    told = line(said.get("url")) or line(said.get("description"))
    speaks = any(word in str(said.get("url")).casefold() for word in SPEAKING)
    return bool(line(said.get("title")) and told and ("employer" in said or speaks))


def _named(row: Row) -> dict[str, Any]:
    plain = {str(name).casefold().replace("-", "_"): value for name, value in row.items()}
    found = ((ours, next((plain[name] for name in names if name in plain), None)) for ours, names in NAMES.items())
    return {ours: value for ours, value in found if value is not None}


def _ours(row: Row) -> dict[str, Any]:
    said = _named(row)
    for name, value in row.items():
        column, word = FLAGS.get(str(name).casefold().removeprefix("is_"), ("", ""))
        if column and value is True:
            said[column] = [*_as_list(said.get(column)), word]
    said["category"] = [one for one in _as_list(said.get("category")) if isinstance(one, str)]
    return said


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
