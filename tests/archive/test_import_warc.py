"""WARC files of crawlers and archives: packed, chunked, damaged or cut off, what is readable is read."""

import gzip
import zlib

import brotli
import pytest

from aggregator.archive import records
from aggregator.archive.answers import Answer, Lost
from aggregator.archive.warc import answers_in_warc
from tests.archive.traffic import LIST, a_detail, a_list, detail_url, http, record, response, warc_gz


@pytest.fixture
def load(importer, tmp_path):
    def load(raw, name="crawl.warc.gz"):
        file = tmp_path / name
        file.write_bytes(raw)
        (report,) = importer(file)
        return report

    return load


@pytest.fixture
def read(tmp_path, importer):
    def read(raw):
        file = tmp_path / "x.warc"
        file.write_bytes(raw)
        return list(answers_in_warc(file, importer.now))

    return read


RECORDS = (
    record("warcinfo", "", b"software: a crawler\r\n"),
    response(LIST, a_list(1, 2)),
    record("request", LIST, b"GET /jobs/ HTTP/1.1\r\nHost: x\r\n\r\n"),
    response("https://www.customerservicejobs.com/robots.txt", "User-agent: *", kind="text/plain"),
    record("dns", "dns:x", b"20261120\r\n"),
    response("https://www.customerservicejobs.com/a.png", b"\x89PNG\0\0", kind="image/png"),
    response(detail_url(1), a_detail(1)),
)


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.warc.gz", warc_gz(*RECORDS)),
        ("a.warc", b"".join(RECORDS)),
        ("one-member.warc.gz", gzip.compress(b"".join(RECORDS))),
        ("padded.warc.gz", warc_gz(*RECORDS) + b"\0" * 100_000),
    ],
)
def test_a_list_and_a_detail_page_become_their_postings(load, importer, name, raw):
    report = load(raw, name)
    assert (report.outcome, report.problem, report.counts.found) == ("ok", None, 2)
    assert [(one["employer"], one["depth"]) for one in importer.postings()] == [("Pot 1", "full"), ("Pot 2", "card")]


def chunked(body):
    half = len(body) // 2
    return b"".join(b"%x;x=y\r\n%b\r\n" % (len(part), part) for part in (body[:half], body[half:], b""))


PLAIN = a_detail(1, title="Kõneagent š").encode()


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (gzip.compress(PLAIN), ["Content-Encoding: gzip"]),
        (zlib.compress(PLAIN), ["Content-Encoding: deflate"]),
        (zlib.compress(PLAIN)[2:-4], ["Content-Encoding: deflate"]),
        (brotli.compress(PLAIN), ["content-encoding: br"]),
        (chunked(PLAIN), ["Transfer-Encoding: chunked"]),
        (chunked(gzip.compress(PLAIN)), ["Transfer-Encoding: chunked", "Content-Encoding: gzip"]),
        (PLAIN, ["Transfer-Encoding: chunked", "Content-Encoding: gzip"]),
        (PLAIN, ["Content-Encoding: br"]),
        (PLAIN, ["X-Long: a", "\tb", "no colon"]),
    ],
    ids=["gzip", "deflate", "raw-deflate", "brotli", "chunked", "chunked-gzip", "was-joined", "was-unpacked", "folded"],
)
def test_a_body_is_read_however_it_was_sent(load, importer, body, headers):
    load(response(detail_url(1), body, headers=headers), "a.warc")
    assert importer.postings("title") == [{"title": "Kõneagent š"}]


@pytest.mark.parametrize("charset", ["windows-1257", "iso-8859-13", "utf-16"])
def test_the_charset_of_the_answer_counts(load, importer, charset):
    raw = a_detail(1).replace("Care Agent", "Kõneagent š").encode(charset)
    load(response(detail_url(1), raw, kind=f"text/html; charset={charset}"), "a.warc")
    assert importer.postings("title") == [{"title": "Kõneagent š 1"}]


def test_a_bomb_is_not_unpacked_to_its_end(load):
    bomb = gzip.compress(b"<p>" + b" " * 40_000_000)
    report = load(warc_gz(response(LIST, bomb, headers=["Content-Encoding: gzip"]), response(LIST, a_list(1))))
    assert (report.outcome, report.counts.found) == ("partial", 1)
    assert "unpack to more than 25 MB" in report.problem


