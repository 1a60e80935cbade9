"""A table's row, in our own column names, → a Listing as printed."""

import difflib
import hashlib
import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

import orjson

from aggregator.extract.addresses import absolute, canonical, host_of
from aggregator.extract.said import line
from aggregator.listing import Listing, PrintedPay, PrintedPlace

Row = Mapping[str, Any]

TEXTS = ("title", "employer", "description", "language", "posted_relative", "valid_through")
LISTS = ("workplace", "employment_types", "schedule", "category")
PLACE = {
    "street": "street", "city": "locality", "locality": "locality", "region": "region", "postcode": "postcode",
    "country": "country", "latitude": "latitude", "longitude": "longitude",
}  # fmt: skip
PAY = {"pay_min": "minimum", "pay_max": "maximum", "pay_currency": "currency", "pay_period": "period"}
ADDRESSES = ("url", "apply_url")
OTHERS = ("board", "key", "id", "place_text", "place", "pay_text", "posted_on", "posted", "expired")
COLUMNS = frozenset({*TEXTS, *LISTS, *PLACE, *PAY, *ADDRESSES, *OTHERS})
"""Columns that are read."""
OWN_MAKING = frozenset({
    "job_id", "employer_kind", "pay_origin", "pay_state", "pay_year_min", "pay_year_max", "posted_precision",
    "occupation", "relevance", "first_seen", "last_seen", "closed_at", "closed_reason", "layers", "tags", "skills",
    "places", "attribution", "attributions",
})  # fmt: skip
"""Columns of our own exports that the line makes anew; passed over in silence."""
LIKE = {
    "apply_url": ("applyurl", "applylink"), "pay_min": ("salarymin", "minsalary", "minpay"),
    "pay_max": ("salarymax", "maxsalary", "maxpay"), "pay_currency": ("currency",),
    "valid_through": ("expir", "deadline"),
    "employment_types": ("jobtype", "employment", "contract"), "title": ("title", "jobname", "position"),
    "url": ("url", "link", "href"), "employer": ("company", "employer", "organi"),
    "pay_text": ("salary", "pay", "wage"),
    "description": ("description", "text", "body", "content"), "posted_on": ("posted", "date", "published"),
    "key": ("jobid", "uid", "guid"), "place_text": ("location", "place"), "category": ("categor", "industry"),
}  # fmt: skip
"""Our column → parts of the names that others give it; the first that fits is proposed."""
_AGO = re.compile(r"\b(?:ago|today|yesterday|just posted|täna|eile|tagasi|heute|gestern)\b|\+", re.IGNORECASE)


def column_of(name: str, mapping: Mapping[str, str]) -> str:
    """Our name for a table's column: what `--map` says, else the name in small letters with underscores.

    >>> column_of("JobTitle", {"JobTitle": "title"}), column_of(" Place text", {})
    ('title', 'place_text')
    """
    plain = re.sub(r"[\s-]+", "_", name.strip().lower())
    return mapping.get(name.strip()) or (plain if plain in COLUMNS or plain in OWN_MAKING else name.strip())


def unknown(names: Iterable[str]) -> dict[str, str | None]:
    """Columns that mean nothing to us → the nearest name that does, if one is near.

    >>> unknown(["title", "JobTitle", "salery", "x"])
    {'JobTitle': 'title', 'salery': None, 'x': None}
    """
    strange = [name for name in names if name and name not in COLUMNS and name not in OWN_MAKING]
    return {name: _nearest(re.sub(r"[\W_]", "", name.lower())) for name in strange}


def _nearest(name: str) -> str | None:
    for ours, words in LIKE.items():
        if any(word in name for word in words):
            return ours
    return next(iter(difflib.get_close_matches(name, COLUMNS, n=1)), None)


def listing_of_row(row: Row, *, board: str, seen_at: datetime) -> Listing:
    """The Listing that a row prints, every field from the layer `table`; what the row leaves blank is absent."""
    values = {name: value for name, value in _values(row).items() if value}
    url = absolute("", line(row.get("url")))
    key = _key(row, board, url)
    return Listing(
        board=board,
        key=key,
        url=canonical(url) if url else "",
        seen_at=seen_at,
        expired=str(row.get("expired")).strip().lower() in ("1", "true", "yes"),
        layers=dict.fromkeys(values, "table"),
        **values,
    )


def row_print(row: Row) -> str:
    """A fingerprint (16 hex digits) of what a row says of its posting."""
    said = repr(
        [str(row.get(name) or "") for name in ("title", "employer", "place_text", "city", "url", "description")]
    )
    return hashlib.blake2b(said.encode("utf-8", "replace"), digest_size=8).hexdigest()


def _values(row: Row) -> dict[str, Any]:
    posted = line(row.get("posted_on")) or line(row.get("posted"))
    relative = posted if posted and _AGO.search(posted) else None
    texts = {name: _text(row.get(name)) if name == "description" else line(row.get(name)) for name in TEXTS}
    return (
        texts
        | {name: _list(row.get(name)) for name in LISTS}
        | {
            "places": _places(row),
            "pay": _pay(row),
            "apply_url": absolute("", line(row.get("apply_url"))),
            "posted": None if relative else posted,
            "posted_relative": texts["posted_relative"] or relative,
        }
    )


def _key(row: Row, board: str, url: str | None) -> str:
    """The row's own key, else its address, else a print of its content: the same at every import."""
    own = line(row.get("key")) or (line(row.get("id")) or "").removeprefix(f"{board}:")
    if own:
        return own[:200]
    if not url:
        return row_print(row)
    path = re.sub(r"^https?://[^/]+/?", "", canonical(url)).rstrip("/")
    key = f"{host_of(url).removeprefix('www.')}/{path}"
    return key if len(key) <= 200 else hashlib.blake2b(key.encode(), digest_size=12).hexdigest()


def _text(value: Any) -> str | None:
    return value.strip() if isinstance(value, str) and line(value) else None


def _list(value: Any) -> tuple[str, ...]:
    """The words of a cell: a JSON list, or words between commas, semicolons or bars."""
    if isinstance(value, str) and value.lstrip().startswith("["):
        try:
            value = orjson.loads(value)
        except orjson.JSONDecodeError:
            value = value.strip(" []")
    parts = value if isinstance(value, list) else re.split(r"[,;|]", value) if isinstance(value, str) else [value]
    return tuple(dict.fromkeys(said for part in parts if (said := line(part))))


def _places(row: Row) -> tuple[PrintedPlace, ...]:
    printed = row.get("place_text") or row.get("place")
    lines = printed if isinstance(printed, list) else str(printed).split(" · ") if printed else []
    parts = {theirs: said for ours, theirs in PLACE.items() if (said := line(row.get(ours)))}
    texts = [said for one in lines if (said := line(one))]
    if len(texts) == 1:
        return (PrintedPlace(text=texts[0], **parts),)
    return tuple(PrintedPlace(text=text) for text in texts) or ((PrintedPlace(**parts),) if parts else ())


def _pay(row: Row) -> tuple[PrintedPay, ...]:
    text = line(row.get("pay_text"))
    parts = {theirs: said for ours, theirs in PAY.items() if (said := line(row.get(ours)))}
    if text:
        # Figures beside the words were read from them: the words are what was printed.
        return (PrintedPay(text=text, currency=parts.get("currency"), period=parts.get("period")),)
    figures = parts.get("minimum") or parts.get("maximum")
    return (PrintedPay(estimate=False, **parts),) if figures else ()
