"""The objects of one list in a JSON file of any size, each cut out as bytes; the file is never held as a whole."""

import re
from collections.abc import Iterator
from typing import BinaryIO

BLOCK = 1 << 20
_OUTSIDE = re.compile(rb'["{}\[\]]')
_INSIDE = re.compile(rb'[^"\\]*+(?:\\.[^"\\]*+)*+("?)', re.DOTALL)
"""The rest of a string, with the quote that ends it where that stands in the block."""


class CutOff(Exception):
    """The file ends before its list does."""


def parts_of(file: BinaryIO, key: str, *, most: int) -> Iterator[bytes]:
    """Each object of the list `{"…": {"<key>": [ {…}, {…} ]}}`; b"" for one of more than `most` bytes.

    Raises CutOff where the file ends before the list does, or holds none.
    """
    walk = _Walk(f'{key}"'.encode(), most)
    for block in _blocks(file):
        at = 0
        while at < len(block):
            if walk.in_string:
                found = _INSIDE.match(block, at)
                mark = found[1] if found else b""
            else:
                found = _OUTSIDE.search(block, at)
                mark = found[0] if found else b""
            end = found.end() if found else len(block)
            part = walk.step(block[at:end], mark)
            if part is not None:
                yield part
            if walk.ended:
                return
            at = end
    raise CutOff


class _Walk:
    """Where in the file one stands, and what is kept of it."""

    def __init__(self, key: bytes, most: int) -> None:
        self.key, self.most = key, most
        self.in_string = self.in_list = self.ended = False
        self.depth = 0
        self.name = b""
        """The last string, its closing quote included."""
        self.part: bytearray | None = None

    def step(self, piece: bytes, mark: bytes) -> bytes | None:
        """Go on by a piece that ends with a mark: a quote, a bracket, or b""; returns the object that it completes."""
        if self.part is not None and len(self.part) <= self.most:
            self.part += piece
        if self.in_string and len(self.name) <= len(self.key):
            self.name += piece
        if mark == b'"':
            self.in_string = not self.in_string
            self.name = b"" if self.in_string else self.name
        elif mark in (b"{", b"["):
            self._down(mark)
        elif mark in (b"}", b"]"):
            return self._up()
        return None

    def _down(self, mark: bytes) -> None:
        self.depth += 1
        if self.depth == 3 and mark == b"[" and self.name == self.key:
            self.in_list = True
        elif self.depth == 4 and mark == b"{" and self.in_list:
            self.part = bytearray(mark)

    def _up(self) -> bytes | None:
        self.depth -= 1
        self.ended = self.in_list and self.depth == 2
        if self.depth != 3 or self.part is None:
            return None
        part, self.part = self.part, None
        return bytes(part) if len(part) <= self.most else b""


def _blocks(file: BinaryIO) -> Iterator[bytes]:
    """The file in blocks, none of which ends in the middle of an escape."""
    while block := file.read(BLOCK):
        while (len(block) - len(block.rstrip(b"\\"))) % 2 and (more := file.read(1)):
            block += more
        yield block
