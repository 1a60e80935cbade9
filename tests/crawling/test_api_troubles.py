"""Official interfaces over the replica: wrong keys, quotas spent here and there, and answers that are none."""

import base64
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import quote

import pytest

from aggregator.config import Config, SourceChoice
from aggregator.crawling.keys import missing
from aggregator.crawling.run import crawl
from aggregator.crawling.sources import Quota, source_named
from aggregator.errors import BadConfig
from aggregator.replica.boards.apis import apis
from aggregator.replica.boards.apis.base import KEYS

ROOT = Path(__file__).resolve().parents[2]
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
NAMES = tuple(api.name for api in apis())
KEYED = tuple(name for name in NAMES if missing(source_named(name), {}))
CANARY = "c4n4ry/+of a key=="
WRITTEN = (CANARY, quote(CANARY, safe=""), quote(CANARY), base64.b64encode(f"{CANARY}:".encode()).decode())


@pytest.fixture
def replica(interfaces):
    return interfaces.replica


@pytest.fixture(autouse=True)
def unharmed(replica):
    yield
    replica.clear_faults()
    for name in NAMES:
        replica.set_quota(name, 100_000)


@pytest.fixture
def healthy(interfaces):
    """The database of a crawl in which all went well."""
    return interfaces.path


CONFIG = Config()


def crawled(replica, path, boards=NAMES, *, config=CONFIG, environ=KEYS, now=NOON):
    return crawl(
        boards, config=config, store_path=path, now=now, replica_port=replica.port, environ=environ, workers=2,
        keep_irrelevant=True,
    )  # fmt: skip


def open_postings(path):
    with sqlite3.connect(path) as connection:
        return connection.execute("SELECT id FROM postings WHERE closed_at IS NULL ORDER BY id").fetchall()


TROUBLES = {
    "adzuna": ("status", "429", {"blocked"}),
    "arbeitnow": ("broken_json", "", {"failed"}),
    "careerjet": ("wall", "datadome", {"blocked"}),
    "eures": ("redirect", "https://www.parked.example/", {"redirected", "service_closed"}),
    "jooble": ("status", "500", {"failed"}),
    "reed": ("wall", "login_page", {"login_wall"}),
    "remotive": ("wall", "empty_body", {"not_recognised", "failed"}),
    "themuse": ("cut", "", {"failed"}),
    "usajobs": ("redirect", "https://www.parked.example/?key={USAJOBS_API_KEY}", {"redirected"}),
}


def test_each_trouble_gives_its_outcome_and_closes_nothing(replica, healthy):
    before = open_postings(healthy)
    troubles = {name: TROUBLES.get(name, ("status", "500", {"failed"})) for name in NAMES}
    for name, (kind, value, _) in troubles.items():
        for host in source_named(name).hosts[:1]:
            replica.fault(kind, value, host=host, path="/[!r]*")
    results = {one.board: one for one in crawled(replica, healthy, now=NOON + timedelta(hours=1))}
    for name, (_, _, honest) in troubles.items():
        result = results[name]
        assert result.outcome in honest, f"{name}: {result.outcome}: {result.problem}"
        assert result.problem
        assert (result.counts.found, result.counts.closed) == (0, 0)
    assert open_postings(healthy) == before


def test_a_key_does_not_follow_a_redirect_to_another_host(replica, tmp_path):
    replica.fault("redirect", "https://www.parked.example/", host="data.usajobs.gov", path="/api/*")
    replica.reset_requests()
    (result,) = crawled(replica, tmp_path / "jobs.db", ("usajobs",))
    assert "its key goes to its own hosts alone" in result.problem
    assert not any(host == "www.parked.example" and target != "/robots.txt" for host, target in replica.requests())


def test_a_page_that_fails_in_the_middle_makes_the_run_partial(replica, healthy):
    before = open_postings(healthy)
    replica.fault("status", "500", host="www.themuse.com", path="*[?]*page=1*")
    (result,) = crawled(replica, healthy, ("themuse",), now=NOON + timedelta(hours=2))
    assert (result.outcome, result.counts.closed) == ("partial", 0)
    assert result.counts.found > 20  # the pages behind it came all the same
    assert open_postings(healthy) == before


@pytest.mark.parametrize("name", KEYED)
def test_a_wrong_key_is_told_by_its_variable(refused, name):
    result = refused[0][name]
    assert result.outcome == "login_wall", result.problem
    if name != "reed":  # its refusal is a page for people
        assert all(key.env in result.problem for key in source_named(name).keys.values())


