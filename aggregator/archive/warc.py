"""WARC, what crawlers and archives keep (ISO 28500): its answers, each with what it was asked with."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from aggregator.archive.answers import Answer, Lost, timed
from aggregator.archive.http_message import message_of
from aggregator.archive.records import Record, records_in

KINDS = frozenset({"request", "response", "resource"})


def answers_in_warc(path: Path, saved: datetime) -> Iterator[Answer | Lost]:
    """The answers of a WARC file of any size, gzipped or not."""
    for one in asked_and_answered(records_in(path, KINDS)):
        if isinstance(one, Lost):
            yield one
        else:
            yield answer_of(*one, saved=saved)


def asked_and_answered(records: Iterable[Record | Lost]) -> Iterator[tuple[Record, Record | None] | Lost]:
    """Each answer with its request, which may stand right before or right behind it; None where it has none."""
    before: Record | None = None
    waiting: Record | None = None
    for one in records:
        if isinstance(one, Lost):
            yield one
        elif one.kind == "request" and waiting and _belong(waiting, one):
            yield waiting, one
            waiting = None
        elif one.kind == "request":
            before = one
        else:
            if waiting:
                yield waiting, None
            asked = before is not None and _belong(one, before)
            if asked:
                yield one, before
            before, waiting = None, None if asked else one
    if waiting:
        yield waiting, None


def _belong(answer: Record, request: Record) -> bool:
    return answer.url == request.url and (not request.names or bool(answer.names & request.names))


def answer_of(record: Record, request: Record | None = None, *, saved: datetime) -> Answer | Lost:
    """The answer that a record and its request hold."""
    at = timed(record.headers.get("warc-date"), saved)
    if record.kind == "resource":
        headers = (("content-type", record.headers.get("content-type", "")),)
        return Answer(url=record.url, body=record.block, at=at, headers=headers)
    message = message_of(record.block)
    if message.status is None:
        return Lost("answers that are no HTTP")
    sent = message_of(request.block) if request else None
    method = sent.first.partition(" ")[0] if sent else ""
    return Answer(
        url=record.url, status=message.status, headers=message.headers, body=message.body, at=at,
        method=method if method.isalpha() else "GET", sent=sent.body if sent else b"",
    )  # fmt: skip
