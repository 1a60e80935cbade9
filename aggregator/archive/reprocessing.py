"""Recorded crawls read again by today's program: the very line of a crawl, its answers out of files."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest
from pathlib import Path

from aggregator.archive.crawls import Crawl, crawls_in
from aggregator.config import Config
from aggregator.crawling.executor import OwnProcess
from aggregator.crawling.progress import Progress
from aggregator.crawling.replays import Replay
from aggregator.crawling.run import make_store, run_units
from aggregator.crawling.sources import sources
from aggregator.crawling.stopping import stopping_on_signals
from aggregator.crawling.unit import RunResult, Unit
from aggregator.errors import BadInput
from db.store import Store


@dataclass(frozen=True, kw_only=True)
class Reprocessed:
    """What came of a folder."""

    results: Sequence[RunResult]
    """One for each recorded crawl, the oldest first."""
    others: Sequence[Path]
    """Web archives in it that no crawl of ours wrote."""


def reprocess(
    folder: Path,
    boards: Sequence[str] = (),
    *,
    config: Config,
    store_path: Path,
    now: datetime | None = None,
    keep_irrelevant: bool = False,
    workers: int | None = None,
    on_progress: Progress | None = None,
    debug: bool = False,
) -> Reprocessed:
    """Read the crawls recorded in a folder again, the oldest first, boards side by side; nothing is asked of anybody.

    `boards`: only theirs. `now`: the time at which the runs stand in the store; None: the clock. Every posting is seen
    when its page came. Raises BadInput where the folder holds no crawl of ours, and StoreError.
    """
    crawls, others = crawls_in(folder)
    crawls = [crawl for crawl in crawls if not boards or crawl.board in boards]
    if not crawls:
        which = f"of {', '.join(boards)}" if boards else "of ours"
        raise BadInput(f"{folder}: no crawl {which} is recorded in it; web archives of others can be imported")
    make_store(store_path)
    read: dict[str, set[str]] = {}
    results = {crawl.name: _unknown(crawl) for crawl in crawls if crawl.board not in sources()}
    with stopping_on_signals() as stop, OwnProcess(workers or os.cpu_count() or 1) as executor:
        for together in _rounds(crawls):
            units = [
                Unit(
                    source=crawl.source(config.source(crawl.board)), store_path=store_path, profile=config.profile,
                    now=now, keep_irrelevant=keep_irrelevant or config.keep_irrelevant, debug=debug,
                    replay=Replay(
                        name=crawl.name, files=crawl.files, robots=crawl.robots,
                        read=frozenset(read.get(crawl.board, ())),
                    ),
                )
                for crawl in together
            ]  # fmt: skip
            for crawl, result in zip(together, run_units(units, executor, on_progress, stop), strict=True):
                results[crawl.name] = result
                read.setdefault(crawl.board, set()).update(_met(store_path, result.run_id))
            if stop.asked:
                break
    return Reprocessed(results=list(results.values()), others=others)


def _rounds(crawls: Sequence[Crawl]) -> Iterator[list[Crawl]]:
    """The crawls in rounds of at most one for each board: its later crawls follow its earlier ones."""
    by_board: dict[str, list[Crawl]] = {}
    for crawl in crawls:
        if crawl.board in sources():
            by_board.setdefault(crawl.board, []).append(crawl)
    for together in zip_longest(*by_board.values()):
        yield [crawl for crawl in together if crawl]


def _unknown(crawl: Crawl) -> RunResult:
    return RunResult(board=crawl.board, outcome="failed", problem=f"{crawl.name}: no board is called so any more")


def _met(store_path: Path, run_id: int | None) -> set[str]:
    """The keys that a run has met."""
    if run_id is None:
        return set()
    with Store.open(store_path, read_only=True) as store:
        return {row["key"] for row in store.rows("SELECT key FROM sightings WHERE run_id = ?", [run_id])}
