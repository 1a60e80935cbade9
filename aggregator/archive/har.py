"""HAR, what a browser's network panel exports (http://www.softwareishard.com/blog/har-12-spec/): its answers."""

import base64
import binascii
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import orjson

from aggregator.archive.answers import Answer, Lost, Pairs, timed
from aggregator.archive.json_parts import CutOff, parts_of
from aggregator.archive.material import MAX_BYTES
from aggregator.extract.walk import at

MOST = 3 * MAX_BYTES
"""Bytes of an entry; a body of MAX_BYTES in base64 is a third longer, escaped more than that."""


def answers_in_har(path: Path, saved: datetime) -> Iterator[Answer | Lost]:
    """The answers of a HAR file, whatever its size; requests without an answer are passed over."""
    try:
        with path.open("rb") as file:
            for part in parts_of(file, "entries", most=MOST):
                yield from _answer(part, saved)
    except CutOff:
        yield Lost("the rest: the list log.entries is not in it, or not to its end")


def _answer(part: bytes, saved: datetime) -> Iterator[Answer | Lost]:
    try:
        entry = orjson.loads(part or b"0")
    except orjson.JSONDecodeError:
        yield Lost("entries that are no JSON")
        return
    if not part:
        yield Lost(f"entries of more than {MOST // 1_000_000} MB")
        return
    url, status = at(entry, "request", "url"), at(entry, "response", "status")
    content = at(entry, "response", "content")
    text = at(content, "text")
    if not (isinstance(url, str) and isinstance(status, int) and status > 0 and isinstance(text, str)):
        return
    body = _body(text, at(content, "encoding"))
    if body is None:
        yield Lost("bodies that are no base64")
        return
    posted, method = at(entry, "request", "postData", "text"), at(entry, "request", "method")
    yield Answer(
        url=url, status=status, body=body, at=timed(at(entry, "startedDateTime"), saved),
        headers=_headers(entry, content), method=method if isinstance(method, str) else "GET",
        sent=posted.encode("utf-8", "replace") if isinstance(posted, str) else b"",
    )  # fmt: skip


def _body(text: str, encoding: Any) -> bytes | None:
    if encoding != "base64":
        return text.encode("utf-8", "replace")
    try:
        return base64.b64decode(text)
    except (binascii.Error, ValueError):
        return None


def _headers(entry: Any, content: Any) -> Pairs:
    """The answer's headers, as they fit the body: a HAR holds it unpacked, and decoded where it is no base64."""
    said = [(at(one, "name"), at(one, "value")) for one in at(entry, "response", "headers") or ()]
    pairs = tuple((name, value) for name, value in said if isinstance(name, str) and isinstance(value, str))
    kept = tuple(pair for pair in pairs if pair[0].lower() not in ("content-encoding", "content-type"))
    named = next((value for name, value in pairs if name.lower() == "content-type"), at(content, "mimeType"))
    kind = named if isinstance(named, str) else ""
    if at(content, "encoding") != "base64":
        kind = f"{kind.partition(';')[0]}; charset=utf-8"
    return (*kept, ("content-type", kind))
