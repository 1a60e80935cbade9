"""A source without its key: said once, with what to set and where it comes from; no failure unless it was named."""

import json
import sqlite3

import pytest

from aggregator.cli import main
from aggregator.config import Config
from aggregator.replica.boards.apis.base import KEYS

LINE = (
    "adzuna is not configured: set ADZUNA_APP_ID and ADZUNA_APP_KEY in the environment; keys are given at "
    "https://developer.adzuna.com/signup\n"
)


@pytest.fixture
def say(tmp_path, capsys, monkeypatch):
    for name in KEYS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)

    def say(*args: str, code: int = 0) -> tuple[str, str]:
        with pytest.raises(SystemExit) as left:
            main([*args])
        out, err = capsys.readouterr()
        assert left.value.code == code, (out, err)
        return out, err

    return say


def test_a_crawl_without_names_says_so_in_one_line_and_ends_well(say, monkeypatch, tmp_path):
    monkeypatch.setattr(Config, "enabled_boards", lambda self, *, all_of_them=False: ["adzuna"])
    _, err = say("crawl")
    assert err.endswith(LINE)
    assert err.count("configured") == 1
    with sqlite3.connect(tmp_path / "aggregator.db") as connection:
        assert connection.execute("SELECT count(*) FROM runs").fetchone() == (0,)


def test_a_crawl_of_it_by_name_is_refused(say, tmp_path):
    _, err = say("crawl", "adzuna", code=1)
    assert err.endswith(f"Error: {LINE}")
    assert not (tmp_path / "aggregator.db").exists()


def test_boards_shows_it_until_its_key_is_there(say, monkeypatch):
    def shown(board):
        (row,) = json.loads(say("boards", board, "--json")[0])
        return row["crawled"], row["needs"]

    said = "set ADZUNA_APP_ID and ADZUNA_APP_KEY (https://developer.adzuna.com/signup)"
    assert shown("adzuna") == ("no: not configured, needs a key", said)
    assert shown("eures") == shown("remotive") == ("yes", None)
    for name in ("ADZUNA_APP_ID", "ADZUNA_APP_KEY"):
        monkeypatch.setenv(name, "0123456789")
    assert shown("adzuna") == ("yes", None)
