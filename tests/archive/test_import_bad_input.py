import os

import pytest

from aggregator.archive import material
from db.store import StoreFault

GOOD = '<script type="application/ld+json">{"@type":"JobPosting","title":"Care Agent","url":"https://x.example/job/1"}</script>'


@pytest.mark.parametrize(
    ("name", "raw", "said"),
    [
        ("empty.html", b"", "empty"),
        ("blank.html", b" \n\t ", "empty"),
        ("picture.html", b"\x89PNG\r\n\x1a\n....", "not a text file"),
        ("zip.csv", b"PK\x03\x04....", "not a text file"),
        ("nul.jsonl", b"abc\x00\x01def", "not a text file"),
        ("notes.docx", b"anything", ".docx is not imported"),
        ("headless.csv", b"\n\n", "empty"),
    ],
)
def test_each_unusable_file_gets_one_line_that_names_it(importer, tmp_path, name, raw, said):
    file = tmp_path / name
    file.write_bytes(raw)
    (report,) = importer(file)
    assert report.outcome == "failed"
    assert said in report.problem
    assert str(file) in report.problem
    assert "\n" not in report.problem


def test_a_missing_file_and_an_empty_folder_are_told(importer, tmp_path):
    (tmp_path / "folder").mkdir()
    missing, empty = importer(tmp_path / "nowhere.html", tmp_path / "folder")
    assert "no such file" in missing.problem
    assert "nothing in this folder" in empty.problem


def test_one_bad_file_harms_no_other(importer, tmp_path):
    (tmp_path / "a.html").write_bytes(b"")
    (tmp_path / "b.html").write_text(GOOD)
    (tmp_path / "c.json").write_text("{broken")
    reports = importer(tmp_path / "a.html", tmp_path / "b.html", tmp_path / "c.json", tmp_path / "gone.csv")
    assert [report.counts.new for report in reports] == [0, 1, 0, 0]


def test_a_folder_is_walked_and_what_is_not_ours_passed_over(importer, tmp_path):
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "deep" / "page.HTM").write_text(GOOD)
    (tmp_path / "in" / "style.css").write_text("p {}")
    reports = importer(tmp_path / "in")
    assert [(report.counts.new, report.file.endswith("page.HTM")) for report in reports] == [(1, True)]


def test_a_page_above_the_limit_is_refused_with_the_limit(importer, tmp_path):
    file = tmp_path / "huge.html"
    with file.open("wb") as out:
        out.write(b"<html>")
        out.truncate(50_000_000)
    with file.open("r+b") as out:
        out.seek(0)
        out.write(b"<html>" + b" " * 5000)
    (report,) = importer(file)
    assert "50 MB" in report.problem
    assert "25 MB" in report.problem


def test_an_unreadable_file_is_told(importer, tmp_path, monkeypatch):
    file = tmp_path / "secret.html"
    file.write_text(GOOD)

    def refuse(*_, **__):
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(material.Path, "open", refuse)
    (report,) = importer(file)
    assert "can't be read (Permission denied)" in report.problem


def test_a_fault_of_a_reader_is_that_files_own(importer, tmp_path, monkeypatch):
    (tmp_path / "a.html").write_text(GOOD)
    (tmp_path / "b.jsonl").write_text('{"title": "Agent"}')

    def crash(*_):
        raise ZeroDivisionError("by nothing")

    monkeypatch.setattr("aggregator.archive.importing.read_page", crash)
    reports = importer(tmp_path / "a.html", tmp_path / "b.jsonl")
    assert "ZeroDivisionError" in reports[0].problem
    assert reports[1].counts.new == 1


def test_a_fault_of_the_store_ends_the_import(importer, tmp_path, monkeypatch):
    (tmp_path / "a.html").write_text(GOOD)

    def full(*_, **__):
        raise StoreFault("no room is left")

    monkeypatch.setattr(importer.store, "save", full)
    with pytest.raises(StoreFault):
        importer(tmp_path / "a.html")


def test_a_row_that_the_store_fails_on_costs_no_other(importer, tmp_path, monkeypatch):
    save = importer.store.save

    def crash_on_two(run, row, *rest, **more):
        if row["title"] == "Agent 2":
            raise ZeroDivisionError("by nothing")
        return save(run, row, *rest, **more)

    monkeypatch.setattr(importer.store, "save", crash_on_two)
    file = tmp_path / "a.jsonl"
    file.write_text("".join(f'{{"title": "Agent {n}", "url": "https://x.example/{n}"}}\n' for n in range(4)))
    (report,) = importer(file)
    assert (report.counts.found, report.counts.new, report.counts.failed) == (4, 3, 1)
    assert report.outcome == "partial"
    assert "1 rows could not be stored" in report.problem
    assert [(run["outcome"], run["failed"]) for run in importer.runs()] == [("partial", 1)]


def test_a_file_whose_name_is_no_text_is_imported(importer, tmp_path):
    file = tmp_path / "a\udcff.jsonl"
    file.write_text('{"title": "Kettle mender", "url": "https://x.example/1"}\n')
    (report,) = importer(file)
    assert (report.outcome, report.counts.filtered, report.problem) == ("ok", 1, None)


def test_a_fault_of_the_program_shows_no_traceback(importer, tmp_path, monkeypatch, caplog):
    def crash(*_, **__):
        raise ZeroDivisionError("by nothing")

    monkeypatch.setattr("aggregator.archive.importing.read_page", crash)
    monkeypatch.setattr("aggregator.archive.intake.normalize_listing", crash)
    (tmp_path / "a.html").write_text(GOOD)
    (tmp_path / "b.jsonl").write_text('{"title": "Agent"}')
    importer(tmp_path / "a.html", tmp_path / "b.jsonl")
    assert [record for record in caplog.records if record.levelname != "INFO"] == []
