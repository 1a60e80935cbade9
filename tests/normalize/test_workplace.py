"""Where the work is done: by the board's markers, else by title and place, else by the text."""

import pytest

from aggregator.normalize.facts import BoardFacts
from aggregator.normalize.workplace import read_workplace


def by_text(text):
    return read_workplace((), (), text, BoardFacts()).workplace


@pytest.mark.parametrize(
    ("marker", "workplace"),
    [
        ("TELECOMMUTE", "remote"), ("FULLY_REMOTE", "remote"), ("REMOTE_ALWAYS", "remote"), ("Kaugtöö", "remote"),
        ("HYBRID", "hybrid"),
        ("Hybrid work", "hybrid"), ("ON_SITE", "onsite"), ("On-site", "onsite"), ("In-person", "onsite"),
        ("Vor Ort", "onsite"),
    ],
)  # fmt: skip
def test_a_marker_of_the_board_is_mapped(marker, workplace):
    assert read_workplace((marker,), (), "We work in our call centre.", BoardFacts()).workplace == workplace


def test_a_lookup_of_the_board_goes_first_and_an_unknown_marker_is_reported():
    facts = BoardFacts(lookups={"workplace": {"rw_3": "hybrid"}})
    assert read_workplace(("RW_3",), (), None, facts).workplace == "hybrid"
    assert read_workplace(("RW_4",), (), None, facts).unmapped == ("RW_4",)


def test_remote_and_on_site_together_are_hybrid():
    assert read_workplace(("Remote", "On-site"), (), None, BoardFacts()).workplace == "hybrid"


@pytest.mark.parametrize(
    ("label", "workplace"),
    [
        ("Remote, Estonia", "remote"),
        ("Hybrid work in Austin, TX", "hybrid"),
        ("Support Agent (Work from Home)", "remote"),
    ],
)
def test_title_and_place_line_say_it_before_the_text(label, workplace):
    read = read_workplace((), (label,), "Visit us in our office.", BoardFacts())
    assert (read.workplace, read.said_in) == (workplace, "label")


@pytest.mark.parametrize(
    "text",
    [
        "This is a fully remote position.",
        "You can work from home.",
        "100% remote role",
        "Töö on kaugtöö.",
        "Home-based role in the UK.",
    ],
)
def test_remote_is_read_from_the_text(text):
    assert by_text(text) == "remote"


@pytest.mark.parametrize(
    "text",
    [
        "We offer hybrid working.", "Three days a week in the office, the rest wherever you like.",
        "2 days per week from home",
        "Pakume kodukontori võimalust.", "You have the option to work from home on Fridays.", "Work type: hybrid",
    ],
)  # fmt: skip
def test_hybrid_is_read_from_the_text(text):
    assert by_text(text) == "hybrid"


@pytest.mark.parametrize(
    "text",
    [
        "You join our friendly contact centre.",
        "Work location: on-site",
        "Töö toimub kohapeal Tartus.",
        "You serve guests at our front desk.",
        "Place of work: our shop in the old town.",
        "Your place of work is the customer service centre in Otterby.",
        "Work location: 12 Mill Lane, Otterby",
        "You work in person with three colleagues.",
    ],
)
def test_on_site_is_read_from_the_text(text):
    assert by_text(text) == "onsite"


@pytest.mark.parametrize(
    "text",
    [
        "You help customers with remote controls.",
        "Our customers call from home and abroad.",
        "A job in Tallinn.",
        "",
        "A workplace where people matter.",
        "Interviews take place in person.",
    ],
)
def test_a_bare_town_or_a_remote_control_says_nothing(text):
    assert by_text(text) is None


def test_a_denied_remote_job_is_on_site():
    assert by_text("Please note: this is not a remote position.") == "onsite"
