import csv
import io
import json

import pytest

from aggregator.cli import main


@pytest.fixture
def say(path, capsys, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)

    def say(*args: str, code: int = 0) -> tuple[str, str]:
        with pytest.raises(SystemExit) as left:
            main(["--db", str(path), *args])
        out, err = capsys.readouterr()
        assert (left.value.code or 0) == code, (out, err)
        assert "Traceback" not in err
        return out, err

    return say


def test_a_table_shows_title_employer_place_pay_and_boards(say):
    out, err = say("query")
    assert "Müüja-klienditeenindaja · Põhjatäht OÜ" in out
    assert "1 800–2 000 € / month" in out
    assert "indeed, monster" in out
    assert "Closed Agent" not in out
    assert all(line == line.rstrip() for line in out.splitlines())
    assert err == ""


def test_json_lines_and_csv_hold_the_same_jobs(say):
    whole = json.loads(say("query", "--format", "json")[0])
    lines = [json.loads(line) for line in say("query", "--format", "jsonl")[0].splitlines()]
    assert whole == lines
    table = list(csv.DictReader(io.StringIO(say("query", "--format", "csv")[0])))
    assert [row["id"] for row in table] == [row["id"] for row in whole]
    assert say("query", "--json")[0] == say("query", "--format", "json")[0]


def test_nothing_found_is_said_and_is_no_error(say):
    for form, empty in (("table", ""), ("json", "[]\n"), ("jsonl", "")):
        assert say("query", "no such words", "--format", form)[0] == empty
    assert "nothing found" in say("query", "no such words")[1]


def test_an_unknown_skill_or_board_is_one_line_with_the_nearest_names(say):
    for args, near in ((("--skill", "patiense"), "patience"), (("--board", "mnster"), "monster")):
        out, err = say("query", *args, code=1)
        assert out == ""
        assert near in err
        assert err.count("\n") == 1


def test_contradicting_filters_are_a_usage_error(say):
    assert "--closed" in say("query", "--closed", "--all", code=2)[1]
    assert "--remote" in say("query", "--remote", "--workplace", "onsite", code=2)[1]
    assert "--json" in say("query", "--json", "--format", "csv", code=2)[1]
    assert "indeed:2" in say("query", "--remote", "--workplace", "remote", "--json", "--format", "json")[0]


def test_no_rows_at_all_are_not_asked_for(say):
    assert "--limit" in say("query", "--limit", "0", code=2)[1]


def test_one_job_in_full_is_readable_when_piped(say):
    out, _ = say("show", "monster:1")
    for part in ("Müüja-klienditeenindaja", "2 postings", "“about patience”", "joined by", "https://monster.example/1"):
        assert part in out
    assert "\x1b" not in out
    assert json.loads(say("show", "1", "--json")[0])["id"] == 1
    assert "no job or posting 'x:9'" in say("show", "x:9", code=1)[1]


def test_the_account_of_every_run_is_listed_and_balances(say):
    rows = json.loads(say("runs", "--json")[0])
    assert [row["board"] for row in rows] == ["monster", "indeed"]
    for row in rows:
        parts = ("new", "changed", "unchanged", "filtered", "quarantined", "failed")
        assert row["found"] == sum(row[part] for part in parts)
    out, _ = say("runs")
    assert "page 3 failed" in out
    assert "partial" in out


def test_runs_of_a_board_nobody_knows_are_answered_with_its_nearest_name(say):
    out, err = say("runs", "--board", "mnster", code=1)
    assert (out, "'monster'" in err) == ("", True)
    assert "company_sites" not in say("runs", "--board", "company_sites")[0]


def test_a_source_of_sites_is_crawled_once_it_has_some(say, tmp_path):
    def crawled() -> str:
        return next(row["crawled"] for row in json.loads(say("boards", "--json")[0]) if row["board"] == "company_sites")

    assert crawled() == "no: list its sites"
    (tmp_path / "aggregator.toml").write_text('[sources.company_sites]\nsites = ["https://www.shop.example/"]\n')
    assert crawled() == "yes"


def test_a_mark_is_kept_and_a_hidden_job_is_left_out(say):
    say("mark", "2", "hidden", "--note", "too late at night")
    assert "Remote Support" not in say("query")[0]
    assert "Remote Support" in say("query", "--marked", "hidden")[0]
    assert "Remote Support" in say("query", "--marked", "Hidden ")[0]
    assert "too late at night" in say("show", "2")[0]
    assert "a mark can't be" in say("mark", "2", "=x", code=1)[1]


def test_a_feed_is_written_to_a_file_or_to_standard_output(say, tmp_path):
    _, err = say("export", "jobs.csv", "--remote")
    assert "1 rows written" in err
    with (tmp_path / "jobs.csv").open(encoding="utf-8", newline="") as stream:
        assert [row["id"] for row in csv.DictReader(stream)] == ["indeed:2"]
    assert say("export", "-", "--remote")[0].splitlines()[1].startswith("2,indeed:2,")
    say("export", "sheet.csv", "--spreadsheet")
    assert (tmp_path / "sheet.csv").read_bytes().startswith(b"\xef\xbb\xbfjob_id;id;")


def test_the_feeds_of_the_config_are_written_each_with_its_filters(say, tmp_path):
    config = tmp_path / "aggregator.toml"
    config.write_text('[[feeds]]\nname = "remote"\npath = "out/remote.csv"\nfilters = { remote = true }\n')
    say("export")
    assert "indeed:2" in (tmp_path / "out" / "remote.csv").read_text()
    say("export", "--feed", "remote")
    assert "no feed is called 'x'" in say("export", "--feed", "x", code=1)[1]
    config.write_text('[[feeds]]\nname = "remote"\npath = "remote.csv"\nfilters = { plaice = "x" }\n')
    assert "'plaice'" in say("export", code=1)[1]


def test_without_feeds_or_file_export_says_what_to_do(say):
    assert "name a FILE" in say("export", code=1)[1]
    assert "needs a FILE" in say("export", "--remote", code=2)[1]


def test_without_a_database_one_line_says_so(say, path):
    for each in path.parent.glob("a.db*"):
        each.unlink()
    assert "there is no database" in say("query", code=1)[1]
    assert not path.exists()
