"""`aggregator export`: one CSV feed, or all the feeds of the config."""

from pathlib import Path
from typing import Any

import click

from aggregator.cli.common import Session, command
from aggregator.cli.filters import asked, filter_options, today
from aggregator.cli.query import print_csv
from aggregator.crawling.sources import sources
from aggregator.errors import BadInput
from aggregator.feeds.configured import chosen, write_feeds
from aggregator.feeds.csv import write_csv
from aggregator.query import find
from db.store import Store


@command("export")
@click.argument("file", required=False, type=click.Path(path_type=Path, allow_dash=True))
@click.option("--text", help="Words to look for, as in `aggregator query`.")
@filter_options
@click.option("--spreadsheet", is_flag=True, help="With byte-order mark and ';', as spreadsheets open it.")
@click.option("--feed", "feeds", multiple=True, metavar="NAME", help="Only this feed of the config; repeatable.")
def export_command(
    session: Session, file: Path | None, spreadsheet: bool, feeds: tuple[str, ...], **options: Any
) -> int | None:
    """Write the jobs that pass every filter to FILE as CSV (`-`: standard output).

    Without FILE: write the feeds of the config. A file is replaced at once and whole.
    """
    with session.store(read_only=True) as store:
        if file is None:
            return _write_configured(session, store, feeds, options)
        query = asked(session, store, options)
        if str(file) == "-":
            count = print_csv(find(store, query), spreadsheet=spreadsheet)
        else:
            count = write_csv(find(store, query), file, spreadsheet=spreadsheet)
    session.console.print(f"{count} rows written" + ("" if str(file) == "-" else f" to {file}"), soft_wrap=True)
    return None


def _write_configured(session: Session, store: Store, names: tuple[str, ...], options: dict[str, Any]) -> int:
    given = [name for name, value in options.items() if value]
    if given:
        raise click.UsageError(f"--{given[0].replace('_', '-')} needs a FILE; feeds have their filters in the config")
    feeds = chosen(session.config.feeds, names)
    if not feeds:
        raise BadInput("the config has no feeds; name a FILE to write, or add [[feeds]] to aggregator.toml")
    faults = 0
    for feed, count, fault in write_feeds(store, feeds, today(), tuple(sources())):
        faults += fault is not None
        if fault:
            click.echo(f"Error: {fault}", err=True)
        else:
            session.console.print(f"{feed.name}: {count} rows written to {feed.path}", soft_wrap=True)
    return 1 if faults else 0
