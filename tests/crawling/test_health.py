from datetime import date

import pytest

from aggregator.crawling.account import Account, Counts
from aggregator.crawling.health import Past, judge
from aggregator.crawling.sources import Expect, Policy, Source
from aggregator.extract.page import Link, Outcome, Reading

NO_PAST = Past()
POLICY = Policy(robots="", terms="", stance="", read_on=date(2026, 11, 1))


def a_source(**more) -> Source:
    return Source(
        name="x", title="X", homepage="https://x.example", hosts=(), policy=POLICY, **({"sweep": True} | more)
    )


def pages(*seen: tuple[str, Outcome, int]) -> Account:
    account = Account()
    for role, outcome, times in seen:
        problem = None if outcome in (Outcome.OK, Outcome.EMPTY) else f"sign of {outcome}"
        for _ in range(times):
            account.page(Link(url="https://x.example/", role=role), Reading(outcome=outcome, problem=problem), 10)
    return account


def verdict(account: Account, found: int = 30, *, source=None, past=NO_PAST, whole=True, stopped=None):
    counts = Counts(found=found, new=found)
    return judge(account, counts, source or a_source(), past, whole=whole, stopped=stopped)


OK_LIST = ("list", Outcome.OK, 3)


def test_a_whole_sweep_without_a_hole_is_ok_and_may_close():
    health = verdict(pages(OK_LIST, ("detail", Outcome.OK, 30)))
    assert (health.outcome, health.problem, health.closes) == (Outcome.OK, None, True)


@pytest.mark.parametrize(
    "wall",
    [
        Outcome.BLOCKED, Outcome.LOGIN_WALL, Outcome.REFUSED_BY_ROBOTS, Outcome.REDIRECTED, Outcome.SERVICE_CLOSED,
        Outcome.NOT_RECOGNISED, Outcome.FAILED,
    ],
)  # fmt: skip
def test_a_board_behind_a_wall_has_that_outcome_and_closes_nothing(wall):
    health = verdict(pages(("list", wall, 2)), found=0)
    assert health.outcome is wall
    assert f"sign of {wall}" in health.problem
    assert not health.closes


@pytest.mark.parametrize("wall", [Outcome.BLOCKED, Outcome.FAILED, Outcome.LOGIN_WALL, Outcome.NOT_RECOGNISED])
def test_one_bad_page_in_the_middle_of_the_list_makes_the_run_partial(wall):
    health = verdict(pages(OK_LIST, ("list", wall, 1)))
    assert (health.outcome, health.closes) == (Outcome.PARTIAL, False)
    assert f"1 list page {wall}: sign of {wall}" in health.problem


def test_blocked_details_make_the_run_partial():
    assert verdict(pages(OK_LIST, ("detail", Outcome.BLOCKED, 2))).outcome is Outcome.PARTIAL


@pytest.mark.parametrize("closed", [Outcome.REFUSED_BY_ROBOTS, Outcome.LOGIN_WALL, Outcome.EMPTY])
def test_details_that_are_closed_to_us_or_gone_leave_the_run_healthy(closed):
    assert verdict(pages(OK_LIST, ("detail", closed, 30))).outcome is Outcome.OK


def test_a_genuine_zero_is_empty_and_may_close():
    health = verdict(pages(("list", Outcome.EMPTY, 1)), found=0)
    assert (health.outcome, health.closes) == (Outcome.EMPTY, True)


def test_a_zero_beside_a_wall_is_no_genuine_zero():
    health = verdict(pages(("list", Outcome.EMPTY, 3), ("list", Outcome.BLOCKED, 1)), found=0)
    assert (health.outcome, health.closes) == (Outcome.BLOCKED, False)


def test_a_sudden_zero_is_said_and_closes_nothing():
    health = verdict(pages(("list", Outcome.EMPTY, 1)), found=0, past=Past(found=(100, 90)))
    assert (health.outcome, health.closes) == (Outcome.EMPTY, False)
    assert "usually 95" in health.problem