def test_a_file_that_is_a_bomb_itself_is_left(load, monkeypatch):
    monkeypatch.setattr(records, "SMALL", 1000)
    monkeypatch.setattr(records, "GROWTH", 10)
    report = load(warc_gz(response(LIST, a_list(1)), response(LIST, b" " * 2_000_000)))
    assert (report.outcome, report.counts.found) == ("partial", 1)
    assert "more than a file of this size can be believed to hold" in report.problem


def test_a_record_that_is_too_large_costs_no_other(load, monkeypatch):
    monkeypatch.setattr(records, "MOST_KEPT", 2000)
    report = load(warc_gz(response(LIST, b"x" * 3000), response(LIST, a_list(1))))
    assert (report.outcome, report.counts.found) == ("partial", 1)
    assert "lost: records of more than" in report.problem


@pytest.mark.parametrize("cut", [1, 9, 100, 300])
def test_a_file_that_ends_in_the_middle_gives_what_came_before(load, cut):
    whole = warc_gz(response(LIST, a_list(1)), response(detail_url(2), a_detail(2)))
    report = load(whole[:-cut])
    assert report.counts.found == (1 if cut > 9 else 2)
    assert report.outcome == "partial"
    assert "lost: " in report.problem


def test_a_damaged_member_costs_no_other(load):
    first, second, third = (warc_gz(response(detail_url(n), a_detail(n))) for n in (1, 2, 3))
    damaged = second[:60] + b"\xff" * 20 + second[80:]
    report = load(first + damaged + third)
    assert (report.outcome, report.counts.found) == ("partial", 2)
    assert "the file is damaged" in report.problem


def test_a_record_whose_length_is_wrong_costs_no_later_one(load):
    wrong = record("response", LIST, http(a_list(1)), length=40)
    report = load(wrong + response(detail_url(2), a_detail(2)), "a.warc")
    assert report.counts.found == 1
    assert "stretches that are no record" in report.problem


@pytest.mark.parametrize(
    "raw", [b"x", b"\x1f\x8b\x08", b"WARC/1.0\r\n", b"<html></html>\n" * 9, gzip.compress(b"hello", mtime=0)]
)
def test_a_file_that_is_no_warc_gets_one_line(load, raw):
    report = load(raw)
    assert (report.outcome, report.counts.found) == ("failed", 0)
    assert "\n" not in report.problem
    assert "lost: " in report.problem


def test_a_posted_search_keeps_what_was_sent(read):
    url = "https://x.example/search"
    asked = record("request", url, b'POST /search HTTP/1.1\r\nHost: x\r\n\r\n{"q": 1}', name="<q>", beside="<a>")
    other = record("request", url, b"GET /search HTTP/1.1\r\n\r\n", name="<o>", beside="<p>")
    answer = record("response", url, http("{}"), name="<a>")
    for order in ((asked, answer), (answer, asked), (other, asked, answer), (answer, asked, other)):
        (got,) = read(b"".join(order))
        assert (got.method, got.sent) == ("POST", b'{"q": 1}')
    (lone,) = read(answer + other)
    assert (lone.method, lone.sent) == ("GET", b"")


def test_a_page_kept_without_http_is_read(read):
    kept = record("resource", "<https://x.example/a b>", b"<p>hello", length=None)
    (got,) = read(kept.replace(b"WARC-Type", b"Content-Type: text/html\r\nWARC-Type"))
    assert isinstance(got, Answer)
    assert (got.url, got.body, got.header("content-type")) == ("https://x.example/a%20b", b"<p>hello", "text/html")


def test_an_answer_that_is_no_http_is_told(read):
    assert read(record("response", "https://x.example/", b"\x16\x03\x01")) == [Lost("answers that are no HTTP")]


def test_damage_is_stepped_over_where_the_magic_bytes_occur_by_chance(tmp_path):
    file = tmp_path / "a.warc.gz"
    good = warc_gz(response(LIST, a_list(1)))
    file.write_bytes(good + b"\x1f\x8b\x08 by chance \x1f\x8b\x08" + gzip.compress(b"no record") + good)
    got = list(records.records_in(file, frozenset({"response"})))
    assert [type(one) for one in got] == [records.Record, Lost, records.Record]
    assert got[2].at == len(file.read_bytes()) - len(good)


def test_a_record_can_be_read_where_it_begins(tmp_path):
    for name, raw in (("a.warc.gz", warc_gz(*RECORDS)), ("a.warc", b"".join(RECORDS))):
        file = tmp_path / name
        file.write_bytes(raw)
        kinds = frozenset({"response"})
        whole = list(records.records_in(file, kinds))
        again = [next(records.records_in(file, kinds, start=one.at)) for one in whole]
        assert again == whole
