"""Mails, one (.eml) or a box of them (.mbox): each as a page of what it shows; whom it was sent to is not looked at."""

import html
import io
import re
from collections.abc import Iterator
from datetime import datetime
from email import message_from_bytes
from email.message import Message
from pathlib import Path
from typing import BinaryIO
from urllib.parse import parse_qsl, urlsplit

from aggregator.archive.answers import Answer, Lost, page_of_answer
from aggregator.archive.material import MAX_BYTES
from aggregator.archive.parts import LONGEST_LINE, dated
from aggregator.extract.addresses import absolute
from aggregator.extract.page import Page

_ADDRESS = re.compile(r"<?(https?://[^\s<>\"]{1,4000})>?")
_MOST_PARTS = 200
_MOST_LINKS = 5_000


def pages_in_mails(path: Path, saved: datetime) -> Iterator[Page | Lost]:
    """A page for each mail of the file, without an address, as of the mail's own time."""
    with path.open("rb") as file:
        for mail in _mails(file) if path.suffix.lower() == ".mbox" else (file.read(MAX_BYTES + 1),):
            yield (
                _page(mail, saved)
                if len(mail) <= MAX_BYTES
                else Lost(f"mails of more than {MAX_BYTES // 1_000_000} MB")
            )


def _mails(file: BinaryIO) -> Iterator[bytes]:
    """The mails of an mbox (RFC 4155): each behind a line that begins with "From "; of long ones the beginning."""
    mail, before, begun = io.BytesIO(), b"\n", False
    while line := file.readline(LONGEST_LINE):
        if line.startswith(b"From ") and not before.strip():
            if begun:
                yield mail.getvalue()
            mail, begun = io.BytesIO(), True
        elif mail.tell() <= MAX_BYTES:
            mail.write(line)
            begun = begun or bool(line.strip())
        before = line
    if begun:
        yield mail.getvalue()


def _page(mail: bytes, saved: datetime) -> Page | Lost:
    try:
        message = message_from_bytes(mail)
        parts = [part for _, part in zip(range(_MOST_PARTS), message.walk(), strict=False) if _is_shown(part)]
        shown = [part for part in parts if part.get_content_type() == "text/html"] or parts
        texts = [text for part in shown if (text := _text(part, saved)) is not None]
    except (RecursionError, ValueError, LookupError, AttributeError, TypeError, AssertionError) as fault:
        return Lost(f"mails that can't be taken apart ({type(fault).__name__})")
    return Page(url="", text="\n".join(texts), fetched_at=dated(message, saved))


def _is_shown(part: Message) -> bool:
    return part.get_content_type() in ("text/html", "text/plain") and not part.get_filename()


def _text(part: Message, saved: datetime) -> str | None:
    """The part as HTML."""
    body = part.get_payload(decode=True)
    kind = str(part.get("Content-Type", "text/plain")).replace("\n", " ").replace("\r", " ")
    answer = Answer(url="", body=body if isinstance(body, bytes) else b"", at=saved, headers=(("content-type", kind),))
    page = page_of_answer(answer)
    if not isinstance(page, Page):
        return None
    return page.text if part.get_content_type() == "text/html" else as_html(page.text)


def links_in(mail: Page) -> Iterator[str]:
    """The web addresses that a mail links to, and those that they carry as a parameter."""
    for href in mail.tree.xpath("//a/@href").getall()[:_MOST_LINKS]:
        if url := absolute("", href):
            yield url
            yield from (said for _, said in parse_qsl(urlsplit(url).query)[:20] if said.startswith("http"))


def as_html(text: str) -> str:
    """A plain text as HTML: every address a link under the first of the lines that lead to it, the others below.

    >>> as_html("Agent\\nKettle & Co - Tartu\\nhttps://b.example/job/7\\n")
    '<div><a href="https://b.example/job/7">Agent</a><p>Kettle &amp; Co - Tartu</p></div>'
    """
    return "\n".join(_rows(text))


def _rows(text: str) -> Iterator[str]:
    lines: list[str] = []
    before: list[str] = []
    for line in text.splitlines():
        found = _ADDRESS.search(line)
        words = (line[: found.start()] if found else line).strip(" \t>:-(")
        if words:
            lines.append(words)
        elif not found and lines:
            lines, before = [], lines
        if found:
            yield _row(lines or before, found[1].rstrip(".,;)"))
            lines, before = [], []


def _row(lines: list[str], url: str) -> str:
    first, *others = map(html.escape, lines or [""])
    below = "".join(f"<p>{line}</p>" for line in others)
    return f'<div><a href="{html.escape(url)}">{first}</a>{below}</div>'
