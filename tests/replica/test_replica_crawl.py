import json
import subprocess
import sys
from pathlib import Path

import pytest

from aggregator.replica.running import running_replica

ROOT = Path(__file__).parents[2]
SPIDER = """
import json, sys
import scrapy
from scrapy.crawler import CrawlerProcess
from aggregator.replica.downloading import HANDLERS

class Tiny(scrapy.Spider):
    name = "tiny"
    custom_settings = {"ROBOTSTXT_OBEY": True, "RETRY_ENABLED": False, "LOG_ENABLED": False,
                       "TELNETCONSOLE_ENABLED": False, "DOWNLOAD_DELAY": 0, "USER_AGENT": "aggregator-test",
                       "HTTPERROR_ALLOW_ALL": True, "REDIRECT_MAX_TIMES": 4}

    async def start(self):
        for url in json.loads(sys.argv[2]):
            yield scrapy.Request(url, errback=self.failed, cb_kwargs={"asked": url})

    def parse(self, response, asked):
        print(json.dumps({"asked": asked, "url": response.url, "status": response.status, "size": len(response.body),
                          "slot": response.meta["download_slot"], "latency": response.meta["download_latency"] > 0}))

    def failed(self, failure):
        print(json.dumps({"asked": failure.request.cb_kwargs["asked"], "error": failure.type.__name__}))

process = CrawlerProcess({"REPLICA_PORT": int(sys.argv[1]), "DOWNLOAD_HANDLERS": HANDLERS, "DOWNLOAD_MAXSIZE": 1 << 22})
process.crawl(Tiny)
process.start()
"""


def crawl(port, *urls):
    command = [sys.executable, "-c", SPIDER, str(port), json.dumps(urls)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True)
    return {said["asked"]: said for said in map(json.loads, done.stdout.splitlines())}


@pytest.fixture(scope="module")
def replica():
    with running_replica(jobs=20) as running:
        yield running


def test_real_addresses_slots_redirects_and_robots_hold_over_the_replica(replica):
    search, moved = "https://www.indeed.com/jobs?q=customer+service", "http://gb.indeed.com/jobs?q=call"
    detail, nowhere = "https://www.indeed.com/viewjob?jk=0", "https://ee.indeed.com/jobs"
    said = crawl(replica.port, search, moved, detail, nowhere)
    assert said[search] | {"size": 0} == {
        "asked": search, "url": search, "status": 200, "slot": "www.indeed.com", "latency": True, "size": 0
    }  # fmt: skip
    assert said[moved]["url"] == "https://uk.indeed.com/jobs?q=call"
    assert said[detail] == {"asked": detail, "error": "IgnoreRequest"}
    assert said[nowhere] == {"asked": nowhere, "error": "CannotResolveHostError"}
    assert not any(target.startswith("/viewjob") for _, target in replica.requests())


def test_faults_reach_the_spider_as_they_would_over_the_net(replica):
    urls = {
        "wall": "https://www.indeed.com/jobs?q=a", "cut": "https://www.indeed.com/jobs?q=b",
        "gzip_bomb": "https://www.indeed.com/jobs?q=c", "drop": "https://www.indeed.com/jobs?q=d",
        "redirect_loop": "https://www.indeed.com/q-e-jobs.html",
    }  # fmt: skip
    for kind, url in urls.items():
        path = "/jobs[?]q=" + url[-1] if "?" in url else "/q-e-*"
        replica.fault(kind, {"wall": "indeed_login_gate", "gzip_bomb": "60"}.get(kind, ""), path=path)
    said = crawl(replica.port, *urls.values())
    replica.clear_faults()
    assert said[urls["wall"]]["status"] == 401
    assert said[urls["cut"]]["error"] == "ResponseDataLossError"
    assert said[urls["gzip_bomb"]].get("error") or said[urls["gzip_bomb"]]["size"] < 1 << 22
    assert said[urls["drop"]]["error"] == "DownloadFailedError"
    assert said[urls["redirect_loop"]]["error"] == "IgnoreRequest"
