"""What an interface answers instead of postings: a refused key, a limit, an error, a page for people."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from aggregator.crawling.sources import Source
from aggregator.extract.page import Outcome, Page, Reading
from aggregator.extract.said import line
from aggregator.extract.walls import classify
from spiders.bases import outcomes

SAYING = (
    "error",
    "error_message",
    "errors",
    "message",
    "display",
    "exception",
    "detail",
    "description",
    "title",
    "msg",
)
"""Where interfaces put what went wrong."""
MOST_SAID = 160


def decoded(page: Page) -> Any:
    """The JSON of an answer; None where it is none."""
    text = page.text.lstrip("\ufeff \t\r\n")
    if not text.startswith(("{", "[")):
        return None
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def refused(page: Page, source: Source) -> Reading | None:
    """The reading of an answer that says no in its status; None for any other."""
    if page.status < 400:
        return None
    said = f"HTTP {page.status}" + "".join(f", {one}" for one in _message(page))
    keys = [key.env for key in source.keys.values() if not key.optional]
    if page.status == 429 or page.headers.get("x-ratelimit-remaining") == "0":
        return Reading(outcome=Outcome.BLOCKED, problem=f"{source.title}'s rate limit is reached ({said})")
    if page.status in (401, 403) and keys and not _is_for_people(page):
        named = " or ".join(dict.fromkeys(keys))
        return Reading(outcome=Outcome.LOGIN_WALL, problem=f"{source.title} refuses the key in {named} ({said})")
    if _is_for_people(page):
        return None
    wall = classify(page, source.hosts)
    outcome = wall.outcome if wall else Outcome.FAILED
    return Reading(outcome=outcome, problem=f"{source.title} answers {said}")


def nothing(page: Page, source: Source, looked_for: str) -> Reading:
    """The reading of an answer in which no list was found."""
    walled = outcomes.walled(page, source.hosts)
    if walled:
        return walled
    if decoded(page) is not None:
        said = "".join(f": {one}" for one in _message(page))
        return Reading(outcome=Outcome.NOT_RECOGNISED, problem=f"an answer without {looked_for}{said}")
    if page.text.lstrip()[:1] in ("{", "["):
        return Reading(outcome=Outcome.FAILED, problem="an answer that is no JSON: it breaks off or is garbled")
    return outcomes.unknown(page, f"JSON with {looked_for}")


def _is_for_people(page: Page) -> bool:
    return page.text.lstrip()[:1] == "<"


def _message(page: Page) -> Iterator[str]:
    answer = decoded(page)
    found = _said(answer) if answer is not None else None if _is_for_people(page) else line(page.text[:MOST_SAID])
    if found:
        yield found[:MOST_SAID]


def _said(value: Any, depth: int = 0) -> str | None:
    if isinstance(value, Mapping) and depth < 4:
        return next((said for name in SAYING if (said := _said(value.get(name), depth + 1))), None)
    if isinstance(value, list) and value and depth < 4:
        return _said(value[0], depth + 1)
    return line(value)
