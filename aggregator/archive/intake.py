"""One file's way into the store: the very line of a crawl, in batches, with a run for each board the file names."""

import logging
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType

from aggregator.crawling.account import Counts
from aggregator.crawling.batches import keep_all
from aggregator.crawling.keeper import iso
from aggregator.crawling.keeping import keep, storable
from aggregator.crawling.sources import sources
from aggregator.line import Tools, Verdict, normalize_listing
from aggregator.listing import Listing
from aggregator.normalize.facts import BoardFacts
from db.store import Store

NO_OTHERS: Mapping[str, tuple[str, str | None]] = MappingProxyType({})
NOWHERE = "urn:import:"
TWINS = "SELECT key, url FROM postings WHERE board = ? AND substr(key, -length(?) - 1) = '/' || ? LIMIT 2"
MOST_ROWS = 200
"""Listings that wait before a batch is written."""

log = logging.getLogger(__name__)


@dataclass
class Intake:
    """Takes the listings of one file; what is committed stays, whatever happens to the rest."""

    store: Store
    tools: Tools
    name: str
    """The file's name, which stands as the search of its runs."""
    now: datetime
    keep_irrelevant: bool = False
    waiting: list[tuple[Listing, Verdict]] = field(default_factory=list)
    runs: dict[str, int] = field(default_factory=dict)
    """Board → the run of this file."""
    unstored: list[str] = field(default_factory=list)
    """What could not be stored: key and fault of each."""
    unmapped: Counter[tuple[str, str]] = field(default_factory=Counter)
    """(subject, value as printed) → times met without a lookup for it."""
    put_aside: Counter[str] = field(default_factory=Counter)
    """Reason → listings that went to quarantine for it."""

    def take(self, listing: Listing) -> None:
        """Normalise a listing and put it with the others."""
        if not listing.url:
            # What came without an address still needs a name of its own, one that nobody takes for a web page.
            listing = replace(listing, url=f"{NOWHERE}{listing.board}:{listing.key}")
        listing = storable(listing)
        verdict = self._verdict(listing)
        self.unmapped.update(verdict.unmapped)
        if verdict.kind == "quarantined":
            self.put_aside[verdict.reason or "no reason given"] += 1
        self.waiting.append((listing, verdict))
        if len(self.waiting) >= MOST_ROWS:
            self.write()

    def run(self, board: str) -> int:
        """The run of that board, opened when first asked for."""
        if board not in self.runs:
            self.runs[board] = self.store.start_run(board, self.name, iso(self.now))
        return self.runs[board]

    def write(self) -> None:
        """Write what waits, postings and account in one transaction; raises StoreFault.

        A row that can't be written counts as failed, and costs no other.
        """
        waiting, self.waiting = self.waiting, []
        with self.store.batch():
            for listing, _ in waiting:
                self.run(listing.board)  # before the rows, whose writing may be undone
            for (listing, _), fault in keep_all(self.store, waiting, lambda row: self._keep(*row)):
                self.store.count(self.run(listing.board), failed=1)
                self.unstored.append(f"{listing.key[:80]}: {type(fault).__name__}: {fault}"[:200])

    def _keep(self, listing: Listing, verdict: Verdict) -> None:
        if listing.url.startswith(NOWHERE) and (twin := self._twin(listing)):
            listing = replace(listing, key=twin["key"], url=twin["url"])
            if posting := verdict.posting:
                posting = replace(posting, id=f"{listing.board}:{listing.key}", key=listing.key, url=listing.url)
            verdict = replace(verdict, posting=posting)
        at, version = iso(min(listing.seen_at, self.now)), self.tools.profile.version
        keep(self.store, self.run(listing.board), listing, verdict, at, profile_version=version)

    def _twin(self, listing: Listing) -> Mapping[str, str] | None:
        """The stored posting that a row without an address is a row of: the one of its key behind any tenant's."""
        found = list(self.store.rows(TWINS, [listing.board, listing.key, listing.key]))
        return found[0] if len(found) == 1 else None

    def finish(
        self,
        board: str,
        outcome: str,
        problem: str | None,
        *,
        failed: int = 0,
        size: int = 0,
        pages: int = 1,
        others: Mapping[str, tuple[str, str | None]] = NO_OTHERS,
    ) -> tuple[str, str | None]:
        """Write the rest, count the file itself to the run of `board`, and finish every run.

        `others`: board → outcome and problem of its run, for boards that did not all go well. Returns outcome and
        problem of `board` as they are after the writing: `partial` where a row could not be stored.
        """
        self.write()
        if self.unstored:
            said = f"{len(self.unstored)} rows could not be stored: {' '.join(self.unstored[0].split())}"
            outcome, problem = "partial", f"{problem}; {said}" if problem else said
        at = iso(self.now)
        with self.store.batch():
            self.store.count(self.run(board), pages=pages, bytes=size, failed=failed)
            well: dict[str, tuple[str, str | None]] = dict.fromkeys(self.runs, ("ok", None))
            for name, (how, why) in {**well, **others, board: (outcome, problem)}.items():
                self.store.finish_run(self.run(name), how, why, at)
        return outcome, problem

    def counts(self) -> Counts:
        """The accounts of all the file's runs in one."""
        marks = ", ".join("?" * len(self.runs))
        sums = ", ".join(f"sum({name}) AS {name}" for name in Counts.__dataclass_fields__)
        return Counts.of(next(self.store.rows(f"SELECT {sums} FROM runs WHERE id IN ({marks})", [*self.runs.values()])))

    def _verdict(self, listing: Listing) -> Verdict:
        source = sources().get(listing.board)
        facts = source.facts(listing.url) if source else BoardFacts()
        try:
            return normalize_listing(listing, self.tools, facts, keep_irrelevant=self.keep_irrelevant)
        except Exception as fault:  # one bad row never harms its file: it goes to quarantine, and is logged
            log.info("%s could not be normalised", listing.url, exc_info=True)
            reason = f"the program failed on it: {type(fault).__name__}: {fault}"[:200]
            return Verdict(kind="quarantined", posting=None, reason=reason, unmapped=())
