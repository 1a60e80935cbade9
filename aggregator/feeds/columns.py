"""The columns of the CSV feed, in order. Public: new ones come at the end, none goes or changes its meaning."""

from collections.abc import Mapping
from typing import Any

COLUMNS: Mapping[str, str] = {
    "job_id": "Number of the job; stable from feed to feed.",
    "id": "`board:key` of the posting that stands for the job (or of the posting itself).",
    "title": "Title.",
    "employer": "Employer.",
    "employer_kind": "`direct`, `outsourcer` or `staffing`.",
    "url": "Address of the posting.",
    "apply_url": "Where one applies, if elsewhere.",
    "boards": "Boards that print the job, joined by `|`.",
    "urls": "All its addresses, joined by `|`.",
    "postings": "Number of postings shown in the row.",
    "place_text": "Place as printed.",
    "places": "Every place as printed, joined by `|`.",
    "cities": "Cities, joined by `|`.",
    "regions": "Regions, joined by `|`.",
    "countries": "Countries (ISO 3166-1 alpha-2), joined by `|`.",
    "workplace": "`onsite`, `hybrid` or `remote`.",
    "employment_types": "Kinds of employment, joined by `|`.",
    "pay_text": "Pay as printed.",
    "pays": "Every pay as printed, joined by `|`.",
    "pay_min": "Lower figure.",
    "pay_max": "Upper figure.",
    "pay_currency": "ISO 4217.",
    "pay_period": "`hour`, `day`, `week`, `month` or `year`.",
    "pay_origin": "`field`, `text` or `estimate` (the board's guess).",
    "pay_state": "`stated`, `missing`, `ambiguous` or `implausible`.",
    "pay_year_min": "Lower figure for a full-time year.",
    "pay_year_max": "Upper figure for a full-time year.",
    "posted_on": "Day of posting.",
    "posted_precision": "`day`, or `at_least` so long ago.",
    "valid_through": "Last day.",
    "language": "ISO 639-1 of the text.",
    "tags": "Slugs of all tags, joined by `|`.",
    "relevance": "How surely it is of the occupation, 0 to 1.",
    "occupation": "Code of the occupation.",
    "first_seen": "When it was first seen (UTC).",
    "last_seen": "When it was last seen (UTC).",
    "closed_at": "When it closed (UTC); empty while it is open.",
    "closed_reason": "Why it closed.",
    "description": "The text.",
    "attributions": "Words that its sources ask to be shown with it, beside the links of `urls`, joined by `|`.",
}
"""Column → what it holds."""


def cell(value: Any) -> str:
    """One value of a row as text: nothing for None, lists joined by `|`.

    >>> cell(["indeed", "monster"]), cell(None), cell(15.5)
    ('indeed|monster', '', '15.5')
    """
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "|".join(str(one) for one in value)
    return str(value)
