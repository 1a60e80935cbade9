"""A file of many answers: what boards print is stored once, walls are told, the rest is counted."""

import json

import pytest

from aggregator.archive import json_parts
from tests.archive.traffic import AT, DETAIL, LIST, SEARCH, WALL, a_detail, a_list, detail_url, entry, har, page_of

ASKED = "https://www.indeed.com/jobs?q=agent"


@pytest.fixture
def load(importer, tmp_path):
    def load(raw, name="network.har", **wishes):
        file = tmp_path / name
        file.write_bytes(raw)
        (report,) = importer(file, **wishes)
        return report

    return load


def test_the_pages_of_several_boards_go_to_their_boards_and_the_rest_is_counted(load, importer):
    report = load(
        har(
            entry(ASKED, page_of(SEARCH)),
            entry(LIST, a_list(1, 2)),
            entry("https://www.indeed.com/logo.png", "x", kind="image/png"),
            entry("https://www.indeed.com/app.js", "x()", kind="text/javascript"),
            entry("https://www.indeed.com/log", "", kind="text/html"),
            entry("https://tracker.example/hit", '{"ok": 1}', kind="application/json"),
            entry("https://news.example/", "<title>News</title>"),
        )
    )
    assert (report.outcome, report.problem) == ("ok", None)
    assert set(report.boards) == {"indeed", "customerservicejobs"}
    assert report.counts.found == 3 + 2
    kinds = (
        "2 pictures, styles, scripts and the like",
        "2 of hosts that no board reads",
        "1 empty answers and redirects",
    )
    assert report.notes == (f"passed over: {', '.join(kinds)}",)
    assert [(run["outcome"], run["pages"]) for run in importer.runs()] == [("ok", 7), ("ok", 0)]


def test_a_page_of_an_unknown_host_counts_where_it_carries_a_job_posting(load, importer):
    report = load(har(entry("https://kettle.example/jobs/7", a_detail(7))))
    assert (report.outcome, report.boards) == ("ok", ("company_sites",))
    assert importer.postings("url") == [{"url": "https://kettle.example/jobs/7"}]


@pytest.mark.parametrize("turned", [False, True])
def test_a_card_and_its_detail_page_are_one_posting_whichever_came_first(load, importer, turned):
    entries = [entry(LIST, a_list(1, 2)), entry(detail_url(1), a_detail(1))]
    report = load(har(*(reversed(entries) if turned else entries)))
    assert report.counts.found == 2
    one, two = importer.postings("url, employer, description, depth, posted_on")
    assert one == {
        "url": detail_url(1), "employer": "Pot 1", "description": "Help people on line 1.", "depth": "full",
        "posted_on": "2026-11-18",
    }  # fmt: skip
    assert (two["employer"], two["depth"]) == ("Pot 2", "card")
    assert "1 more sights of the same postings, each counted once" in report.notes


def test_a_posting_seen_on_many_pages_counts_once(load):
    pages = [entry(f"{LIST}?page={n}", a_list(1, n)) for n in (2, 3)]
    assert load(har(*pages)).counts.found == 3


def test_a_card_whose_page_says_that_it_is_gone_has_expired(load, importer):
    load(har(entry(LIST, a_list(1)), entry(detail_url(1), "<h1>This job is no longer available</h1>")))
    assert [one["closed_reason"] for one in importer.postings("closed_reason")] == ["expired"]


def test_a_wall_is_told_as_a_wall(load, importer):
    report = load(har(entry(ASKED, page_of(WALL), status=403)))
    assert (report.outcome, report.counts.found) == ("blocked", 0)
    assert "Cloudflare" in report.problem
    assert [run["outcome"] for run in importer.runs()] == ["blocked"]


def test_a_wall_beside_postings_makes_the_file_partial_and_harms_no_other_board(load, importer):
    report = load(har(entry(ASKED, page_of(WALL), status=403), entry(LIST, a_list(1))))
    assert (report.outcome, report.counts.found) == ("partial", 1)
    assert "indeed: " in report.problem
    assert {run["board"]: run["outcome"] for run in importer.runs()} == {
        "customerservicejobs": "partial",
        "indeed": "blocked",
    }


def test_a_wall_that_the_reader_got_past_is_none(load):
    report = load(har(entry(ASKED, page_of(WALL), status=403), entry(ASKED, page_of(SEARCH))))
    assert (report.outcome, report.problem) == ("ok", None)


