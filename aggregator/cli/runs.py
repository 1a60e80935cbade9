"""`aggregator runs`: what happened, balanced."""

import json

import click
from rich.console import Console

from aggregator.cli.accounts import print_accounts
from aggregator.cli.common import Session, command
from aggregator.crawling.sources import sources
from aggregator.query import Query
from aggregator.query.accounts import runs
from aggregator.query.known import check_names


@command("runs")
@click.option("--board", metavar="NAME", help="Only this board.")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="Runs at the most.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
def runs_command(session: Session, board: str | None, limit: int, as_json: bool) -> None:
    """List the last runs: found = new + changed + unchanged + filtered + quarantined + failed."""
    with session.store(read_only=True) as store:
        check_names(store, Query(boards=(board,) if board else ()), (*sources(), *session.config.sources))
        rows = list(runs(store, board=board, limit=limit))
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    elif not rows:
        click.echo("no runs yet; `aggregator crawl` or `aggregator import` starts one", err=True)
    else:
        print_accounts(rows, Console(highlight=False), started=True)
