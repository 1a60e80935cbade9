"""Which crawls a folder holds the record of: found by the first record of each file."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from aggregator.archive.answers import Lost
from aggregator.archive.records import records_in
from aggregator.crawling.sources import Search, Source
from aggregator.errors import BadInput

ENDINGS = ("*.warc.gz", "*.warc")
SEARCHED = frozenset(field.name for field in fields(Search))


@dataclass(frozen=True, slots=True, kw_only=True)
class Crawl:
    """One recorded crawl of one board."""

    name: str
    board: str
    begun: str
    """When, as its first record says."""
    files: tuple[Path, ...]
    """In the order in which they were written."""
    searches: tuple[Search, ...]
    sites: tuple[str, ...]
    max_pages: int
    max_depth: int
    robots: bool
    """Whether robots.txt was obeyed."""

    def source(self, source: Source) -> Source:
        """The board as that crawl asked it."""
        bounds = replace(source.politeness, max_pages=self.max_pages, max_depth=self.max_depth)
        return replace(source, searches=self.searches, sites=self.sites, politeness=bounds)


def crawls_in(folder: Path) -> tuple[list[Crawl], list[Path]]:
    """The crawls of a folder and the folders in it, the oldest first; and the web archives that are none of ours.

    Raises BadInput where there is no such folder, or none of its files can be read.
    """
    if not folder.is_dir():
        raise BadInput(f"{folder}: no such folder; name the one that `crawl --archive` wrote")
    paths = sorted({path for ending in ENDINGS for path in folder.rglob(ending) if path.is_file()})
    if not paths:
        raise BadInput(f"{folder}: no web archive in it (.warc.gz); name the folder that `crawl --archive` wrote")
    told = [(path, _told(path)) for path in paths]
    parts: dict[tuple[Path, str], list[tuple[int, Path, str, Mapping[str, Any]]]] = {}
    for path, (begun, said) in ((path, one) for path, one in told if one):
        parts.setdefault((path.parent, str(said["name"])), []).append((said["part"], path, begun, said))
    crawls = [_crawl(sorted(many, key=lambda part: part[0])) for many in parts.values()]
    return sorted(crawls, key=lambda crawl: (crawl.begun, crawl.name)), [path for path, one in told if not one]


def _crawl(parts: list[tuple[int, Path, str, Mapping[str, Any]]]) -> Crawl:
    _, _, begun, said = parts[0]
    return Crawl(
        name=said["name"], board=said["board"], begun=begun, files=tuple(path for _, path, _, _ in parts),
        searches=tuple(Search(**{k: v for k, v in one.items() if k in SEARCHED}) for one in said["searches"]),
        sites=tuple(said["sites"]), max_pages=said["max_pages"], max_depth=said["max_depth"], robots=said["robots"],
    )  # fmt: skip


def _told(path: Path) -> tuple[str, Mapping[str, Any]] | None:
    """When a crawl of ours began the file, and what its first record tells of it; None for other programs' files."""
    try:
        first = next(records_in(path, frozenset({"warcinfo"})), None)
    except OSError as fault:
        raise BadInput(f"{path}: can't be read ({fault.strerror or fault}); check its rights") from fault
    if first is None or isinstance(first, Lost):
        return None
    for line in first.block.decode("utf-8", "replace").splitlines():
        if line.startswith("crawl: "):
            said = next(_whole(line.removeprefix("crawl: ")), None)
            return (first.headers.get("warc-date", ""), said) if said else None
    return None


def _whole(line: str) -> Iterator[Mapping[str, Any]]:
    """The line's JSON, where it says all that a crawl must."""
    try:
        said = json.loads(line)
    except ValueError:
        return
    kinds = {"name": str, "board": str, "part": int, "searches": list, "sites": list, "max_pages": int,
             "max_depth": int, "robots": bool}  # fmt: skip
    if isinstance(said, dict) and all(isinstance(said.get(name), kind) for name, kind in kinds.items()):
        searches = all(isinstance(one, dict) for one in said["searches"])
        if searches and all(isinstance(one, str) for one in said["sites"]):
            yield said
