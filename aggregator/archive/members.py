"""Gzip members laid end to end (RFC 1952, 2.2), unpacked as one stream of bounded size that can step over damage."""

import io
import zlib
from typing import BinaryIO

BLOCK = 1 << 16
MAGIC = b"\x1f\x8b\x08"


class Damaged(Exception):
    """Bytes that can't be unpacked, or that unpack to more than is reasonable."""


class Members(io.RawIOBase):
    """What the members of a file unpack to; raises Damaged, after which `skip` may find the next sound one."""

    def __init__(self, file: BinaryIO, *, most: int, begins: bytes = b"") -> None:
        """`most`: bytes that all may unpack to; `begins`: what every sound member unpacks to at its beginning."""
        super().__init__()
        self.file, self.left, self.begins = file, most, begins
        self.at = 0
        """Where the member begins that was read last."""
        self._begin(file.tell())

    def _begin(self, at: int) -> None:
        self.at, self.begun = at, False
        self.inflate = zlib.decompressobj(31)
        self.fed = b""
        self.file.seek(at)

    def readable(self) -> bool:
        """True."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill the buffer with bytes of one member; returns their number, 0 at the end."""
        said = self._next(min(len(buffer), BLOCK))
        self.left -= len(said)
        if self.left < 0:
            raise Damaged("more than a file of this size can be believed to hold")
        buffer[: len(said)] = said
        return len(said)

    def _next(self, most: int) -> bytes:
        while True:
            if self.inflate.eof:
                self._begin(self.file.tell() - len(self.inflate.unused_data))
            self.fed = self.fed or self.file.read(BLOCK)
            if not self.fed.strip(b"\0") and not self.begun:  # the end, or what pads it
                if not self.fed:
                    return b""
                self._begin(self.file.tell())
                continue
            said = self._unpack(most)
            if said:
                return said

    def _unpack(self, most: int) -> bytes:
        if not self.fed:
            raise Damaged("cut off")
        self.begun = True
        try:
            said = self.inflate.decompress(self.fed, most)
        except zlib.error as fault:
            raise Damaged(str(fault)) from fault
        self.fed = self.inflate.unconsumed_tail
        return said

    def skip(self) -> bool:
        """Go to the next sound member behind the one that was read last; False where there is none."""
        at = self.at + 1
        while self.left > 0 and (found := self._magic_from(at)) is not None:
            if self._is_sound(found):
                self._begin(found)
                return True
            at = found + 1
        return False

    def _magic_from(self, at: int) -> int | None:
        self.file.seek(at)
        before = b""
        while block := self.file.read(BLOCK):
            found = (before + block).find(MAGIC)
            if found >= 0:
                return at - len(before) + found
            at += len(block)
            before = block[-len(MAGIC) + 1 :]
        return None

    def _is_sound(self, at: int) -> bool:
        self.file.seek(at)
        try:
            said = zlib.decompressobj(31).decompress(self.file.read(BLOCK), max(len(self.begins), 1))
        except zlib.error:
            return False
        return said.startswith(self.begins)
