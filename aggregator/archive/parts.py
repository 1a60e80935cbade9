"""The parts of a MIME file of any size (RFC 2046), read line by line."""

import base64
import binascii
import quopri
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import BinaryIO

LONGEST_LINE = 1 << 20
MOST_HEAD = 1 << 16
"""Bytes of headers that are read."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its headers, and its body as it is written."""

    head: Message
    body: bytes
    whole: bool = True
    """False where the body is larger than what is kept, or the file ends within it."""

    def decoded(self) -> bytes | None:
        """The body as it was before it was made fit for mail; None where it is no base64 that can be read."""
        encoding = str(self.head.get("Content-Transfer-Encoding", "")).strip().lower()
        if encoding == "quoted-printable":
            return quopri.decodestring(self.body)
        if encoding != "base64":
            return self.body
        try:
            return base64.b64decode(self.body)
        except (binascii.Error, ValueError):
            return None


def head_of(file: BinaryIO) -> Message:
    """The headers that a file, or a part of it, begins with, up to the blank line."""
    said = bytearray()
    while (line := file.readline(LONGEST_LINE)).strip():
        said += line if len(said) < MOST_HEAD else b""
    return message_from_bytes(bytes(said))


def parts_of(file: BinaryIO, boundary: str, *, most: int) -> Iterator[Part]:
    """The parts behind the file's own headers, in their order; up to `most` bytes of each body are kept."""
    mark = b"--" + boundary.encode("utf-8", "surrogateescape")
    line = b"\n"
    while line and not _ends(line, mark):
        line = file.readline(LONGEST_LINE)
    while line and not line.startswith(mark + b"--"):
        head, body, size = head_of(file), bytearray(), 0
        while (line := file.readline(LONGEST_LINE)) and not _ends(line, mark):
            size += len(line)
            body += line if size <= most else b""
        if head or body:
            yield Part(head, bytes(body), whole=bool(line) and size <= most)


def _ends(line: bytes, mark: bytes) -> bool:
    """Whether a line stands between two parts."""
    return line.startswith(mark) and line[len(mark) :].strip() in (b"", b"--")


def dated(head: Message, otherwise: datetime) -> datetime:
    """The time in a Date header; `otherwise` where there is none, or one that can't be."""
    try:
        at = parsedate_to_datetime(str(head.get("Date", "")))
        at = at if at.tzinfo else at.replace(tzinfo=UTC)
        return at if datetime(1995, 1, 1, tzinfo=UTC) <= at <= otherwise else otherwise
    except (ValueError, TypeError, OverflowError, IndexError):
        return otherwise
