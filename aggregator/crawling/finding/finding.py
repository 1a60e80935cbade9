"""The search for the feed behind a careers page, and the look at a site that the config lists."""

from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from aggregator.crawling.finding.names import company_name
from aggregator.crawling.finding.traces import Trace, traces
from aggregator.crawling.leaves import leaf
from aggregator.crawling.sources import Source
from aggregator.crawling.tenants import tenant_at
from aggregator.extract.addresses import same_site
from aggregator.extract.page import Link, Outcome, Page, Reading
from aggregator.listing import Listing

Ask = Callable[[Link], Awaitable[Page | Reading]]
"""Fetches a link; a Reading says why it did not come."""
GENERIC = "company_sites"
MOST_HOPS = 6
"""Pages of the company's own that are looked at; the next "open positions" link is nearly always the first."""
MOST_PAGES = 12
"""Pages of a feed that are read to count its postings."""
MOST_TRIED = 4
"""Tenants that are asked, where a page names several."""

State = Literal["living", "empty", "moved", "gone", "blocked", "unknown"]


@dataclass(frozen=True, kw_only=True)
class Finding:
    """What stands behind an address."""

    address: str
    """As given."""
    state: State
    """`living` has open postings, `empty` says that it has none, `moved` or `gone`; nothing is known of `blocked`;
    an `unknown` one shows nothing that any board here reads."""
    source: str | None = None
    """Board that reads it."""
    site: str | None = None
    """Address by which the config lists it."""
    jobs: int | None = None
    """Open postings."""
    counted: bool = True
    """False where the count is of the first pages only."""
    sign: str | None = None
    """How it is known."""
    problem: str | None = None
    """Why it is not living."""
    employer: str | None = None
    """The company's name on its own page, where the feed does not print one."""
    tenant: str | None = None
    """What the keys of its postings begin with, for the config's `employers`."""
    asks_for_name: bool = False
    """True where neither the feed nor the page says who the employer is."""


async def find(address: str, ask: Ask, sources: Sequence[Source]) -> Finding:
    """The feed behind a careers page: by its address, by what it embeds, names and links to, at last by its own pages.

    Only a tenant that a page names is asked for, and only one that answers is a finding.
    """
    generic = next(source for source in sources if source.name == GENERIC)
    search = FeedSearch(address, ask, [source for source in sources if source.ats], replace(generic, sites=(address,)))
    while search.waiting and search.hops < MOST_HOPS:
        found = await search.hop(search.waiting.pop(0))
        if found is not None:
            return found
    return search.best or Finding(address=address, state="unknown", problem="nothing on it that any board here reads")


class FeedSearch:
    """One search: the company's pages that wait to be looked at, and the best that was found so far."""

    def __init__(self, address: str, ask: Ask, systems: list[Source], generic: Source) -> None:
        self.address, self.ask, self.systems, self.generic = address, ask, systems, generic
        self.waiting = [Link(url=address, role="list")]
        self.seen = {address}
        self.tried: set[tuple[str, str]] = set()
        self.company: str | None = None
        self.best: Finding | None = None
        self.hops = 0

    async def hop(self, link: Link) -> Finding | None:
        """Look at one page; the finding where a tenant that it names answers."""
        self.hops += 1
        page = await self.ask(link)
        if isinstance(page, Reading):
            self.best = self.best or Finding(address=self.address, state=state_of(page), problem=page.problem)
            return None
        self.company = self.company or company_name(page)
        for trace in _distinct(traces(page, self.systems), self.tried):
            found = await look(self._system(trace), trace.tenant.site, self.ask)
            found = replace(_named(found, self.company), address=self.address, sign=trace.sign)
            if found.state in ("living", "empty"):
                return found
            self.best = found
        self._own_pages(page)
        return None

    def _system(self, trace: Trace) -> Source:
        """The system's source with the one tenant as its site, and no words to search for."""
        source = next(one for one in self.systems if one.name == trace.source)
        return replace(source, sites=(trace.tenant.site,), searches=())

    def _own_pages(self, page: Page) -> None:
        """What the company's own page shows: postings of its own, the way on, or a wall."""
        reading = leaf(GENERIC).read(replace(page, requested_url=None), self.generic)
        rows = [one for one in _rows(reading) if one.layers]
        if rows:
            site = self.address if same_site(self.address, page.url) else page.url
            sign = f"{page.url[:150]} {'holds' if reading.listings else 'lists'} postings"
            living = Finding(address=self.address, state="living", source=GENERIC, site=site, jobs=len(rows))
            self.best = replace(living, counted=False, sign=sign)
        elif self.best is None and reading.outcome not in (Outcome.OK, Outcome.EMPTY):
            state = "unknown" if reading.outcome is Outcome.NOT_RECOGNISED else state_of(reading)
            self.best = Finding(address=self.address, state=state, problem=reading.problem)
        # `/careers/open-positions` may be a list as well as a posting: it is looked at after the surer links
        onward = [link for link in reading.follow if link.card is None and link.url not in self.seen]
        onward.sort(key=lambda link: link.role != "list")
        self.seen |= {link.url for link in onward}
        self.waiting += onward


