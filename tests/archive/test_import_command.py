import json

import pytest
from click.testing import CliRunner

from aggregator.cli import cli
from aggregator.cli.common import Session

GOOD = '{"title": "Agent"}\n{"title": "Clerk"}\n'


@pytest.fixture
def run(tmp_path, tools, monkeypatch):
    monkeypatch.setattr("aggregator.cli.import_.Tools.load", lambda *_: tools)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.jsonl").write_text(GOOD)

    def call(*args):
        return CliRunner().invoke(cli, ["import", *args], obj=Session(), standalone_mode=False)

    return call


def test_each_file_gets_its_line(run):
    result = run("good.jsonl", "gone.csv")
    assert result.stdout.splitlines() == [
        "good.jsonl: 2 found (2 new) of imported",
        "gone.csv: no such file; check the name",
    ]
    assert result.return_value == 1


def test_all_well_is_exit_code_nought(run):
    assert run("good.jsonl").return_value == 0


def test_reports_come_as_json_lines(run):
    said = json.loads(run("good.jsonl", "--json").stdout)
    assert (said["file"], said["outcome"], said["counts"]["new"]) == ("good.jsonl", "ok", 2)


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ((), "Missing argument"),
        (("good.jsonl", "gone.csv", "--url", "https://x.example/"), "give it with one file"),
        (("good.jsonl", "--map", "titel=x"), "OURS is one of"),
        (("good.jsonl", "--map", "title"), "write OURS=THEIRS"),
        (("good.jsonl", "--map", "title=Job", "--map", "description=Job"), "gives column 'Job' to title and to desc"),
        (("good.jsonl", "--map", "title=Job", "--map", "title=Name"), "fills title from 'Job' and from 'Name'"),
    ],
)
def test_a_wrong_call_says_how_it_is_right(run, args, said):
    fault = run(*args).exception
    assert said in fault.format_message()
    assert fault.exit_code == 2


def test_a_board_given_by_hand_is_the_tables(run):
    assert run("good.jsonl", "--board", "My List").stdout == "good.jsonl: 2 found (2 new) of My_List\n"
