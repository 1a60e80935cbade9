"""`aggregator runs`: what happened, balanced."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from aggregator.cli.common import Session, command
from aggregator.cli.printing import print_parts
from aggregator.cli.wording import plain
from aggregator.query.accounts import runs

NUMBERS = ("found", "new", "changed", "unchanged", "filtered", "quarantined", "failed", "closed", "pages")
PIPED_WIDTH = 200
NARROW = 120
"""Columns of a terminal below which the headings are shortened."""
SHORT = {"changed": "chg", "unchanged": "same", "filtered": "filt", "quarantined": "quar", "failed": "fail"}


@command("runs")
@click.option("--board", metavar="NAME", help="Only this board.")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="Runs at the most.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
def runs_command(session: Session, board: str | None, limit: int, as_json: bool) -> None:
    """List the last runs: found = new + changed + unchanged + filtered + quarantined + failed."""
    with session.store(read_only=True) as store:
        rows = list(runs(store, board=board, limit=limit))
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    elif not rows:
        click.echo("no runs yet; `aggregator crawl` or `aggregator import` starts one", err=True)
    else:
        _print(rows, Console(highlight=False))


def _print(rows: Sequence[dict[str, Any]], console: Console) -> None:
    narrow = console.is_terminal and console.width < NARROW
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 1 if narrow else 2, 0, 0))
    table.add_column("run", justify="right", style="dim", no_wrap=True)
    table.add_column("started", no_wrap=True)
    table.add_column("board", overflow="fold")
    table.add_column("outcome", overflow="fold")
    for name in NUMBERS:
        table.add_column(SHORT.get(name, name) if narrow else name, justify="right", no_wrap=True)
    for row in rows:
        head = (str(row["id"]), row["started_at"][5:16].replace("T", " "), row["board"], _outcome(row))
        table.add_row(*head, *(Text(str(row[name]), style="" if row[name] else "dim") for name in NUMBERS))
    print_parts([table, *_problems(rows)], console, piped_width=PIPED_WIDTH)


def _problems(rows: Sequence[dict[str, Any]]) -> Iterator[Text]:
    for row in rows:
        if row["problem"]:
            yield Text(f"run {row['id']}, {row['board']}: {plain(row['problem'])}", style="yellow")


def _outcome(row: dict[str, Any]) -> Text:
    if row["outcome"] is None:
        return Text("running", style="cyan")
    return Text(row["outcome"], style="green" if row["outcome"] in ("ok", "empty") else "yellow")
