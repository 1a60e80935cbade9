"""`aggregator.toml`: what a person decides; everything has a default, and nothing is silently ignored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from aggregator.crawling.sources import Quota, Search, Source, source_named, sources
from aggregator.errors import BadConfig
from aggregator.strict import build, nearest, read_toml, span_seconds

DEFAULT_FILE = Path("aggregator.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPoliteness:
    """How gently a board is asked; never less gently than its folder says."""

    delay: float | None = None
    max_pages: int | None = None
    max_depth: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceChoice:
    """What the config says of one board."""

    enabled: bool | None = None
    """Whether a crawl without names includes it; None: as its folder says."""
    permission: str | None = None
    """Who permitted automation, and when, for a board whose terms forbid it; recorded in every run."""
    searches: tuple[Search, ...] = ()
    """What is asked instead of the board's own searches."""
    sites: tuple[str, ...] = ()
    """Addresses to visit, for a source that is a list of sites."""
    employers: Mapping[str, str] = field(default_factory=dict)
    """Tenant → its name, where the feed does not print it."""
    browser: bool = False
    """Whether a browser may draw pages that say nothing without their scripts; needs `make browser`."""
    politeness: OwnPoliteness = field(default_factory=OwnPoliteness)
    quota: Quota | None = None
    """What your key may ask, where that is another number than the board's usual."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedChoice:
    """One feed of `aggregator export`."""

    name: str
    path: Path
    filters: Mapping[str, Any] = field(default_factory=dict)
    """The options of `aggregator query`, without dashes: `skill`, `place`, `remote`, …"""
    spreadsheet: bool = False
    """CSV with a byte-order mark and `;`, as spreadsheets like it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """One entry of the schedule: what runs, and when."""

    crawl: tuple[str, ...] = ()
    """Boards; `all` for every enabled one."""
    export: tuple[str, ...] = ()
    """Feeds by name; `all` for every one."""
    every: str | None = None
    """An interval: `6h`."""
    cron: str | None = None
    """Or a crontab line of five fields: `30 6 * * *`."""
    jitter: str = "5m"
    """The start is moved at random by up to this, so that boards are not asked on the hour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """The whole configuration."""

    database: Path = Path("aggregator.db")
    """The SQLite file; relative to the config file."""
    contact: str | None = None
    """A page or mail address that boards may complain to; part of the user-agent."""
    profile: Path | None = None
    """Another occupation's profile; None: customer service."""
    keep_irrelevant: bool = False
    """Whether postings below the relevance cut are stored too."""
    chromium: str | None = None
    """A Chromium of your own for pages that a browser draws; None: the one that Playwright brings."""
    archive: Path | None = None
    """A folder in which crawls are recorded, so that they can be read again; relative to the config file."""
    sources: Mapping[str, SourceChoice] = field(default_factory=dict)
    feeds: tuple[FeedChoice, ...] = ()
    schedule: tuple[Timing, ...] = ()

    def source(self, board: str) -> Source:
        """The board with this config's choices; UnknownBoard where none has that name."""
        source, choice = source_named(board), self.sources.get(board, SourceChoice())
        limits = {k: getattr(choice.politeness, k) for k in ("delay", "max_pages", "max_depth")}
        return replace(
            source,
            enabled=source.enabled if choice.enabled is None else choice.enabled,
            searches=choice.searches or source.searches,
            sites=choice.sites or source.sites,
            quota=choice.quota or source.quota,
            employers={**source.employers, **choice.employers},
            browser=choice.browser,
            politeness=replace(source.politeness, **{k: v for k, v in limits.items() if v is not None}),
        )

    def permission(self, board: str) -> str | None:
        """The permission that the config states for a board."""
        return self.sources.get(board, SourceChoice()).permission

    def enabled_boards(self, *, all_of_them: bool = False) -> list[str]:
        """The boards that a crawl without names visits: a source that is a list of sites only once it has some.

        `all_of_them`: those that are off as well, but for boards of which nothing can be asked.
        """
        chosen = (self.source(name) for name in sources())
        return [
            source.name
            for source in chosen
            if (source.enabled or (all_of_them and _can_be_asked(source))) and not source.waits_for_sites
        ]

    def refusal(self, board: str, searches: Sequence[Search] = ()) -> str | None:
        """Why the owner's policy keeps a crawl from asking the board, and what to do; None where it may be asked.

        `searches` go before the config's own.
        """
        source, choice = source_named(board), self.sources.get(board, SourceChoice())
        if source.policy.saved_only:
            return (
                f"nothing of {source.title} may be asked by a program; `aggregator import` reads pages that you saved"
            )
        if source.policy.needs_permission and not (choice.permission or "").strip():
            return (
                f"the terms of {source.title} forbid automation; add permission = "
                f'"who permitted it, and when" to [sources.{board}], or save its pages and `aggregator import` them'
            )
        return _too_wide(source, choice, searches) if source.policy.needs_searches else None


