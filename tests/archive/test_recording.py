"""What `crawl --archive` writes: WARC that any tool reads, whole after a kill, without a key or a cookie."""

import gzip
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from scrapy.http import Request, Response
from scrapy.utils.test import get_crawler
from warcio.archiveiterator import ArchiveIterator

from aggregator.archive import warc_files
from aggregator.archive.crawls import crawls_in
from aggregator.archive.recording import Recorder, pair
from aggregator.archive.warc import answers_in_warc
from aggregator.archive.warc_files import WarcFiles
from aggregator.config import Config, load_config
from aggregator.crawling.replays import archive_problems
from aggregator.crawling.settings import live_settings, replica_settings, with_archive, with_keys
from aggregator.crawling.sources import SPIDERS, Search, source_named, sources
from aggregator.errors import BadInput
from aggregator.replica.running import running_replica
from tests.archive.traffic import response, warc_gz

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
NICHE = "customerservicejobs"
URL = "https://api.board.example/jobs?page=2&key=%7BTINY_KEY%7D"


def request(**more):
    headers = {
        "Authorization": "Basic c3ecret", "Cookie": "sid=s3cret", "X-Api-Key": "s3cret", "User-Agent": "us/1",
        "Content-Type": "application/json", "X-Tenant": "s3cret",
    }  # fmt: skip
    return Request(URL, method="POST", body='{"q": 1}', headers=headers, **more)


def answer(body=b"<p>hello"):
    headers = {
        "Content-Type": "text/html; charset=utf-8", "Set-Cookie": ["a=s3cret", "b=s3cret"], "X-Auth-Token": "s3cret",
        "X-CSRF": "s3cret", "X-Split": "1\r\nX-Datadome: no", "X-Datadome": "protected", "Transfer-Encoding": "chunked",
    }  # fmt: skip
    return Response(URL, status=403, headers=headers, body=body)


def crawler_into(folder, *, robots=True):
    crawler = get_crawler(settings_dict={"ARCHIVE_FOLDER": str(folder), "ROBOTSTXT_OBEY": robots})
    crawler.spider = SimpleNamespace(source=source_named("monster"), clock=lambda: NOW)
    return crawler


@pytest.fixture
def recorder(tmp_path):
    return Recorder.from_crawler(crawler_into(tmp_path / "archive"))


def recorded(folder):
    """(kind, record headers, message) of every record, as warcio reads them, digests checked."""
    for path in sorted(folder.glob("*.warc.gz")):
        with path.open("rb") as file:
            for one in ArchiveIterator(file, check_digests="raise"):
                yield one.rec_type, one.rec_headers, one.http_headers, one.content_stream().read()


def test_an_answer_is_recorded_with_its_request_and_what_is_secret_is_not(recorder, tmp_path):
    recorder.process_response(request(), answer())
    recorder.close()
    info, asked, came = recorded(tmp_path / "archive")
    assert [info[0], asked[0], came[0]] == ["warcinfo", "request", "response"]
    assert asked[1]["WARC-Concurrent-To"] == came[1]["WARC-Record-ID"]
    assert asked[1]["WARC-Target-URI"] == came[1]["WARC-Target-URI"] == URL
    assert came[1]["WARC-Date"] == "2026-11-23T12:00:00Z"
    assert (asked[2].protocol, asked[2].statusline) == ("POST", "/jobs?page=2&key=%7BTINY_KEY%7D HTTP/1.1")
    sent = {"User-Agent": "us/1", "Content-Type": "application/json", "Host": "api.board.example"}
    assert dict(asked[2].headers) == sent
    assert asked[3] == b'{"q": 1}'
    assert (came[2].statusline, came[3]) == ("403 Forbidden", b"<p>hello")
    assert came[2].get_header("x-datadome") == "protected"
    (path,) = (tmp_path / "archive").iterdir()
    raw = gzip.decompress(path.read_bytes())
    assert not re.search(rb"s3cret|c3ecret|set-cookie|^X-Datadome: no", raw, re.IGNORECASE | re.MULTILINE)


def test_the_answer_goes_on_unchanged_and_the_request_remembers_when(recorder):
    asked, came = request(), answer()
    assert recorder.process_response(asked, came) is came
    assert came.headers["Set-Cookie"]
    assert asked.headers["Authorization"]
    assert asked.meta["answered_at"] == NOW


@pytest.mark.parametrize("body", [b"", b"\x1f\x8b\x08 packed", b"\0" * 70_000, "š".encode("utf-16")])
def test_a_body_is_kept_byte_by_byte(recorder, tmp_path, body):
    recorder.process_response(request(), answer(body))
    recorder.close()
    (path,) = (tmp_path / "archive").iterdir()
    (one,) = answers_in_warc(path, NOW)
    assert (one.body, one.status, one.method, one.sent) == (body, 403, "POST", b'{"q": 1}')


def test_a_file_is_followed_by_the_next_when_it_is_large(tmp_path):
    files = WarcFiles(folder=tmp_path, stem="x", about=lambda name, n: f"crawl: {n}".encode(), rotate_at=1500)
    for _ in range(5):
        files.write(pair(request(), answer(os.urandom(800)), NOW), NOW)
    files.close()
    assert [path.name for path in sorted(tmp_path.iterdir())] == [f"x-0000{n}.warc.gz" for n in range(1, 6)]
    assert [kind for kind, *_ in recorded(tmp_path)] == ["warcinfo", "request", "response"] * 5


