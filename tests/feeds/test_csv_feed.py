import csv
import io
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aggregator.config import FeedChoice
from aggregator.errors import BadConfig, BadInput
from aggregator.feeds.columns import COLUMNS
from aggregator.feeds.configured import asked_by, chosen, write_feeds
from aggregator.feeds.csv import write_csv
from aggregator.feeds.formulas import harmless
from aggregator.query import Query
from db.store import Store

ROOT = Path(__file__).resolve().parents[2]


def written(rows, **options) -> str:
    stream = io.StringIO(newline="")
    write_csv(rows, stream, **options)
    return stream.getvalue()


def test_lines_end_in_crlf_and_quotes_are_doubled():
    text = written([{"job_id": 1, "title": 'The "best", agent', "description": "two\nlines"}])
    head, rest = text.split("\r\n", 1)
    assert head == ",".join(COLUMNS)
    assert rest.startswith('1,,"The ""best"", agent",')
    assert rest.endswith('"two\nlines",\r\n')


def test_a_spreadsheet_gets_a_byte_order_mark_and_semicolons():
    text = written([{"title": "a;b"}], spreadsheet=True)
    assert text.startswith("\ufeffjob_id;id;title;")
    assert '"a;b"' in text


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1+1", "-1+1", "@A1", "\t=1", "\r=1", " =1", "\n=1", "＝1", "+A1", "-(1)", "-5-3", "+", "\tx"]
)  # fmt: skip
def test_a_cell_that_could_become_a_formula_is_made_harmless(cell):
    assert harmless(cell) == "'" + cell


@pytest.mark.parametrize(
    "cell",
    ["-5", "-3.5", "+372 5123 4567", "+1 (555) 010-0199", "+5", "-1 200,50", "-5 %", "5", "agent", "a=b", "", "–5 €"],
)
def test_numbers_and_phone_numbers_stay_as_they_are(cell):
    assert harmless(cell) == cell


def test_the_guard_takes_no_time_on_hostile_cells():
    for cell in ("-" + "1" * 100_000 + "x", "+" + "1 " * 50_000 + "x", " " * 100_000 + "x", "+1" + "(" * 100_000):
        harmless(cell)


@given(
    st.lists(st.dictionaries(st.sampled_from(["title", "employer", "description"]), st.text()), max_size=5),
    st.booleans(),
)
def test_what_is_read_back_is_what_was_written_but_for_the_guard(rows, spreadsheet):
    text = written(rows, spreadsheet=spreadsheet).removeprefix("\ufeff")
    read = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";" if spreadsheet else ","))
    assert [{name: row[name] for name in ("title", "employer", "description")} for row in read] == [
        {name: harmless(row.get(name, "")) for name in ("title", "employer", "description")} for row in rows
    ]


def test_a_feed_that_fails_midway_leaves_the_old_file(tmp_path):
    def rows():
        yield {"title": "a"}
        raise ZeroDivisionError

    path = tmp_path / "feed.csv"
    path.write_text("old")
    with pytest.raises(ZeroDivisionError):
        write_csv(rows(), path)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_feed_keeps_the_rights_of_the_file_that_it_replaces(tmp_path):
    path = tmp_path / "feed.csv"
    path.write_text("old")
    path.chmod(0o640)
    assert write_csv([{"title": "ä"}], path) == 1
    assert path.stat().st_mode & 0o777 == 0o640
    assert "ä".encode() in path.read_bytes()


def test_where_a_feed_can_not_be_written_is_said_in_one_line(tmp_path):
    with pytest.raises(BadInput, match="is a folder"):
        write_csv([], tmp_path)
    with pytest.raises(BadInput, match="can't be written"):
        write_csv([], tmp_path / "none" / "feed.csv")


