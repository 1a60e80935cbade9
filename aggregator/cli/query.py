"""`aggregator query`: which jobs there are, as a table, JSON, JSON lines or CSV."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

import click

from aggregator.cli.common import Session, command
from aggregator.cli.filters import asked, filter_options
from aggregator.cli.job_table import print_table
from aggregator.feeds.csv import write_csv
from aggregator.query import Query, find

Row = dict[str, Any]

PAGE = 25
"""Rows of a table when no --limit is given."""


@command("query")
@click.argument("text", required=False)
@filter_options
@click.option(
    "--format", "form", type=click.Choice(["table", "json", "jsonl", "csv"]), help="How to print.  [default: table]"
)
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
def query_command(session: Session, form: str | None, as_json: bool, **options: Any) -> None:
    """List jobs that have TEXT and pass every filter.

    TEXT: all words must occur; "two words" stay together, wor* begins, -word excludes.
    """
    if as_json and form not in (None, "json"):
        raise click.UsageError(f"--json and --format {form} exclude each other; give one of them")
    form = form or ("json" if as_json else "table")
    with session.store(read_only=True) as store:
        query = replace(asked(session, store, options), hide_hidden=not options["marked"])
        if form == "table" and query.limit is None:
            query = replace(query, limit=PAGE)
        counted = Counted(find(store, query))
        FORMS[form](counted)
        _say_what_is_missing(session, query, counted.count, form)


class Counted:
    """Rows that are counted while they pass."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.rows, self.count = rows, 0

    def __iter__(self) -> Iterator[Row]:
        for row in self.rows:
            self.count += 1
            yield row


def _say_what_is_missing(session: Session, query: Query, count: int, form: str) -> None:
    if count == 0:
        hint = "; --all asks the closed ones too" if query.state == "open" else ""
        click.echo(f"nothing found{hint}", err=True)
    elif form == "table" and count == query.limit:
        session.console.print(f"{count} shown; --limit or --offset {query.offset + count} for more", style="dim")


def _print_json(rows: Iterable[Row]) -> None:
    first = True
    for row in rows:
        click.echo(("[\n" if first else ",\n") + json.dumps(row, ensure_ascii=False), nl=False)
        first = False
    click.echo("[]" if first else "\n]")


def _print_lines(rows: Iterable[Row]) -> None:
    for row in rows:
        click.echo(json.dumps(row, ensure_ascii=False))


def print_csv(rows: Iterable[Row], *, spreadsheet: bool = False) -> int:
    """Write CSV to standard output, in UTF-8 and with its own line ends on every system."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", newline="")
    return write_csv(rows, sys.stdout, spreadsheet=spreadsheet)


FORMS: Mapping[str, Callable[[Iterable[Row]], object]] = {
    "table": print_table,
    "json": _print_json,
    "jsonl": _print_lines,
    "csv": print_csv,
}
