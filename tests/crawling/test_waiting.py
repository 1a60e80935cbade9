import asyncio
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from scrapy import Request
from scrapy.http import Response
from scrapy.settings import Settings

from aggregator.crawling import waiting
from aggregator.crawling.waiting import PatientRetry, retry_after

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
URL = "https://x.example/jobs"


@pytest.fixture
def clock(monkeypatch):
    now = SimpleNamespace(seconds=1000.0, slept=[])
    monkeypatch.setattr(waiting, "time", SimpleNamespace(monotonic=lambda: now.seconds))
    return now


@pytest.fixture
def retry(clock):
    settings = Settings({"RETRY_TIMES": 2, "RETRY_HTTP_CODES": [429, 500, 503], "RETRY_AFTER_MOST": 120.0})
    made = PatientRetry(settings)
    stats = SimpleNamespace(inc_value=lambda *_, **__: None)
    spider = SimpleNamespace(name="x")
    made.crawler = SimpleNamespace(settings=settings, stats=stats, spider=spider)
    spider.crawler = made.crawler

    async def sleep(seconds):
        clock.slept.append(seconds)
        clock.seconds += seconds

    made.sleep = sleep
    return made


def refused(status: int, after: str | None = None) -> Response:
    return Response(URL, status=status, headers={"Retry-After": after} if after else {})


def test_retry_after_in_seconds_is_waited_for_by_every_request_to_that_host(retry, clock):
    again = retry.process_response(Request(URL), refused(429, "30"))
    assert isinstance(again, Request)
    asyncio.run(retry.process_request(Request("https://x.example/other")))
    assert clock.slept == [30.0]


def test_other_hosts_are_not_held(retry, clock):
    retry.process_response(Request(URL), refused(429, "30"))
    asyncio.run(retry.process_request(Request("https://y.example/")))
    assert clock.slept == []


def test_a_host_that_asks_for_longer_than_the_bound_is_given_up(retry):
    response = refused(503, "3600")
    assert retry.process_response(Request(URL), response) is response


def test_tries_are_bounded_and_the_pauses_grow(retry, clock):
    request, pauses = Request(URL), []
    while isinstance(answer := retry.process_response(request, refused(500)), Request):
        request = answer
        asyncio.run(retry.process_request(request))
        pauses = clock.slept
    assert pauses == [2.0, 4.0]
    assert answer.status == 500


def test_a_page_that_came_is_left_alone(retry):
    response = Response(URL, status=200)
    assert retry.process_response(Request(URL), response) is response


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("7", 7.0),
        ("Mon, 23 Nov 2026 12:01:00 GMT", 60.0),
        ("Mon, 23 Nov 2026 11:00:00 GMT", 0.0),
        ("-5", None),
        ("later", None),
        ("", None),
        (None, None),
        ("9" * 500, 999999999.0),
    ],
)
def test_retry_after_is_read_as_seconds_or_date(header, seconds):
    assert retry_after(header, NOW) == seconds
