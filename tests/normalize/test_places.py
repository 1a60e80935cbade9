"""Places are resolved by their names, one line or many, and never guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aggregator.listing import PrintedPlace
from aggregator.normalize.facts import BoardFacts
from aggregator.normalize.places import read_places
from db.gazetteer import load_gazetteer

GAZETTEER = load_gazetteer()


def places(*lines, home=None):
    printed = tuple(PrintedPlace(text=line) for line in lines)
    return read_places(printed, GAZETTEER, BoardFacts(country=home)).places


def resolved(*lines, home=None):
    return [(place.city, place.region, place.country) for place in places(*lines, home=home)]


@pytest.mark.parametrize(
    ("line", "home", "expected"),
    [
        ("Tallinn", "EE", ("Tallinn", "Harju maakond", "EE")),
        ("Harju maakond, Tallinn, Kesklinna linnaosa, Kopli tn 103", "EE", ("Tallinn", "Harju maakond", "EE")),
        ("Tallinn, Harjumaa", None, ("Tallinn", "Harju maakond", "EE")),
        ("Tartus", "EE", ("Tartu", "Tartu maakond", "EE")),
        ("Harju maakond, Rae vald", "EE", ("Rae vald", "Harju maakond", "EE")),
        ("Remote – Estonia", None, (None, None, "EE")),
        ("Austin, TX 78701", None, ("Austin", "Texas", "US")),
        ("Austin TX", None, ("Austin", "Texas", "US")),
        ("Hybrid work in Austin, TX", "US", ("Austin", "Texas", "US")),
        ("New York, NY", None, ("New York", "New York", "US")),
        ("NYC", None, ("New York", "New York", "US")),
        ("Portland, OR", None, ("Portland", "Oregon", "US")),
        ("Gary, IN", None, ("Gary", "Indiana", "US")),
        ("Washington, D.C.", None, ("Washington", "District of Columbia", "US")),
        ("San Diego, CA", None, ("San Diego", "California", "US")),
        ("Toronto, CA", None, ("Toronto", "Ontario", "CA")),
        ("Toronto, ON", None, ("Toronto", "Ontario", "CA")),
        ("Atlanta, Georgia", None, ("Atlanta", "Georgia", "US")),
        ("Tbilisi, Georgia", None, ("Tbilisi", None, "GE")),
        ("Georgia", "US", (None, "Georgia", "US")),
        ("Springfield, IL", None, ("Springfield", "Illinois", "US")),
        ("Bournemouth Dorset South West", "GB", ("Bournemouth", "Dorset", "GB")),
        ("York, North Yorkshire", "GB", ("York", "North Yorkshire", "GB")),
        ("Upper Wibbling, Gloucestershire", "GB", ("Upper Wibbling", "Gloucestershire", "GB")),
        ("Kent", "GB", (None, "Kent", "GB")),
        ("Berlin, Berlin, Germany", None, ("Berlin", "Berlin", "DE")),
        ("Bengaluru, Karnataka", "IN", ("Bengaluru", "Karnataka", "IN")),
        ("United States", "US", (None, None, "US")),
        ("Helsingi, Soome", "EE", ("Helsinki", "Uusimaa", "FI")),
        ("USA.VA.Reston", None, ("Reston", "Virginia", "US")),
        ("Dundee, Scotland", "US", ("Dundee", "Scotland", "GB")),
        ("Cambridge, Ontario", "US", ("Cambridge", "Ontario", "CA")),
        ("Boston, Lincolnshire", "US", ("Boston", "Lincolnshire", "GB")),
        ("Scotland, SD", "US", ("Scotland", "South Dakota", "US")),
        ("Albany, Georgia", "US", ("Albany", "Georgia", "US")),
        ("Lancaster, Pennsylvania", "GB", ("Lancaster", "Pennsylvania", "US")),
    ],
)
def test_a_line_is_resolved_to_town_region_and_country(line, home, expected):
    assert resolved(line, home=home) == [expected]


@pytest.mark.parametrize(
    ("line", "cities"),
    [
        ("Tallinn või Tartu", ["Tallinn", "Tartu"]),
        ("London / Manchester", ["London", "Manchester"]),
        ("London; Leeds; Hull", ["London", "Leeds", "Hull"]),
        ("Tallinn, Estonia | Riga, Latvia", ["Tallinn", "Riga"]),
    ],
)
def test_several_places_of_one_line_are_all_kept(line, cities):
    found = places(line)
    assert [place.city for place in found] == cities
    assert all(place.country for place in found)


@pytest.mark.parametrize("line", ["N/A", "null", "", "Remote", "Anywhere", "Various"])
def test_a_line_that_names_no_place_gives_none(line):
    assert places(line, home="US") == ()


def test_a_towns_name_alone_is_the_boards_own_or_plainly_the_great_one():
    assert resolved("Birmingham", home="US") == [("Birmingham", "Alabama", "US")]
    assert resolved("Birmingham", home="GB") == [("Birmingham", "England", "GB")]
    assert resolved("London", home="US") == [("London", "England", "GB")]
    assert resolved("Paris") == [("Paris", "Île-de-France", "FR")]


def test_one_of_many_namesakes_is_not_guessed():
    place = places("Springfield", home="US")[0]
    assert (place.city, place.region, place.latitude) == ("Springfield", None, None)


def test_a_part_of_a_town_stands_under_its_own_name():
    assert [place.city for place in places("Wembley, London", home="GB")] == ["Wembley"]
    assert [place.city for place in places("Tallinn (Telliskivi)", home="EE")] == ["Tallinn"]


def parts(**fields):
    return read_places((PrintedPlace(**fields),), GAZETTEER, BoardFacts()).places


def test_a_country_in_its_own_field_goes_before_all_else():
    assert parts(locality="Toronto", region="ON", country="ca")[0].country == "CA"
    assert parts(locality="Paris", country="US")[0].country == "US"
    assert parts(locality="Tallinn", region="Harjumaa", country="EST")[0].country == "EE"


def test_a_locality_unknown_to_the_gazetteer_is_kept_as_printed():
    place = parts(locality="Nether Wibbling", region="TX", country="US")[0]
    assert (place.city, place.region, place.country, place.latitude) == ("Nether Wibbling", "Texas", "US", None)


def test_a_locality_may_hold_town_and_state():
    assert parts(locality="Austin, TX", country="US")[0].region == "Texas"


def test_a_line_beside_its_countrys_own_field_is_read_in_that_country():
    towns = [parts(text=line, country=country)[0] for line, country in (("London", "CA"), ("Chicago, IL", "US"))]
    assert [(place.city, place.region) for place in towns] == [("London", "Ontario"), ("Chicago", "Illinois")]
    assert parts(text="Remote", country="GB")[0].country == "GB"


def test_of_several_places_on_a_line_beside_one_country_any_may_lie_elsewhere():
    found = parts(text="New York / London", country="US")
    assert [(place.city, place.country) for place in found] == [("New York", "US"), ("London", "GB")]


def test_a_town_alone_in_its_field_leaves_the_country_to_the_line():
    printed = PrintedPlace(text="Perth, Scotland", locality="Perth")
    found = read_places((printed,), GAZETTEER, BoardFacts(country="US")).places
    assert [(place.city, place.country) for place in found] == [("Perth", "GB")]


def test_nulls_in_parts_are_no_places():
    place = parts(locality="null", region="N/A", country="Estonia")[0]
    assert (place.city, place.region, place.country) == (None, None, "EE")


def test_printed_coordinates_stand_and_zeros_do_not():
    assert parts(locality="Tallinn", country="EE", latitude="59.4", longitude="24.7")[0].latitude == 59.4
    assert parts(locality="Tallinn", country="EE", latitude="0", longitude="0")[0].latitude == pytest.approx(59.437)


def test_a_place_printed_twice_is_one_place():
    assert len(places("Tallinn", "Tallinn, Harjumaa", home="EE")) == 1


def test_a_line_in_which_nothing_is_known_is_reported():
    read = read_places((PrintedPlace(text="Sector 7-G qx"),), GAZETTEER, BoardFacts())
    assert read.unmapped == ("Sector 7-G qx",)
    assert read.text == "Sector 7-G qx"


@given(st.lists(st.text(max_size=80), max_size=4))
def test_any_line_may_be_printed(lines):
    for place in places(*lines, home="EE"):
        assert place.country is None or len(place.country) == 2
