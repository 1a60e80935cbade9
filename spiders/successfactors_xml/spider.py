"""SAP SuccessFactors' older pages: one XML answer, elements without a name in it, fields that the customer names."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from lxml.etree import _Element as Element

from aggregator.crawling.tenants import Tenant
from aggregator.extract.page import Page
from aggregator.extract.text import one_line
from aggregator.extract.xml import children, local, root_of, said
from spiders.bases.ats import AtsBoard, Fields
from spiders.bases.label_fields import fields_of_labels
from spiders.bases.rows import html

_NUMERIC = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_TOKEN = re.compile(r"\[\[(\w{1,50})\]\]")
_KNOWN = ("jobtitle", "reqid", "job-description", "posted-date")


class SuccessFactorsXml(AtsBoard):
    """`/career?company=…&career_ns=job_listing_summary&resultType=XML`."""

    name = "successfactors_xml"
    feed = "{home}&career_ns=job_listing_summary&resultType=XML"

    @classmethod
    def body(cls, page: Page) -> Any:
        """The root; what the customer left without a name is given one, or the parser would lose all that follows."""
        if "<Job-Listing" not in page.text[:2000]:
            return None
        return root_of(page.text.replace("<>", "<unnamed>").replace("</>", "</unnamed>"))

    @classmethod
    def rows(cls, body: Any) -> Sequence[Any] | None:
        """The jobs, each with what the whole list says of its days: whether they begin with the day."""
        found = [one for one in children(body) if local(one) == "job"]
        first = day_first(said(one, "Posted-Date") for one in found)
        return [(one, first) for one in found] if local(body) == "job-listing" else None

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A job; its text names other fields in double brackets, which a browser's script would fill in."""
        job, first = row
        own, text, held = said(job, "ReqId"), said(job, "Job-Description"), _held(job)
        query = f"career_ns=job_listing&company={tenant['company']}&career_job_req_id={own}" if tenant else ""
        filled = {local(one): value for one, _, value in held} | {"id": own or ""}
        return {
            "id": own,
            "url": f"https://{tenant['host']}/career?{query}" if tenant and own else None,
            "title": one_line(said(job, "JobTitle") or ""),
            "description": html(_TOKEN.sub(lambda token: filled.get(token[1].lower(), ""), text or "")),
            "posted": _iso(said(job, "Posted-Date"), first),
            **fields_of_labels((label, value) for _, label, value in held),
        }


def _held(row: Element) -> list[tuple[Element, str, str]]:
    """(element, its label, its value): labelled ones, and such as `<Department>` whose name is the label."""
    found = []
    for one in children(row):
        value = said(one, "value") if len(one) else said(row, local(one))
        label = said(one, "label") or re.sub(r"[-_]", " ", local(one))
        if local(one) not in _KNOWN and value and not _TOKEN.fullmatch(value):
            found.append((one, label, one_line(value)))
    return found


def _iso(day: str | None, first: bool | None) -> str | None:
    """The day without a doubt where it is known which number is the month; else as printed."""
    found = _NUMERIC.fullmatch(day or "")
    if found is None or first is None:
        return day
    days, month = (found[1], found[2]) if first else (found[2], found[1])
    return f"{found[3]}-{int(month):02}-{int(days):02}"


def day_first(days: Iterable[str | None]) -> bool | None:
    """Whether days of a list such as 08/07/2026 begin with the day, by those that can be read in one way alone.

    >>> day_first(["08/07/2026", "27/07/2026"]), day_first(["07/27/2026"]), day_first(["08/07/2026", None])
    (True, False, None)
    """
    read = [(int(found[1]), int(found[2])) for one in days if (found := _NUMERIC.fullmatch(one or ""))]
    first, second = any(one > 12 for one, _ in read), any(one > 12 for _, one in read)
    return None if first == second else first
