"""Closes what is gone from the sites whose list came whole, in a run that was not healthy as a whole."""

from collections.abc import Iterator, Sequence

from aggregator.crawling.health import ENOUGH, SHARP
from aggregator.crawling.site_accounts import SiteAccount
from aggregator.crawling.sources import Source
from aggregator.crawling.tenants import tenant_named
from aggregator.extract.addresses import host_of
from db.store import Store

OPEN = "SELECT count(*) AS n FROM postings WHERE board = ? AND closed_at IS NULL AND substr(key, 1, ?) = ?"
LAST = "SELECT problem FROM runs WHERE board = ? AND finished_at IS NOT NULL ORDER BY id DESC LIMIT 1"


def prefix_of(site: str, source: Source) -> str:
    """What the keys of a site's postings begin with."""
    return f"{tenant_named(site, source).key}/" if source.ats else f"{host_of(site).removeprefix('www.')}/"


def close_by_site(
    store: Store,
    run_id: int,
    source: Source,
    sites: Sequence[str],
    accounts: dict[str, SiteAccount],
    *,
    words: str,
    at: str,
) -> str | None:
    """Close the unseen postings of these sites; a line on those that fell sharply, which close nothing at first.

    `words`: how the run's search line begins, whichever sites it was put to.
    """
    fallen = [site for site in sites if _fell(store, source, site, len(accounts[site].rows))]
    prefixes = [prefix_of(site, source) for site in sites if site not in fallen]
    store.close_unseen(run_id, source.name, at, prefixes=prefixes, words=words)
    return "; ".join(map(_said, fallen)) or None


def _fell(store: Store, source: Source, site: str, rows: int) -> bool:
    """Whether a site shows far fewer jobs than are open, and the run before did not say so already."""
    prefix = prefix_of(site, source)
    still_open = next(store.rows(OPEN, [source.name, len(prefix), prefix]))["n"]
    told = any(_said(site) in (run["problem"] or "") for run in _last(store, source))
    return still_open >= ENOUGH and rows < SHARP * still_open and not told


def _said(site: str) -> str:
    return f"sharp drop at {site}: closed nothing of it"


def _last(store: Store, source: Source) -> Iterator[dict[str, str | None]]:
    return store.rows(LAST, [source.name])
