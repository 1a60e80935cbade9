"""One unit of work: the crawl of one source from top to bottom, in a process of its own."""

import gc
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from scrapy.crawler import AsyncCrawlerProcess

from aggregator.crawling.account import Account, Counts
from aggregator.crawling.browser import with_browser
from aggregator.crawling.health import Health, Past, judge
from aggregator.crawling.history import past_of, register_profile
from aggregator.crawling.keeper import Keeper, iso
from aggregator.crawling.keys import HidesKeys, Keys
from aggregator.crawling.leaves import leaf
from aggregator.crawling.replays import Replay, archive_problems, known_to
from aggregator.crawling.search_lines import search_line
from aggregator.crawling.settings import live_settings, replay_settings, replica_settings, with_archive, with_keys
from aggregator.crawling.site_closing import close_by_site
from aggregator.crawling.sources import Search, Source
from aggregator.crawling.turns import turn
from aggregator.errors import AggregatorError
from aggregator.extract.text import one_line
from aggregator.line import Tools
from aggregator.listing import Listing
from aggregator.profile import Profile
from db.store import Store, StoreFault

RARELY = 10_000
"""Objects made between two looks for garbage: what a page leaves behind is freed without them."""
MOST_UNMAPPED = 20
"""Unmapped values named in a result; the commonest first."""


@dataclass(frozen=True, kw_only=True)
class Unit:
    """What a child process is told; everything in it can be pickled."""

    source: Source
    store_path: Path
    searches: tuple[Search, ...] = ()
    """What to ask instead of the source's own searches; then nothing is closed."""
    contact: str | None = None
    profile: Path | None = None
    permission: str | None = None
    now: datetime | None = None
    """A fixed time for everything, or None for the clock."""
    replica_port: int | None = None
    archive: Path | None = None
    """The folder that everything is recorded in, or None."""
    replay: Replay | None = None
    """The recorded crawl that is read again, instead of asking anybody."""
    keys: Keys = field(default_factory=lambda: Keys({}))
    chromium: str | None = None
    """The browser for pages that only scripts fill; None: Playwright's own."""
    keep_irrelevant: bool = False
    debug: bool = False


@dataclass(frozen=True, kw_only=True)
class RunResult:
    """How one source's run ended."""

    board: str
    outcome: str
    problem: str | None = None
    counts: Counts = field(default_factory=Counts)
    run_id: int | None = None
    unmapped: tuple[tuple[str, str, int], ...] = ()
    """(subject, value as printed, times): values that no lookup knows."""
    seconds: float = 0.0


def run_unit(unit: Unit) -> RunResult:
    """Crawl one source; whatever goes wrong ends as a RunResult of this source, and of no other."""
    log_as(debug=unit.debug, keys=unit.keys)
    try:
        with turn(unit.store_path, unit.source.name), Store.open(unit.store_path) as store:
            return run(unit, store)
    except (AggregatorError, StoreFault) as fault:
        return RunResult(board=unit.source.name, outcome="failed", problem=str(fault))


@cache
def tools_of(profile: Path | None) -> Tools:
    """The line's tools for a profile, loaded once in a process, and never searched for garbage."""
    gc.set_threshold(RARELY)
    tools = Tools.load(profile)
    gc.freeze()
    return tools


def log_as(*, debug: bool, keys: Keys) -> None:
    """Say everything but keys on standard error, or nothing: what matters stands in the run's problem."""
    if debug:
        logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s", force=True)
        for handler in logging.getLogger().handlers:
            handler.addFilter(HidesKeys(keys))
    logging.disable(logging.DEBUG if debug else logging.CRITICAL)


def run(unit: Unit, store: Store) -> RunResult:
    """Open the run, crawl, judge, close what is gone, finish the run."""
    started, board, clock = datetime.now(UTC), unit.source.name, clock_of(unit.now)
    tools = tools_of(unit.profile)
    unit = replace(unit, source=asking(unit.source, tools.profile))
    asked = search_line(unit.searches or unit.source.searches, unit.source.sites)
    search = f"archive {unit.replay.name}" if unit.replay else asked
    past = past_of(store, board, search)
    known = known_to(unit.replay, store, board, None if unit.keep_irrelevant else tools.profile.version)
    with store.batch():
        store.abandon_unfinished(board, iso(clock()))
        register_profile(store, tools.profile)
        run_id = store.start_run(board, search, iso(clock()), unit.permission)
    keeper = Keeper(
        store=store, run_id=run_id, source=unit.source, tools=tools, account=Account(), clock=clock,
        keep_irrelevant=unit.keep_irrelevant, rereads=unit.replay is not None,
    )  # fmt: skip
    stopped, undone = crawl_pages(unit, keeper, known)
    keeper.write()
    health, counts = finish(keeper, past, whole=not (unit.searches or unit.replay), stopped=stopped, undone=undone)
    return RunResult(
        board=board, outcome=health.outcome, problem=health.problem, counts=counts, run_id=run_id,
        unmapped=tuple((*what, times) for what, times in keeper.account.unmapped.most_common(MOST_UNMAPPED)),
        seconds=(datetime.now(UTC) - started).total_seconds(),
    )  # fmt: skip


