import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from aggregator.config import Config, SourceChoice
from aggregator.crawling.run import crawl
from aggregator.crawling.sources import SPIDERS, Search
from aggregator.errors import BadConfig, UnknownBoard
from aggregator.replica.running import running_replica
from aggregator.replica.supply.sites import sites

ROOT = SPIDERS.parent
FIRST = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
NICHE = "customerservicejobs"
FIVE = (NICHE, "customerservicecrossing", "indeed", "monster", "company_sites")
PARTS = ("new", "changed", "unchanged", "filtered", "quarantined", "failed")
CONFIG = Config(sources={"company_sites": SourceChoice(sites=tuple(f"https://{site.host}/" for site in sites()))})


@pytest.fixture(scope="module")
def replica():
    with running_replica(jobs=25, first_date=FIRST) as running:
        yield running


@pytest.fixture(autouse=True)
def unharmed(request):
    yield
    if "replica" in request.fixturenames:
        request.getfixturevalue("replica").clear_faults()


def crawled(replica, db: Path, *boards: str, **more):
    return crawl(boards, config=CONFIG, store_path=db, now=NOON, replica_port=replica.port, **more)


def rows(db: Path, sql: str) -> list[tuple]:
    with sqlite3.connect(db) as connection:
        return connection.execute(sql).fetchall()


@pytest.fixture(scope="module")
def first_crawl(replica, tmp_path_factory):
    db = tmp_path_factory.mktemp("five") / "five.db"
    return db, crawled(replica, db, *FIVE)


def test_all_five_sources_are_crawled_and_their_accounts_balance(first_crawl):
    db, results = first_crawl
    assert [result.board for result in results] == list(FIVE)
    for result in results:
        assert result.outcome == "ok", f"{result.board}: {result.problem}"
        assert result.counts.found == sum(getattr(result.counts, part) for part in PARTS) > 0
    kept = sum(result.counts.new for result in results)
    assert rows(db, "SELECT count(*) FROM postings WHERE closed_at IS NULL") == [(kept,)]


def test_a_second_crawl_of_unchanged_boards_asks_for_no_detail_page(replica, first_crawl, tmp_path):
    db, before = first_crawl
    replica.reset_requests()
    results = crawled(replica, db, NICHE, "customerservicecrossing", "monster")
    again = {result.board: result.counts for result in results}
    for result in before:
        if result.board in again:
            now = again[result.board]
            assert (now.found, now.new, now.changed, now.closed) == (result.counts.found, 0, 0, 0), result.board
    details = [
        target
        for _, target in replica.requests()
        if target.startswith(("/job/", "/job-openings/")) and "search" not in target
    ]
    assert details == []


@pytest.mark.parametrize(
    ("wall", "outcome"),
    [("cloudflare_challenge", "blocked"), ("indeed_login_gate", "login_wall")],
)
def test_a_wall_gives_its_outcome_and_closes_nothing(replica, first_crawl, wall, outcome):
    db, _ = first_crawl
    open_before = rows(db, "SELECT count(*) FROM postings WHERE closed_at IS NULL")
    replica.fault("wall", wall, host="www.customerservicejobs.com")
    (result,) = crawled(replica, db, NICHE)
    assert (result.outcome, result.counts.found, result.counts.closed) == (outcome, 0, 0)
    assert result.problem
    assert rows(db, "SELECT count(*) FROM postings WHERE closed_at IS NULL") == open_before


def test_one_source_never_harms_another(replica, tmp_path):
    replica.fault("drop", host="www.monster.com")
    results = crawled(replica, tmp_path / "x.db", "monster", NICHE)
    assert [result.outcome for result in results] == ["failed", "ok"]


def test_another_search_than_the_configs_closes_nothing(replica, first_crawl):
    db, _ = first_crawl
    (result,) = crawled(replica, db, NICHE, searches=[Search(text="nothing of the kind")])
    assert result.counts.closed == 0


def test_a_board_that_forbids_automation_needs_a_permission_to_be_crawled_live(tmp_path):
    with pytest.raises(BadConfig, match="terms of Monster"):
        crawl(["monster"], config=CONFIG, store_path=tmp_path / "x.db")
    with pytest.raises(UnknownBoard):
        crawl(["monstre"], config=CONFIG, store_path=tmp_path / "x.db")
    assert not (tmp_path / "x.db").exists()