LOUD = """
import logging, sys
from datetime import UTC, datetime
from pathlib import Path
from aggregator.crawling import unit
from aggregator.crawling.keys import Keys
from aggregator.crawling.sources import source_named

board, port, path, key, filtered = sys.argv[1:]
usual = unit.log_as

def loud(debug, keys):
    logging.basicConfig(level=logging.DEBUG, force=True)
    if filtered:
        usual(debug=True, keys=keys)
        logging.getLogger().setLevel(logging.DEBUG)

unit.log_as = loud
source = source_named(board)
keys = Keys.of(source, {one.env: key for one in source.keys.values()})
now = datetime(2026, 11, 23, 12, tzinfo=UTC)
print(unit.run_unit(unit.Unit(source=source, store_path=Path(path), now=now, replica_port=int(port), keys=keys)))
"""


@pytest.fixture(scope="module")
def refused(interfaces, tmp_path_factory):
    """Crawls with wrong keys: their results, and the folder of their database."""
    folder = tmp_path_factory.mktemp("refused")
    results = crawled(interfaces.replica, folder / "jobs.db", KEYED, environ=dict.fromkeys(KEYS, CANARY))
    return {one.board: one for one in results}, folder


def is_hidden_in(said):
    return not any(way in said for way in WRITTEN)


def test_no_key_reaches_a_problem_or_the_database(refused):
    results, folder = refused
    assert is_hidden_in(repr(results))
    with sqlite3.connect(folder / "jobs.db") as connection:
        assert is_hidden_in("\n".join(connection.iterdump()))
    assert all(is_hidden_in(file.read_bytes().decode("latin-1")) for file in folder.iterdir())


def crawled_loudly(replica, path, *, filtered):
    command = [sys.executable, "-c", LOUD, "adzuna", str(replica.port), str(path), CANARY, "1" if filtered else ""]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "ADZUNA_APP_KEY" in done.stdout
    return done.stdout + done.stderr


def test_no_key_is_logged_above_the_network(replica, tmp_path):
    """The server redirects to an address with the key, then prints it in an error; everything is logged, unfiltered."""
    url = f"https://api.adzuna.com/v1/api/jobs/us/search/1?app_key={quote(CANARY, safe='')}"
    replica.fault("redirect", url, host="api.adzuna.com", path="/v1/*", times=1)
    said = crawled_loudly(replica, tmp_path / "jobs.db", filtered=False)
    assert "Redirecting (302)" in said
    assert "Crawled (401)" in said
    assert is_hidden_in(said)


def test_what_the_network_itself_logs_is_filtered(replica, tmp_path):
    replica.fault("cut", host="api.adzuna.com", path="/v1/*")
    said = crawled_loudly(replica, tmp_path / "jobs.db", filtered=True)
    assert "Got data loss in" in said
    assert "app_key={ADZUNA_APP_" in said
    assert is_hidden_in(said)


def quoted(name, requests, per="day"):
    return Config(sources={name: SourceChoice(quota=Quota(requests=requests, per=per))})


def test_a_quota_that_is_spent_ends_the_run_says_when_it_begins_anew_and_closes_nothing(replica, healthy):
    before = open_postings(healthy)
    with sqlite3.connect(healthy) as connection:
        (used,) = connection.execute("SELECT sum(used) FROM quotas WHERE board = 'themuse'").fetchone()
    config = quoted("themuse", used + 1)
    (result,) = crawled(replica, healthy, ("themuse",), config=config, now=NOON + timedelta(hours=3))
    assert (result.outcome, result.counts.closed) == ("partial", 0)
    assert f"quota of {used + 1} requests a day is spent; next on 2026-11-24 (UTC)" in result.problem
    replica.reset_requests()
    (result,) = crawled(replica, healthy, ("themuse",), config=config, now=NOON + timedelta(hours=4))
    assert (result.outcome, result.counts.found) == ("partial", 0)
    assert [target for _, target in replica.requests()] == ["/robots.txt"]
    assert open_postings(healthy) == before


def test_a_quota_that_the_server_calls_spent_is_a_limit(replica, tmp_path):
    replica.set_quota("adzuna", 1)
    replica.set_quota("themuse", 0)
    results = crawled(replica, tmp_path / "jobs.db", ("adzuna", "themuse"))
    assert [one.outcome for one in results] == ["partial", "blocked"]
    assert all("rate limit" in one.problem for one in results)


def test_a_board_that_is_named_needs_its_key(replica, tmp_path):
    with pytest.raises(BadConfig, match="adzuna is not configured: set ADZUNA_APP_KEY in the environment; keys are"):
        crawled(replica, tmp_path / "jobs.db", ("adzuna",), environ={"ADZUNA_APP_ID": "something"})


def test_a_crawl_without_names_passes_over_boards_without_keys(monkeypatch, replica, tmp_path):
    monkeypatch.setattr(Config, "enabled_boards", lambda self, *, all_of_them=False: ["remotive", "adzuna"])
    path = tmp_path / "jobs.db"
    assert [one.board for one in crawled(replica, path, (), environ={})] == ["remotive"]
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT DISTINCT board FROM runs").fetchall() == [("remotive",)]
