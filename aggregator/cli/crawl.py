"""`aggregator crawl`: ask the boards, and print the balanced account of what came."""

import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
from rich.console import Console

from aggregator.cli.accounts import account_of, print_accounts, progress_shown, unmapped_lines
from aggregator.cli.common import Session, command
from aggregator.config import Config
from aggregator.crawling.keys import not_configured
from aggregator.crawling.run import crawl
from aggregator.crawling.sources import Search
from aggregator.crawling.unit import RunResult

HEALTHY = ("ok", "empty")


@command("crawl")
@click.argument("boards", nargs=-1, metavar="[BOARD]...")
@click.option("--search", metavar="Q", help="Ask for these words instead of the configured searches.")
@click.option("--place", metavar="P", help="Ask for this place.")
@click.option("--keep-irrelevant", is_flag=True, help="Store also what lies below the relevance cut.")
@click.option(
    "--archive", type=click.Path(path_type=Path, file_okay=False), metavar="DIR",
    help="Record every answer with its request in this folder, as WARC; `reprocess` reads it again.",
)  # fmt: skip
@click.option("--workers", type=click.IntRange(1, 64), help="Boards crawled at a time  [default: one for each core]")
@click.option("--replica", type=click.IntRange(1, 65535), metavar="PORT", help="Ask the replica on this port instead.")
@click.option("--json", "as_json", is_flag=True, help="Print the accounts as JSON.")
def crawl_command(
    session: Session,
    boards: tuple[str, ...],
    search: str | None,
    place: str | None,
    keep_irrelevant: bool,
    archive: Path | None,
    workers: int | None,
    replica: int | None,
    as_json: bool,
) -> int:
    """Crawl the boards (none named: all that are enabled) into the database.

    Exits with 1 where a board's run was not healthy: its line says why, and nothing of it was closed.
    """
    if session.config.contact is None and replica is None:
        session.console.print('[dim]no contact is set: write contact = "you@example.org" into aggregator.toml[/]')
    for line in [] if boards else lines_of_unconfigured(session.config, replica=replica is not None):
        session.console.print(line, style="dim", soft_wrap=True, markup=False)
    with progress_shown(session.console) as show:
        results = crawl(
            boards,
            config=session.config,
            store_path=session.db_path,
            replica_port=replica,
            archive=archive,
            keep_irrelevant=keep_irrelevant,
            searches=(Search(text=search, place=place),) if search or place else (),
            workers=workers,
            on_progress=show,
            debug=session.debug,
        )
    report(session, results, as_json=as_json)
    return 0 if all(result.outcome in HEALTHY for result in results) else 1


def lines_of_unconfigured(config: Config, *, replica: bool) -> Iterator[str]:
    """One line for each enabled board that is left out for want of its keys."""
    boards = (config.source(name) for name in config.enabled_boards(all_of_them=replica))
    return (line for source in boards if (line := not_configured(source, os.environ)))


def report(session: Session, results: Sequence[RunResult], *, as_json: bool) -> None:
    """Print the accounts, and on standard error what no lookup knows."""
    if as_json:
        click.echo(json.dumps([as_mapping(result) for result in results], ensure_ascii=False, indent=2))
    else:
        print_accounts([account_of(result) for result in results], Console(highlight=False))
    for line in unmapped_lines(results):
        session.console.print(line, style="dim", soft_wrap=True, markup=False)


def as_mapping(result: RunResult) -> dict[str, object]:
    """A result as JSON shows it."""
    return {
        "board": result.board,
        "outcome": str(result.outcome),
        "problem": result.problem,
        **vars(result.counts),
        "seconds": round(result.seconds, 1),
        "unmapped": [list(one) for one in result.unmapped],
    }
