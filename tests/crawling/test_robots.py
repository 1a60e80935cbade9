import asyncio
from types import SimpleNamespace

import pytest
from scrapy import Request
from scrapy.http import HtmlResponse, TextResponse
from scrapy.robotstxt import ProtegoRobotParser
from scrapy.settings import Settings
from twisted.internet.defer import Deferred

from aggregator.crawling.refusals import RefusedByRobots, RobotsUnreadable
from aggregator.crawling.robots import Robots
from aggregator.crawling.settings import TOKEN, live_settings, user_agent
from aggregator.extract.page import Outcome

INDEED_SHAPED = b"""
User-agent: *
Allow: /
Disallow: /viewjob
Disallow: /rc/
Disallow: /*&start=
Disallow: /*?start=
Disallow: /*radius=

User-agent: Scrapy
Disallow: /
"""


def rules(text: bytes) -> ProtegoRobotParser:
    return ProtegoRobotParser(text, spider=None)


@pytest.fixture
def robots(monkeypatch):
    settings = Settings(
        {"ROBOTSTXT_OBEY": True, "ROBOTSTXT_USER_AGENT": TOKEN, "USER_AGENT": user_agent("a@b.example")}
    )
    stats = SimpleNamespace(inc_value=lambda *_, **__: None)

    async def nobody_listens(**_):
        return []

    signals = SimpleNamespace(send_catch_log_async=nobody_listens)
    return Robots(SimpleNamespace(settings=settings, stats=stats, spider=None, signals=signals))


@pytest.mark.parametrize(
    ("url", "open_to_us"),
    [
        ("https://www.indeed.com/jobs?q=customer+service&l=Tallinn", True),
        ("https://www.indeed.com/jobs?q=customer+service&start=10", False),
        ("https://www.indeed.com/jobs?q=customer+service&radius=25", False),
        ("https://www.indeed.com/viewjob?jk=0123456789abcdef", False),
        ("https://www.indeed.com/rc/clk?jk=0123456789abcdef", False),
    ],
)
def test_a_robots_file_with_wildcards_is_read_for_our_own_name(robots, url, open_to_us):
    if open_to_us:
        robots.process_request_2(rules(INDEED_SHAPED), Request(url))
    else:
        with pytest.raises(RefusedByRobots) as fault:
            robots.process_request_2(rules(INDEED_SHAPED), Request(url))
        assert fault.value.outcome is Outcome.REFUSED_BY_ROBOTS
        assert url in str(fault.value)


def test_the_group_for_scrapy_is_not_ours_even_if_the_contact_names_scrapy():
    assert "scrapy" not in TOKEN
    settings = live_settings(
        SimpleNamespace(politeness=SimpleNamespace(delay=2.0, max_megabytes=16)), "https://scrapy.example"
    )
    assert settings["ROBOTSTXT_USER_AGENT"] == TOKEN
    assert settings["USER_AGENT"].startswith(TOKEN)
    assert rules(INDEED_SHAPED).allowed("https://www.indeed.com/jobs?q=x", settings["ROBOTSTXT_USER_AGENT"])
    assert not rules(INDEED_SHAPED).allowed("https://www.indeed.com/jobs?q=x", "Scrapy/2.19 (+https://scrapy.org)")


def test_a_group_for_our_name_is_obeyed_in_any_case(robots):
    ours = b"User-agent: Customer-Service-Aggregator\nDisallow: /\n\nUser-agent: *\nAllow: /\n"
    with pytest.raises(RefusedByRobots):
        robots.process_request_2(rules(ours), Request("https://x.example/jobs"))


def answer(robots: Robots, response: TextResponse):
    response.request = Request(response.url)

    async def ask():
        robots._parsers["x.example"] = Deferred()
        await robots._parse_robots(response, "x.example", Request("https://x.example/jobs"))

    asyncio.run(ask())
    return robots._parsers["x.example"]


@pytest.mark.parametrize("status", [500, 503, 429])
def test_an_unreadable_robots_file_closes_the_host(robots, status):
    parser = answer(robots, TextResponse("https://x.example/robots.txt", status=status, body=b""))
    with pytest.raises(RobotsUnreadable, match=f"HTTP {status}"):
        robots.process_request_2(parser, Request("https://x.example/jobs"))


def test_a_wall_in_place_of_robots_is_called_a_wall(robots):
    body = b"<html><head><title>Just a moment...</title></head><body>_cf_chl_opt</body></html>"
    response = HtmlResponse(
        "https://x.example/robots.txt", status=503, body=body, headers={"cf-mitigated": "challenge"}
    )
    with pytest.raises(RobotsUnreadable) as fault:
        robots.process_request_2(answer(robots, response), Request("https://x.example/jobs"))
    assert fault.value.outcome is Outcome.BLOCKED


def test_a_missing_robots_file_means_no_rules(robots):
    parser = answer(robots, TextResponse("https://x.example/robots.txt", status=404, body=b"<html>Not found</html>"))
    robots.process_request_2(parser, Request("https://x.example/jobs"))


def test_an_unreachable_robots_file_closes_the_host(robots):
    robots._parsers["x.example"] = Deferred()
    robots._robots_error(TimeoutError("took too long"), "x.example")
    with pytest.raises(RobotsUnreadable, match="TimeoutError took too long"):
        robots.process_request_2(robots._parsers["x.example"], Request("https://x.example/jobs"))
