"""Applicant-tracking systems survive what a server may do, and say honestly what they met.

What one answer may be, `tests/spiders/test_ats.py` asks of every system; here whole crawls meet it, each fault those of
every fifth system, so that the suite stays short.
"""

import sqlite3
from datetime import UTC, date, datetime, time

import pytest

from aggregator.config import Config
from aggregator.crawling.run import crawl
from aggregator.replica.boards.ats import systems
from aggregator.replica.boards.ats.base import EMPTY
from aggregator.replica.running import running_replica
from tests.crawling.test_ats_truth import CONFIG, SYSTEMS, listed

FIRST = date(2026, 11, 23)
NAMES = tuple(SYSTEMS)
HOSTS = {one.name: one.hosts for one in systems()}
FEEDS = ("/", "/[!r]*", "/r[!o]*")
"""Every path but /robots.txt."""


def some(turn):
    return NAMES[turn % 5 :: 5]


@pytest.fixture(scope="module")
def replica():
    with running_replica(seed=3, jobs=9, first_date=FIRST) as running:
        yield running


@pytest.fixture(autouse=True)
def unharmed(replica):
    yield
    replica.clear_faults()
    replica.set_day(1)


@pytest.fixture(scope="module")
def database(replica, tmp_path_factory):
    path = tmp_path_factory.mktemp("faults") / "jobs.db"
    ill = {name: (one.outcome, one.problem) for name, one in crawled(replica, path).items() if one.outcome != "ok"}
    assert not ill, f"without any fault these do not end well: {ill}; tests/crawling/test_ats_truth.py says more"
    return path


def crawled(replica, path, names=NAMES, config=CONFIG):
    now = datetime.combine(replica.world.date_of(replica.day), time(9), UTC)
    results = crawl(names, config=config, store_path=path, now=now, replica_port=replica.port, keep_irrelevant=True)
    return {one.board: one for one in results}


def everywhere(replica, kind, value="", **where):
    for name in NAMES:
        for host in HOSTS[name]:
            for path in FEEDS:
                replica.fault(kind, value, host=host, path=path, **where)


def open_postings(path):
    with sqlite3.connect(path) as connection:
        return connection.execute("SELECT id FROM postings WHERE closed_at IS NULL ORDER BY id").fetchall()


def balanced(counts):
    parts = counts.new + counts.changed + counts.unchanged + counts.filtered + counts.quarantined + counts.failed
    return counts.found == parts


def only(slug):
    sources = {name: listed(system) for name, system in SYSTEMS.items()}
    return Config(sources={
        name: type(choice)(sites=(SYSTEMS[name].listed_as(slug),)) for name, choice in sources.items()
    })  # fmt: skip


def test_a_tenant_without_jobs_is_empty_and_one_that_is_not_there_is_not(replica, tmp_path):
    empty = crawled(replica, tmp_path / "empty.db", some(0), config=only(EMPTY))
    assert {name: one.outcome for name, one in empty.items()} == dict.fromkeys(some(0), "empty")
    nobody = crawled(replica, tmp_path / "nobody.db", some(1), config=only("nobody-is-called-so"))
    for name, one in nobody.items():
        assert one.outcome in ("not_recognised", "redirected", "service_closed"), f"{name}: {one.outcome} {one.problem}"
        assert one.problem


@pytest.mark.parametrize(
    ("turn", "kind", "value", "outcomes"),
    [
        (0, "status", "401", {"login_wall"}), (1, "status", "403", {"blocked"}), (2, "status", "429", {"blocked"}),
        (3, "status", "500", {"failed"}), (4, "status", "503", {"failed", "blocked"}),
        (0, "maintenance", "", {"not_recognised"}),
    ],
)  # fmt: skip
def test_a_refusal_says_which_and_closes_nothing(replica, database, turn, kind, value, outcomes):
    before = open_postings(database)
    everywhere(replica, kind, value)
    for name, one in crawled(replica, database, some(turn)).items():
        assert one.outcome in outcomes, f"{name}: {one.outcome}: {one.problem}"
        assert one.problem
        assert (one.counts.found, one.counts.closed) == (0, 0)
    assert open_postings(database) == before


def test_a_page_that_fails_later_leaves_the_run_partial(replica, tmp_path):
    crawled(replica, tmp_path / "jobs.db", some(2))
    replica.set_day(3)
    everywhere(replica, "status", "500", first=2, times=40)
    for name, one in crawled(replica, tmp_path / "jobs.db", some(2)).items():
        assert one.outcome in ("partial", "failed"), f"{name}: {one.outcome}: {one.problem}"
        assert balanced(one.counts)


def test_a_total_that_lies_is_no_whole_list(replica, database):
    everywhere(replica, "lying_total")
    for name, one in crawled(replica, database, some(3)).items():
        lied = "that it counts" in (one.problem or "") or "that the board says it has" in (one.problem or "")
        assert (one.outcome, lied) in (("ok", False), ("partial", True)), f"{name}: {one.outcome}: {one.problem}"
        assert one.counts.closed == 0


def test_an_answer_of_thirty_megabytes_is_read_or_said_to_be_too_large(replica, database):
    everywhere(replica, "padded", first=1, times=1)
    for name, one in crawled(replica, database, some(4)).items():
        assert (one.outcome, one.counts.found) == ("ok", 9) or one.problem, f"{name}: {one.outcome}"


def test_broken_json_loses_nothing_that_is_known(replica, database):
    before = open_postings(database)
    everywhere(replica, "broken_json")
    for name, one in crawled(replica, database, some(0)).items():
        assert one.outcome == "ok" or one.problem, name
        assert one.counts.closed == 0
    assert open_postings(database) == before


def test_one_tenant_that_is_gone_does_not_keep_the_others_open_for_ever(replica, tmp_path):
    path = tmp_path / "jobs.db"
    crawled(replica, path, some(1))
    more = {name: listed(SYSTEMS[name]) for name in NAMES}
    config = Config(sources={
        name: type(one)(sites=(SYSTEMS[name].listed_as("nobody"), *one.sites), employers=one.employers)
        for name, one in more.items()
    })  # fmt: skip
    replica.set_day(4)
    for name, one in crawled(replica, path, some(1), config=config).items():
        assert one.outcome == "partial", f"{name}: {one.outcome}: {one.problem}"
        closed = {url for url, in sqlite3.connect(path).execute(
            "SELECT url FROM postings WHERE board = ? AND closed_at IS NOT NULL", [name]
        )}  # fmt: skip
        day_1, day_4 = ({row["url"] for row in replica.truth(name, day=day)} for day in (1, 4))
        assert closed == day_1 - day_4, f"{name}: what is gone from the whole tenants is closed, and nothing else"
