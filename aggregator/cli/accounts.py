"""How crawls are shown: while they go, and as balanced accounts at the end."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.live import Live
from rich.table import Table
from rich.text import Text

from aggregator.crawling.account import Counts
from aggregator.crawling.progress import Progress
from aggregator.crawling.unit import RunResult

COLUMNS = (
    "found", "new", "changed", "unchanged", "filtered", "quarantined", "failed", "closed", "pages",
)  # fmt: skip
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


def account_table(results: Sequence[RunResult], console: Console | None = None) -> None:
    """Print the account of each run, on which found = new + changed + unchanged + filtered + quarantined + failed."""
    console = console or report_console()
    if console.is_terminal and console.width < WIDE:
        for result in results:
            console.print(Text(f"{result.board}: {result.outcome}", style=_style(result)))
            console.print("  " + " · ".join(f"{name} {getattr(result.counts, name)}" for name in COLUMNS))
    else:
        console.print(_table(results))
    for result in results:
        if result.problem:
            console.print(Text(f"{result.board}: {result.problem}", style=BAD), soft_wrap=True)


def _table(results: Sequence[RunResult]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("board", no_wrap=True)
    table.add_column("outcome", no_wrap=True)
    for name in COLUMNS:
        table.add_column(name, justify="right", no_wrap=True)
    for result in results:
        numbers = (str(getattr(result.counts, name)) for name in COLUMNS)
        table.add_row(result.board, Text(str(result.outcome), style=_style(result)), *numbers)
    return table


def _style(result: RunResult) -> str:
    return GOOD if result.outcome in ("ok", "empty") else BAD


def unmapped_lines(results: Sequence[RunResult]) -> Iterator[str]:
    """For each value that no lookup knows, the line of TOML that would map it."""
    for result in results:
        for subject, value, times in result.unmapped:
            word = value.casefold().replace("\\", "\\\\").replace('"', '\\"')
            yield (
                f'unknown {subject} ×{times}: spiders/{result.board}/board.toml, [lookups.{subject}]: "{word}" = "…"'
            )
