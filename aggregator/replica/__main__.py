"""The replica in a process of its own: `python -m aggregator.replica --port 0 --seed 1 --day 1 --jobs 60`."""

import asyncio
import datetime
import signal
from pathlib import Path

import click

from aggregator.replica.ledger import Ledger
from aggregator.replica.replica import Replica
from aggregator.replica.server import serve
from aggregator.replica.world import World


@click.command()
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Port on 127.0.0.1; 0 takes a free one.")
@click.option("--seed", default=1, help="The same seed gives the same jobs.")
@click.option("--day", type=click.IntRange(1), default=1, help="Day of the calendar to begin with.")
@click.option("--jobs", type=click.IntRange(1), default=60, help="Postings of each board.")
@click.option("--first-date", type=click.DateTime(["%Y-%m-%d"]), help="Date of day 1; today without it.")
@click.option("--truth", type=click.Path(dir_okay=False, path_type=Path), help="File for what was served, JSON lines.")
@click.option("--look", multiple=True, metavar="BOARD=GENERATION", help="Look of a board; the newest without it.")
def main(
    port: int,
    seed: int,
    day: int,
    jobs: int,
    first_date: datetime.datetime | None,
    truth: Path | None,
    look: tuple[str, ...],
) -> None:
    """Play the boards until told to stop."""
    date = first_date.date() if first_date else datetime.datetime.now(datetime.UTC).date()
    replica = Replica(World(seed, jobs, date), day=day, ledger=Ledger(truth) if truth else None)
    for one in look:
        board, _, generation = one.partition("=")
        try:
            replica.set_look(board, generation)
        except (KeyError, ValueError) as fault:
            raise click.UsageError(f"--look {one}: {fault.args[0]}") from fault
    try:
        asyncio.run(_run(replica, port))
    except OSError as fault:
        raise click.ClickException(f"--port {port}: {fault.strerror}; take another, or 0 for a free one") from fault


async def _run(replica: Replica, port: int) -> None:
    stop = asyncio.Event()
    for one in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(one, stop.set)
    await serve(replica, port, lambda bound: click.echo(f"listening on 127.0.0.1:{bound}"), stop)


if __name__ == "__main__":
    main()
