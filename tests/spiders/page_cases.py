"""The page cases of every board: found, read by their leaf, told as plain JSON, compared.

`python -m tests.spiders.page_cases [BOARD[/CASE] …]` writes expected.json anew, for a person to review with git diff.
"""

import importlib
import inspect
import json
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from aggregator.crawling.sources import SPIDERS, Source, read_source
from aggregator.extract.page import Page, Reading

CASES = Path(__file__).resolve().parents[1] / "pages"
ABOUT = {"url", "fetched_at", "status", "headers", "requested_url", "data", "why"}


@dataclass(frozen=True)
class Case:
    """One saved page with its facts and what reading it must give."""

    folder: Path

    @property
    def name(self) -> str:
        return f"{self.board}/{self.folder.name}"

    @property
    def board(self) -> str:
        return self.folder.parent.name

    @property
    def expected(self) -> Path:
        return self.folder / "expected.json"

    @cached_property
    def page(self) -> Page:
        about = tomllib.loads((self.folder / "about.toml").read_text(encoding="utf-8"))
        assert about.keys() <= ABOUT, f"{self.name}/about.toml: unknown keys {sorted(about.keys() - ABOUT)}"
        assert about["fetched_at"].tzinfo, f"{self.name}/about.toml: fetched_at needs a time zone"
        about.pop("why", None)
        bodies = list(self.folder.glob("page.*"))
        assert len(bodies) == 1, f"{self.name}: needs one page.html, page.json or page.xml"
        return Page(text=bodies[0].read_text(encoding="utf-8"), **about)

    def read(self) -> Reading:
        return leaf(self.board).read(self.page, source(self.board))


def boards() -> list[str]:
    """Every leaf: a folder with a board.toml."""
    return sorted(path.parent.name for path in SPIDERS.glob("*/board.toml"))


def cases(only: str = "") -> list[Case]:
    """All cases in order of name; `only` narrows them to a board or one case."""
    found = (Case(about.parent) for about in sorted(CASES.glob("*/*/about.toml")))
    return [case for case in found if not only or only in (case.board, case.name)]


def source(board: str) -> Source:
    return read_source(SPIDERS / board / "board.toml")


def leaf(board: str) -> Any:
    """The one class of `spiders/<board>/spider.py` that can read."""
    module = importlib.import_module(f"spiders.{board}.spider")
    own = [c for _, c in inspect.getmembers(module, inspect.isclass) if c.__module__ == module.__name__]
    readers = [c for c in own if hasattr(c, "read") and hasattr(c, "first_links")]
    assert len(readers) == 1, f"spiders/{board}/spider.py must hold one class with read and first_links"
    return readers[0]


def told(reading: Reading, page: Page, board: str) -> dict[str, Any]:
    """A reading as JSON: set fields only, without what the case itself implies (board, time of sight)."""
    said: dict[str, Any] = {"outcome": str(reading.outcome)}
    if reading.problem:
        said["problem"] = reading.problem
    if reading.total is not None:
        said["total"] = reading.total
    for listing in (*reading.listings, *(link.card for link in reading.follow if link.card)):
        assert (listing.board, listing.seen_at) == (board, page.fetched_at), f"{listing.key}: wrong board or seen_at"
    said["listings"] = [_plain(listing) for listing in reading.listings]
    said["follow"] = [_plain(link) for link in reading.follow]
    said["lookups"] = _plain(reading.lookups) or None
    said["dropped"] = [list(one) for one in reading.dropped]
    return {key: value for key, value in said.items() if value not in ([], None)}


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        shown = ((f, getattr(value, f.name)) for f in fields(value) if f.name not in ("board", "seen_at"))
        return {f.name: _plain(v) for f, v in shown if v != _default(f)}
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in sorted(value.items())}
    return [_plain(v) for v in value] if isinstance(value, tuple | list) else value


def _default(field: "Field[Any]") -> Any:
    return field.default_factory() if field.default_factory is not MISSING else field.default


def differences(expected: Mapping[str, Any], actual: Mapping[str, Any]) -> list[str]:
    """One line per differing field; listings are matched by key, links by address; `problem` may be a part."""
    want, got = dict(_flat(expected)), dict(_flat(actual))
    if want.get("problem") and want["problem"] in str(got.get("problem")):
        want["problem"] = got["problem"]
    return [
        f"{path}: expected {want.get(path, '(absent)')!r}, got {got.get(path, '(absent)')!r}"
        for path in sorted(want.keys() | got.keys())
        if want.get(path, MISSING) != got.get(path, MISSING)
    ]


def _flat(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(value, Mapping):
        for key, one in value.items():
            yield from _flat(one, f"{path}.{key}" if path else str(key))
    elif isinstance(value, list):
        for index, one in enumerate(value):
            name = (one.get("key") or one.get("url") or index) if isinstance(one, Mapping) else index
            yield from _flat(one, f"{path}[{name}]")
    else:
        yield path, value


def main(names: list[str]) -> None:
    """Write expected.json of the named cases (all by default)."""
    for case in [case for name in names or [""] for case in cases(name)]:
        said = told(case.read(), case.page, case.board)
        case.expected.write_text(json.dumps(said, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        print(f"{case.name}: {said['outcome']}, {len(said.get('listings', []))} listings")


if __name__ == "__main__":
    main(sys.argv[1:])
