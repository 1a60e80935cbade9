"""The records of a WARC file of any size (ISO 28500), gzipped one by one or not at all, each of bounded size."""

import io
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from aggregator.archive.answers import Lost
from aggregator.archive.material import MAX_BYTES
from aggregator.archive.members import MAGIC, Damaged, Members

BLOCK = 1 << 20
LONGEST_LINE = 1 << 16
MOST_LINES = 200
"""Header lines of a record."""
MOST_KEPT = MAX_BYTES + LONGEST_LINE
"""Bytes of what a record holds; a longer one is stepped over."""
GROWTH, SMALL = 100, 1 << 30
"""A gzipped file may unpack to that many times its size, and to SMALL bytes in any case."""
_VERSION = re.compile(rb"WARC/\d\.\d{1,3}\s*$")


@dataclass(frozen=True, slots=True)
class Record:
    """One record."""

    at: int
    """Where it begins: the byte of the file where its gzip member, or its first line, begins."""
    headers: Mapping[str, str]
    """Its own headers, names in small letters."""
    block: bytes
    """What it holds."""

    @property
    def kind(self) -> str:
        """`response`, `request`, `warcinfo` …"""
        return self.headers.get("warc-type", "")

    @property
    def url(self) -> str:
        """The address that it is about."""
        return self.headers.get("warc-target-uri", "").strip("<>").replace(" ", "%20")

    @property
    def names(self) -> frozenset[str]:
        """Its own id, and those of the records that it says it goes with."""
        said = (self.headers.get(name, "") for name in ("warc-record-id", "warc-concurrent-to"))
        return frozenset(filter(None, said))


def records_in(path: Path, kinds: frozenset[str], *, start: int = 0) -> Iterator[Record | Lost]:
    """The records of these kinds from byte `start` on; what can't be read is told, and stepped over."""
    with path.open("rb") as file:
        packed = file.read(len(MAGIC)) == MAGIC
        file.seek(start)
        if not packed:
            yield from _records(file, lambda line: file.tell() - len(line), kinds)
            return
        members = Members(file, most=max(SMALL, GROWTH * path.stat().st_size), begins=b"WARC/")
        sound = True
        while sound:
            stream = io.BufferedReader(members)
            try:
                yield from _records(stream, lambda _: members.at, kinds)
                sound = False
            except Damaged as fault:
                yield Lost(f"places where the file is damaged ({fault})")
                sound = members.skip()
            finally:
                stream.detach()


def _records(stream: BinaryIO, place: Callable[[bytes], int], kinds: frozenset[str]) -> Iterator[Record | Lost]:
    strayed = False
    while line := stream.readline(LONGEST_LINE):
        if not _VERSION.match(line):
            strayed = strayed or bool(line.strip())
            continue
        if strayed:
            yield Lost("stretches that are no record")
            strayed = False
        yield from _record(stream, place(line), kinds)
    if strayed:
        yield Lost("stretches that are no record")


def _record(stream: BinaryIO, at: int, kinds: frozenset[str]) -> Iterator[Record | Lost]:
    headers = dict(_headers(stream))
    length, asked = headers.get("content-length", ""), headers.get("warc-type") in kinds
    if not (length.isascii() and length.isdigit()):
        yield Lost("records without a length")
        return
    size = int(length[:18])
    if asked and size <= MOST_KEPT:
        block = stream.read(size)
        yield Record(at, headers, block) if len(block) == size else Lost("records that are cut off")
        return
    while size > 0 and (block := stream.read(min(size, BLOCK))):
        size -= len(block)
    if asked:
        yield Lost(f"records of more than {MOST_KEPT // 1_000_000} MB")


def _headers(stream: BinaryIO) -> Iterator[tuple[str, str]]:
    for _ in range(MOST_LINES):
        line = stream.readline(LONGEST_LINE).decode("utf-8", "replace").strip()
        if not line:
            return
        name, _, value = line.partition(":")
        yield name.strip().lower(), value.strip()