def test_two_crawls_that_begin_in_one_second_have_files_of_their_own(recorder, tmp_path):
    other = Recorder(crawler_into(tmp_path / "archive", robots=False))
    for one in (recorder, other):
        one.process_response(request(), answer())
        one.close()
    crawls, _ = crawls_in(tmp_path / "archive")
    assert [crawl.name for crawl in crawls] == ["monster-20261123T120000", "monster-20261123T120000-2"]
    assert crawls[0].searches == source_named("monster").searches
    assert [crawl.robots for crawl in crawls] == [True, False]


def test_a_full_disk_ends_the_record_and_not_the_crawl(recorder, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(WarcFiles, "write", full)
    for _ in range(2):
        assert recorder.process_response(request(), answer()).status == 403
    said = archive_problems(SimpleNamespace(stats=recorder.stats))
    assert said == ["the archive is not whole: No space left on device"]


@pytest.mark.parametrize("name", sources())
def test_the_recorder_stands_below_all_that_changes_answers_and_above_the_keys(name, tmp_path):
    source = source_named(name)
    for made in (live_settings(source, None), replica_settings(1, source)):
        settings = with_archive(with_keys(made), tmp_path)
        order = {key: at for key, at in settings["DOWNLOADER_MIDDLEWARES"].items() if at is not None}
        assert max(order, key=order.get) == "aggregator.archive.recording.Recorder"
        assert settings["DOWNLOAD_HANDLERS"]["https"] == "aggregator.crawling.keyed_downloads.KeyedDownloads"


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda folder: None, "no such folder"),
        (lambda folder: folder.mkdir(), "no web archive in it"),
        (lambda folder: folder.write_text("x"), "no such folder"),
    ],
)
def test_a_folder_that_holds_no_record_is_told(tmp_path, make, said):
    make(tmp_path / "x")
    with pytest.raises(BadInput, match=said):
        crawls_in(tmp_path / "x")


WHOLE = {
    "name": "x", "board": "monster", "part": 1, "searches": [{"text": "q", "radius": 7}], "sites": [], "max_pages": 1,
    "max_depth": 1, "robots": True, "moon": "full",
}  # fmt: skip
ALMOST = [json.dumps(WHOLE | wrong) for wrong in ({"searches": [1]}, {"sites": [1]}, {"robots": None}, {"part": "1"})]


@pytest.mark.parametrize("said", ["", "{", "[]", '{"name": 1}', *ALMOST])
def test_web_archives_of_others_are_named_not_read(tmp_path, said):
    record = warc_files.record("warcinfo", "", "application/warc-fields", f"crawl: {said}".encode(), NOW)
    (tmp_path / "a.warc.gz").write_bytes(warc_gz(record, response("https://x.example/", "x")))
    assert crawls_in(tmp_path) == ([], [tmp_path / "a.warc.gz"])


def test_what_a_later_program_records_besides_is_passed_over(tmp_path):
    block = f"crawl: {json.dumps(WHOLE)}".encode()
    (tmp_path / "a.warc.gz").write_bytes(warc_gz(warc_files.record("warcinfo", "", "x", block, NOW)))
    ((crawl,), _) = crawls_in(tmp_path)
    assert crawl.searches == (Search(text="q"),)


def command(replica, folder):
    return [
        sys.executable, "-m", "aggregator", "--db", str(folder / "x.db"), "crawl", NICHE, "--replica",
        str(replica.port), "--archive", str(folder / "archive"),
    ]  # fmt: skip


def test_a_killed_crawl_leaves_files_that_are_read_again(tmp_path):
    with running_replica(jobs=120) as replica:
        crawling = subprocess.Popen(command(replica, tmp_path), cwd=SPIDERS.parent, stdout=subprocess.DEVNULL)
        until = time.monotonic() + 60
        while not any(path.stat().st_size > 40_000 for path in tmp_path.glob("archive/*.warc.gz")):
            assert crawling.poll() is None, "the crawl ended before it could be killed"
            assert time.monotonic() < until, "nothing was recorded"
            threading.Event().wait(0.01)
        os.kill(crawling.pid, signal.SIGKILL)
        crawling.wait(10)
    kinds = [kind for kind, *_ in recorded(tmp_path / "archive")]
    assert kinds.count("response") > 5
    again = subprocess.run(
        [sys.executable, "-m", "aggregator", "--db", str(tmp_path / "again.db"), "reprocess",
         str(tmp_path / "archive"), "--json"],
        cwd=SPIDERS.parent, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    (result,) = json.loads(again.stdout)
    assert (again.returncode, result["outcome"]) == (1, "partial")
    assert "requests are not in the archive" in result["problem"]
    with sqlite3.connect(tmp_path / "again.db") as db:
        assert db.execute("SELECT count(*) FROM postings").fetchone()[0] == result["new"] > 0


def test_the_configs_archive_lies_beside_the_config(tmp_path):
    (tmp_path / "c.toml").write_text('archive = "kept"')
    assert load_config(tmp_path / "c.toml").archive == tmp_path / "kept"
    assert Config().archive is None
