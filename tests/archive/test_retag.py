"""Retagging stores what the profile says now, and tells what changed."""

import json
from datetime import UTC, datetime

import pytest
from click.testing import CliRunner

from aggregator.archive.retagging import retag
from aggregator.cli import cli
from aggregator.cli.common import Session
from aggregator.profile import load_profile
from aggregator.tagging import Tagger
from db.store import Store

PROFILE = """
code = "welder"
name = { en = "welder" }
[entries]
steady = { kind = "skill", origin = "trade", en = "steady hand", meaning = "A steady hand is wanted." }
[contexts]
[relevance]
cut = 0.5
bias = 0
untitled = 0
tags_most = 1
text_most = 1
[relevance.signals]
own = { where = "title", weight = 3 }
[languages.en]
everywhere = true
forms = { steady = { strong = ["PHRASE"] } }
signals = { own = ["welder"] }
"""
AT = datetime(2026, 11, 23, tzinfo=UTC).isoformat()


@pytest.fixture
def tagger(tmp_path):
    def of(phrase):
        (tmp_path / "welder.toml").write_text(PROFILE.replace("PHRASE", phrase))
        return Tagger(load_profile(tmp_path / "welder.toml"))

    return of


@pytest.fixture
def stored(tmp_path):
    with Store.open(tmp_path / "jobs.db") as store:
        run = store.start_run("board", None, AT)
        row = {"board": "board", "key": "1", "url": "https://board.example/1", "title": "Welder", "language": "en"}
        store.save(run, row | {"description": "A steady hand and a sharp eye."}, [], [], [], None, AT)
        yield store


def tags(store):
    return [
        tuple(row.values()) for row in store.rows('SELECT tag, quote, start, "end", profile_version FROM posting_tags')
    ]


def test_added_and_removed_tags_are_stored_and_told(stored, tagger):
    first = tagger("steady hand")
    report = retag(stored, first)
    assert (report.postings, report.changed, dict(report.added)) == (1, 1, {"steady": 1})
    assert report.examples == {("added", "steady"): ['board:1: "steady hand"']}
    assert tags(stored) == [("steady", "steady hand", 2, 13, first.profile.version)]
    assert dict(retag(stored, tagger("third hand")).removed) == {"steady": 1}
    assert tags(stored) == []


def test_a_second_retagging_changes_nothing(stored, tagger):
    retag(stored, tagger("sharp eye"))
    report = retag(stored, tagger("sharp eye"))
    assert (report.changed, report.added, report.removed) == (0, {}, {})


def test_a_dry_run_writes_nothing(stored, tagger):
    assert retag(stored, tagger("sharp eye"), write=False).changed == 1
    assert tags(stored) == []


def test_the_command_prints_tags_with_examples(stored, tagger, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    tagger("sharp eye")
    (tmp_path / "aggregator.toml").write_text('profile = "welder.toml"\ndatabase = "jobs.db"\n')

    def call(*args):
        return CliRunner().invoke(cli, ["retag", *args], obj=Session(), standalone_mode=False)

    said = json.loads(call("--dry-run", "--json").stdout)
    assert said["added"] == {"steady": {"postings": 1, "examples": ['board:1: "sharp eye"']}}
    assert call().stdout.splitlines()[1:] == ["+1 steady", '    board:1: "sharp eye"']
    assert [row[0] for row in tags(stored)] == ["steady"]
