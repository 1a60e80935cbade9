"""Which columns a posting's row has, and how each behaves when the posting is read again."""

from collections.abc import Mapping
from typing import Any

from db.values import Plain, as_json, plain

DATA = (
    "url", "apply_url", "title", "employer", "employer_kind", "description", "language", "place_text", "workplace",
    "employment_types", "pay_text", "pay_min", "pay_max", "pay_currency", "pay_period", "pay_origin", "pay_state",
    "pay_year_min", "pay_year_max", "posted_on", "posted_precision", "valid_through", "occupation", "relevance",
    "attribution",
)  # fmt: skip
"""What the board said and what was made of it, in the order of the table."""

PAY = tuple(name for name in DATA if name.startswith("pay_"))
"""One statement in several columns: replaced together or not at all."""

POSTED = ("posted_on", "posted_precision")

FROM_TEXT = ("employer_kind", "description", "language", "workplace", "employment_types", "occupation", "relevance")
"""Read from the full text: a card, which has none or a snippet, can fill them but not replace them."""

SILENT = frozenset({"occupation", "relevance", "attribution"})
"""They move when the profile does, or the source's terms; that is no change of the posting."""

DEPTHS = {"card": 0, "known": 0, "full": 1}

OTHERS = frozenset({"id", "board", "key", "layers", "expired", "depth", "profile_version"})
"""What a row may carry besides DATA."""

Row = dict[str, Any]

EMPTY = (None, "", "[]")


def stored_row(row: Mapping[str, Any]) -> Row:
    """The row in plain values with every column present; nothing has been written yet.

    Raises ValueError naming an unknown column or a missing `board`, `key`, `url` or `title`.
    """
    unknown = [name for name in row if name not in OTHERS and name not in DATA]
    if unknown:
        raise ValueError(f"a posting has no column {unknown[0]!r}; give one of {', '.join(DATA)}")
    missing = [name for name in ("board", "key", "url", "title") if not row.get(name)]
    if missing:
        raise ValueError(f"a posting needs {missing[0]!r}; quarantine the row {row.get('id')!r} instead")
    get = row.get
    out: Row = {name: plain(value) if (value := get(name)) is not None else None for name in DATA}
    out["board"], out["key"] = plain(row["board"]), plain(row["key"])
    out["id"] = f"{out['board']}:{out['key']}"
    out["employment_types"] = _listed(row.get("employment_types"))
    out["pay_state"] = out["pay_state"] or "missing"
    out["layers"] = dict(row.get("layers") or {})
    out["expired"] = bool(row.get("expired"))
    out["depth"] = "full" if row.get("depth") in (None, "full") else "card"
    return out


def _listed(value: Any) -> Plain:
    return value if isinstance(value, str) and value.startswith("[") else as_json(list(value or ()))
