"""Every wall, and every kind of broken answer, that a board may meet its crawler with."""

import sqlite3
from datetime import UTC, date, datetime

import pytest

from aggregator.config import Config
from aggregator.crawling.run import crawl
from aggregator.replica.running import running_replica
from aggregator.replica.walls import walls

HOSTS = {
    "customerservicejobs": "www.customerservicejobs.com",
    "customerservicecrossing": "www.customerservicecrossing.com",
    "monster": "www.monster.com",
}
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
LOGIN = {"indeed_login_gate", "login_redirect", "login_page", "auth_required"}
OTHERS = {
    "parked": {"service_closed", "redirected"}, "other_domain": {"redirected", "service_closed"},
    "gone": {"service_closed", "failed"}, "unknown_layout": {"not_recognised"},
    "empty_body": {"not_recognised", "failed"},
    "server_error": {"failed"}, "unavailable": {"failed", "blocked"}, "rate_limit": {"blocked", "failed"},
}  # fmt: skip
"""Walls that are no block; where careful readers may differ, each word that is honest."""


def honest(wall):
    return {"login_wall"} if wall in LOGIN else OTHERS.get(wall, {"blocked"})


@pytest.fixture(scope="module")
def replica():
    with running_replica(jobs=12, first_date=date(2026, 11, 23)) as running:
        yield running


@pytest.fixture(autouse=True)
def unharmed(replica):
    yield
    replica.clear_faults()


@pytest.fixture(scope="module")
def database(replica, tmp_path_factory):
    path = tmp_path_factory.mktemp("walls") / "jobs.db"
    assert {one.outcome for one in crawled(replica, path)} == {"ok"}
    return path


def crawled(replica, path, boards=tuple(HOSTS)):
    return crawl(boards, config=Config(), store_path=path, now=NOON, replica_port=replica.port)


def open_postings(path):
    with sqlite3.connect(path) as connection:
        return connection.execute("SELECT id FROM postings WHERE closed_at IS NULL ORDER BY id").fetchall()


def in_threes(names):
    names = sorted(names)
    return [tuple(names[at : at + 3]) for at in range(0, len(names), 3)]


@pytest.mark.parametrize("three", in_threes(walls()), ids="-".join)
def test_each_wall_gives_its_outcome_and_closes_nothing(replica, database, three):
    before = open_postings(database)
    boards = dict(zip(three, HOSTS, strict=False))
    for wall, board in boards.items():
        for path in ("/", "/job*", "/feed*", "/wp-*", "/browse*", "/latest*", "/sitemap*", "/wp*", "/[?]*"):
            replica.fault("wall", wall, host=HOSTS[board], path=path)
    results = {one.board: one for one in crawled(replica, database, tuple(boards.values()))}
    for wall, board in boards.items():
        result = results[board]
        assert result.outcome in honest(wall), f"{wall} at {board}: {result.outcome}: {result.problem}"
        assert result.problem, wall
        assert (result.counts.found, result.counts.closed) == (0, 0)
    assert open_postings(database) == before


BROKEN = (
    "cut",
    "drop",
    "redirect_loop",
    "redirect_private",
    "gzip_bomb",
    "huge",
    "deep",
    "broken_json",
    "wrong_encoding",
)


@pytest.mark.parametrize("three", in_threes(BROKEN), ids="-".join)
def test_broken_answers_lose_nothing_that_is_known(replica, database, three):
    before = open_postings(database)
    boards = dict(zip(three, HOSTS, strict=False))
    for kind, board in boards.items():
        replica.fault(kind, host=HOSTS[board], path="/job*")
    for result in crawled(replica, database, tuple(boards.values())):
        counts = result.counts
        assert counts.closed == 0
        assert counts.found == (
            counts.new + counts.changed + counts.unchanged + counts.filtered + counts.quarantined + counts.failed
        )
        assert result.outcome == "ok" or result.problem
    assert open_postings(database) == before


def test_a_page_that_fails_in_the_middle_makes_the_run_partial(replica, database):
    before = open_postings(database)
    replica.fault("status", "500", host=HOSTS["customerservicejobs"], path="/jobs*", first=2)
    (result,) = crawled(replica, database, ("customerservicejobs",))
    assert (result.outcome, result.counts.closed) == ("partial", 0)
    assert open_postings(database) == before
