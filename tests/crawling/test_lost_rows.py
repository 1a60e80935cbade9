from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from aggregator.crawling.account import Account
from aggregator.crawling.health import Past, judge
from aggregator.crawling.keeper import Keeper
from aggregator.crawling.sources import Policy, Source
from aggregator.crawling.unit import counts_of, tools_of
from aggregator.extract.page import Link, Outcome, Reading
from aggregator.listing import Listing
from db.store import Store, StoreFault

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
POLICY = Policy(robots="", terms="", stance="", read_on=date(2026, 11, 1))
SOURCE = Source(name="b", title="B", homepage="https://b.example", hosts=(), policy=POLICY, sweep=True)
AGENT = Listing(
    board="b", key="1", url="https://b.example/1", seen_at=NOW, title="Customer Service Agent",
    description="You answer our customers' calls and e-mails with patience.",
)  # fmt: skip


@pytest.fixture
def keeper(tmp_path):
    with Store.open(tmp_path / "a.db") as store:
        run = store.start_run("b", None, "2026-11-23T11:59:00Z")
        tools = tools_of(None)
        store.register_tags(
            {"slug": e.slug, "kind": e.kind, "label_en": e.label_en, "label_et": e.label_et}
            for e in tools.profile.entries
        )
        yield Keeper(store=store, run_id=run, source=SOURCE, tools=tools, account=Account(), clock=lambda: NOW)


def judged(keeper: Keeper):
    keeper.account.page(Link(url="https://b.example/", role="list"), Reading(outcome=Outcome.OK), 10)
    counts = counts_of(keeper.store, keeper.run_id)
    return judge(keeper.account, counts, SOURCE, Past(), whole=True, stopped=None)


def test_a_key_with_a_lone_surrogate_costs_nothing(keeper):
    keeper.take(AGENT)
    keeper.take(replace(AGENT, key="bad\ud800", title="Forklift mechanic", description="Repair \ud800 forklifts."))
    keeper.take(replace(AGENT, key="worse\udfff", title=None, url="https://b.example/\ud800"))
    keeper.write()
    counts = counts_of(keeper.store, keeper.run_id)
    assert (counts.found, counts.new, counts.filtered, counts.quarantined) == (3, 1, 1, 1)
    assert judged(keeper).closes


def test_a_row_that_cannot_be_written_costs_no_other_and_keeps_the_run_from_closing(keeper):
    keeper.take(AGENT)
    keeper.take(replace(AGENT, key="never stored", depth="known"))
    keeper.take(replace(AGENT, key="2", url="https://b.example/2"))
    keeper.write()
    counts = counts_of(keeper.store, keeper.run_id)
    assert (counts.found, counts.new, counts.failed) == (3, 2, 1)
    health = judged(keeper)
    assert (health.outcome, health.closes) == (Outcome.PARTIAL, False)
    assert "1 postings could not be stored: never stored: LookupError" in health.problem


def test_a_fault_of_the_file_is_not_taken_for_a_bad_row(keeper, monkeypatch):
    def full(*_, **__):
        raise StoreFault("no room is left")

    monkeypatch.setattr(keeper.store, "save", full)
    keeper.take(AGENT)
    with pytest.raises(StoreFault):
        keeper.write()
    assert keeper.fault is not None


def test_listings_are_normalised_when_their_batch_is_written(keeper):
    keeper.take(AGENT)
    assert not keeper.account.rows
    keeper.write()
    assert keeper.account.rows == {"full": 1}
