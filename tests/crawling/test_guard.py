import pytest
from scrapy import Request
from twisted.internet import defer

from aggregator.crawling.addresses import literal, refusal
from aggregator.crawling.guard import AddressGuard, PublicResolver
from aggregator.crawling.refusals import PrivateAddress
from aggregator.extract.page import Outcome

PRIVATE = [
    "http://127.0.0.1/",
    "http://localhost/jobs",
    "https://printer.local/",
    "http://metadata.google.internal/",
    "http://intranet/",
    "http://10.1.2.3/",
    "http://192.168.0.1/",
    "http://172.16.5.5/",
    "http://169.254.169.254/latest/meta-data/",
    "http://100.64.1.1/",
    "http://0.0.0.0/",
    "http://[::1]/",
    "http://[fd00::1]/",
    "http://[fe80::1%25eth0]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[2002:7f00:1::]/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0177.0.0.1/",
    "http://127.1/",
    "http://localhost./",
    "http://a.LOCALHOST/",
    "http://224.0.0.1/",
]
ODD = ["http://example.org:22/", "https://example.org:8443/", "ftp://example.org/", "file:///etc/passwd",
       "http://user:pw@example.org/", "http://example.org:99999/", "http://[broken/"]  # fmt: skip


@pytest.mark.parametrize("url", PRIVATE + ODD)
def test_private_addresses_odd_ports_and_schemes_are_refused_with_one_line(url):
    line = refusal(url)
    assert line
    assert url in line
    assert "\n" not in line


@pytest.mark.parametrize(
    "url", ["https://www.indeed.com/jobs?q=x", "http://example.org:80/", "https://1.1.1.1/", "https://jobs.ee"]
)
def test_public_addresses_pass(url):
    assert refusal(url) is None


def test_the_guard_raises_before_anything_is_sent():
    with pytest.raises(PrivateAddress) as fault:
        AddressGuard().process_request(Request("http://127.0.0.1/"))
    assert fault.value.outcome is Outcome.FAILED


def test_a_name_that_resolves_to_a_private_address_is_refused():
    with pytest.raises(PrivateAddress, match=r"'evil\.example' resolves to 10\.0\.0\.7"):
        PublicResolver._public("10.0.0.7", "evil.example")
    assert PublicResolver._public("93.184.215.14", "good.example") == "93.184.215.14"


def test_the_resolver_checks_what_scrapys_resolver_answers(monkeypatch):
    answers = {"evil.example": "127.0.0.1", "good.example": "93.184.215.14"}
    monkeypatch.setattr(
        "scrapy.resolver.CachingThreadedResolver.getHostByName",
        lambda self, name, timeout=(): defer.succeed(answers[name]),
    )
    resolver = PublicResolver.__new__(PublicResolver)
    got = []
    resolver.getHostByName("good.example").addCallback(got.append)
    resolver.getHostByName("evil.example").addErrback(lambda failure: got.append(failure.type))
    assert got == ["93.184.215.14", PrivateAddress]


def test_a_name_is_no_literal_address():
    assert literal("example.org") is None
    assert literal("ä.example") is None
