import json
import tracemalloc
from datetime import UTC, datetime

import pytest

from aggregator.archive.columns import listing_of_row
from aggregator.archive.tables import Table
from aggregator.listing import PrintedPay, PrintedPlace


def write(tmp_path, text, name="table.csv", encoding="utf-8"):
    file = tmp_path / name
    file.write_text(text, encoding=encoding)
    return file


def test_a_table_gives_what_its_columns_are_named_for(importer, tmp_path):
    file = write(
        tmp_path,
        "board,key,title,employer,url,place_text,pay_text,description,posted_on,valid_through,employment_types\n"
        "cv.ee,77,Klienditeenindaja,Pott OÜ,https://www.cv.ee/vacancy/77,Tartu,1400–1700 €/kuus,"
        '"Rida üks\nRida kaks",2026-11-20,'
        '2026-12-20,"Full-time, Part-time"\n',
    )
    (report,) = importer(file)
    assert (report.outcome, report.boards, report.counts.new, report.notes) == ("ok", ("cv.ee",), 1, ())
    (row,) = importer.postings()
    assert (row["id"], row["employer"], row["url"]) == ("cv.ee:77", "Pott OÜ", "https://www.cv.ee/vacancy/77")
    assert (row["place_text"], row["posted_on"], row["valid_through"]) == ("Tartu", "2026-11-20", "2026-12-20")
    assert row["description"] == "Rida üks\nRida kaks"
    assert set(json.loads(row["employment_types"])) == {"full_time", "part_time"}
    assert json.loads(row["layers"])["title"] == "table"


def row(**said):
    return listing_of_row({"title": "Agent", **said}, board="b", seen_at=datetime(2026, 11, 23, tzinfo=UTC))


@pytest.mark.parametrize(
    ("said", "pay"),
    [
        ({"pay_text": "1400–1700 €/kuus"}, (PrintedPay(text="1400–1700 €/kuus"),)),
        (
            {"pay_text": "15", "pay_currency": "EUR", "pay_period": "hour", "pay_min": 15},
            (PrintedPay(text="15", currency="EUR", period="hour"),),
        ),
        (
            {"pay_min": 8, "pay_max": 9.5, "pay_currency": "EUR", "pay_period": "hour"},
            (PrintedPay(minimum="8", maximum="9.5", currency="EUR", period="hour"),),
        ),
        ({"pay_currency": "EUR"}, ()),
        ({"pay_text": "N/A"}, ()),
    ],
)
def test_pay_stays_as_a_row_prints_it(said, pay):
    assert row(**said).pay == pay


@pytest.mark.parametrize(
    "said", ['["Full-time","Nights"]', "Full-time; Nights", "Full-time|Nights", ["Full-time", "Nights"]]
)
def test_a_cell_of_several_words_is_cut(said):
    assert row(employment_types=said).employment_types == ("Full-time", "Nights")


def test_a_place_in_parts_is_one_place():
    assert row(city="Tartu", country="EE").places == (PrintedPlace(locality="Tartu", country="EE"),)
    assert row(place_text="Tartu linn", country="EE").places == (PrintedPlace(text="Tartu linn", country="EE"),)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("t.csv", "title;url\nAgent;https://x.example/1\n"),
        ("t.tsv", "title\turl\nAgent\thttps://x.example/1\n"),
        ("t.csv", "\ufefftitle,url\r\nAgent,https://x.example/1\r\n\r\n"),
        ("t.csv", "Title, URL \nAgent,https://x.example/1"),
        ("t.jsonl", '{"title": "Agent", "url": "https://x.example/1"}\n\n'),
        ("t.ndjson", '\ufeff{"title": "Agent", "url": "https://x.example/1"}'),
    ],
)
def test_tables_are_read_in_every_dialect(importer, tmp_path, name, text):
    importer(write(tmp_path, text, name))
    assert importer.postings("id, title, url") == [
        {"id": "x.example:x.example/1", "title": "Agent", "url": "https://x.example/1"}
    ]


@pytest.mark.parametrize("blank", ["\n", "\r\n\r\n", "  \n\t\n", ",\n", '"",""\n\n', "\ufeff\n"])
def test_blank_lines_above_the_columns_cost_no_row(importer, tmp_path, blank):
    (report,) = importer(write(tmp_path, blank + "title,url\nAgent,https://x.example/1\n"))
    assert (report.outcome, report.counts.new) == ("ok", 1)


@pytest.mark.parametrize("text", [",,,\n,,\n", '""\n', ";\n;\n"])
def test_a_table_without_any_column_name_is_no_success(importer, tmp_path, text):
    (report,) = importer(write(tmp_path, text))
    assert (report.outcome, "no row names its columns" in report.problem) == ("failed", True)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_tables_letters_survive_its_encoding(importer, tmp_path, encoding):
    importer(write(tmp_path, "title,url\nKõneagent š,https://x.example/1\n", encoding=encoding))
    assert importer.postings("title") == [{"title": "Kõneagent š"}]


