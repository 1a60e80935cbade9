"""How a run ended: by sum of its pages, held against what the source expects and against its own past."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from aggregator.crawling.account import WATCHED, Account, Counts
from aggregator.crawling.site_accounts import TOLERATED, short_lists, site_problems, whole_sites
from aggregator.crawling.sources import Source
from aggregator.extract.page import Outcome
from aggregator.listing import Depth

GRAVEST = (
    Outcome.BLOCKED, Outcome.LOGIN_WALL, Outcome.REDIRECTED, Outcome.SERVICE_CLOSED, Outcome.REFUSED_BY_ROBOTS,
    Outcome.NOT_RECOGNISED, Outcome.FAILED,
)  # fmt: skip
"""Which outcome names a run of which no list page came: the one that most pages had, among equals the first here."""

DEPTHS: tuple[Depth, ...] = ("card", "full")
ENOUGH = 10
"""Rows below which shares and medians say nothing."""
SHARP = 0.5
"""A fall below this part of the usual is an alarm."""
COMMON = 0.2
"""Share below which a field is too rare to be missed."""
BELIEVED_AFTER = 2
"""Runs in a row with the same fall after which the next such run is believed."""
DROP = "sharp drop"


@dataclass(frozen=True, kw_only=True)
class Past:
    """What a source's earlier runs of the same search were like, newest first."""

    found: Sequence[int] = ()
    """Postings of the last healthy runs."""
    filled: Mapping[tuple[Depth, str], float] = field(default_factory=dict)
    """(depth, watched field) → its share among the postings stored so far."""
    drops: int = 0
    """Runs since then that ended as a sharp drop."""


@dataclass(frozen=True, kw_only=True)
class Health:
    """The verdict on a run."""

    outcome: Outcome
    problem: str | None
    closes: bool
    """Whether what the run did not see may be closed."""
    sites: tuple[str, ...] = ()
    """Of a source that is a list of sites: those whose list came whole, so that what is gone from it may be closed."""


def judge(account: Account, counts: Counts, source: Source, past: Past, *, whole: bool, stopped: str | None) -> Health:
    """The verdict; `whole`: all the source's own searches were asked; `stopped`: why the crawl ended early, or None."""
    by_pages = _by_pages(account, counts.found)
    problems = [stopped] if stopped else []
    problems += list(_page_problems(account, counts, stopped=bool(stopped)))
    if by_pages is Outcome.OK:
        short = [*_too_few(account, counts, source, past, whole=whole), *short_lists(account.sites.values())]
        problems += short
        holes = _failed_pages(account) or account.bounds or account.unstored or short
        by_pages = Outcome.PARTIAL if holes else Outcome.OK
    elif by_pages is Outcome.EMPTY and whole:
        problems += list(_dropped(counts, past))
    if (stopped or account.unstored) and by_pages in (Outcome.OK, Outcome.EMPTY):
        by_pages = Outcome.PARTIAL
    sure = source.sweep and whole and not any(map(_is_drop, problems))
    problems += [*site_problems(account.sites), *drift(account, source, past)]
    return Health(
        outcome=by_pages, problem="; ".join(problems) or None,
        closes=sure and by_pages in (Outcome.OK, Outcome.EMPTY),
        sites=tuple(whole_sites(account.sites)) if sure and not stopped and not account.unstored else (),
    )  # fmt: skip


def _by_pages(account: Account, found: int) -> Outcome:
    """What the list pages say: OK where postings were found, else the commonest wall, else a genuine zero."""
    lists: Counter[Outcome] = Counter()
    for (role, outcome), count in account.pages.items():
        if role != "detail":
            lists[outcome] += count
    if found and (lists[Outcome.OK] or not lists):
        return Outcome.OK
    bad = [outcome for outcome in lists if outcome not in (Outcome.OK, Outcome.EMPTY)]
    if bad:
        return max(bad, key=lambda outcome: (lists[outcome], -_gravity(outcome)))
    if lists[Outcome.EMPTY]:
        return Outcome.EMPTY
    return Outcome.NOT_RECOGNISED if account.pages else Outcome.FAILED


def _gravity(outcome: Outcome) -> int:
    return GRAVEST.index(outcome) if outcome in GRAVEST else len(GRAVEST)


def _failed_pages(account: Account) -> int:
    """Pages that leave a hole: any list page that came to nothing, any detail that failed or was blocked."""
    return sum(
        count
        for (role, outcome), count in account.pages.items()
        if (role == "detail" and outcome not in TOLERATED)
        or (role != "detail" and outcome not in (Outcome.OK, Outcome.EMPTY))
    )


def _page_problems(account: Account, counts: Counts, *, stopped: bool) -> Iterator[str]:
    if not account.pages and not stopped:
        yield "no page was asked for: the source has no searches or sites; add them to aggregator.toml"
    for (role, outcome), count in sorted(account.pages.items(), key=lambda item: -item[1]):
        if outcome not in (Outcome.OK, Outcome.EMPTY):
            said = account.problems.get((role, outcome), "no more is known")
            yield f"{count} {role} page{'s' if count > 1 else ''} {outcome}: {said}"
    if account.pages and not counts.found and not {o for _, o in account.pages} - {Outcome.OK}:
        yield "pages came, but no posting stood in them; save one and look at its layout"
    for bound, count in account.bounds.items():
        yield f"{count} links not followed: {bound}"
    if account.unstored:
        yield f"{len(account.unstored)} postings could not be stored: {' '.join(account.unstored[0].split())}"


def _too_few(account: Account, counts: Counts, source: Source, past: Past, *, whole: bool) -> Iterator[str]:
    if not whole:
        return
    if source.expect.jobs and counts.found < source.expect.jobs[0]:
        yield f"found {counts.found}, a healthy run finds at least {source.expect.jobs[0]}"
    if source.sweep and counts.found < SHARP * account.total:
        yield f"found {counts.found} of the {account.total} that the board says it has"
    yield from _dropped(counts, past)


def _dropped(counts: Counts, past: Past) -> Iterator[str]:
    usual = median(past.found) if past.found else 0
    if usual >= ENOUGH and counts.found < SHARP * usual and past.drops < BELIEVED_AFTER:
        yield f"{DROP}: found {counts.found}, usually {usual:g}"


def _is_drop(problem: str) -> bool:
    return problem.startswith(DROP)


def drift(account: Account, source: Source, past: Past) -> Iterator[str]:
    """One line for each field that is filled far less often than usual, or than the source's TOML expects.

    Cards are held against cards, and full postings against full ones: each has its own usual.
    """
    for depth in DEPTHS:
        rows = account.rows[depth]
        # What a source expects is meant of its full postings, or of its cards where it never has more.
        expected = source.expect.filled if depth == "full" or set(account.rows) == {"card"} else {}
        for name in WATCHED if rows >= ENOUGH else ():
            share = account.filled[depth, name] / rows
            usual, least = past.filled.get((depth, name), 0.0), expected.get(name, 0.0)
            if share < SHARP * usual >= SHARP * COMMON or share < least:
                yield f"drift: {name} filled in {share:.0%} of {rows} {depth}, usually {max(usual, least):.0%}"
