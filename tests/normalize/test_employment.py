"""Kinds of employment: every one offered, from fields and from text."""

import pytest

from aggregator.normalize.employment import read_employment
from aggregator.normalize.facts import BoardFacts


def by_field(*printed):
    return read_employment(printed, None, None, BoardFacts())


def by_text(text, title=None):
    return set(read_employment((), title, text, BoardFacts()).types)


@pytest.mark.parametrize(
    ("printed", "types"),
    [
        ("FULL_TIME", ("full_time",)), ("Full-time", ("full_time",)), ("Vollzeit", ("full_time",)),
        ("Täistööaeg", ("full_time",)),
        ("CONTRACTOR", ("contract",)), ("INTERN", ("internship",)), ("PER_DIEM", ("per_diem",)),
        ("Osaline tööaeg", ("part_time",)),
        ("FULL_TIME,PART_TIME", ("full_time", "part_time")), ("Part-time / Temporary", ("part_time", "temporary")),
        ("https://schema.org/FULL_TIME", ("full_time",)), ("Permanent, Full-time", ("full_time",)),
        ("Tähtajaline", ("temporary",)),
        ("Osaline tööaeg (0,5)", ("part_time",)), ("OTHER", ()), ("Tähtajatu", ()),
    ],
)  # fmt: skip
def test_a_field_gives_its_kinds(printed, types):
    assert by_field(printed).types == types


def test_an_unknown_kind_is_reported_and_a_known_other_is_not():
    assert by_field("Moonlighting").unmapped == ("Moonlighting",)
    assert by_field("OTHER", "permanent").unmapped == ()


def test_a_lookup_of_the_board_goes_first():
    facts = BoardFacts(lookups={"employment_type": {"wt_7": "part_time"}})
    assert read_employment(("WT_7",), None, None, facts).types == ("part_time",)


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("This is a full-time position.", {"full_time"}), ("Full and part-time shifts.", {"part_time"}),
        ("Tegemist on tasustatud praktikaga.", {"internship"}),
        ("Töö on osalise tööajaga.", {"part_time"}), ("Leping on tähtajaline (asendus).", {"temporary"}),
        ("A 12-month fixed term contract", {"temporary"}), ("6 month contract", {"contract"}),
        ("We offer a contract position", {"contract"}), ("Temporary to permanent", {"temporary"}),
        ("Open to full-time students", set()), ("We answer to contracts and partners.", set()),
        ("Our volunteers support the community.", set()), ("This is not a full-time job", set()),
    ],
)  # fmt: skip
def test_the_text_is_read_where_no_field_speaks(text, types):
    assert by_text(text) == types


def test_the_title_counts():
    assert by_text("", "Customer Service Intern") == {"internship"}
    assert by_text("", "Internal Support Agent") == set()


def test_a_field_on_hours_leaves_the_bond_to_the_text():
    read = read_employment(("Full-time",), None, "Part-time staff eat free. A seasonal role.", BoardFacts())
    assert (read.types, read.said_in) == (("full_time", "temporary"), "field")
