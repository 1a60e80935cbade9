"""What a person hands in, as files and text: found, sized, decoded; told in one line where it can't be."""

import codecs
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from w3lib.encoding import html_to_unicode

from aggregator.errors import BadInput

PAGES = frozenset({".html", ".htm", ".xhtml"})
BODIES = frozenset({".json", ".xml", ".rss", ".atom"})
TABLES = frozenset({".csv", ".tsv", ".jsonl", ".ndjson"})
TRAFFIC = frozenset({".har", ".warc", ".warc.gz", ".mhtml", ".mht"})
MAILS = frozenset({".eml", ".mbox"})
SUPPORTED = PAGES | BODIES | TABLES | TRAFFIC | MAILS
MAX_BYTES = 25_000_000
"""A page, a body or a mail may be that large; tables and files of many answers are read as streams, of any size."""
MAX_FILES = 100_000
_BINARY = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"SQLite format 3",
    b"RIFF",
    b"Rar!",
)
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What the person who hands files in says of them."""

    board: str | None
    """Whose page it is."""
    url: str | None
    """Where it came from."""
    mapping: Mapping[str, str]
    """A table's own column names → ours."""


def files_in(paths: Iterable[Path]) -> Iterator[Path | BadInput]:
    """Every file to read, directories walked in order of name; for what can't be read, the error that says so."""
    for path in paths:
        try:
            yield from _named(path)
        except OSError as fault:
            yield BadInput(f"{path}: can't be read ({fault.strerror or fault}); check its name and rights")


def _named(path: Path) -> list[Path | BadInput]:
    if path.is_dir():
        inside = sorted(p for p in path.rglob("*") if p.is_file() and ending(p) in SUPPORTED)[:MAX_FILES]
        return [*inside] or [BadInput(f"{path}: nothing in this folder to import; it takes {_endings()}")]
    if not path.exists():
        return [BadInput(f"{path}: no such file; check the name")]
    if not path.is_file():
        return [BadInput(f"{path}: neither a file nor a folder; name a saved page or a table")]
    if ending(path) not in SUPPORTED:
        return [BadInput(f"{path}: {path.suffix or 'a file without ending'} is not imported; it takes {_endings()}")]
    return [path]


def ending(path: Path) -> str:
    """What tells a file's kind, in small letters: `.html`, `.warc.gz`.

    >>> ending(Path("a/Page.HTM")), ending(Path("crawl.warc.gz")), ending(Path("notes.gz"))
    ('.htm', '.warc.gz', '.gz')
    """
    return "".join(path.suffixes[-2:]).lower() if path.suffix.lower() == ".gz" else path.suffix.lower()


def held_in(path: Path) -> int:
    """The size in bytes of a file that is read as a stream, whatever its bytes; BadInput where it can't be read."""
    try:
        with path.open("rb") as file:
            empty = not file.read(1)
        size = path.stat().st_size
    except OSError as fault:
        raise BadInput(f"{path}: can't be read ({fault.strerror or fault}); check its rights") from fault
    if empty:
        raise BadInput(f"{path}: an empty file; save it again")
    return size


def text_of(path: Path) -> str:
    """The text of a page or a body, by its byte-order mark, its own declaration, UTF-8, or else Windows-1252.

    Raises BadInput for an empty, a binary, an unreadable file, or one above MAX_BYTES.
    """
    size = size_of(path)
    if size > MAX_BYTES:
        limit = f"pages and feeds are read up to {MAX_BYTES // 1_000_000} MB"
        raise BadInput(f"{path}: {size // 1_000_000} MB; {limit}, so split it or make it a .jsonl table")
    raw = path.read_bytes()
    if path.suffix.lower() in (".xml", ".rss", ".atom") and (
        said := re.match(rb"\s*<\?xml[^>]*?encoding=[\"']([\w-]+)", raw[:300])
    ):
        return html_to_unicode(f"text/xml; charset={said[1].decode()}", raw)[1]
    return html_to_unicode(None, raw, default_encoding="utf8", auto_detect_fun=_guess)[1]


def size_of(path: Path) -> int:
    """The size of a readable text file in bytes; BadInput for any other."""
    try:
        with path.open("rb") as file:
            head = file.read(4096)
        size = path.stat().st_size
    except OSError as fault:
        raise BadInput(f"{path}: can't be read ({fault.strerror or fault}); check its rights") from fault
    if not head.strip():
        raise BadInput(f"{path}: an empty file; save the page again")
    if head.startswith(_BINARY) or (b"\0" in head and not head.startswith(_WIDE)):
        raise BadInput(f"{path}: not a text file; export it as one of {_endings()}")
    return size


def encoding_of(path: Path) -> str:
    """The encoding of a table, by its byte-order mark, UTF-8 where the whole file is, or else Windows-1252."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as file:
        head = file.read(4)
        if head.startswith(_WIDE):
            return "utf-16"
        if head.startswith(codecs.BOM_UTF8):
            return "utf-8-sig"
        file.seek(0)
        try:
            while block := file.read(1 << 20):
                decoder.decode(block)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8"


def saved_at(path: Path, now: datetime) -> datetime:
    """When the file was saved, as far as the file system knows; never later than `now`."""
    at = datetime.fromtimestamp(path.stat().st_mtime, tz=UTC)
    return at if at.year >= 1995 and at < now else now


def _guess(raw: bytes) -> str:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _endings() -> str:
    return ", ".join(sorted(SUPPORTED))