def test_a_refused_request_of_a_pages_script_is_no_wall(load):
    refused = entry("https://www.indeed.com/account", '{"error": 1}', status=401, kind="application/json")
    report = load(har(entry(ASKED, page_of(SEARCH)), refused))
    assert (report.outcome, report.notes) == ("ok", ("passed over: 1 of a board, without postings",))


@pytest.mark.parametrize("packed", [False, True], ids=["text", "base64"])
def test_letters_come_through_whatever_the_body_is_written_in(load, importer, packed):
    load(har(entry(detail_url(1), a_detail(1, title="Kõneagent š"), packed=packed, kind="text/html; charset=utf-8")))
    assert importer.postings("title") == [{"title": "Kõneagent š"}]


def test_postings_were_seen_when_the_answer_came(load, importer):
    load(har(entry(detail_url(1), a_detail(1))))
    assert importer.postings("first_seen") == [{"first_seen": AT}]


def test_a_file_that_is_cut_off_gives_what_came_before(load):
    whole = har(entry(LIST, a_list(1)), entry(detail_url(2), a_detail(2)))
    report = load(whole[:-40])
    assert (report.outcome, report.counts.found) == ("partial", 1)
    assert "lost: the rest" in report.problem


def test_an_entry_that_is_broken_costs_no_other(load):
    broken = har(entry(LIST, a_list(1)), {"request": 7}, entry(detail_url(2), "x", packed=True))
    report = load(broken.replace(b'"eA=="', b'"e"').replace(b'"request": 7', b'"request": 7, "x": nul'))
    assert (report.outcome, report.counts.found) == ("partial", 1)
    assert "lost: entries that are no JSON; lost: bodies that are no base64" in report.problem


@pytest.mark.parametrize("raw", [b"{}", b"[]", b"x", b'{"log": {"entries": 7}}', b"\x1f\x8b\x00", b"{" * 100_000])
def test_a_file_that_is_no_har_gets_one_line(load, raw):
    report = load(raw)
    assert (report.outcome, report.counts.found) == ("failed", 0)
    assert "lost: the rest: the list log.entries" in report.problem
    assert "\n" not in report.problem


def test_a_har_without_a_page_of_a_board_says_so(load):
    report = load(har(entry("https://news.example/", "<title>News</title>")))
    assert (report.outcome, report.problem) == ("not_recognised", "none of its 1 answers holds a posting")


def test_a_page_that_the_program_fails_on_costs_no_other(load, monkeypatch):
    def crash(*_):
        raise ZeroDivisionError("by nothing")

    monkeypatch.setattr("aggregator.archive.containers.read_json", crash)
    report = load(har(entry(ASKED, "{}", kind="application/json"), entry(LIST, a_list(1))))
    assert (report.outcome, report.counts.found) == ("partial", 1)
    assert "ZeroDivisionError" in report.problem


def test_an_address_for_all_is_refused(load):
    report = load(har(entry(LIST, a_list(1))), url=LIST)
    assert "--url goes with one page" in report.problem


def test_a_detail_page_is_joined_with_no_card_of_another_posting(load):
    detail = entry("https://au.indeed.com/viewjob?jk=54a1f9bf68d72cd2", page_of(DETAIL))
    assert load(har(entry(ASKED, page_of(SEARCH)), detail)).counts.found == 4


def test_entries_are_cut_out_wherever_the_blocks_end(tmp_path, monkeypatch):
    entries = [{"a": 'br}ac{e"s \\', "b": [{"c": "\\\\"}]}, {"entries": [{"d": 1}]}, {}]
    raw = json.dumps({"entries": 1, "log": {"x": {"entries": [{"no": 1}]}, "entries": entries}}).encode()
    file = tmp_path / "a.har"
    file.write_bytes(raw)
    for size in range(1, 60):
        monkeypatch.setattr(json_parts, "BLOCK", size)
        with file.open("rb") as opened:
            assert [json.loads(part) for part in json_parts.parts_of(opened, "entries", most=1000)] == entries


def test_an_entry_that_is_too_large_is_not_kept(tmp_path):
    file = tmp_path / "a.har"
    file.write_bytes(har({"a": "x" * 500}, {"b": 1}))
    with file.open("rb") as opened:
        assert [*json_parts.parts_of(opened, "entries", most=100)] == [b"", b'{"b": 1}']
