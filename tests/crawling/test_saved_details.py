"""A tenant of thousands of jobs costs few detail pages, and none of the trade's own postings."""

from datetime import UTC, date, datetime, time

import pytest

from aggregator.config import Config, SourceChoice
from aggregator.crawling.run import crawl
from aggregator.replica.boards.ats import systems
from aggregator.replica.boards.ats.base import BIG, BIG_FROM, BIG_JOBS
from aggregator.replica.boards.base import Look, Scene
from aggregator.replica.running import running_replica
from tests.crawling.against_truth import stored

FIRST = date(2026, 11, 23)
DETAILS = {"workday": "/job/", "bamboohr": "/detail"}
"""A system with a search of its own and one without, each with what only a detail's address holds."""
DETAILED = [one for one in systems() if one.name in DETAILS]


@pytest.fixture(scope="module")
def replica():
    with running_replica(seed=5, jobs=3, first_date=FIRST) as handle:
        yield handle


@pytest.mark.parametrize("system", DETAILED, ids=lambda one: one.name)
def test_of_five_thousand_jobs_only_those_that_may_be_the_trades_are_fetched(replica, system, tmp_path):
    config = Config(sources={system.name: SourceChoice(sites=(system.listed_as(BIG),), employers={BIG: "Big"})})
    now = datetime.combine(FIRST, time(9), UTC)
    replica.reset_requests()
    (result,) = crawl(
        (system.name,), config=config, store_path=tmp_path / "jobs.db", now=now, replica_port=replica.port
    )
    scene = Scene(replica.world, 1, Look("2026"))
    ads = [system.whole(scene, index) for index in range(BIG_FROM, BIG_FROM + BIG_JOBS)]
    wanted = {ad.url for ad in ads if ad.trade == "customer_service"}
    details = [target for _, target in replica.requests() if DETAILS[system.name] in target]
    assert result.outcome == "ok", result.problem
    assert 40 <= len(wanted) <= 60
    assert not wanted - stored(tmp_path / "jobs.db").keys(), "postings of the trade were missed"
    assert len(details) <= 150
