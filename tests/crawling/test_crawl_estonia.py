"""Crawls of the Estonian boards over the replica, held against what it printed."""

import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from aggregator.config import Config, SourceChoice
from aggregator.crawling.leaves import leaf
from aggregator.crawling.run import crawl
from aggregator.crawling.sources import Search, source_named
from aggregator.errors import BadConfig
from aggregator.extract.page import Page
from aggregator.replica.boards.cvee.pages import CONTACT
from aggregator.replica.running import running_replica
from aggregator.replica.walls import wall, walls
from tests.crawling.against_truth import differences, stored
from tests.crawling.test_every_wall import honest

FIRST = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
OWN = SourceChoice(searches=(Search(text="klienditeenindaja"),))
CONFIG = Config(sources={"cvee": OWN})


@pytest.fixture(scope="module")
def replica():
    with running_replica(seed=5, jobs=60, first_date=FIRST) as handle:
        yield handle


@pytest.fixture(autouse=True)
def unharmed(request):
    yield
    if "replica" in request.fixturenames:
        request.getfixturevalue("replica").clear_faults()


def crawled(replica, path, board="cvee", config=CONFIG, **more):
    (result,) = crawl(
        (board,), config=config, store_path=path, now=NOON, replica_port=replica.port, keep_irrelevant=True, **more
    )
    return result


@pytest.fixture(scope="module")
def cvee(replica, tmp_path_factory):
    path = tmp_path_factory.mktemp("cvee") / "jobs.db"
    result = crawled(replica, path)
    assert (result.outcome, result.problem) == ("ok", None)
    return path


def test_every_field_is_as_cvee_printed_it(cvee, replica):
    found = differences(stored(cvee), replica.truth("cvee"), searched=True)
    assert {field: wrong[:3] for field, wrong in found.items()} == {}


def test_no_contact_person_reaches_the_database(cvee):
    with sqlite3.connect(cvee) as connection:
        held = "\n".join(connection.iterdump())
    assert "klienditeenindaja" in held
    assert not [said for said in CONTACT.values() if said in held]


def test_the_list_of_towns_is_asked_once_and_a_second_crawl_asks_for_no_vacancy(cvee, replica):
    replica.reset_requests()
    result = crawled(replica, cvee)
    asked = [target for host, target in replica.requests() if host.endswith("cv.ee")]
    assert result.counts.new == result.counts.changed == 0
    assert [target for target in asked if "locations-service" in target] == ["/api/v1/locations-service/list"]
    assert not [target for target in asked if "/vacancy/" in target]


def test_a_search_in_a_town_asks_with_its_number(replica, tmp_path):
    search = Search(text="klienditugi", place="Viljandi")
    result = crawled(replica, tmp_path / "x.db", searches=[search])
    rows = stored(tmp_path / "x.db").values()
    assert result.outcome == "ok"
    assert {place["city"] for row in rows for place in row["places"]} == {"Viljandi"}


def test_a_search_in_a_town_that_is_none_says_so(replica, tmp_path):
    result = crawled(replica, tmp_path / "x.db", searches=[Search(text="klienditugi", place="Atlantis")])
    assert (result.outcome, result.counts.found) == ("failed", 0)
    assert "no town of CV.ee is called Atlantis" in result.problem


@pytest.mark.parametrize(
    ("kind", "value", "path", "outcomes"),
    [
        ("wall", "cloudflare_challenge", "/api/*", {"blocked"}),
        ("status", "503", "/api/v1/locations*", {"failed", "blocked"}),
        ("status", "500", "/api/v1/vacancy-search*", {"failed"}),
        ("wall", "rate_limit", "/et/vacancy/*", {"partial"}),
    ],
)
def test_what_stands_in_the_way_is_told_and_closes_nothing(replica, cvee, kind, value, path, outcomes):
    replica.fault(kind, value, path=path)
    result = crawled(replica, cvee, searches=[Search(text="klienditeenindaja"), Search(text="kõnekeskus")])
    assert result.outcome in outcomes | ({"ok"} if "vacancy/" in path else set()), result.problem
    assert result.counts.closed == 0


@pytest.mark.parametrize("board", ["cvee", "cvkeskus", "tootukassa"])
@pytest.mark.parametrize("name", walls())
def test_every_wall_is_honestly_named(board, name):
    answer, source = wall(name), source_named(board)
    headers = {key.lower(): value for key, value in answer.headers}
    page = Page(url=source.homepage, text=answer.body.decode(), fetched_at=NOON, status=answer.status, headers=headers)
    reading = leaf(board).read(page, source)
    elsewhere = {"redirected", "login_wall", "service_closed"} if "location" in headers else set()
    assert reading.outcome in honest(name) | elsewhere | ({"failed"} if name == "empty_body" else set()), (
        reading.problem
    )
    assert (reading.listings, reading.follow) == ((), ())
    assert reading.problem


@pytest.mark.parametrize("look", ["2026", "2019"])
def test_every_field_is_as_cvkeskus_printed_it(replica, tmp_path, look):
    replica.set_look("cvkeskus", look)
    result = crawled(replica, tmp_path / "x.db", "cvkeskus")
    assert (result.outcome, result.problem) == ("ok", None)
    found = differences(stored(tmp_path / "x.db"), replica.truth("cvkeskus"), searched=True)
    assert {field: wrong[:3] for field, wrong in found.items()} == {}


@pytest.mark.parametrize(
    ("board", "config", "said"),
    [
        ("cvee", Config(), "narrow search of your own"),
        ("cvee", Config(sources={"cvee": replace(OWN, searches=(Search(place="Tartu"),))}), "each with a text"),
        ("cvkeskus", Config(), "terms of CV Keskus forbid automation"),
        ("tootukassa", Config(sources={"tootukassa": SourceChoice(permission="Ann")}), "reads pages that you saved"),
    ],
)
def test_a_live_crawl_against_the_policy_is_refused_before_anything_is_asked(tmp_path, board, config, said):
    with pytest.raises(BadConfig, match=said) as fault:
        crawl([board], config=config, store_path=tmp_path / "x.db")
    assert "\n" not in str(fault.value)
    assert not (tmp_path / "x.db").exists()
