"""The gazetteer finds places by every usual way of writing them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.gazetteer import Gazetteer

GAZETTEER = Gazetteer()


@pytest.mark.parametrize(
    ("said", "name", "region", "country"),
    [
        ("TALLINN", "Tallinn", "Harju maakond", "EE"),
        ("Таллин", "Tallinn", "Harju maakond", "EE"),
        ("parnu", "Pärnu", "Pärnu maakond", "EE"),
        ("Mustamäe linnaosa", "Tallinn", "Harju maakond", "EE"),
        ("Rae vald", "Rae vald", "Harju maakond", "EE"),
        ("Saint Helens", "St Helens", "England", "GB"),
        ("NYC", "New York", "New York", "US"),
        ("Bangalore", "Bengaluru", "Karnataka", "IN"),
        ("Montreal", "Montréal", "Quebec", "CA"),
    ],
)
def test_a_town_is_found_under_each_of_its_names(said, name, region, country):
    found = GAZETTEER.settlements(said)[0]
    assert (found.name, found.region, found.country) == (name, region, country)
    assert -90 <= found.latitude <= 90
    assert -180 <= found.longitude <= 180


def test_towns_of_one_name_come_the_most_populous_first():
    towns = [place for place in GAZETTEER.settlements("Springfield") if place.name == "Springfield"]
    people = [place.population for place in towns]
    assert len(people) > 5
    assert people == sorted(people, reverse=True)


def test_a_town_of_the_name_goes_before_a_somewhat_larger_one_that_is_also_called_so():
    assert next(t.name for t in GAZETTEER.settlements("Manchester") if t.country == "US") == "Manchester"
    assert GAZETTEER.settlements("Washington")[0].region == "District of Columbia"


def test_two_letters_may_be_a_state_and_a_country():
    assert [region.name for region in GAZETTEER.regions("CA")] == ["California"]
    assert GAZETTEER.country("CA") == "CA"


def test_countries_are_known_in_several_languages():
    said = ["Estonia", "Eesti", "EST", "Viro", "UK", "U.S.A.", "Deutschland", "Soome", "España"]
    assert [GAZETTEER.country(name) for name in said] == ["EE", "EE", "EE", "EE", "GB", "US", "DE", "FI", "ES"]


def test_the_first_and_the_last_name_of_the_file_are_found():
    lines = GAZETTEER._text.decode().strip().split("\n")
    for line in (lines[0], lines[-1], lines[len(lines) // 2]):
        name = line.split("\t")[0]
        assert any(line.split("\t")[1] == place.name for place in GAZETTEER.settlements(name))


@given(st.text(max_size=60))
def test_any_string_may_be_asked_for(name):
    for place in GAZETTEER.settlements(name):
        assert len(place.country) == 2
    GAZETTEER.regions(name)
    GAZETTEER.country(name)
