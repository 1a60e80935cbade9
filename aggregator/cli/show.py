"""`aggregator show`: one job in full."""

import json

import click
from rich.console import Console

from aggregator.cli.common import Session, command
from aggregator.cli.job_page import print_job
from aggregator.query import job


@command("show")
@click.argument("id_", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
def show_command(session: Session, id_: str, as_json: bool) -> None:
    """Show a job in full, by its number or by the id of one of its postings (board:key).

    Every posting with place, pay and address; tags with the words that earned them; history; your marks.
    """
    with session.store(read_only=True) as store:
        found = job(store, id_)
    if as_json:
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        print_job(found, Console(highlight=False))
