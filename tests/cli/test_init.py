"""`aggregator init --place`: a configuration that holds as it is, and with each example in it taken at its word."""

import re
import tomllib
from datetime import date

import pytest

from aggregator.cli import cli
from aggregator.cli.common import Session
from aggregator.cli.init import local_of
from aggregator.cli.local_config import Local, languages, local_config, phrases
from aggregator.config import load_config
from aggregator.crawling.sources import Search, sources
from aggregator.errors import BadInput
from aggregator.feeds.configured import asked_by
from aggregator.profile import load_profile
from tests.test_config import a_source

PLACES = ("Tallinn", "tartu", "London", "Austin, TX", "Paris", "L'Aquila", "Võru")
SETTING = re.compile(r"# (\[|[a-z_]+ = )")


def written(tmp_path, *args):
    file = tmp_path / "aggregator.toml"
    file.unlink(missing_ok=True)
    cli.main(["--quiet", "init", str(file), *args], standalone_mode=False, obj=Session())
    return file


def uncommented(text):
    """The text with every commented setting switched on; a table that stands there twice is one."""
    return "\n".join(line[2:] if SETTING.match(line) else line for line in text.splitlines())


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("place", PLACES)
def test_what_is_written_loads_and_so_does_every_example_in_it(tmp_path, place, language):
    file = written(tmp_path, "--place", place, "--language", language)
    text = file.read_text(encoding="utf-8")
    for version in (text, uncommented(text)):
        file.write_text(version, encoding="utf-8")
        config = load_config(file)
        for feed in config.feeds:
            asked_by(feed, date(2026, 11, 23))
        assert config.schedule
        assert all(config.refusal(name) is None for name in config.enabled_boards())
    assert len(config.feeds) == 2
    assert config.contact


def test_an_estonian_config_asks_in_estonian_and_english_and_leaves_other_countries_out(tmp_path):
    file = written(tmp_path, "--place", "Tallinn", "--language", "et")
    text = file.read_text(encoding="utf-8")
    config = load_config(file)
    assert "Tööportaalid" in text
    assert config.sources["eures"].searches[0] == Search(text="klienditeenindaja", country="ee")
    assert not {"indeed", "customerservicejobs", "customerservicecrossing", "cvee"} & set(config.enabled_boards())
    file.write_text(uncommented(text), encoding="utf-8")
    asked = load_config(file).sources["cvee"].searches
    assert {search.place for search in asked} == {"Tallinn"}
    words = Local(place="", town="", country="EE", language="et", asked=load_profile().asked).words
    assert {"klienditeenindaja", "customer service"} <= set(words)
    assert asked[0].text in words


def test_a_board_with_a_host_for_the_country_is_asked_there(tmp_path):
    config = load_config(written(tmp_path, "--place", "Berlin"))
    assert config.source("indeed").sites == ("https://de.indeed.com/",)
    assert config.source("indeed").searches[0].place == "Berlin"


def test_a_town_with_its_state_is_asked_for_so(tmp_path):
    config = load_config(written(tmp_path, "--place", "Paris, TX"))
    assert config.source("indeed").searches[0].place == "Paris, TX"
    assert config.feeds[0].filters == {"place": "Paris"}


def test_sources_are_written_by_what_narrows_them():
    local = Local(place="Oslo", town="Oslo", country="NO", language="en", asked={"en": ("help",)})
    boards = [
        a_source("by_country", asked_by="country", country="EE"),
        a_source("both", asked_by="town in a country"),
        a_source("whole", asked_by="nothing"),
        a_source("abroad", country="US"),
    ]
    text = local_config(local, boards)
    tables = tomllib.loads(text)["sources"]
    assert tables["by_country"] == {"searches": [{"text": "help", "country": "no"}]}
    assert tables["both"] == {"searches": [{"text": "help", "place": "Oslo", "country": "no"}]}
    assert tables["whole"] == {}
    assert tables["abroad"] == {"enabled": False}


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--place", "Talinn"), "did you mean Tallinn?"),
        (("--place", "Xqzzy"), "write a town's usual name"),
        (("--place", "Tallinn", "--language", "ee"), "the comments are written in en or et"),
        (("--language", "et"), "--language goes with --place"),
    ],
)
def test_what_is_not_known_gets_one_line_and_no_file(tmp_path, args, said):
    with pytest.raises(BadInput, match=re.escape(said)) as fault:
        written(tmp_path, *args)
    assert "\n" not in str(fault.value)
    assert not list(tmp_path.iterdir())


def test_every_language_says_the_same_things():
    for language in languages():
        assert phrases(language).keys() == phrases("en").keys()


@pytest.mark.parametrize(("place", "country"), [("Tallinn", "EE"), ("Springfield, IL", "US"), ("Narva", "EE")])
def test_the_country_of_a_town_is_the_gazetteers(place, country):
    assert local_of(place, "en").country == country


def test_every_enabled_board_stands_in_the_file(tmp_path):
    text = written(tmp_path, "--place", "Tallinn").read_text(encoding="utf-8")
    for source in sources().values():
        assert f"[sources.{source.name}]" in text or source.title in text or not source.enabled
