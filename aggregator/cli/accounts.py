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
    """Print one row for each run: found = new + changed + unchanged + filtered + quarantined + failed."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("board", no_wrap=True)
    table.add_column("outcome", no_wrap=True)
    for name in COLUMNS:
        table.add_column(name, justify="right", no_wrap=True)
    for result in results:
        style = GOOD if result.outcome in ("ok", "empty") else BAD
        numbers = (str(getattr(result.counts, name)) for name in COLUMNS)
        table.add_row(result.board, Text(str(result.outcome), style=style), *numbers)
    console = console or Console(highlight=False)
    console.print(table, soft_wrap=not console.is_terminal)
    for result in results:
        if result.problem:
            console.print(Text(f"{result.board}: {result.problem}", style=BAD), soft_wrap=True)


def unmapped_lines(results: Sequence[RunResult]) -> Iterator[str]:
    """For each value that no lookup knows, the line of TOML that would map it."""
    for result in results:
        for subject, value, times in result.unmapped:
            word = value.casefold().replace("\\", "\\\\").replace('"', '\\"')
            yield (
                f'unknown {subject} ×{times}: spiders/{result.board}/board.toml, [lookups.{subject}]: "{word}" = "…"'
            )