@pytest.mark.skipif(os.name != "posix", reason="file size limits are POSIX")
def test_a_full_disk_leaves_the_old_feed_and_says_so(tmp_path):
    code = """
import resource, signal, sys
from pathlib import Path
from aggregator.errors import BadInput
from aggregator.feeds.csv import write_csv
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    write_csv(({"title": "x" * 100} for _ in range(10_000)), Path(sys.argv[1]))
except BadInput as fault:
    print(fault)
"""
    path = tmp_path / "feed.csv"
    path.write_text("old")
    done = subprocess.run([sys.executable, "-c", code, str(path)], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert "can't be written" in done.stdout, done.stderr
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link_and_its_file_is_written(tmp_path):
    (tmp_path / "published").mkdir()
    file, link = tmp_path / "published" / "feed.csv", tmp_path / "feed.csv"
    file.write_text("old")
    link.symlink_to(file)
    write_csv([{"title": "new"}], link)
    assert link.is_symlink()
    assert "new" in file.read_text()


@pytest.mark.skipif(os.name != "posix", reason="pipes with names are POSIX")
def test_what_is_no_regular_file_is_left_as_it_is(tmp_path):
    pipe, loop = tmp_path / "pipe", tmp_path / "loop"
    os.mkfifo(pipe)
    loop.symlink_to(loop)
    for path in (pipe, loop):
        with pytest.raises(BadInput, match="no regular file"):
            write_csv([], path)
    assert pipe.is_fifo()
    assert loop.is_symlink()


def test_a_name_that_the_system_refuses_is_told_in_one_line(tmp_path):
    with pytest.raises(BadInput, match="can't be written"):
        write_csv([], tmp_path / ("x" * 300))


def test_a_feed_whose_folder_can_not_be_made_is_told_and_harms_no_other(tmp_path):
    (tmp_path / "file").touch()
    feeds = [FeedChoice(name=name, path=tmp_path / name / "x.csv") for name in ("file", "good")]
    with Store.open(tmp_path / "a.db") as store:
        told = [str(fault or "") for _, _, fault in write_feeds(store, feeds, date(2026, 11, 23))]
    assert "feed 'file'" in told[0]
    assert told[1] == ""


def test_one_wrong_feed_does_not_keep_the_others_from_being_written(tmp_path):
    feeds = [
        FeedChoice(name="unknown", path=tmp_path / "unknown.csv", filters={"skill": ["no-such"]}),
        FeedChoice(name="good", path=tmp_path / "deep" / "good.csv", filters={"remote": True, "since": "7d"}),
    ]
    with Store.open(tmp_path / "a.db") as store:
        told = [
            (feed.name, count, str(fault or "")) for feed, count, fault in write_feeds(store, feeds, date(2026, 11, 23))
        ]
    assert [name for name, _, fault in told if not fault] == ["good"]
    assert "feed 'unknown'" in told[0][2]
    assert "'no-such'" in told[0][2]
    assert (tmp_path / "deep" / "good.csv").read_text().startswith("job_id,")
    assert not (tmp_path / "unknown.csv").exists()


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("remote", "no"), ("remote", 1), ("postings", "yes"), ("limit", True), ("limit", False), ("limit", "5"),
        ("limit", 0), ("limit", 2.5), ("language", ["en"]), ("text", 5), ("text", False), ("place", {}),
        ("skill", 5), ("skill", ["patience", 5]), ("tags", {"a": 1}), ("since", True), ("since", ["7d"]),
        ("pay_min", True), ("pay_min", [15]), ("workplace", ["remote"]), ("marked", 1), ("plaice", "Tartu"),
    ],
)  # fmt: skip
def test_a_filter_of_the_wrong_type_is_refused_before_any_feed_is_written(tmp_path, key, value):
    feeds = [
        FeedChoice(name="good", path=tmp_path / "good.csv"),
        FeedChoice(name="bad", path=tmp_path / "bad.csv", filters={key: value}),
    ]
    with Store.open(tmp_path / "a.db") as store, pytest.raises(BadConfig, match=f"feed 'bad'.*{key}") as caught:
        list(write_feeds(store, feeds, date(2026, 11, 23)))
    assert "\n" not in str(caught.value)
    assert not (tmp_path / "good.csv").exists()


def test_filters_that_exclude_each_other_are_refused(tmp_path):
    feed = FeedChoice(name="bad", path=tmp_path / "bad.csv", filters={"remote": True, "workplace": "onsite"})
    with pytest.raises(BadConfig, match="exclude each other"):
        asked_by(feed, date(2026, 11, 23))


@pytest.mark.parametrize("key", ["tag", "tags", "skill"])
def test_one_tag_may_stand_without_its_list(tmp_path, key):
    feed = FeedChoice(name="one", path=tmp_path / "one.csv", filters={key: "patience", "remote": False})
    assert asked_by(feed, date(2026, 11, 23)) == Query(tags=("patience",))


def test_an_unknown_feed_is_named():
    with pytest.raises(BadConfig, match="'dialy'"):
        chosen([FeedChoice(name="daily", path=Path("x"))], ["dialy"])
