"""An HTTP/1 message as it stands in a record: first line, headers, body."""

import re
from dataclasses import dataclass

from aggregator.archive.answers import Pairs

MOST_HEADERS = 500
_STATUS = re.compile(r"HTTP/\d(?:\.\d)?\s+(\d{3})\b")
_SIZE = re.compile(rb"([0-9a-fA-F]{1,8})[^\r\n]{0,200}\r?\n")


@dataclass(frozen=True, slots=True)
class Message:
    """A request or an answer."""

    first: str
    """Request line or status line."""
    headers: Pairs
    body: bytes
    """Without the chunks that it was sent in; packed, where `content-encoding` says so."""

    @property
    def status(self) -> int | None:
        """The status of an answer; None for what is none."""
        found = _STATUS.match(self.first)
        return int(found[1]) if found else None


def message_of(block: bytes) -> Message:
    """The message that a record's block is; what is no message comes as one without headers and body."""
    head, gap, body = _cut(block)
    first, *lines = head.decode("latin-1").splitlines() or [""]
    headers = tuple(_pairs(lines[:MOST_HEADERS])) if gap else ()
    kept = tuple(pair for pair in headers if pair[0].lower() != "transfer-encoding")
    chunked = any("chunked" in value.lower() for name, value in headers if name.lower() == "transfer-encoding")
    return Message(first, kept, unchunked(body) if chunked else body)


def _cut(block: bytes) -> tuple[bytes, bytes, bytes]:
    """Head, the blank line, body."""
    ends = [(at, gap) for gap in (b"\r\n\r\n", b"\n\n") if (at := block.find(gap)) >= 0]
    gap = min(ends)[1] if ends else b"\r\n\r\n"
    return block.partition(gap)


def _pairs(lines: list[str]) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for line in lines:
        name, colon, value = line.partition(":")
        if line[:1] in (" ", "\t") and pairs:  # a long value that was folded
            pairs[-1] = (pairs[-1][0], f"{pairs[-1][1]} {line.strip()}")
        elif colon and name.strip():
            pairs.append((name.strip(), value.strip()))
    return pairs


def unchunked(body: bytes) -> bytes:
    """The body that came in chunks (RFC 9112, 7.1); as it is, where it is not chunked: many programs store it joined.

    >>> unchunked(b"5\\r\\nhello\\r\\n4;x=y\\r\\n all\\r\\n0\\r\\n\\r\\n"), unchunked(b"<p>hello</p>")
    (b'hello all', b'<p>hello</p>')
    """
    said, at = bytearray(), 0
    while found := _SIZE.match(body, at):
        size = int(found[1], 16)
        said += body[found.end() : found.end() + size]
        at = found.end() + size
        if not size:
            return bytes(said)
        at += 2 if body[at : at + 2] == b"\r\n" else 1
    return bytes(said) if at >= len(body) > 0 and said else body
