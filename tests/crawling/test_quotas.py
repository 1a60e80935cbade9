"""A quota is counted before the request is sent, and no restart forgets it."""

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from scrapy.exceptions import NotConfigured
from scrapy.http import Request
from scrapy.utils.test import get_crawler

from aggregator.crawling.quotas import QuotaKeeper, spend, spent_line
from aggregator.crawling.refusals import QuotaSpent
from aggregator.crawling.sources import Policy, Quota, Source
from aggregator.extract.page import Outcome
from db.store import Store

ROOT = Path(__file__).resolve().parents[2]
NOON = datetime(2026, 11, 23, 12, 30, tzinfo=UTC)
POLICY = Policy(robots="", terms="", stance="", read_on=NOON.date())


def source(requests=2, per="day"):
    return Source(
        name="tiny", title="Tiny", homepage="https://tiny.example/", hosts=("tiny.example",), policy=POLICY,
        quota=Quota(requests=requests, per=per),
    )  # fmt: skip


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "a.db") as store:
        yield store


def spends(store, source, *times):
    """Whether a request may be sent at each time."""
    sent = []
    for at in times:
        try:
            spend(store, source, at)
        except QuotaSpent:
            sent.append(False)
        else:
            sent.append(True)
    return sent


@pytest.mark.parametrize(
    ("per", "later"),
    [("hour", NOON.replace(hour=13)), ("day", NOON.replace(day=24)), ("month", NOON.replace(month=12))],
)
def test_a_span_that_is_spent_lets_nothing_pass_until_the_next_begins(store, per, later):
    assert spends(store, source(per=per), NOON, NOON, NOON, later, later, later) == [
        True,
        True,
        False,
        True,
        True,
        False,
    ]


def test_a_lifetime_quota_never_begins_anew(store):
    assert spends(store, source(per="ever"), NOON, NOON, NOON.replace(year=2030)) == [True, True, False]


def test_another_span_in_the_config_counts_what_was_sent_before(store):
    assert spends(store, source(2, "hour"), NOON, NOON.replace(hour=13)) == [True, True]
    assert spends(store, source(3, "day"), NOON, NOON) == [True, False]


def test_boards_do_not_spend_each_others_quota(store):
    assert store.spend("one", "2026-11-23T12", "2026-11-23", 1)
    assert store.spend("two", "2026-11-23T12", "2026-11-23", 1)
    assert not store.spend("one", "2026-11-23T13", "2026-11-23", 1)


@pytest.mark.parametrize(
    ("per", "said"),
    [
        ("hour", "quota of 9 requests an hour is spent; next at 13:00 (UTC)"),
        ("day", "quota of 9 requests a day is spent; next on 2026-11-24 (UTC)"),
        ("month", "quota of 9 requests a month is spent; next on 2026-12-01 (UTC)"),
        ("ever", "quota of 9 requests in all is spent; what a new key allows goes to [sources.tiny] quota"),
    ],
)
def test_a_spent_quota_says_how_much_it_was_and_when_it_begins_anew(per, said):
    assert spent_line(Quota(requests=9, per=per), NOON, "tiny") == said


def keeper(store, source):
    crawler = get_crawler()
    crawler.spider = SimpleNamespace(source=source, clock=lambda: NOON, keeper=SimpleNamespace(store=store))
    return QuotaKeeper.from_crawler(crawler)


def test_repeats_count_and_robots_txt_does_not(store):
    counts = keeper(store, source())
    counts.process_request(Request("https://tiny.example/robots.txt", meta={"dont_obey_robotstxt": True}))
    again = Request("https://tiny.example/jobs")
    counts.process_request(again)
    counts.process_request(again)
    with pytest.raises(QuotaSpent) as fault:
        counts.process_request(again)
    assert fault.value.outcome is Outcome.PARTIAL


def test_a_source_without_a_quota_has_no_keeper(store):
    with pytest.raises(NotConfigured):
        keeper(store, SimpleNamespace(quota=None))


CHILD = """
import os, signal, sys
from pathlib import Path
from db.store import Store
store = Store.open(Path(sys.argv[1]))
for _ in range(3):
    store.spend("tiny", "2026-11-23T12", "2026-11-23", 5)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_kill_forgets_no_request(tmp_path):
    path = tmp_path / "a.db"
    killed = subprocess.run([sys.executable, "-c", CHILD, str(path)], cwd=ROOT, env=os.environ, check=False)
    assert killed.returncode == -signal.SIGKILL
    with Store.open(path) as store:
        assert spends(store, source(5), NOON, NOON, NOON) == [True, True, False]
