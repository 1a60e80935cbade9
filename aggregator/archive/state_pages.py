"""Bare JSON taken out of a board's page or its search → the page around it, so that the board's reader knows it."""

import json
from collections.abc import Mapping
from typing import Any

_CARDS = 'window.mosaic.providerData["mosaic-provider-jobcards"]'


def page_around(body: Any) -> tuple[str, str] | None:
    """(board, page text) for a body that a board's own page or search carries; None for any other.

    Indeed: the value of `mosaic-provider-jobcards`, the whole `providerData`, or its `results` alone. Monster: the
    answer of its search (`jobResults`), which its reader takes as it is.
    """
    if isinstance(body, list) and _has(body, "jobkey"):
        body = {"results": body}
    if not isinstance(body, Mapping):
        return None
    if _has(body.get("jobResults"), "jobId") or _has(body.get("jobResults"), "jobPosting"):
        return "monster", json.dumps(body)
    cards = _cards(body)
    return ("indeed", f"<script>{_CARDS}={json.dumps(cards)};</script>") if cards else None


def _cards(body: Mapping[str, Any]) -> Mapping[str, Any] | None:
    inner = body.get("mosaic-provider-jobcards", body)
    if not isinstance(inner, Mapping):
        return None
    meta = inner.get("metaData")
    if isinstance(meta, Mapping) and "mosaicProviderJobCardsModel" in meta:
        return inner
    model = inner.get("mosaicProviderJobCardsModel", inner)
    if isinstance(model, Mapping) and _has(model.get("results"), "jobkey"):
        return {"metaData": {"mosaicProviderJobCardsModel": model}}
    return None


def _has(rows: Any, key: str) -> bool:
    return isinstance(rows, list) and any(isinstance(row, Mapping) and key in row for row in rows[:50])
