import json

import pytest

from aggregator.cli import main
from aggregator.crawling.sources import sources


@pytest.fixture
def boards(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    for name in ("ADZUNA_APP_ID", "ADZUNA_APP_KEY"):
        monkeypatch.delenv(name, raising=False)

    def boards(*words):
        with pytest.raises(SystemExit) as left:
            main(["boards", *words])
        said = capsys.readouterr()
        assert not left.value.code or said.err
        return said.out or said.err

    return boards


def test_every_source_stands_in_the_table_with_its_road_and_policy(boards):
    lines = boards().splitlines()
    assert lines[0].split() == ["source", "road", "policy", "last", "outcome", "data", "open"]
    by_name = {line.split()[0]: line for line in lines[1:] if line[:1].isalpha()}
    assert by_name.keys() >= sources().keys()
    assert "employers' feeds" in by_name["greenhouse"]
    assert "official API" in by_name["adzuna"]
    assert "no: needs permission" in by_name["monster"]
    assert "no: saved pages only" in by_name["tootukassa"]


def test_a_board_by_name_is_told_whole(boards):
    said = boards("adzuna")
    assert "set ADZUNA_APP_ID and ADZUNA_APP_KEY (https://developer.adzuna.com/signup)" in " ".join(said.split())
    assert "Jobs by Adzuna" in said


def test_json_has_the_same(boards):
    (row,) = json.loads(boards("eures", "--json"))
    assert (row["board"], row["road"], row["open"]) == ("eures", "official API", 0)


def test_an_unknown_board_gets_the_nearest_name(boards):
    assert "did you mean 'greenhouse'?" in boards("greenhose")


def test_a_source_without_sites_is_not_crawled_and_says_how_it_gets_some(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as left:
        main(["crawl", "greenhouse"])
    assert left.value.code == 1
    assert "greenhouse is not crawled: the config lists no site of it; `aggregator sites add" in capsys.readouterr().err
    assert not (tmp_path / "aggregator.db").exists()
