"""How crawls are shown: while they go, and as balanced accounts at the end."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from rich.console import Console
from rich.live import Live
from rich.table import Table
from rich.text import Text

from aggregator.cli.printing import print_parts
from aggregator.cli.wording import plain
from aggregator.crawling.account import Counts
from aggregator.crawling.progress import Progress
from aggregator.crawling.unit import RunResult

NUMBERS = ("found", "new", "changed", "unchanged", "filtered", "quarantined", "failed", "closed", "pages")
SHORT = {"changed": "chg", "unchanged": "same", "filtered": "filt", "quarantined": "quar", "failed": "fail"}
NARROW = 120
"""Columns of a terminal below which the headings are shortened."""
PIPED_WIDTH = 200
GOOD, BAD = "green", "yellow"
WIDE = 118
"""Columns that the table of accounts needs."""


def report_console() -> Console:
    """Standard output: as wide as the terminal, and wide enough for the table of accounts where it is none."""
    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, width=WIDE)


@contextmanager
def progress_shown(console: Console) -> Iterator[Progress | None]:
    """A function that shows how the boards stand: a live table on a terminal, a line for each change elsewhere."""
    if console.quiet:
        yield None
    elif console.is_terminal:
        with Live(console=console, transient=True, refresh_per_second=4) as live:
            counts: dict[str, Counts] = {}
            yield lambda board, now: live.update(_standing(counts, board, now))
    else:
        said: dict[str, Counts] = {}
        yield lambda board, now: _say_change(console, said, board, now)


def _standing(counts: dict[str, Counts], board: str, now: Counts) -> Table:
    counts[board] = now
    table = Table.grid(padding=(0, 2))
    for name, one in counts.items():
        table.add_row(name, f"{one.pages} pages", f"{one.found} found", f"{one.new} new", f"{one.changed} changed")
    return table


def _say_change(console: Console, said: dict[str, Counts], board: str, now: Counts) -> None:
    if now != said.get(board, Counts()):
        said[board] = now
        console.print(f"{board}: {now.pages} pages, {now.found} found, {now.new} new, {now.changed} changed")


def account_of(result: RunResult) -> dict[str, Any]:
    """A result as a row of the table `runs` would show it."""
    return {
        "id": result.run_id,
        "board": result.board,
        "outcome": str(result.outcome),
        "problem": result.problem,
        **vars(result.counts),
    }


def print_accounts(rows: Sequence[Mapping[str, Any]], console: Console, *, started: bool = False) -> None:
    """Print one row for each run: found = new + changed + unchanged + filtered + quarantined + failed.

    `started`: with the run's number and the time it began. Problems follow below the table.
    """
    narrow = console.is_terminal and console.width < NARROW
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 1 if narrow else 2, 0, 0))
    if started:
        table.add_column("run", justify="right", style="dim", no_wrap=True)
        table.add_column("started", no_wrap=True)
    table.add_column("board", overflow="fold")
    table.add_column("outcome", overflow="fold")
    for name in NUMBERS:
        table.add_column(SHORT.get(name, name) if narrow else name, justify="right", no_wrap=True)
    for row in rows:
        head = (str(row["id"]), row["started_at"][5:16].replace("T", " ")) if started else ()
        table.add_row(*head, row["board"], _outcome(row), *(_number(row[name]) for name in NUMBERS))
    print_parts([table, *_problems(rows)], console, piped_width=PIPED_WIDTH)


def _problems(rows: Sequence[Mapping[str, Any]]) -> Iterator[Text]:
    for row in rows:
        if row["problem"]:
            run = f"run {row['id']}, " if row["id"] else ""
            yield Text(f"{run}{row['board']}: {plain(row['problem'])}", style=BAD)


def _outcome(row: Mapping[str, Any]) -> Text:
    if row["outcome"] is None:
        return Text("running", style="cyan")
    return Text(row["outcome"], style=GOOD if row["outcome"] in ("ok", "empty") else BAD)


def _number(count: int) -> Text:
    return Text(str(count), style="" if count else "dim")


def unmapped_lines(results: Sequence[RunResult]) -> Iterator[str]:
    """For each value that no lookup knows, the line of TOML that would map it."""
    for result in results:
        for subject, value, times in result.unmapped:
            word = value.casefold().replace("\\", "\\\\").replace('"', '\\"')
            yield (
                f'unknown {subject} ×{times}: spiders/{result.board}/board.toml, [lookups.{subject}]: "{word}" = "…"'
            )
