"""MHTML, a page that a browser saved with all its parts in one file (RFC 2557): its HTML, the page itself first."""

from collections.abc import Iterator
from datetime import datetime
from email.message import Message
from pathlib import Path
from typing import BinaryIO

from aggregator.archive.answers import Answer, Lost
from aggregator.archive.material import MAX_BYTES
from aggregator.archive.parts import Part, dated, head_of, parts_of

MOST = 3 * MAX_BYTES
"""Bytes of a part as it is written: quoted-printable makes three of one."""


def answers_in_mhtml(path: Path, saved: datetime) -> Iterator[Answer | Lost]:
    """The HTML and JSON parts of an MHTML file of any size; the first HTML part is the page that was saved."""
    with path.open("rb") as file:
        head = head_of(file)
        page, at = str(head.get("Snapshot-Content-Location") or head.get("Content-Location") or ""), dated(head, saved)
        found = False
        for part in _parts(file, head):
            if part.head.get_content_maintype() not in ("text", "application") or _is_style(part.head):
                continue
            wanted = not found and part.head.get_content_type() in ("text/html", "application/xhtml+xml")
            found = found or wanted
            yield _answer(part, page if wanted else "", at, wanted=wanted)
    if not found:
        yield Lost("the page itself: no part of the file is HTML")


def _parts(file: BinaryIO, head: Message) -> Iterator[Part]:
    boundary = head.get_boundary()
    if boundary:
        yield from parts_of(file, boundary, most=MOST)
    else:
        body = file.read(MOST)
        yield Part(head, body, whole=not file.read(1))


def _is_style(head: Message) -> bool:
    return head.get_content_type() in ("text/css", "text/javascript", "application/javascript")


def _answer(part: Part, page: str, at: datetime, *, wanted: bool) -> Answer | Lost:
    body = part.decoded()
    if not part.whole:
        return Lost("parts that are cut off or too large")
    if body is None:
        return Lost("parts that are no base64")
    url = page or str(part.head.get("Content-Location", ""))
    kind = str(part.head.get("Content-Type", "text/html"))
    return Answer(url=url.strip(), body=body, at=at, headers=(("content-type", kind),), wanted=wanted)
