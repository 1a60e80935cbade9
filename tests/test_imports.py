"""The house's arrows, read from the imports: nothing imports upward or in a circle, nothing grows too big."""

import ast
import statistics
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
OURS = ("aggregator", "spiders", "db", "scheduler")

RECORDS = {"listing", "posting", "errors", "strict"}
PURE = {*RECORDS, "extract", "normalize", "profile", "tagging", "matching"}
CRAWLING = {*PURE, "line", "db", "crawling", "config"}
MAY_IMPORT: dict[str, set[str]] = {
    "errors": set(),
    "listing": set(),
    "posting": set(),
    "strict": {"errors"},
    "db": {"db"},
    "profile": {*RECORDS, "profile"},
    "extract": {*RECORDS, "extract"},
    "normalize": {*RECORDS, "extract", "normalize", "profile"},
    "tagging": {*RECORDS, "normalize", "profile", "tagging"},
    "matching": {*RECORDS, "normalize", "matching", "db"},
    "line": {*PURE, "db"},
    "config": {*RECORDS, "crawling", "config"},
    "config_edit": {*RECORDS},
    "crawling": CRAWLING,
    "archive": {*CRAWLING, "archive"},
    "query": {*PURE, "db", "query", "config"},
    "feeds": {*CRAWLING, "query", "archive", "feeds"},
    "replica": {"profile", "replica"},
    "web": {*CRAWLING, "query", "archive", "feeds", "web"},
    "cli": {*CRAWLING, "config_edit", "query", "archive", "feeds", "web", "replica", "cli", "scheduler"},
    "scheduler": {*CRAWLING, "query", "archive", "feeds", "scheduler"},
    "spiders": {"listing", "extract", "crawling", "spiders"},
    "__main__": {"cli"},
}
"""Room → rooms that it may import. A room is a folder or file of `aggregator/`, or a folder beside it."""

SPIDERS_MAY_IMPORT_OF_CRAWLING = (
    "aggregator.crawling.sources", "aggregator.crawling.responses", "aggregator.crawling.tenants",
    "aggregator.crawling.requests",
)  # fmt: skip
CONFIG_MAY_IMPORT_OF_CRAWLING = ("aggregator.crawling.sources",)
PURE_ROOMS = ("extract", "normalize", "tagging", "listing", "posting")
FORBIDDEN_TO_THE_PURE = (
    "sqlite3", "sqlite_utils", "socket", "http", "urllib.request", "scrapy", "subprocess", "time", "random",
)  # fmt: skip
LONGEST_FILE, USUAL_FILE, LONGEST_FUNCTION, USUAL_FUNCTION = 250, 90, 40, 10


@cache
def files() -> tuple[Path, ...]:
    found = [path for folder in ("aggregator", "spiders", "db") for path in sorted((ROOT / folder).rglob("*.py"))]
    return (*found, *ROOT.glob("scheduler.py"))


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def module_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def modules() -> frozenset[str]:
    return frozenset(map(module_of, files()))


def room(module: str) -> str:
    parts = module.split(".")
    return parts[1] if parts[0] == "aggregator" and len(parts) > 1 else parts[0]


def imports(path: Path, *, deferred: bool = True) -> list[tuple[int, str]]:
    """(line, module) of everything a file imports; `deferred`: also inside functions."""
    nodes = ast.walk(tree(path)) if deferred else iter(tree(path).body)
    found = []
    for node in nodes:
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                found.append((node.lineno, whole if whole in modules() else node.module))
    return found


def own_imports(path: Path, *, deferred: bool = True) -> list[tuple[int, str]]:
    return [(line, name) for line, name in imports(path, deferred=deferred) if name.split(".")[0] in OURS]


def test_every_room_stands_in_the_list_of_arrows():
    rooms = {room(module_of(path)) for path in files()} - {"aggregator"}
    assert rooms <= set(MAY_IMPORT), f"name {rooms - set(MAY_IMPORT)} in MAY_IMPORT, with what they may import"


@pytest.mark.parametrize("path", files(), ids=module_of)
def test_imports_point_one_way(path):
    here = room(module_of(path))
    allowed = MAY_IMPORT.get(here, set())
    wrong = [f"line {line}: {name}" for line, name in own_imports(path) if room(name) not in allowed]
    assert not wrong, f"{path.relative_to(ROOT)} ({here}) may import {sorted(allowed)}, not {wrong}; hand it in instead"


@pytest.mark.parametrize("path", [p for p in files() if room(module_of(p)) in ("spiders", "config")], ids=module_of)
def test_of_crawling_spiders_and_config_know_the_sources_only(path):
    allowed = {"spiders": SPIDERS_MAY_IMPORT_OF_CRAWLING, "config": CONFIG_MAY_IMPORT_OF_CRAWLING}[
        room(module_of(path))
    ]
    wrong = [n for _, n in own_imports(path) if room(n) == "crawling" and n not in allowed]
    assert not wrong, f"{path.relative_to(ROOT)} imports {wrong}; of crawling it may know {allowed}"


def test_nobody_imports_a_leaf():
    for path in files():
        for line, name in own_imports(path):
            parts = name.split(".")
            foreign = parts[0] == "spiders" and parts[1:2] not in ([], ["bases"])
            own_folder = module_of(path).split(".")[:2] == parts[:2]
            assert not foreign or own_folder, (
                f"{path.relative_to(ROOT)}:{line} imports {name}; move what is shared to spiders/bases"
            )


@pytest.mark.parametrize("path", [p for p in files() if room(module_of(p)) in PURE_ROOMS], ids=module_of)
def test_the_middle_of_the_line_has_no_clock_network_or_database(path):
    wrong = [
        f"line {line}: {name}"
        for line, name in imports(path)
        if any(name == bad or name.startswith(bad + ".") for bad in FORBIDDEN_TO_THE_PURE)
    ]
    assert not wrong, f"{path.relative_to(ROOT)} is pure and may not import {wrong}; take it as an argument"


def test_no_import_goes_in_a_circle():
    graph = {module_of(p): {n for _, n in own_imports(p, deferred=False) if n in modules()} for p in files()}
    for module, needs in graph.items():
        needs.discard(module)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as fault:
        pytest.fail(f"these import each other in a circle: {' → '.join(fault.args[1])}; move what they share down")


def test_no_room_is_called_after_nothing():
    for path in files():
        vague = {"utils", "util", "helpers", "helper", "misc", "common_utils"} & set(path.with_suffix("").parts)
        assert not vague, f"{path.relative_to(ROOT)}: name it for its one idea"


def length(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def functions(path: Path):
    return [n for n in ast.walk(tree(path)) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]


def body_length(function: ast.FunctionDef) -> int:
    """Lines of a function without its docstring."""
    first = function.body[0]
    is_doc = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    documented = first.end_lineno - first.lineno + 1 if is_doc else 0
    return function.end_lineno - function.lineno + 1 - documented


@pytest.mark.parametrize("path", files(), ids=module_of)
def test_no_file_or_function_is_too_long(path):
    assert length(path) <= LONGEST_FILE, f"{path.relative_to(ROOT)} has {length(path)} lines; cut it by its ideas"
    for function in functions(path):
        assert body_length(function) <= LONGEST_FUNCTION, (
            f"{path.relative_to(ROOT)}: {function.name} has {body_length(function)} lines; cut it by its steps"
        )


def test_files_and_functions_are_small_as_a_rule():
    usual_file = statistics.median(length(path) for path in files() if length(path))
    usual_function = statistics.median(body_length(f) for path in files() for f in functions(path))
    assert usual_file < USUAL_FILE
    assert usual_function < USUAL_FUNCTION
