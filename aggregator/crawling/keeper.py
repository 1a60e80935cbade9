"""Takes listings as they come, normalises them, and stores them in batches together with the account of their run."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from aggregator.crawling.account import Account
from aggregator.crawling.batches import keep_all
from aggregator.crawling.keeping import keep, storable
from aggregator.crawling.sources import Source
from aggregator.line import Tools, Verdict, normalize_listing
from aggregator.listing import Listing
from db.store import Store, StoreFault

MOST_ROWS = 100
"""Listings that wait before a batch is written; what a kill can cost, to be fetched again."""
MOST_SECONDS = 3.0
"""Seconds that a listing waits at the most, while others come."""

log = logging.getLogger(__name__)


@dataclass
class Keeper:
    """One run's way into the store. A batch is one short transaction, so that other writers get their turn."""

    store: Store
    run_id: int
    source: Source
    tools: Tools
    account: Account
    clock: Callable[[], datetime]
    keep_irrelevant: bool = False
    rereads: bool = False
    """Whether the pages are old ones, read again."""
    fault: StoreFault | None = None
    """Why nothing can be stored any more."""
    seen: set[int] = field(default_factory=set)
    """Hashes of what was taken already: searches overlap, and a second sight of a row changes nothing."""
    waiting: list[Listing] = field(default_factory=list)
    written: float = field(default_factory=time.monotonic)

    def take(self, listing: Listing) -> None:
        """Put a listing with the others; a batch of them is normalised and written together.

        One after the other, postings find the vocabulary and the gazetteer in the processor's cache; between two
        pages of Scrapy's work they would not.
        """
        listing = storable(listing)
        before = len(self.seen)
        self.seen.add(hash((listing.board, listing.key, listing.depth)))
        if len(self.seen) == before and listing.key:
            return
        if listing.depth == "known":
            self.account.row("known")
        self.waiting.append(listing)
        if len(self.waiting) >= MOST_ROWS or time.monotonic() - self.written > MOST_SECONDS:
            self.write()

    def verdict(self, listing: Listing) -> Verdict | None:
        """The line's verdict, None for a known, unchanged listing, which only counts.

        A fault of the line's code sends this one listing to quarantine, and is logged.
        """
        if listing.depth == "known":
            return None
        try:
            facts = self.source.facts(listing.url)
            verdict = normalize_listing(listing, self.tools, facts, keep_irrelevant=self.keep_irrelevant)
        except Exception as fault:
            log.exception("%s could not be normalised", listing.url)
            reason = f"the program failed on it: {type(fault).__name__}: {fault}"[:200]
            return Verdict(kind="quarantined", posting=None, reason=reason, unmapped=())
        if verdict.kind == "kept":
            self.account.row(listing.depth, verdict.posting, verdict.unmapped)
        return verdict

    def write(self) -> None:
        """Normalise what waits, then write it and its account in one transaction.

        A row that can't be written counts as failed, and costs no other. A fault of the store is remembered and raised.
        """
        self.written = time.monotonic()
        waiting, self.waiting = [(listing, self.verdict(listing)) for listing in self.waiting], []
        try:
            with self.store.batch():
                for (listing, _), fault in keep_all(self.store, waiting, lambda row: self.keep(*row)):
                    self.account.not_stored(listing, fault)
                if counts := self.account.increments():
                    self.store.count(self.run_id, **counts)
        except StoreFault as fault:
            self.fault = fault
            raise

    def keep(self, listing: Listing, verdict: Verdict | None) -> None:
        """Write one row, seen when its page came."""
        at, version = iso(listing.seen_at), self.tools.profile.version
        if verdict is not None:
            keep(
                self.store, self.run_id, listing, verdict, at, profile_version=version, rereads=self.rereads,
            )  # fmt: skip
            return
        self.store.touch(self.run_id, listing.board, listing.key, at)


def iso(at: datetime) -> str:
    """A time as the store writes it.

    >>> iso(datetime(2026, 11, 23, 18, 5, tzinfo=UTC))
    '2026-11-23T18:05:00Z'
    """
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
