"""Of a source that is a list of sites: how each site's list came, so that one broken site closes nothing but itself."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from aggregator.extract.page import Link, Outcome, Reading, Role

TOLERATED = (Outcome.OK, Outcome.EMPTY, Outcome.REFUSED_BY_ROBOTS, Outcome.LOGIN_WALL)
"""Outcomes of a detail page that leave a run healthy: its card stands; the page is gone, or closed to us for good."""
NEARLY = 0.9
"""Part of the total that a feed states below which its list has a hole: jobs come and go while it is read."""
MOST_NAMED = 3
"""Sites that a run's problem names; the others are counted."""


@dataclass
class SiteAccount:
    """One site's pages and rows."""

    pages: Counter[tuple[Role, Outcome]] = field(default_factory=Counter)
    rows: set[int] = field(default_factory=set)
    """Hashes of the keys that its lists showed."""
    total: int = 0
    """The most jobs that it said it has."""
    cuts: int = 0
    """Links of it that a bound kept back."""
    problem: str | None = None
    """The first of its lists."""

    def page(self, link: Link, reading: Reading) -> None:
        """Count a page; of lists also what they show."""
        self.pages[link.role, reading.outcome] += 1
        if link.role == "detail":
            return
        cards = (one.card for one in reading.follow if one.card)
        self.rows.update(hash(one.key) for one in (*reading.listings, *cards))
        self.total = max(self.total, reading.total or 0)
        if reading.outcome not in (Outcome.OK, Outcome.EMPTY) and self.problem is None:
            self.problem = reading.problem or str(reading.outcome)

    @property
    def hole(self) -> str | None:
        """What keeps its list from being whole, or None."""
        if self.problem:
            return self.problem
        if self.cuts:
            return f"{self.cuts} links not followed"
        if failed := sum(n for (role, how), n in self.pages.items() if role == "detail" and how not in TOLERATED):
            return f"{failed} pages of postings did not come"
        if not any(role != "detail" for role, _ in self.pages):
            return "its list was not asked for"
        return self.shortfall

    @property
    def shortfall(self) -> str | None:
        """That its list shows fewer jobs than it counts, or None."""
        if len(self.rows) >= NEARLY * self.total:
            return None
        return f"its list shows {len(self.rows)} of the {self.total} jobs that it counts"


def whole_sites(accounts: dict[str, SiteAccount]) -> Iterator[str]:
    """The sites whose list came whole."""
    return (site for site, account in accounts.items() if account.hole is None)


def site_problems(accounts: dict[str, SiteAccount]) -> Iterator[str]:
    """One line that names the first sites with a hole, where a run has several sites."""
    holes = {site: account.hole for site, account in accounts.items() if account.hole}
    if len(accounts) < 2 or not holes:
        return
    named = "; ".join(f"{site}: {hole}" for site, hole in list(holes.items())[:MOST_NAMED])
    more = f" and {len(holes) - MOST_NAMED} more" if len(holes) > MOST_NAMED else ""
    yield f"{len(holes)} of {len(accounts)} sites are not whole: {named}{more}"


def short_lists(accounts: Iterable[SiteAccount]) -> Iterator[str]:
    """A line for each list that shows fewer jobs than it counts."""
    came = (one for one in accounts if not one.problem and not one.cuts)
    return (said for one in came if (said := one.shortfall))