def command(replica, db: Path) -> list[str]:
    return [sys.executable, "-m", "aggregator", "--db", str(db), "crawl", NICHE, "--replica", str(replica.port)]


def until_stored(db: Path, crawling: subprocess.Popen) -> None:
    """Wait until the crawl has stored its first batch, and goes on."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        assert crawling.poll() is None, "the crawl ended before it could be disturbed"
        made = db.exists() and rows(db, "SELECT 1 FROM sqlite_master WHERE name = 'postings'")
        if made and rows(db, "SELECT count(*) FROM postings") != [(0,)]:
            return
        threading.Event().wait(0.01)
    raise AssertionError("nothing was stored")


CONTENT = """
SELECT id, url, title, employer, description, language, place_text, workplace, employment_types, pay_text, pay_min,
       pay_max, pay_currency, pay_period, posted_on, valid_through, occupation, relevance, closed_at, layers,
       (SELECT group_concat(place) FROM places WHERE posting_id = p.id),
       (SELECT group_concat(tag || quote) FROM posting_tags WHERE posting_id = p.id),
       (SELECT min(id) FROM postings WHERE job_id = p.job_id)
FROM postings p ORDER BY id
"""


@pytest.fixture(scope="module")
def big_replica():
    with running_replica(jobs=140, first_date=datetime.now(UTC).date()) as running:
        yield running


def test_after_a_kill_the_next_crawl_gives_the_database_of_an_undisturbed_one(big_replica, tmp_path):
    disturbed, calm = tmp_path / "disturbed.db", tmp_path / "calm.db"
    crawling = subprocess.Popen(command(big_replica, disturbed), cwd=ROOT, stdout=subprocess.DEVNULL)
    until_stored(disturbed, crawling)
    os.kill(crawling.pid, signal.SIGKILL)
    crawling.wait(10)
    for db in (disturbed, calm):
        subprocess.run(command(big_replica, db), cwd=ROOT, check=True, capture_output=True, timeout=60)
    assert rows(disturbed, CONTENT) == rows(calm, CONTENT)
    assert rows(disturbed, "SELECT outcome, problem FROM runs") == [("failed", "interrupted"), ("ok", None)]
    assert rows(disturbed, "SELECT count(*) FROM changes") == [(0,)]


def test_sigterm_ends_the_run_as_partial_with_all_that_came(big_replica, tmp_path):
    db = tmp_path / "x.db"
    crawling = subprocess.Popen(command(big_replica, db), cwd=ROOT, stdout=subprocess.PIPE, text=True)
    until_stored(db, crawling)
    crawling.terminate()
    said, _ = crawling.communicate(timeout=30)
    assert crawling.returncode == 1
    assert "the crawl was ended early" in said
    assert rows(db, "SELECT outcome, closed, found = (SELECT count(*) FROM cards) FROM runs") == [("partial", 0, 1)]


def in_the_terminal(group: int) -> None:
    os.killpg(group, signal.SIGINT)


def to_the_parent(pid: int) -> None:
    os.kill(pid, signal.SIGTERM)


@pytest.mark.parametrize("end", [in_the_terminal, to_the_parent])
def test_boards_that_wait_for_a_worker_do_not_start_after_a_signal(big_replica, tmp_path, end):
    db = tmp_path / "x.db"
    ask = [*command(big_replica, db), "customerservicecrossing", "monster", "--workers", "1", "--json", "--quiet"]
    crawling = subprocess.Popen(
        ask, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    until_stored(db, crawling)
    end(crawling.pid)
    said, trouble = crawling.communicate(timeout=30)
    results = json.loads(said)
    assert (crawling.returncode, trouble) == (1, "")
    assert [result["outcome"] for result in results] == ["partial"] * 3
    assert [result["problem"] for result in results[1:]] == ["not started: interrupted"] * 2
    assert "the crawl was ended early" in results[0]["problem"]
    assert rows(db, "SELECT board, outcome FROM runs") == [(NICHE, "partial")]
