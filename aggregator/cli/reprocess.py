"""`aggregator reprocess`: read recorded crawls again with today's parsers."""

from pathlib import Path

import click

from aggregator.archive.reprocessing import reprocess
from aggregator.cli.accounts import progress_shown
from aggregator.cli.common import Session, command
from aggregator.cli.crawl import HEALTHY, report

MOST_NAMED = 3


@command("reprocess")
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.option("--board", "boards", multiple=True, metavar="BOARD", help="Only crawls of this board; may be repeated.")
@click.option("--keep-irrelevant", is_flag=True, help="Store also what lies below the relevance cut.")
@click.option("--workers", type=click.IntRange(1, 64), help="Boards read at a time  [default: one for each core]")
@click.option("--json", "as_json", is_flag=True, help="Print the accounts as JSON.")
def reprocess_command(
    session: Session, folder: Path, boards: tuple[str, ...], keep_irrelevant: bool, workers: int | None, as_json: bool
) -> int:
    """Read the crawls that `crawl --archive DIR` recorded again, with today's parsers, and without the network.

    Each recorded crawl is crawled again out of its files, the oldest first: the same searches, robots.txt, redirects,
    lists and details, a run of its own in `runs`. Every posting counts as seen when its page came, so that an old page
    never overrules what a later one changed. Nothing is closed as unseen, and no connection is opened: what is asked
    for and not recorded is counted as failed, what is recorded and not asked for is told.

    Exits with 1 where a run was not healthy.
    """
    with progress_shown(session.console) as show:
        done = reprocess(
            folder, boards, config=session.config, store_path=session.db_path, keep_irrelevant=keep_irrelevant,
            workers=workers, on_progress=show, debug=session.debug,
        )  # fmt: skip
    report(session, done.results, as_json=as_json)
    if done.others:
        named = ", ".join(path.name for path in done.others[:MOST_NAMED])
        more = f" and {len(done.others) - MOST_NAMED} more" if len(done.others) > MOST_NAMED else ""
        session.console.print(f"not of a crawl of ours, `aggregator import` reads them: {named}{more}", style="dim")
    return 0 if all(result.outcome in HEALTHY for result in done.results) else 1
