"""Of a source that is a list of sites, each closes what is gone from it, unless what came of it has a hole."""

from datetime import UTC, datetime

import pytest

from aggregator.crawling.account import Account, Counts
from aggregator.crawling.health import ENOUGH, Past, judge
from aggregator.extract.page import Link, Outcome, Reading
from aggregator.listing import Listing
from tests.crawling.test_health import a_source

A, B = "https://a.example/", "https://b.example/"


def seen(account: Account, site: str, role: str = "list", outcome: Outcome = Outcome.OK, rows: int = 1) -> None:
    now = datetime(2026, 11, 23, tzinfo=UTC)
    listings = tuple(Listing(board="x", key=f"{site}{n}", url=f"{site}{n}", seen_at=now) for n in range(rows))
    problem = None if outcome in (Outcome.OK, Outcome.EMPTY) else "a sign"
    account.page(Link(url=site, role=role, site=site), Reading(outcome=outcome, listings=listings, problem=problem), 9)


def judged(account: Account, *, found: int = 4, past: Past | None = None):
    counts = Counts(found=found, unchanged=found)
    return judge(account, counts, a_source(), past or Past(), whole=True, stopped=None)


def test_a_site_whose_list_failed_does_not_keep_the_others_from_closing():
    account = Account()
    seen(account, A)
    seen(account, B, outcome=Outcome.BLOCKED, rows=0)
    assert judged(account).sites == (A,)


@pytest.mark.parametrize("outcome", [Outcome.FAILED, Outcome.BLOCKED, Outcome.NOT_RECOGNISED])
def test_a_page_of_a_posting_that_did_not_come_leaves_a_hole_in_its_site_alone(outcome):
    account = Account()
    seen(account, A)
    seen(account, A, role="detail", outcome=outcome, rows=0)
    seen(account, B)
    assert judged(account).sites == (B,)


def test_a_posting_that_could_not_be_stored_lets_no_site_close():
    account = Account()
    seen(account, A)
    account.unstored.append("a: too long")
    assert judged(account).sites == ()


def test_a_sharp_drop_of_the_whole_run_lets_no_site_close():
    account = Account()
    seen(account, A, outcome=Outcome.EMPTY, rows=0)
    seen(account, B, outcome=Outcome.EMPTY, rows=0)
    health = judged(account, found=0, past=Past(found=(ENOUGH * 4,) * 3))
    assert "sharp drop" in health.problem
    assert health.sites == ()