def test_pages_without_any_posting_are_not_recognised():
    health = verdict(pages(OK_LIST), found=0)
    assert (health.outcome, health.closes) == (Outcome.NOT_RECOGNISED, False)
    assert health.problem


def test_a_run_without_a_page_has_failed_and_says_why():
    health = verdict(Account(), found=0)
    assert health.outcome is Outcome.FAILED
    assert "no page was asked for" in health.problem


def test_a_sharp_drop_is_partial_until_it_is_seen_for_the_third_time():
    for drops, outcome in ((0, Outcome.PARTIAL), (1, Outcome.PARTIAL), (2, Outcome.OK)):
        health = verdict(pages(OK_LIST), found=30, past=Past(found=(100, 110, 90), drops=drops))
        assert (health.outcome, health.closes) == (outcome, outcome is Outcome.OK)


def test_small_numbers_are_no_alarm():
    assert verdict(pages(OK_LIST), found=1, past=Past(found=(5, 4, 6))).outcome is Outcome.OK


def test_fewer_than_the_source_expects_is_partial():
    health = verdict(pages(OK_LIST), found=3, source=a_source(expect=Expect(jobs=(20, 500))))
    assert (health.outcome, health.closes) == (Outcome.PARTIAL, False)
    assert "found 3, a healthy run finds at least 20" in health.problem


def test_far_fewer_than_the_board_says_it_has_is_partial():
    account = pages(OK_LIST)
    account.page(Link(url="https://x.example/", role="list"), Reading(total=1000), 10)
    assert verdict(account, found=100).outcome is Outcome.PARTIAL
    assert verdict(account, found=100, source=a_source(sweep=False)).outcome is Outcome.OK


def test_a_bound_that_was_met_is_partial():
    account = pages(OK_LIST)
    account.cut("max_pages 500")
    health = verdict(account)
    assert (health.outcome, health.closes) == (Outcome.PARTIAL, False)


def test_an_interrupted_crawl_is_partial_and_closes_nothing():
    health = verdict(pages(OK_LIST), stopped="the crawl was ended early (shutdown)")
    assert (health.outcome, health.closes) == (Outcome.PARTIAL, False)


def test_another_search_than_the_sources_own_closes_nothing_and_has_no_usual_number():
    health = verdict(pages(OK_LIST), found=1, past=Past(found=(100,)), whole=False)
    assert (health.outcome, health.closes) == (Outcome.OK, False)


def test_a_source_that_never_sees_its_whole_list_closes_nothing():
    assert not verdict(pages(OK_LIST), source=a_source(sweep=False)).closes


def filled(account: Account, depth: str, rows: int, **fields: int) -> Account:
    account.rows[depth] = rows
    account.filled.update({(depth, name): count for name, count in fields.items()})
    return account


USUAL = Past(filled={("full", "employer"): 0.98, ("full", "description"): 1.0, ("full", "pay"): 0.05})


def test_a_field_that_empties_is_reported_and_leaves_the_outcome():
    health = verdict(filled(pages(OK_LIST), "full", 40, employer=1, description=40), past=USUAL)
    assert health.outcome is Outcome.OK
    assert health.problem == "drift: employer filled in 2% of 40 full, usually 98%"


def test_cards_are_not_held_against_full_postings():
    assert verdict(filled(pages(OK_LIST), "card", 40), past=USUAL).problem is None


@pytest.mark.parametrize(
    ("depth", "known", "reported"), [("full", 0, True), ("full", 9, True), ("card", 0, True), ("card", 9, False)]
)
def test_what_a_source_expects_is_meant_of_the_deepest_that_it_gives(depth, known, reported):
    account = filled(pages(OK_LIST), depth, 40, employer=30)
    if known:
        account.rows["known"] = known
    problem = verdict(account, source=a_source(expect=Expect(filled={"employer": 0.9}))).problem
    assert ("drift: employer" in (problem or "")) is reported


def test_a_crawl_that_was_stopped_before_its_first_page_is_not_called_one_without_searches():
    health = verdict(Account(), found=0, stopped="the crawl was ended early (shutdown)")
    assert health.problem == "the crawl was ended early (shutdown)"
    assert not health.closes
