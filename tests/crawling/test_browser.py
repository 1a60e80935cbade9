"""Company pages that print nothing without their scripts: known as shells, drawn only where the config allows it."""

import asyncio
import shutil
from datetime import UTC, datetime
from importlib.util import find_spec

import pytest

from aggregator.config import Config, SourceChoice
from aggregator.crawling import browser
from aggregator.crawling.browser import is_refused, is_refused_by_address, with_browser
from aggregator.crawling.run import crawl
from aggregator.errors import BadConfig
from aggregator.replica.boards.scripted import HOST, JOBS
from aggregator.replica.running import running_replica
from tests.crawling.against_truth import stored

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
SITES = (f"http://{HOST}/karjaar",)
needs_browser = pytest.mark.skipif(
    find_spec("scrapy_playwright") is None or CHROMIUM is None, reason="the extra [browser] is not installed"
)


@pytest.fixture(scope="module")
def replica():
    with running_replica(jobs=3) as handle:
        yield handle


def crawled(replica, path, **choice):
    config = Config(sources={"company_sites": SourceChoice(sites=SITES, **choice)}, chromium=CHROMIUM)
    (result,) = crawl(("company_sites",), config=config, store_path=path, now=NOW, replica_port=replica.port)
    return result


def test_without_a_browser_a_shell_is_called_so_with_the_mend(replica, tmp_path):
    result = crawled(replica, tmp_path / "jobs.db")
    assert (result.outcome, result.counts.found) == ("not_recognised", 0)
    assert "drawn by scripts" in result.problem
    assert "browser = true" in result.problem


@needs_browser
def test_with_a_browser_the_postings_behind_the_scripts_are_read(replica, tmp_path):
    replica.reset_requests()
    result = crawled(replica, tmp_path / "jobs.db", browser=True)
    assert (result.outcome, result.counts.found) == ("ok", len(JOBS)), result.problem
    rows = stored(tmp_path / "jobs.db").values()
    assert {row["title"] for row in rows} == {title for title, _ in JOBS.values()}
    assert {row["employer"] for row in rows} == {"Tühi Leht OÜ"}
    asked = [target for host, target in replica.requests() if host == HOST]
    assert asked.count("/karjaar") == 2, "the plain page is tried first"


@pytest.mark.skipif(find_spec("scrapy_playwright") is not None, reason="the extra [browser] is installed")
def test_a_browser_that_is_not_installed_is_told_before_anything_is_asked(replica, tmp_path):
    with pytest.raises(BadConfig, match="run `make browser`"):
        crawled(replica, tmp_path / "jobs.db", browser=True)


class Asked:
    def __init__(self, url, kind="xhr"):
        self.url, self.resource_type = url, kind


def test_a_drawn_page_reaches_no_private_address_and_loads_no_pictures():
    assert is_refused_by_address(Asked("http://169.254.169.254/latest/"))
    assert is_refused_by_address(Asked("https://www.example.org/logo.png", "image"))
    assert not is_refused_by_address(Asked("https://www.example.org/api/jobs"))


@pytest.mark.parametrize(
    ("found", "refused"),
    [(["93.184.216.34"], False), (["10.0.0.5"], True), (["93.184.216.34", "::1"], True), ([], True)],
)
def test_a_drawn_page_follows_no_name_into_a_private_network(monkeypatch, found, refused):
    async def addresses_of(host):
        assert host == "jobs.acme.example"
        return found

    monkeypatch.setattr(browser, "addresses_of", addresses_of)
    assert asyncio.run(is_refused(Asked("https://jobs.acme.example/api"))) is refused


def test_the_browser_itself_finds_no_private_host_and_keeps_its_sandbox(monkeypatch):
    monkeypatch.setattr("os.geteuid", lambda: 1000, raising=False)
    launch = with_browser({"DOWNLOAD_HANDLERS": {}}, None)["PLAYWRIGHT_LAUNCH_OPTIONS"]
    (rules,) = [one for one in launch["args"] if one.startswith("--host-resolver-rules=")]
    assert {f"MAP {host} ~NOTFOUND" for host in ("localhost", "127.*", "10.*", "192.168.*")} <= set(
        rules.partition("=")[2].split(", ")
    )
    assert launch["chromium_sandbox"] is True
