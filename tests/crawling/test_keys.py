"""No key is ever seen above the network: not in requests, answers, redirects, exceptions or logs."""

import asyncio
import base64
import gzip
import logging
import pickle
from types import SimpleNamespace
from urllib.parse import quote

import pytest
from scrapy.core.downloader.handlers.base import BaseDownloadHandler
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Request, Response, TextResponse
from scrapy.utils.test import get_crawler

from aggregator.crawling.keyed_downloads import KeyedDownloads
from aggregator.crawling.keys import HidesKeys, Keys, missing, not_configured
from aggregator.crawling.refusals import KeyKept
from aggregator.crawling.sources import Key, Policy, Source
from aggregator.extract.page import Outcome

CANARY = 'c4n4ry/"k&y+=='
SOURCE = Source(
    name="tiny", title="Tiny", homepage="https://tiny.example/", hosts=("api.tiny.example",),
    policy=Policy(robots="", terms="", stance="", read_on="2026-11-01"),
    keys={
        "TINY_KEY": Key(env="TINY_KEY"), "TINY_LOGIN": Key(env="TINY_KEY", basic=True),
        "MORE": Key(env="TINY_MORE", optional=True),
    },
    keys_page="https://tiny.example/keys",
)  # fmt: skip
KEYS = Keys.of(SOURCE, {"TINY_KEY": CANARY})
LOGIN = base64.b64encode(f"{CANARY}:".encode()).decode()
WAYS = [CANARY, quote(CANARY, safe=""), 'c4n4ry/\\"k&y+==', "c4n4ry/&quot;k&amp;y+==", LOGIN]
URL = "https://api.tiny.example/jobs?page=2&key={TINY_KEY}"


class Network(BaseDownloadHandler):
    """Stands for the handler that goes to the network; echoes the key in every way it is told to."""

    def __init__(self, crawler):
        super().__init__(crawler)
        self.sent = []
        self.answer = lambda request: TextResponse(request.url, body=b"{}")

    async def download_request(self, request):
        self.sent.append(request)
        request.meta["download_latency"] = 0.5
        return self.answer(request)

    async def close(self):
        self.sent = None


@pytest.fixture
def handler():
    crawler = get_crawler(settings_dict={"KEYED_OVER": Network})
    crawler.spider = SimpleNamespace(keys=KEYS, source=SOURCE)
    return KeyedDownloads(crawler)


def ask(handler, url=URL, **more):
    request = Request(url, **more)
    return request, asyncio.run(handler.download_request(request))


def test_the_network_gets_the_key_in_address_header_and_body(handler):
    ask(
        handler,
        headers={"Authorization": "Basic {TINY_LOGIN}", "X-Key": "{TINY_KEY}"},
        method="POST",
        body='{"k": "{TINY_KEY}"}',
    )
    (sent,) = handler.below.sent
    assert sent.url == f"https://api.tiny.example/jobs?page=2&key={quote(CANARY, safe='')}"
    assert sent.headers["Authorization"].decode() == f"Basic {LOGIN}"
    assert sent.headers["X-Key"].decode() == CANARY
    assert sent.body == b'{"k": "c4n4ry/\\"k&y+=="}'


def test_what_lies_above_keeps_the_placeholder_and_learns_the_latency(handler):
    request, response = ask(handler)
    assert response.url == request.url
    assert CANARY not in repr((request, request.headers, request.meta, response))
    assert request.meta["download_latency"] == 0.5


@pytest.mark.parametrize("way", WAYS)
def test_a_key_that_the_server_prints_back_is_hidden_in_body_and_headers(handler, way):
    handler.below.answer = lambda request: TextResponse(
        request.url, status=401, body=f'{{"error": "bad key {way}"}}'.encode(),
        headers={"Location": f"https://api.tiny.example/login?key={way}", "X-Echo": way},
    )  # fmt: skip
    _, response = ask(handler)
    said = response.body + response.headers["Location"] + response.headers["X-Echo"]
    assert way.encode() not in said
    assert said.count(b"{TINY_") == 3


def test_a_key_in_a_packed_answer_is_hidden_too(handler):
    packed = gzip.compress(f"no such key: {CANARY}".encode())
    handler.below.answer = lambda request: Response(request.url, body=packed, headers={"Content-Encoding": "gzip"})
    _, response = ask(handler)
    assert response.body == b"no such key: {TINY_KEY}"
    assert "Content-Encoding" not in response.headers


def test_what_is_packed_in_an_unknown_way_is_not_looked_at(handler):
    handler.below.answer = lambda request: Response(request.url, body=b"??", headers={"Content-Encoding": "zz"})
    assert ask(handler)[1].body == b""


def test_an_exception_and_its_cause_say_no_key(handler):
    def fails(request):
        cause = OSError(f"no route to {request.url}")
        raise IgnoreRequest(f"{request} failed with {CANARY}", cause) from cause

    handler.below.answer = fails
    with pytest.raises(IgnoreRequest) as fault:
        ask(handler)
    for one in (fault.value, fault.value.__cause__):
        assert CANARY not in repr(one)
        assert quote(CANARY, safe="") not in repr(one)
        assert "TINY_KEY" in repr(one)


@pytest.mark.parametrize("url", ["https://evil.example/?key={TINY_KEY}", "http://api.tiny.example/?key={TINY_KEY}"])
def test_a_key_goes_to_its_own_hosts_alone_and_never_over_plain_http(handler, url):
    with pytest.raises(KeyKept, match="Tiny led to") as fault:
        ask(handler, url)
    assert fault.value.outcome is Outcome.REDIRECTED
    assert handler.below.sent == []


def test_a_key_in_a_header_does_not_follow_a_redirect_elsewhere(handler):
    with pytest.raises(KeyKept):
        ask(handler, "https://evil.example/", headers={"X-Key": "{TINY_KEY}"})


def test_a_request_without_a_key_is_sent_as_it_is(handler):
    request, _ = ask(handler, "https://other.example/robots.txt")
    assert handler.below.sent == [request]


def test_an_optional_key_that_is_absent_takes_its_parameter_along(handler):
    ask(handler, "https://api.tiny.example/jobs?page=1&api_key={MORE}&x=1")
    assert handler.below.sent[0].url == "https://api.tiny.example/jobs?page=1&x=1"


def test_a_log_record_shows_no_key_in_message_or_traceback():
    fault = ValueError(CANARY)
    record = logging.LogRecord("x", 10, "x.py", 1, "asked %s", (CANARY,), (ValueError, fault, None))
    assert HidesKeys(KEYS).filter(record)
    assert CANARY not in logging.Formatter().format(record)


def test_keys_show_their_names_and_survive_the_way_to_a_child():
    assert repr(KEYS) == "Keys(TINY_KEY, TINY_LOGIN)"
    assert pickle.loads(pickle.dumps(KEYS)).hide(CANARY) == "{TINY_KEY}"


@pytest.mark.parametrize("environ", [{}, {"TINY_KEY": "  "}, {"TINY_KEY": "abc"}])
def test_without_its_key_a_source_says_what_to_set_and_where_it_comes_from(environ):
    assert missing(SOURCE, environ) == ("TINY_KEY",)
    assert not_configured(SOURCE, environ) == (
        "tiny is not configured: set TINY_KEY in the environment; keys are given at https://tiny.example/keys"
    )


def test_with_its_key_a_source_is_configured():
    assert not_configured(SOURCE, {"TINY_KEY": CANARY}) is None
