import os
from dataclasses import replace
from pathlib import Path

import pytest

from aggregator.cli import cli
from aggregator.cli.common import Session
from aggregator.cli.init import TEMPLATE
from aggregator.config import Config, load_config
from aggregator.crawling.sources import Policy, Politeness, Quota, Search, Source
from aggregator.errors import BadConfig, BadInput, UnknownBoard
from aggregator.strict import span_seconds


def a_source(name: str, *, asked_by="town", country=None, **needs: bool) -> Source:
    policy = Policy(robots="", terms="", stance="", read_on="2026-11-01", **needs)
    searches = () if needs.get("needs_searches") else (Search(text="own"),)
    return Source(
        name=name, title=name.title(), homepage="https://x.example", hosts=("x.example",), policy=policy,
        asked_by=asked_by, country=country, enabled=not needs, searches=searches,
        politeness=Politeness(delay=3.0, max_pages=100),
    )  # fmt: skip


@pytest.fixture(autouse=True)
def two_boards(monkeypatch):
    boards = {
        "open_board": a_source("open_board"),
        "closed_board": a_source("closed_board", needs_permission=True),
        "narrow_board": a_source("narrow_board", needs_searches=True),
        "saved_board": a_source("saved_board", saved_only=True),
    }
    for module in ("aggregator.crawling.sources", "aggregator.config"):
        monkeypatch.setattr(f"{module}.sources", lambda: boards)
    return boards


def read(tmp_path: Path, text: str) -> Config:
    path = tmp_path / "aggregator.toml"
    path.write_text(text, encoding="utf-8")
    return load_config(path)


def fault_of(tmp_path: Path, text: str) -> str:
    with pytest.raises(BadConfig) as fault:
        read(tmp_path, text)
    assert "\n" not in str(fault.value)
    return str(fault.value)


def test_without_a_file_everything_has_a_default(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert load_config() == Config()
    assert Config().enabled_boards() == ["open_board"]


def test_a_file_that_was_named_must_exist(tmp_path):
    with pytest.raises(BadConfig, match=r"no\.toml: there is no such file; `aggregator init` writes one"):
        load_config(tmp_path / "no.toml")


def test_a_folder_is_no_configuration(tmp_path):
    with pytest.raises(BadConfig, match="name a readable TOML file"):
        load_config(tmp_path)


def test_the_template_is_a_valid_configuration_that_says_the_defaults(tmp_path):
    config = read(tmp_path, TEMPLATE.read_text(encoding="utf-8"))
    assert config == Config(database=tmp_path / "aggregator.db")


def test_every_example_of_the_template_is_valid_when_uncommented(tmp_path, monkeypatch):
    named = {n: a_source(n) for n in ("customerservicejobs", "monster", "company_sites", "adzuna")}
    for module in ("aggregator.crawling.sources", "aggregator.config"):
        monkeypatch.setattr(f"{module}.sources", lambda: named)
    lines = TEMPLATE.read_text(encoding="utf-8").splitlines()
    code = [line[2:] for line in lines if line.startswith("# ") and ("= " in line or line.startswith("# ["))]
    config = read(tmp_path, "\n".join(line for line in code if not line[0].isupper() and not line.startswith("──")))
    assert [feed.name for feed in config.feeds] == ["remote"]
    assert len(config.schedule) == 2
    assert config.sources["monster"].permission
    assert config.sources["adzuna"].quota == Quota(requests=1000, per="month")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('databse = "x"', "unknown key 'databse'; write 'database'"),
        ("database = 3", "'database' is 3"),
        ("contact = true", "'contact' is True; write text"),
        ('keep_irrelevant = "yes"', "'keep_irrelevant' is 'yes'; write true or false"),
        ("[sources.open_bord]", "[sources.open_bord] is no board; write 'open_board'"),
        ("[sources.open_board]\nenabeld = true", "unknown key 'sources.open_board.enabeld'; write 'enabled'"),
        ('[sources.open_board]\nsearches = "x"', "'sources.open_board.searches' is 'x'; write a list"),
        ("[sources.open_board]\nsearches = [{ txt = 'x' }]", "'sources.open_board.searches[0].txt'; write 'text'"),
        ("[sources.open_board.politeness]\ndelay = 0.1", "write 3.0 seconds or more"),
        ("[sources.closed_board]\nenabled = true", 'add permission = "who permitted it, and when"'),
        ("[sources.closed_board]\nenabled = true\npermission = ' '", "closed_board"),
        ("[sources.saved_board]\nenabled = true\npermission = 'Ann'", "may be asked by a program; `aggregator import`"),
        ("[sources.narrow_board]\nenabled = true", "write sources.narrow_board.searches = [{ text"),
        ("[sources.narrow_board]\nenabled = true\nsearches = [{ place = 'Tallinn' }]", "each with a text"),
        (
            "[sources.narrow_board]\nenabled = true\nsearches = [{ text = 'x' }]\npoliteness = { max_pages = 101 }",
            "max_pages is 101; write 100 or less",
        ),
        ('[[feeds]]\nname = "a"', "'feeds[0].path' is missing; add it"),
        ('[[feeds]]\nname="a"\npath="a"\n[[feeds]]\nname="a"\npath="b"', "two [[feeds]] are called 'a'"),
        ('[[schedule]]\ncrawl = ["all"]', "either `every` or `cron`"),
        ('[[schedule]]\nevery = "6h"', "either `crawl` or `export`"),
        ('[[schedule]]\ncrawl = ["all"]\nevery = "often"', "'6h'"),
        ('[[schedule]]\ncrawl = ["all"]\ncron = "6"', "five fields"),
        ('[[schedule]]\ncrawl = ["opn_board"]\nevery = "6h"', "write 'open_board'"),
        ("= 3", "mend that line"),
    ],
)
def test_a_wrong_key_or_value_gets_one_line_that_names_file_key_and_mend(tmp_path, text, said):
    line = fault_of(tmp_path, text)
    assert said in line
    assert line.startswith(str(tmp_path / "aggregator.toml"))


