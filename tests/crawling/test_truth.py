"""Every field of every posting that a crawl stored is what the replica printed, in every look of every board."""

from datetime import UTC, date, datetime, time

import pytest

from aggregator.config import Config, SourceChoice
from aggregator.crawling.run import crawl
from aggregator.replica.running import running_replica
from aggregator.replica.supply.sites import sites
from tests.crawling.against_truth import differences, stored

CONFIG = Config(sources={"company_sites": SourceChoice(sites=tuple(f"https://{site.host}/" for site in sites()))})
FIRST = date(2026, 11, 23)
BOARDS = ("customerservicejobs", "customerservicecrossing", "indeed", "monster", "company_sites")
OLDER = (
    ("customerservicejobs", "wpjm-plain"), ("customerservicejobs", "nexxt"),
    ("customerservicecrossing", "2026"), ("customerservicecrossing", "2018"),
    ("monster", "2022"), ("monster", "2020"), ("monster", "2018"),
    ("indeed", "2026-dom"), ("indeed", "2026-state"), ("indeed", "2023"), ("indeed", "2021"), ("indeed", "2020"),
)  # fmt: skip


@pytest.fixture(scope="module")
def replica():
    with running_replica(seed=3, jobs=40, first_date=FIRST) as handle:
        yield handle


def crawled(replica, boards, path, day=1):
    replica.set_day(day)
    now = datetime.combine(replica.world.date_of(day), time(9), UTC)
    results = crawl(
        boards, config=CONFIG, store_path=path, now=now, replica_port=replica.port, keep_irrelevant=True, workers=2
    )
    assert [(one.board, one.outcome) for one in results] == [(board, "ok") for board in boards]
    return stored(path)


def held(rows, replica, board):
    depth = "card" if board == "indeed" else "full"
    truth = replica.truth(board, depth=depth)
    if board == "indeed":  # robots.txt opens first pages only
        assert len(rows) >= 10
        truth = [one for one in truth if one["url"] in rows]
    return {field: wrong[:3] for field, wrong in differences(rows, truth, searched=board == "monster").items()}


@pytest.fixture(scope="module")
def five(replica, tmp_path_factory):
    return crawled(replica, BOARDS, tmp_path_factory.mktemp("five") / "jobs.db")


@pytest.mark.parametrize("board", BOARDS)
def test_every_field_is_as_the_board_printed_it(five, replica, board):
    assert held({url: row for url, row in five.items() if row["board"] == board}, replica, board) == {}


@pytest.mark.parametrize(("board", "look"), OLDER, ids=lambda part: part)
def test_every_field_is_as_an_older_look_printed_it(replica, board, look, tmp_path):
    replica.set_look(board, look)
    assert held(crawled(replica, (board,), tmp_path / "jobs.db"), replica, board) == {}
