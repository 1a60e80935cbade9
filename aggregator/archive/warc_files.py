"""WARC files as they are written (ISO 28500): one gzip member for each record, whole or not at all, rotated by size."""

import base64
import gzip
import hashlib
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import FileIO
from pathlib import Path

ROTATE_AT = 1_000_000_000
"""Bytes of a file after which the next one is begun, as the standard advises (annex C)."""
MOST_FILES = 100_000


@dataclass
class WarcFiles:
    """The files of one crawl in a folder; each begins with a `warcinfo` record, made anew by `about`."""

    folder: Path
    stem: str
    """What their names begin with."""
    about: Callable[[str, int], bytes]
    """(name of the crawl, number of the file) → the block of its `warcinfo` record."""
    rotate_at: int = ROTATE_AT
    name: str = ""
    """The stem, with a number behind it where another crawl has that already."""
    file: FileIO | None = None
    number: int = 0
    written: int = field(default=0)

    def write(self, records: Iterable[bytes], at: datetime) -> None:
        """Append the records at once, so that a kill leaves them whole, or the last one cut off; raises OSError."""
        if self.file is None or self.written >= self.rotate_at:
            self._begin(at)
        self._append(b"".join(map(_packed, records)))

    def close(self) -> None:
        """Close the present file."""
        if self.file is not None:
            self.file.close()

    def _begin(self, at: datetime) -> None:
        self.close()
        self.folder.mkdir(parents=True, exist_ok=True)
        self.number, self.written = self.number + 1, 0
        names = [self.name] if self.name else [self.stem, *(f"{self.stem}-{n}" for n in range(2, MOST_FILES))]
        for name in names:
            path = self.folder / f"{name}-{self.number:05}.warc.gz"
            try:
                self.file = FileIO(path, "x")
            except FileExistsError:
                continue
            self.name = name
            break
        else:
            raise FileExistsError(17, "a file of that name is there already", str(path))
        self._append(_packed(record("warcinfo", "", "application/warc-fields", self.about(self.name, self.number), at)))

    def _append(self, said: bytes) -> None:
        """Everything in one call of the system, which a kill does not cut in two."""
        if self.file is not None:
            while said:
                done = self.file.write(said) or 0
                self.written, said = self.written + done, said[done:]


def record(kind: str, url: str, content: str, block: bytes, at: datetime, *, beside: str = "", name: str = "") -> bytes:
    """One record; `beside`: id of the record that it belongs to, `name`: its own id, made up where none is given."""
    headers = {
        "WARC-Type": kind,
        "WARC-Record-ID": name or new_name(),
        "WARC-Date": at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "WARC-Target-URI": url,
        "WARC-Concurrent-To": beside,
        "WARC-Block-Digest": f"sha1:{base64.b32encode(hashlib.sha1(block, usedforsecurity=False).digest()).decode()}",
        "Content-Type": content,
        "Content-Length": str(len(block)),
    }
    said = "".join(f"{field}: {value}\r\n" for field, value in headers.items() if value)
    return b"WARC/1.0\r\n" + said.encode() + b"\r\n" + block + b"\r\n\r\n"


def new_name() -> str:
    """An id for a record."""
    return f"<urn:uuid:{uuid.uuid4()}>"


def _packed(said: bytes) -> bytes:
    return gzip.compress(said, 6, mtime=0)
