"""The sources: one folder per board under `spiders/`, its facts in `board.toml`, found by looking."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fnmatch import fnmatch
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal
from urllib.parse import urlsplit

from aggregator.crawling.terms import Key, Policy, Politeness, Quota
from aggregator.errors import UnknownBoard
from aggregator.normalize.facts import BoardFacts, Lookups
from aggregator.strict import build, read_toml

__all__ = [
    "SPIDERS", "Ats", "Expect", "Key", "Policy", "Politeness", "Quota", "Saved", "Search", "Source", "read_source",
    "source_named", "sources",
]  # fmt: skip

SPIDERS = Path(__file__).resolve().parents[2] / "spiders"


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """One question put to a board."""

    text: str | None = None
    """Keywords."""
    place: str | None = None
    """Town, region or "Remote", as the board expects it."""
    days: int | None = None
    """Only postings of that many days."""
    category: str | None = None
    """The board's own category, as it writes it: `customer-services-jobs`."""
    country: str | None = None
    """ISO 3166-1 alpha-2 in small letters, for boards that have a list for each country; None: the board's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expect:
    """What a healthy run looks like."""

    jobs: tuple[int, int] | None = None
    """Fewest and most postings of one run."""
    filled: Mapping[str, float] = field(default_factory=dict)
    """Field → least share of postings that carry it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """How a saved page or body without an address is known to be the board's."""

    signs: tuple[tuple[str, ...], ...] = ()
    """Sets of strings, one set for each kind of page or answer: a text with all of a set is handed to the leaf first.

    A set is a hint that costs a search in the text; the leaf's `read` decides. Two strings that only this board writes
    together (`'"jobResults"', '"jobId"'`) are enough.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Ats:
    """How an applicant-tracking system's tenants are known; patterns as in `aggregator.extract.tenants`."""

    site: str
    """The address by which the config lists a tenant: `https://jobs.lever.co/{tenant}`."""
    example: str
    """Such an address of a company that is not meant to exist."""
    addresses: tuple[str, ...]
    """Addresses that name a tenant, without scheme: its pages and its feed."""
    postings: tuple[str, ...] = ()
    """Addresses of one posting; what stands at `{id}` or `{number}` is its key in the feed."""
    key: str = "{tenant}"
    """What the keys of a tenant's postings begin with."""
    markers: tuple[str, ...] = ()
    """What a company's own page contains where the system stands behind it, the tenant named."""
    own_domain: tuple[str, ...] = ()
    """What a page contains that the system serves under the company's own domain."""
    reserved: tuple[str, ...] = ()
    """Words that stand where a tenant would, and are none."""
    searches: bool = False
    """Whether the feed has a search of its own: then it is asked with the profile's words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A board as its folder describes it."""

    name: str
    """Folder, spider and board name."""
    title: str
    """Name for people."""
    homepage: str
    """Where a person starts."""
    hosts: tuple[str, ...]
    """Host patterns (`*.indeed.com`): a saved page of such an address is read by this leaf."""
    policy: Policy
    enabled: bool = True
    """Whether a crawl without names includes it."""
    sweep: bool = False
    """True where a run can see the whole list, so that what is missing may be closed."""
    country: str | None = None
    language: str | None = None
    timezone: str = "UTC"
    attribution: str | None = None
    """Words that its terms ask to be shown with its postings, beside the link; kept with every row."""
    day_first: bool = True
    countries: Mapping[str, str] = field(default_factory=dict)
    """Host pattern → country, for boards with a host per country."""
    reach: tuple[str, ...] = ()
    """Countries that it has postings of, where `country` and `countries` do not say so."""
    politeness: Politeness = field(default_factory=Politeness)
    quota: Quota | None = None
    """What the terms of an interface allow; kept in the database."""
    keys: Mapping[str, Key] = field(default_factory=dict)
    """Placeholder → the key that stands for it."""
    keys_page: str | None = None
    """Where one gets the keys."""
    headers: Mapping[str, str] = field(default_factory=dict)
    """Headers of every request to the board, keys as placeholders."""
    expect: Expect = field(default_factory=Expect)
    searches: tuple[Search, ...] = ()
    """What is asked when the config says nothing else."""
    asked_by: Literal["town", "country", "town in a country", "nothing"] = "town"
    """What a search says beside its words: `place`, `country`, both, or nothing; `init --place` writes it so."""
    sites: tuple[str, ...] = ()
    """Addresses to visit, for a source that is a list of sites; from the config."""
    employers: Mapping[str, str] = field(default_factory=dict)
    """Tenant → its name, where the feed does not print it; from the config."""
    browser: bool = False
    """Whether a browser may draw pages that say nothing without their scripts; from the config."""
    ats: Ats | None = None
    """For an applicant-tracking system: how its tenants are known."""
    details: Literal["all", "likely"] = "all"
    """Which cards' own pages are fetched: all, or only those whose title or category may be of the profile's trade."""
    lookups: Lookups = field(default_factory=dict)
    """subject → what the board writes → our word."""
    saved: Saved = field(default_factory=Saved)
    """How its saved pages and answers are known where they give no address."""

    @property
    def waits_for_sites(self) -> bool:
        """Whether nothing can be crawled before the config lists sites."""
        return not self.sites and (self.ats is not None or not self.hosts)

    def knowing(self, words: Lookups) -> "Source":
        """The source with more in its lookups: what the board itself said goes before what its TOML says."""
        subjects = {*self.lookups, *words}
        merged = {one: {**self.lookups.get(one, {}), **_folded(words.get(one, {}))} for one in subjects}
        return replace(self, lookups=merged)

    def owns(self, url: str) -> bool:
        """Whether `url` lies on one of this board's hosts."""
        host = (urlsplit(url).hostname or "").lower()
        return any(fnmatch(host, pattern) for pattern in self.hosts)

    def facts(self, url: str) -> BoardFacts:
        """What the normalisers may know of a posting at `url`."""
        host = (urlsplit(url).hostname or "").lower()
        country = next((c for pattern, c in self.countries.items() if fnmatch(host, pattern)), self.country)
        return BoardFacts(
            country=country,
            language=self.language,
            timezone=self.timezone,
            day_first=self.day_first,
            attribution=self.attribution,
            lookups=self.lookups,
        )


@cache
def sources() -> Mapping[str, Source]:
    """Every board by name, in order of name; read once.

    Raises BadConfig naming file, key and mend where a board.toml is at fault.
    """
    found = (read_source(path) for path in sorted(SPIDERS.glob("*/board.toml")))
    return MappingProxyType({source.name: source for source in found})


def source_named(name: str) -> Source:
    """The board of that name, or UnknownBoard with the nearest names."""
    try:
        return sources()[name]
    except KeyError:
        near = difflib.get_close_matches(name, sources(), n=1)
        hint = f"did you mean {near[0]!r}? " if near else ""
        raise UnknownBoard(f"no board is called {name!r}; {hint}`aggregator boards` lists them") from None


def read_source(path: Path) -> Source:
    """The Source that a board.toml describes."""
    raw = read_toml(path)
    raw.setdefault("name", path.parent.name)
    source = build(Source, raw, path)
    return replace(source, lookups={}).knowing(source.lookups)


def _folded(words: Mapping[str, str]) -> dict[str, str]:
    return {printed.casefold(): ours for printed, ours in words.items()}
