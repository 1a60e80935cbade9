"""Crawling: one unit for each board, each run apart, the accounts brought home."""

import os
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor, Future, wait
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from aggregator.config import Config
from aggregator.crawling.browser import check_installed
from aggregator.crawling.executor import OwnProcess
from aggregator.crawling.keeper import iso
from aggregator.crawling.keys import Keys, missing, not_configured
from aggregator.crawling.progress import LOOK_EVERY, Progress, look
from aggregator.crawling.sources import Search, Source
from aggregator.crawling.stopping import Stop, stopping_on_signals
from aggregator.crawling.unit import RunResult, Unit, run_unit
from aggregator.errors import BadConfig, StoreError
from db.store import Store, StoreFault


def crawl(
    boards: Sequence[str],
    *,
    config: Config,
    store_path: Path,
    now: datetime | None = None,
    replica_port: int | None = None,
    archive: Path | None = None,
    keep_irrelevant: bool = False,
    searches: Sequence[Search] = (),
    workers: int | None = None,
    on_progress: Progress | None = None,
    debug: bool = False,
    environ: Mapping[str, str] = os.environ,
) -> list[RunResult]:
    """Crawl the boards, each in a process of its own; one result each, in the order of `boards`.

    No boards named: all enabled ones, but for those whose keys `environ` lacks. `now`: a fixed time for everything;
    None: the clock. `replica_port`: the boards are played by the replica on that port of this machine; then no policy
    keeps any of them back. `archive`: a folder in which every answer is recorded with its request; None: as the config
    says. `searches` go before those of config and source, and nothing is closed after them.
    `workers`: processes at a time; None: one per core. Raises, before anything is asked, UnknownBoard, StoreError, or
    BadConfig where the policy of a board forbids it, or a named one lacks a key.
    """
    units = [
        Unit(
            source=source_of(board, config, replica=replica_port is not None), searches=tuple(searches),
            store_path=store_path, contact=config.contact,
            profile=config.profile, permission=config.permission(board), now=now, replica_port=replica_port,
            archive=archive or config.archive, keys=Keys.of(config.source(board), environ), chromium=config.chromium,
            keep_irrelevant=keep_irrelevant or config.keep_irrelevant, debug=debug,
        )
        for board in chosen(boards, config, environ, replica=replica_port is not None, searches=searches)
    ]  # fmt: skip
    make_store(store_path)
    with stopping_on_signals() as stop, OwnProcess(workers or os.cpu_count() or 1) as executor:
        return run_units(units, executor, on_progress, stop)


def chosen(
    boards: Sequence[str],
    config: Config,
    environ: Mapping[str, str],
    *,
    replica: bool,
    searches: Sequence[Search] = (),
) -> list[str]:
    """The boards to crawl: those named, else all that are enabled and configured.

    Raises BadConfig for one whose policy forbids it as things are, and for a named one without its keys or sites.
    """
    names = list(dict.fromkeys(boards))
    for name in names:
        if said := without_sites(config.source(name)) or not_configured(config.source(name), environ):
            raise BadConfig(said)
    if not names:
        enabled = config.enabled_boards(all_of_them=replica)
        names = [name for name in enabled if not missing(config.source(name), environ)]
    for name in names:
        if config.source(name).browser:
            check_installed(name)
        if not replica and (why_not := config.refusal(name, searches)):
            raise BadConfig(f"{name} is not crawled: {why_not}")
    return names


def without_sites(source: Source) -> str | None:
    """Why a source that is a list of sites can't be crawled before it has some, or None."""
    if not source.waits_for_sites:
        return None
    mend = "`aggregator sites add https://company.example/careers` finds and lists one"
    return f"{source.name} is not crawled: the config lists no site of it; {mend}"


def source_of(board: str, config: Config, *, replica: bool) -> Source:
    """The board with the config's choices; of the replica, which is as big as one likes, no number is expected."""
    source = config.source(board)
    return replace(source, expect=replace(source.expect, jobs=None)) if replica else source


def run_units(units: Sequence[Unit], executor: Executor, on_progress: Progress | None, stop: Stop) -> list[RunResult]:
    """One result for each unit, in their order; a unit whose process died has failed, the others go on."""
    running = {executor.submit(run_unit, unit): unit for unit in units}
    stop.futures = waiting = set(running)
    while waiting:
        _, waiting = wait(waiting, timeout=LOOK_EVERY)
        stop.carry_out()
        if on_progress is not None:
            look([(unit.source.name, unit.store_path) for unit in units], on_progress)
    return [_result(future, unit, stop) for future, unit in running.items()]


def _result(future: Future[RunResult], unit: Unit, stop: Stop) -> RunResult:
    if future.cancelled():
        return RunResult(board=unit.source.name, outcome="partial", problem="not started: interrupted")
    fault = future.exception()
    if fault is None:
        return future.result()
    board, at = unit.source.name, iso(unit.now or datetime.now(UTC))
    with Store.open(unit.store_path) as store:
        store.abandon_unfinished(board, at)
    if stop.asked:
        return RunResult(board=board, outcome="failed", problem="interrupted")
    said = f"its process ended with {type(fault).__name__}: {fault}"
    return RunResult(board=board, outcome="failed", problem=" ".join(said.split())[:300])


def make_store(path: Path) -> None:
    """Make the database before several processes would; raises StoreError."""
    try:
        Store.open(path).close()
    except StoreFault as fault:
        raise StoreError(str(fault)) from fault