async def look(source: Source, site: str, ask: Ask) -> Finding:
    """How a site stands that the config lists: its list is read, at the most MOST_PAGES of it."""
    reader, tenant, seen = leaf(source.name), tenant_at(site, source), Looked()
    waiting = list(reader.first_links(replace(source, sites=(site,)), ()))
    while waiting and seen.pages < MOST_PAGES:
        page = await ask(waiting.pop(0))
        reading = page if isinstance(page, Reading) else reader.read(page, source)
        if seen.add(reading):
            waiting += [link for link in reading.follow if link.card is None and link.role != "detail"]
    state: State = "living" if seen.keys else "empty" if seen.outcomes == {Outcome.EMPTY} else _worst(seen.outcomes)
    return Finding(
        address=site, state=state, source=source.name, site=site, jobs=max(seen.total, len(seen.keys)),
        counted=not waiting or bool(seen.total), problem=None if seen.keys else seen.problem,
        tenant=tenant.key if tenant else None,
        asks_for_name=bool(seen.keys and tenant and not tenant.employer and not seen.named),
    )  # fmt: skip


@dataclass
class Looked:
    """What the pages of a site's list showed so far."""

    pages: int = 0
    keys: set[str] = field(default_factory=set)
    outcomes: set[Outcome] = field(default_factory=set)
    total: int = 0
    named: bool = False
    """Whether a row says who the employer is."""
    problem: str | None = None

    def add(self, reading: Reading) -> bool:
        """Count a page; returns whether it showed anything new, so that the next is worth asking for."""
        rows = _rows(reading)
        fresh = not rows or not {one.key for one in rows} <= self.keys
        self.pages += 1
        self.keys |= {one.key for one in rows}
        self.named = self.named or any(one.layers.get("employer") not in (None, "config") for one in rows)
        self.outcomes.add(reading.outcome)
        if reading.outcome not in (Outcome.OK, Outcome.EMPTY):
            self.problem = self.problem or reading.problem
        self.total = max(self.total, reading.total or 0)
        return fresh


def _distinct(found: Iterable[Trace], tried: set[tuple[str, str]]) -> Iterator[Trace]:
    for trace in found:
        named = (trace.source, trace.tenant.key)
        if named not in tried and len(tried) < MOST_TRIED:
            tried.add(named)
            yield trace


def _named(found: Finding, company: str | None) -> Finding:
    """The finding with the company's name, where its feed prints none."""
    if not found.asks_for_name or company is None:
        return found
    return replace(found, employer=company, asks_for_name=False)


def _rows(reading: Reading) -> list[Listing]:
    return [*reading.listings, *(link.card for link in reading.follow if link.card)]


def _worst(outcomes: set[Outcome]) -> State:
    for outcome in (Outcome.SERVICE_CLOSED, Outcome.NOT_RECOGNISED, Outcome.REDIRECTED, *outcomes):
        if outcome in outcomes:
            return state_of(Reading(outcome=outcome))
    return "unknown"


def state_of(reading: Reading) -> State:
    """How a site stands whose list came to nothing."""
    if reading.outcome in (Outcome.NOT_RECOGNISED, Outcome.SERVICE_CLOSED):
        return "gone"
    if reading.outcome is Outcome.REDIRECTED:
        return "moved"
    return "blocked"
