"""A page that a browser saved in one file, its pictures beside it."""

import pytest

from aggregator.archive import parts
from tests.archive.traffic import AT, LIST, SEARCH, a_detail, a_list, detail_url, mhtml, page_of

PICTURE = b"Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://x.example/a.png\r\n\r\niVBO\r\n"
STYLE = b"Content-Type: text/css\r\nContent-Location: cid:css-1@mhtml.blink\r\n\r\na { color: red }\r\n"


def frame(url, page):
    return f"Content-Type: text/html\r\nContent-Location: {url}\r\n\r\n{page}\r\n".encode()


@pytest.fixture
def load(importer, tmp_path):
    def load(raw, name="jobs.mhtml", **wishes):
        file = tmp_path / name
        file.write_bytes(raw)
        (report,) = importer(file, **wishes)
        return report

    return load


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
@pytest.mark.parametrize("name", ["a.mhtml", "a.mht", "A.MHTML"])
def test_a_saved_page_becomes_its_postings_as_of_when_it_was_saved(load, importer, encoding, name):
    report = load(mhtml("https://www.indeed.com/jobs?q=x", page_of(SEARCH), PICTURE, STYLE, encoding=encoding), name)
    assert (report.outcome, report.boards, report.counts.found, report.notes) == ("ok", ("indeed",), 3, ())
    assert {one["first_seen"] for one in importer.postings()} == {AT}


@pytest.mark.parametrize(
    ("charset", "kind", "head"),
    [
        ("utf-8", "text/html", ""),
        ("utf-8", 'text/html; charset="utf-8"', ""),
        ("cp1257", "text/html; charset=windows-1257", ""),
        ("cp1257", "text/html", '<meta charset="windows-1257">'),
        ("utf-16", "text/html; charset=utf-16", ""),
    ],
    ids=["undeclared", "utf-8", "declared", "in-page", "utf-16"],
)
@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
def test_letters_come_through(load, importer, charset, kind, head, encoding):
    page = head + a_detail(1).replace("Care Agent", "Kõneagent š")
    load(mhtml(detail_url(1), page.encode(charset), kind=kind, encoding=encoding))
    assert importer.postings("title") == [{"title": "Kõneagent š 1"}]


def test_a_page_of_nobodys_host_is_read_as_a_saved_page_is(load):
    report = load(mhtml("https://kettle.example/jobs", "<title>Jobs at Kettle</title>"))
    assert report.outcome == "not_recognised"
    assert "Jobs at Kettle" in report.problem


def test_the_frames_of_a_page_are_read_where_a_board_prints_them(load):
    report = load(
        mhtml("https://kettle.example/", "<title>Home</title>", frame(LIST, a_list(1)), frame("cid:frame-1", "ad"))
    )
    assert (report.boards, report.counts.found) == (("customerservicejobs",), 1)


def test_a_page_that_gives_no_address_is_known_by_its_canonical_link_or_by_hand(load, importer):
    page = f'<link rel="canonical" href="{detail_url(7)}">' + a_detail(7)
    load(mhtml("", page))
    load(mhtml("", a_detail(8)), url=detail_url(8))
    assert [one["url"] for one in importer.postings()] == [detail_url(7), detail_url(8)]


def test_a_saved_wall_is_told(load):
    report = load(mhtml("https://www.indeed.com/jobs?q=x", page_of("indeed/wall-cloudflare")))
    assert (report.outcome, report.counts.found) == ("blocked", 0)


def test_a_page_without_its_parts_is_read(load):
    single = mhtml(LIST, "").split(b"Content-Type")[0] + b"Content-Type: text/html\r\n\r\n" + a_list(1).encode()
    assert load(single).counts.found == 1


def test_a_file_that_is_cut_off_keeps_its_whole_parts(load):
    whole = mhtml(LIST, a_list(1), frame(detail_url(2), a_detail(2)))
    report = load(whole[:-60])
    assert (report.outcome, report.counts.found) == ("partial", 1)
    assert "lost: parts that are cut off" in report.problem


def test_a_part_that_is_too_large_costs_no_other(load, monkeypatch):
    monkeypatch.setattr("aggregator.archive.mhtml.MOST", 5_000)
    report = load(mhtml(LIST, a_list(1), frame(detail_url(2), "x" * 9_000), frame(detail_url(3), a_detail(3))))
    assert (report.outcome, report.counts.found) == ("partial", 2)


@pytest.mark.parametrize(
    "raw", [b"x", b"\n\n\n", b"Content-Type: multipart/related; boundary=x\r\n\r\n--x--", b"\0" * 999]
)
def test_a_file_that_is_no_mhtml_gets_one_line(load, raw):
    report = load(raw)
    assert report.counts.found == 0
    assert report.outcome in ("failed", "not_recognised")
    assert "\n" not in report.problem


def test_headers_of_any_length_are_bounded(tmp_path):
    file = tmp_path / "a.mhtml"
    file.write_bytes(b"X: y\r\n" * 50_000 + b"\r\nbody")
    with file.open("rb") as opened:
        assert len(parts.head_of(opened)) < 20_000
        assert opened.read() == b"body"
