"""Every field of every posting that a crawl of an applicant-tracking system stored is what the replica printed."""

from datetime import UTC, date, datetime, time

import pytest

from aggregator.config import Config, SourceChoice
from aggregator.crawling.run import crawl
from aggregator.replica.boards.ats import systems
from aggregator.replica.boards.ats.base import TENANTS
from aggregator.replica.running import running_replica
from tests.crawling.against_truth import differences, stored

SYSTEMS = {system.name: system for system in systems()}
FIRST = date(2026, 11, 23)


def listed(system) -> SourceChoice:
    """The config of a person who lists every tenant, with its name where the feed keeps it."""
    return SourceChoice(
        sites=tuple(system.listed_as(tenant.slug) for tenant in TENANTS),
        employers={system.key_prefix(tenant): tenant.employer for tenant in TENANTS},
    )


CONFIG = Config(sources={name: listed(system) for name, system in SYSTEMS.items()})


@pytest.fixture(scope="module")
def replica():
    with running_replica(seed=3, jobs=30, first_date=FIRST) as handle:
        yield handle


@pytest.fixture(scope="module")
def crawled(replica, tmp_path_factory):
    path = tmp_path_factory.mktemp("ats") / "jobs.db"
    now = datetime.combine(FIRST, time(9), UTC)
    results = crawl(
        tuple(SYSTEMS), config=CONFIG, store_path=path, now=now, replica_port=replica.port, keep_irrelevant=True,
        workers=2,
    )  # fmt: skip
    return {one.board: one for one in results}, stored(path)


@pytest.mark.parametrize("name", SYSTEMS)
def test_a_crawl_of_every_tenant_ends_well(crawled, name):
    results, _ = crawled
    found = (results[name].outcome, results[name].problem)
    assert found == ("ok", None), f"spiders/{name} or its replica: {found}, of a list that holds jobs of three tenants"


@pytest.mark.parametrize("name", SYSTEMS)
def test_every_field_is_as_the_feed_printed_it(crawled, replica, name):
    rows = {url: row for url, row in crawled[1].items() if row["board"] == name}
    truth = replica.truth(name)
    searched = CONFIG.source(name).ats.searches
    wrong = {field: pairs[:3] for field, pairs in differences(rows, truth, searched=searched).items()}
    assert len(rows) >= 10, f"{name}: {len(rows)} of {len(truth)} postings are stored: do its keys and addresses agree?"
    assert not wrong, (
        f"{name}: field → (address, stored, printed): {wrong}\nMend what is read, or, where the system has no such "
        f"field, detail_lacks, types, one_type or one_place of aggregator/replica/boards/ats/{name}.py"
    )


@pytest.mark.parametrize("name", SYSTEMS)
def test_every_key_is_the_tenants_and_the_feeds_own(crawled, replica, name):
    keys = {one["url"]: one["key"] for one in replica.truth(name)}
    strange = {row["key"] for row in crawled[1].values() if row["board"] == name} - set(keys.values())
    assert not strange, (
        f"{name}: no keys of the feed are {sorted(strange)[:3]}, but such as {sorted(keys.values())[:3]}: "
        "let ats.key of its board.toml and key_prefix of its replica agree"
    )
