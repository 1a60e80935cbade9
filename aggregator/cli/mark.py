"""`aggregator mark`: a person's own word on a job."""

import re
from datetime import UTC, datetime

import click

from aggregator.cli.common import Session, command
from aggregator.errors import BadInput
from aggregator.query import job


@command("mark")
@click.argument("id_", metavar="ID")
@click.argument("status")
@click.option("--note", help="A few words for yourself.")
def mark_command(session: Session, id_: str, status: str, note: str | None) -> None:
    """Mark a job: saved, applied, hidden, or a word of your own.

    The last mark counts; `hidden` leaves the job out of `query`.
    """
    word = status.strip().lower()
    if not re.fullmatch(r"\w[\w -]{0,39}", word):
        raise BadInput(f"a mark can't be {status!r}; use a short word such as saved, applied or hidden")
    with session.store() as store:
        found = job(store, id_)
        store.mark(found["id"], word, note, datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
    session.console.print(f"job {found['id']} ({found['title']}) is marked {word}", markup=False, soft_wrap=True)
