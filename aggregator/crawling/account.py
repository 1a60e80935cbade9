"""What a crawl tells of itself while it goes: every page's outcome, the bounds it met, how full its fields are."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from aggregator.crawling.site_accounts import SiteAccount
from aggregator.extract.page import Link, Outcome, Reading, Role
from aggregator.listing import Depth, Listing
from aggregator.posting import Posting

WATCHED: Mapping[str, str] = {
    "title": "title", "employer": "employer", "description": "description", "apply_url": "apply_url",
    "places": "place_text", "workplace": "workplace", "employment_types": "employment_types", "pay": "pay_min",
    "posted": "posted_on", "valid_through": "valid_through", "language": "language",
}  # fmt: skip
"""Field as a board's TOML names it → the posting's column whose share of filled rows is held against the past."""


@dataclass
class Account:
    """Implements the spiders' Ledger; `judge` reads it at the end, the keeper writes its counts with the postings."""

    pages: Counter[tuple[Role, Outcome]] = field(default_factory=Counter)
    """(role, outcome) → pages."""
    problems: dict[tuple[Role, Outcome], str] = field(default_factory=dict)
    """The first problem of each kind."""
    bare: Counter[Outcome] = field(default_factory=Counter)
    """Detail pages that did not come although their card stands, by outcome."""
    bounds: Counter[str] = field(default_factory=Counter)
    """Links not followed, by the bound that was met."""
    total: int = 0
    """The most postings that the board said it has."""
    dropped: Counter[str] = field(default_factory=Counter)
    """Rows that are no postings, by reason."""
    rows: Counter[Depth] = field(default_factory=Counter)
    """Depth → postings of this run; the known ones were not normalised again."""
    filled: Counter[tuple[Depth, str]] = field(default_factory=Counter)
    """(depth, watched field) → postings that have it."""
    unmapped: Counter[tuple[str, str]] = field(default_factory=Counter)
    """(subject, value as printed) → times met without a lookup for it."""
    fetched: int = 0
    """Pages not yet written to the run."""
    received: int = 0
    """Bytes not yet written to the run."""
    failed: int = 0
    """Lost cards not yet written to the run."""

    sites: dict[str, SiteAccount] = field(default_factory=dict)
    """Of a source that is a list of sites: site → how its list came."""

    unstored: list[str] = field(default_factory=list)
    """Postings that could not be stored: key and fault of each."""

    def page(self, link: Link, reading: Reading, size: int) -> None:
        """Count a page that came, or did not come."""
        self.pages[link.role, reading.outcome] += 1
        if reading.problem:
            self.problems.setdefault((link.role, reading.outcome), f"{reading.problem} ({link.url[:150]})")
        if link.card is not None and not reading.listings:
            self.bare[reading.outcome] += 1
        self.total = max(self.total, reading.total or 0)
        if link.site:
            self.sites.setdefault(link.site, SiteAccount()).page(link, reading)
        self.dropped.update(reason for _, reason in reading.dropped)
        self.fetched += 1
        self.received += size

    def cut(self, bound: str, site: str | None = None) -> None:
        """Count a link that was not followed."""
        self.bounds[bound] += 1
        if site:
            self.sites.setdefault(site, SiteAccount()).cuts += 1

    def lost(self, card: Listing) -> None:  # noqa: ARG002 -- the Ledger's signature; only the number is kept
        """Count a card that is nothing without its detail page."""
        self.failed += 1

    def not_stored(self, listing: Listing, fault: Exception) -> None:
        """Count a posting that the store did not take."""
        self.failed += 1
        self.unstored.append(f"{listing.key[:80]}: {type(fault).__name__}: {fault}"[:200])

    def row(self, depth: Depth, posting: Posting | None = None, unmapped: tuple[tuple[str, str], ...] = ()) -> None:
        """Count a kept posting, what it fills, and what it printed that no lookup knows."""
        self.rows[depth] += 1
        self.unmapped.update(unmapped)
        if posting is not None:
            self.filled.update((depth, name) for name, column in WATCHED.items() if getattr(posting, column))

    def increments(self) -> Mapping[str, int]:
        """The counts since the last call, for the run's row."""
        counts = {"pages": self.fetched, "bytes": self.received, "failed": self.failed}
        self.fetched = self.received = self.failed = 0
        return {name: count for name, count in counts.items() if count}


@dataclass(frozen=True, kw_only=True)
class Counts:
    """The balanced account of a run: `found = new + changed + unchanged + filtered + quarantined + failed`."""

    found: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    filtered: int = 0
    quarantined: int = 0
    failed: int = 0
    closed: int = 0
    pages: int = 0
    bytes: int = 0

    @classmethod
    def of(cls, row: Mapping[str, int]) -> "Counts":
        """The counts in a row of `runs`."""
        return cls(**{f.name: row[f.name] or 0 for f in fields(cls)})
