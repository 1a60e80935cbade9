"""Real answers of applicant-tracking systems: one file each, with what its answers say by a few lines of plain code.

FILES lists them below the data folder's `ats/`; `said(text)` gives one mapping for each posting: columns of `postings`
as they must be stored, those left out that the answer says nothing of (its text may). Beside columns: `key`, the last
step of the stored key; `places`, words that the place's line holds; `employment_types` as a list; `text`, every part of
its text, headings too, in order.
"""

import re
from datetime import UTC, datetime
from html import unescape


def bare(html: str) -> str:
    """The words of HTML, without any white space, so that it may be laid out as one likes, and without contacts."""
    text = unescape(re.sub(r"</?[a-zA-Z!][^>]*>", "", html or ""))
    return re.sub(r"\s|\u200b|\xad|\[contact removed\]|[\w.-]+@[\w-]+\.\w+", "", text)


def day(milliseconds: int) -> str:
    """The day, in UTC, of a moment."""
    return datetime.fromtimestamp(milliseconds / 1000, UTC).date().isoformat()


def paid(least, most, currency, period):
    """The columns of a stated pay."""
    return {"pay_min": least, "pay_max": most, "pay_currency": currency, "pay_period": period, "pay_origin": "field"}