def test_foreign_columns_are_mapped_by_hand(importer, tmp_path):
    file = write(tmp_path, "JobTitle,JobUrl\nAgent,https://x.example/1\n")
    (report,) = importer(file, mapping={"JobTitle": "title", "JobUrl": "url"})
    assert (report.counts.new, report.notes) == (1, ())


def test_a_table_of_foreign_columns_only_is_refused_with_the_mend(importer, tmp_path):
    (report,) = importer(write(tmp_path, "JobTitle,JobUrl\nAgent,https://x.example/1\n"))
    assert report.outcome == "failed"
    assert "--map title=JobTitle" in report.problem
    assert "--map url=JobUrl" in report.problem


def test_a_mapping_to_a_missing_column_is_told(importer, tmp_path):
    (report,) = importer(write(tmp_path, "title\nAgent\n"), mapping={"Jobtitel": "employer"})
    assert "'Jobtitel'" in report.problem
    assert importer.postings() == []


def test_unknown_columns_are_told_once_with_the_nearest_name(importer, tmp_path):
    (report,) = importer(write(tmp_path, "title,employr,zzz\nAgent,Pot,1\nClerk,Pan,2\n"))
    assert len(report.notes) == 2
    assert "--map employer=employr" in report.notes[0]
    assert report.counts.new == 2


def test_rows_without_key_keep_theirs_from_import_to_import(importer, tmp_path):
    file = write(tmp_path, "title,employer,description\nAgent,Pot,Night\nAgent,Pot,Day\n")
    importer(file)
    (again,) = importer(file)
    assert len(importer.postings()) == 2
    assert again.counts.unchanged == 2


def test_two_rows_of_one_address_are_two_postings(importer, tmp_path):
    importer(write(tmp_path, "title,url\nAgent,https://x.example/careers\nClerk,https://x.example/careers\n"))
    assert sorted(row["title"] for row in importer.postings()) == ["Agent", "Clerk"]


def test_each_board_of_a_table_has_its_own_balanced_run(importer, tmp_path):
    importer(write(tmp_path, "board,title\nA Board,Agent\nother:one,Clerk\nA Board,Chat Agent\nA Board,\n"))
    runs = {run["board"]: run for run in importer.runs()}
    assert set(runs) == {"A_Board", "other-one"}
    assert (runs["A_Board"]["found"], runs["A_Board"]["new"], runs["A_Board"]["quarantined"]) == (3, 2, 1)
    assert all(run["finished_at"] and run["search"] == "table.csv" for run in runs.values())


def test_a_row_without_title_is_put_aside_with_its_reason(importer, tmp_path):
    (report,) = importer(write(tmp_path, "title,employer\n,Pot\n"))
    (row,) = importer.store.rows("SELECT * FROM quarantine")
    assert "title" in row["reason"]
    assert report.notes == (f"put into quarantine ×1: {row['reason']}",)
    assert json.loads(row["listing"])["employer"] == "Pot"


def test_broken_lines_are_counted_and_harm_no_other(importer, tmp_path):
    text = '{"title": "Agent"}\n{"title": \n[1]\n{"title": "Clerk"}\n'
    (report,) = importer(write(tmp_path, text, "t.jsonl"))
    assert (report.outcome, report.counts.new, report.counts.failed, report.counts.found) == ("partial", 2, 2, 4)


def test_an_age_is_told_from_a_date(importer, tmp_path):
    importer(write(tmp_path, "title,posted_on,key\nAgent,2026-11-20,1\nClerk,3 days ago,2\n"))
    assert [row["posted_on"] is not None for row in importer.postings()] == [True, True]
    assert importer.postings()[0]["posted_on"] == "2026-11-20"


def test_several_places_of_a_row_are_kept_apart(importer, tmp_path):
    importer(write(tmp_path, "title,place_text\nAgent,Tartu · Tallinn\n"))
    assert {row["place"] for row in importer.store.rows("SELECT place FROM places")} == {"Tartu", "Tallinn"}


def test_an_own_export_comes_back_without_complaint(importer, tmp_path):
    file = write(tmp_path, "id,job_id,board,key,title,relevance,first_seen,layers\nx:1,1,x,1,Agent,0.9,2026-11-20,{}\n")
    (report,) = importer(file)
    assert (report.notes, importer.postings("id")) == ((), [{"id": "x:1"}])


def test_a_long_table_costs_no_more_memory_than_a_short_one(tmp_path):
    file = tmp_path / "long.csv"
    with file.open("w", encoding="utf-8") as out:
        out.write("title,description\n")
        out.writelines(f"Agent {n},{'Help people. ' * 40}\n" for n in range(20_000))
    tracemalloc.start()
    rows = sum(1 for _ in Table(file, {}))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert rows == 20_000
    assert peak < 3_000_000 < file.stat().st_size
