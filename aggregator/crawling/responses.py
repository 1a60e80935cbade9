"""A Scrapy response, or what kept it from coming, as a Page or a Reading."""

import re
from datetime import datetime

from scrapy.http import Request, Response, TextResponse
from scrapy.utils.gz import gunzip
from twisted.python.failure import Failure

from aggregator.extract.page import Outcome, Page, Reading

MOST_BYTES = 16 * 1024 * 1024
"""Bytes of a body that are looked at; also the download limit, before and after decompression."""
ANSWERED_AT = "answered_at"
"""Where a request remembers when its answer came."""
_BRACED = re.compile(r"%7B([A-Z][A-Z0-9_]+)%7D")
"""A key's name in braces, as Scrapy writes it into addresses."""


def page_of(response: Response, at: datetime) -> Page:
    """The Page that a response is: text decoded and bounded, header names in lower case.

    It came at `at`, unless the request remembers better: an archive keeps the time of an answer.
    """
    asked = response.meta.get("redirect_urls") or [None]
    return Page(
        url=_BRACED.sub(r"{\1}", response.url),
        text=body_text(response),
        fetched_at=response.meta.get(ANSWERED_AT, at),
        status=response.status,
        headers={
            name.decode("latin-1").lower(): b", ".join(values).decode("latin-1")
            for name, values in response.headers.items()
        },
        requested_url=asked[0],
        data=_posted(response.request),
    )


def _posted(request: Request | None) -> str | None:
    return request.body.decode("utf-8", "replace") if request is not None and request.method == "POST" else None


def body_text(response: Response) -> str:
    """The body as text; a gzipped sitemap is unpacked, a picture or archive is ""."""
    body = response.body
    if body[:2] == b"\x1f\x8b":
        body = gunzip(body, max_size=MOST_BYTES)
    elif isinstance(response, TextResponse):
        return response.text
    return "" if b"\0" in body[:1024] else body.decode("utf-8", "replace")


def failure_reading(failure: Failure) -> Reading:
    """The Reading of a page that did not come: refused by robots or a guard, timed out, cut off."""
    return fault_reading(failure.value)


def fault_reading(fault: BaseException | None) -> Reading:
    """The same of the fault itself."""
    said = " ".join(str(fault).split())[:200]
    outcome = getattr(fault, "outcome", Outcome.FAILED)  # our own refusals carry theirs
    return Reading(outcome=outcome, problem=f"{type(fault).__name__}: {said}" if said else type(fault).__name__)