def settings_of(unit: Unit) -> dict[str, Any]:
    """Scrapy's settings for the unit."""
    if unit.replay is not None:
        return replay_settings(unit.source, unit.replay.files, robots=unit.replay.robots)
    if unit.replica_port is None:
        settings = live_settings(unit.source, unit.contact, unit.permission)
    else:
        settings = replica_settings(unit.replica_port, unit.source)
    settings = with_keys(settings) if unit.source.keys else settings
    settings = with_browser(settings, unit.chromium) if unit.source.browser else settings
    return with_archive(settings, unit.archive) if unit.archive else settings


def crawl_pages(unit: Unit, keeper: Keeper, known: dict[str, str]) -> tuple[str | None, list[str]]:
    """Let Scrapy crawl; returns why it ended before its end, or None, and what its archive left undone."""
    process = AsyncCrawlerProcess(settings_of(unit))
    crawler = process.create_crawler(leaf(unit.source.name))
    process.crawl(
        crawler, source=unit.source, searches=unit.searches, known=known, wanted=wanted(unit, keeper.tools),
        ledger=keeper.account, clock=keeper.clock, keeper=keeper, keys=unit.keys,
    )  # fmt: skip
    process.start()
    if keeper.fault is not None:
        raise keeper.fault
    reason = crawler.stats.get_value("finish_reason") if crawler.stats else None
    stopped = None if reason == "finished" else f"the crawl was ended early ({reason or 'it could not start'})"
    return stopped, archive_problems(crawler)


def asking(source: Source, profile: Profile) -> Source:
    """The source with the profile's words to ask for, where its feed has a search and the config names no words."""
    if source.ats is None or not source.ats.searches or source.searches:
        return source
    return replace(source, searches=tuple(Search(text=said) for many in profile.asked.values() for said in many))


def wanted(unit: Unit, tools: Tools) -> Callable[[Listing], bool]:
    """Whether a card is worth its own page: every one, or where the source says so only what may be relevant."""
    if unit.keep_irrelevant or unit.source.details == "all":
        return lambda _: True
    return lambda card: tools.tagger.may_be_relevant(one_line(card.title or ""), card.category)


def finish(
    keeper: Keeper, past: Past, *, whole: bool, stopped: str | None, undone: Sequence[str] = ()
) -> tuple[Health, Counts]:
    """Judge the run, close what a healthy sweep did not see, write the verdict; returns it with the final account.

    `undone`: lines that go with the run's problem. Pages that are read again close nothing.
    """
    store, run_id, board = keeper.store, keeper.run_id, keeper.source.name
    counts = counts_of(store, run_id)
    health = judge(keeper.account, counts, keeper.source, past, whole=whole, stopped=stopped)
    health = replace(health, problem="; ".join(filter(None, (health.problem, *undone))) or None)
    at = iso(keeper.clock())
    with store.batch():
        if health.closes:
            store.close_unseen(run_id, board, at)
        if keeper.account.sites and not keeper.rereads:
            words = f"{asked}; " if (asked := search_line(keeper.source.searches)) else ""
            fell = close_by_site(
                store, run_id, keeper.source, health.sites, keeper.account.sites, words=words, at=at
            )  # fmt: skip
            health = replace(health, problem="; ".join(filter(None, (health.problem, fell))) or None)
        if not keeper.rereads:
            store.close_expired(at, board, run_id)
        store.finish_run(run_id, health.outcome, health.problem, at)
    return health, counts_of(store, run_id)


def counts_of(store: Store, run_id: int) -> Counts:
    """The run's account as it stands in the store."""
    return Counts.of(next(store.rows("SELECT * FROM runs WHERE id = ?", [run_id])))


def clock_of(now: datetime | None) -> Callable[[], datetime]:
    """The clock of a run: always `now`, or the real one."""
    return (lambda: datetime.now(UTC)) if now is None else (lambda: now)
