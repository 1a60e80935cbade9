import json
from datetime import date
from html import unescape

import pytest

from aggregator.replica.boards import BOARDS, board_named
from aggregator.replica.boards.apis.base import ApiReplica
from aggregator.replica.boards.ats.base import AtsReplica
from aggregator.replica.boards.base import Look
from aggregator.replica.replica import Replica, truth
from aggregator.replica.walls import walls
from aggregator.replica.wire import Ask
from aggregator.replica.world import World

WORLD = World(seed=3, jobs=48, first_date=date(2026, 11, 23))
LOOKS = [
    (board.name, generation)
    for board in BOARDS
    if not isinstance(board, AtsReplica | ApiReplica)
    for generation in board.generations
]


def get(replica, url):
    host, _, rest = url.partition("://")[2].partition("/")
    answer, wire = replica.respond(Ask("GET", host, f"/{rest}"))
    head, _, body = wire.partition(b"\r\n\r\n")
    return answer.status, body.decode(), head.decode()


def looking(board, generation, day=1):
    replica = Replica(WORLD, day=day)
    replica.set_look(board, generation)
    return replica


def said(text):
    return " ".join(unescape(unescape(text.replace("\\u003C", "<").replace("\\u002F", "/"))).split())


@pytest.mark.parametrize(("board", "generation"), LOOKS)
def test_every_open_posting_has_a_page_that_prints_its_title(board, generation):
    replica = looking(board, generation)
    rows = truth(WORLD, board, 1, look=replica.looks[board])
    assert len({row["url"] for row in rows}) == len(rows) == 48
    for row in rows:
        status, body, _ = get(replica, row["url"])
        assert status in (200, 302), row["url"]
        if status == 200 and "lcsignin.php?loginurl" not in body:
            assert row["title"] in said(body), row["url"]


LISTS = {
    "customerservicejobs": ["https://www.customerservicejobs.com/jobs/page/{n}/"],
    "customerservicecrossing": ["https://www.customerservicecrossing.com/jobs/?page={n}"],
    "monster": ["https://www.monster.com/jobs/search?page={n}"],
}


@pytest.mark.parametrize(("board", "generation"), [look for look in LOOKS if look[0] in LISTS])
def test_the_pages_of_a_list_hold_every_open_posting_once(board, generation):
    replica = looking(board, generation)
    rows = truth(WORLD, board, 1, look=replica.looks[board], depth="card")
    bodies = [get(replica, LISTS[board][0].format(n=n))[1] for n in range(1, 7)]
    for row in rows:
        path = row["url"].partition(".com")[2]
        assert sum(path in body for body in bodies) == 1, row["url"]


def test_indeed_shows_the_first_page_of_a_search_and_a_gate_behind_it():
    replica = looking("indeed", "2026")
    status, body, _ = get(replica, "https://www.indeed.com/jobs?q=customer+service&l=")
    cards = json.loads(body.partition('providerData["mosaic-provider-jobcards"]=')[2].partition(";\n")[0])
    results = cards["metaData"]["mosaicProviderJobCardsModel"]["results"]
    known = {row["key"]: row for row in truth(WORLD, "indeed", 1)}
    assert (status, len(results)) == (200, 15)
    assert all(known[one["jobkey"]]["title"] == one["displayTitle"] for one in results)
    status, _, head = get(replica, "https://www.indeed.com/jobs?q=customer+service&start=10")
    assert status == 307
    assert "page-two-signin" in head


def test_indeed_says_zero_in_its_own_words_and_knows_no_unknown_place():
    replica = looking("indeed", "2026")
    _, body, _ = get(replica, "https://www.indeed.com/jobs?q=qwertzuiop")
    assert "did not match any jobs" in body
    _, body, _ = get(replica, "https://www.indeed.com/jobs?q=service&l=Atlantis")
    assert '"parsedL": null' in body


def test_a_redesign_that_empties_a_field_empties_page_and_truth_alike():
    replica = looking("monster", "2025")
    replica.set_look("monster", hidden=("pay", "employer"))
    rows = truth(WORLD, "monster", 1, look=replica.looks["monster"])
    assert {row["employer"] for row in rows} == {None}
    assert {row["pay_origin"] for row in rows} <= {None, "text"}
    for row in rows[:10]:
        assert "baseSalary" not in get(replica, row["url"])[1]


def test_the_search_api_of_monster_answers_whole_postings_as_json():
    replica = looking("monster", "2022")
    asked = json.dumps({"jobQuery": {"query": "customer service"}, "offset": 0, "pageSize": 25}).encode()
    path = "/jobs-svx-service/v2/monster/search-jobs/samsearch/en-US"
    answer, _ = replica.respond(Ask("POST", "appsapi.monster.io", path, asked))
    results = json.loads(answer.body)["jobResults"]
    known = {row["key"]: row for row in truth(WORLD, "monster", 1, look=Look("2022"))}
    assert len(results) == 25
    assert all(one["jobPosting"]["title"] == known[one["jobId"]]["title"] for one in results)


def test_a_host_that_nobody_plays_gives_no_answer():
    answer, _ = Replica(WORLD).respond(Ask("GET", "ee.indeed.com", "/jobs"))
    assert answer.drop


@pytest.mark.parametrize("name", walls())
def test_every_wall_is_served_with_its_status(name):
    replica = Replica(WORLD)
    replica.add_fault(kind="wall", value=name, host="www.monster.com", first=2, times=1)
    url = "https://www.monster.com/jobs/search?q=service"
    assert [get(replica, url)[0] for _ in range(3)] == [200, walls()[name]["status"], 200]


@pytest.mark.parametrize("board", [board.name for board in BOARDS])
def test_robots_txt_is_there_on_every_host(board):
    replica = Replica(WORLD)
    for host in board_named(board).hosts:
        status, body, _ = get(replica, f"https://{host}/robots.txt")
        assert status != 200 or "User-agent" in body


def test_dead_boards_lead_to_a_parked_domain_and_members_to_a_login_page():
    replica = Replica(WORLD)
    replica.add_fault(kind="wall", value="other_domain", host="www.customerservicejobs.com")
    status, _, head = get(replica, "https://www.customerservicejobs.com/")
    assert (status, "Location: https://www.parked.example/" in head) == (301, True)
    assert "for sale" in get(replica, "https://www.parked.example/")[1]
    assert "password" in get(replica, "https://www.monster.com/login?next=%2Fjobs")[1]


def test_an_estonian_careers_page_prints_ages_in_estonian():
    rows = [row for row in truth(WORLD, "company_sites", 1) if "tammesild" in row["url"]]
    _, body, _ = get(Replica(WORLD), "https://www.tammesild.example/toopakkumised/")
    assert all(row["posted_age"] is not None for row in rows)
    assert "päeva tagasi" in body