def _can_be_asked(source: Source) -> bool:
    return not source.policy.saved_only and bool(source.searches or not source.policy.needs_searches)


def _too_wide(source: Source, choice: SourceChoice, searches: Sequence[Search]) -> str | None:
    """Why a crawl of a board that only answers a person's own searches is more than that, or None."""
    own = searches or choice.searches
    name, limit = f"sources.{source.name}", source.politeness.max_pages
    if not own or not all((one.text or "").strip() for one in own):
        return (
            f"the terms of {source.title} forbid taking its list out, a narrow search of your own is what it is for; "
            f'write {name}.searches = [{{ text = "klienditeenindaja", place = "Tallinn" }}], each with a text'
        )
    if (choice.politeness.max_pages or 0) > limit:
        return f"{name}.politeness.max_pages is {choice.politeness.max_pages}; write {limit} or less"
    return None


def load_config(path: Path | None = None) -> Config:
    """The configuration of `path`, else of ./aggregator.toml where there is one, else the defaults.

    Raises BadConfig naming the file, the key and the mend.
    """
    if path is None and not DEFAULT_FILE.exists():
        return Config()
    path = path or DEFAULT_FILE
    config = build(Config, read_toml(path), path)
    check(config, path)
    return _anchored(config, path.parent)


def check(config: Config, path: Path) -> None:
    """Raise BadConfig where keys that are well formed by themselves do not go together."""
    for name in config.sources:
        if name not in sources():
            raise BadConfig(f"{path}: [sources.{name}] is no board; {nearest(name, sources())}")
        _check_source(config, name, path)
    feeds = [feed.name for feed in config.feeds]
    for name in feeds:
        if feeds.count(name) > 1:
            raise BadConfig(f"{path}: two [[feeds]] are called {name!r}; rename one")
    for timing in config.schedule:
        _check_timing(timing, feeds, path)


def _check_source(config: Config, name: str, path: Path) -> None:
    source, choice = source_named(name), config.sources[name]
    if choice.enabled and (why_not := config.refusal(name)):
        raise BadConfig(f"{path}: sources.{name}.enabled is true, but {why_not}")
    delay = choice.politeness.delay
    if delay is not None and delay < source.politeness.delay:
        raise BadConfig(
            f"{path}: sources.{name}.politeness.delay is {delay}; write {source.politeness.delay} seconds or more"
        )


def _check_timing(timing: Timing, feeds: list[str], path: Path) -> None:
    if bool(timing.every) == bool(timing.cron):
        raise BadConfig(f"{path}: a [[schedule]] entry needs either `every` or `cron`; write one of them")
    if bool(timing.crawl) == bool(timing.export):
        raise BadConfig(f"{path}: a [[schedule]] entry needs either `crawl` or `export`; write one of them")
    for key in ("every", "jitter"):
        if getattr(timing, key):
            span_seconds(getattr(timing, key), path, f"schedule.{key}")
    if timing.cron and len(timing.cron.split()) != 5:
        raise BadConfig(f"{path}: schedule.cron is {timing.cron!r}; write five fields: '30 6 * * *'")
    for kind, names, known in (("crawl", timing.crawl, list(sources())), ("export", timing.export, feeds)):
        for name in names:
            if name not in (*known, "all"):
                raise BadConfig(f"{path}: schedule.{kind} names {name!r}; {nearest(name, [*known, 'all'])}")


def _anchored(config: Config, folder: Path) -> Config:
    return replace(
        config,
        database=folder / config.database,
        profile=folder / config.profile if config.profile else None,
        archive=folder / config.archive if config.archive else None,
        feeds=tuple(replace(feed, path=folder / feed.path) for feed in config.feeds),
    )
