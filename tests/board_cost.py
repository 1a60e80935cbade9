"""What boards cost in lines: `python -m tests.board_cost BOARD …` prints it; without a name the docs are written."""

import ast
import re
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DOCUMENT = ROOT / "docs/adding-a-board.md"
HEAD = ("board", "`spider.py`: code", "in all", "`board.toml`", "page cases", "their pages and abouts", "replica")
BLOCK = re.compile(r"(<!-- cost (.+?) -->\n).*?(<!-- /cost -->)", re.DOTALL)


def lines(paths: Iterable[Path]) -> int:
    """Lines of the files together, as `wc -l` counts them."""
    return sum(path.read_text(encoding="utf-8").count("\n") for path in paths)


def code_lines(path: Path) -> int:
    """Lines of a Python file without docstrings, comments and blank ones."""
    text = path.read_text(encoding="utf-8")
    told = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            told |= set(range(node.lineno, node.end_lineno + 1))
    return sum(
        number not in told and bool(line.strip()) and not line.lstrip().startswith("#")
        for number, line in enumerate(text.splitlines(), start=1)
    )


def row(board: str) -> tuple[str, ...]:
    """A board's line of the table, in HEAD's order; expected.json is written by a command and not counted."""
    folder, cases = ROOT / "spiders" / board, ROOT / "tests/pages" / board
    by_hand = [*cases.glob("*/page.*"), *cases.glob("*/about.toml")]
    replica = ROOT / "aggregator/replica/boards/ats" / f"{board}.py"
    counts = (
        code_lines(folder / "spider.py"), lines([folder / "spider.py"]), lines([folder / "board.toml"]),
        len(list(cases.glob("*/about.toml"))), lines(by_hand), lines([replica]) if replica.exists() else 0,
    )  # fmt: skip
    return (f"`{board}`", *map(str, counts))


def table(boards: Iterable[str]) -> str:
    """The table of some boards."""
    rows = [HEAD, ("---",) * len(HEAD), *map(row, boards)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in rows)


def with_costs(text: str) -> str:
    """`text` with the table between `<!-- cost BOARD … -->` and `<!-- /cost -->` written anew."""
    return BLOCK.sub(lambda found: f"{found[1]}{table(found[2].split())}\n{found[3]}", text)


if __name__ == "__main__":
    if sys.argv[1:]:
        print(table(sys.argv[1:]))
    else:
        DOCUMENT.write_text(with_costs(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