def test_a_permission_opens_a_board_that_needs_one(tmp_path):
    config = read(tmp_path, '[sources.closed_board]\nenabled = true\npermission = "Ann, 2026-11-02"')
    assert config.source("closed_board").enabled
    assert config.permission("closed_board") == "Ann, 2026-11-02"


def test_searches_of_ones_own_open_a_board_that_answers_nothing_else(tmp_path):
    config = read(tmp_path, '[sources.narrow_board]\nenabled = true\nsearches = [{ text = "help", place = "Tartu" }]')
    assert "narrow_board" in config.enabled_boards()
    assert config.refusal("narrow_board") is None
    assert Config().refusal("narrow_board", (Search(text="help"),)) is None
    assert "narrow search of your own" in Config().refusal("narrow_board")


def test_all_boards_are_those_of_which_something_can_be_asked():
    assert Config().enabled_boards(all_of_them=True) == ["open_board", "closed_board"]


def test_the_configs_choices_go_before_the_boards_own(tmp_path):
    config = read(
        tmp_path, '[sources.open_board]\nsearches = [{ text = "mine" }]\npoliteness = { delay = 9, max_pages = 7 }'
    )
    source = config.source("open_board")
    assert source.searches == (Search(text="mine"),)
    assert (source.politeness.delay, source.politeness.max_pages, source.politeness.max_depth) == (9.0, 7, 50)


def test_paths_are_relative_to_the_file(tmp_path):
    config = read(tmp_path, 'database = "d/x.db"\n[[feeds]]\nname = "a"\npath = "a.csv"')
    assert config.database == tmp_path / "d/x.db"
    assert config.feeds[0].path == tmp_path / "a.csv"


def test_a_file_that_is_not_utf8_is_named(tmp_path):
    path = tmp_path / "aggregator.toml"
    path.write_bytes(b'contact = "\xff"')
    with pytest.raises(BadConfig, match="is not UTF-8"):
        load_config(path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_named(tmp_path):
    path = tmp_path / "aggregator.toml"
    path.write_text("")
    path.chmod(0)
    with pytest.raises(BadConfig, match="name a readable TOML file"):
        load_config(path)


def test_an_unknown_board_is_answered_with_the_nearest():
    with pytest.raises(UnknownBoard, match="did you mean 'open_board'"):
        Config().source("openboard")


@pytest.mark.parametrize("text", ["0h", "6", "h", "6 hours", "-1h", "99999999h"])
def test_a_span_needs_a_number_and_a_unit(text):
    with pytest.raises(BadConfig):
        span_seconds(text, Path("x"), "every")


def test_init_writes_the_template_and_leaves_a_file_that_is_there_alone(tmp_path):
    file = tmp_path / "aggregator.toml"
    cli.main(["--quiet", "init", str(file)], standalone_mode=False, obj=Session())
    assert file.read_text(encoding="utf-8") == TEMPLATE.read_text(encoding="utf-8")
    file.write_text("mine")
    with pytest.raises(BadInput, match="exists already; edit it"):
        cli.main(["init", str(file)], standalone_mode=False, obj=Session())
    assert file.read_text() == "mine"


def test_a_quota_in_the_config_goes_before_the_boards_own(tmp_path, two_boards):
    two_boards["open_board"] = replace(two_boards["open_board"], quota=Quota(requests=250))
    assert Config().source("open_board").quota == Quota(requests=250, per="day")
    config = read(tmp_path, '[sources.open_board]\nquota = { requests = 1000, per = "month" }')
    assert config.source("open_board").quota == Quota(requests=1000, per="month")
