import time

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aggregator.extract.json_repair import values


@pytest.mark.parametrize(
    "text",
    [
        '{"a": "x"}',
        '\ufeff{"a": "x"}',
        '{"a": "x",}',
        '{"a": "x"};',
        '{,"a": "x"}',
        '<!-- {"a": "x"} -->',
        '//<![CDATA[\n{"a": "x"}\n//]]>',
        '/*<![CDATA[*/{"a": "x"}/*]]>*/',
        '/* written by a plugin */ {"a": "x"}',
        '{"a": "x" /* why not */} // end',
        "{&quot;a&quot;:&quot;x&quot;}",
        '\n\t{"a"\n:\t"x"\n}\n',
    ],
)
def test_every_known_wrapping_gives_the_same_document(text):
    assert values(text) == ({"a": "x"},)


def test_control_characters_stay_in_their_string():
    assert values('{"a": "one\ntwo\tthree\x0b"}') == ({"a": "one\ntwo\tthree\x0b"},)


def test_invalid_escapes_lose_only_their_backslash():
    assert values(r'{"a": "\$12 it\'s \u00e9 \u12 \\ \" end"}') == ({"a": "$12 it's é u12 \\ \" end"},)


def test_a_missing_comma_between_members_is_put_in():
    assert values('{"a": "x"\n "b": 1 "c": [1 2 {"d": 3} {"e": 4}]}') == (
        {"a": "x", "b": 1, "c": [1, 2, {"d": 3}, {"e": 4}]},
    )


def test_signs_inside_strings_are_left_alone():
    assert values('{"a": "x,] // y /* z */ ,}",}') == ({"a": "x,] // y /* z */ ,}"},)


def test_several_documents_all_count():
    assert values('{"a": 1}\n{"b": 2};[3]') == ({"a": 1}, {"b": 2}, [3])


@pytest.mark.parametrize("text", ["", "  \n", "{", "null and void", '{"a": ', "<p>no</p>"])
def test_what_is_no_json_gives_nothing(text):
    assert values(text) == ()


def test_what_was_read_before_the_break_is_kept():
    assert values('{"a": 1}\n{"b": ') == ({"a": 1},)


@pytest.mark.parametrize(
    "hostile",
    [
        '{"a":"' + '\\"' * 400_000,
        "[" * 200_000,
        "/*" * 400_000,
        '{"a":' * 60_000,
        '"' * 400_001,
        '{"a" ' * 100_000,
        "{" + "/" * 900_000,
    ],
    ids=["escapes", "brackets", "comments", "objects", "quotes", "words", "slashes"],
)
def test_hostile_text_takes_linear_time(hostile):
    start = time.perf_counter()
    values(hostile)
    assert time.perf_counter() - start < 4


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abc", max_size=3), inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.text("abc", max_size=3), JSON, max_size=4))
def test_a_good_document_survives_a_trailing_comma_unchanged(document):
    text = orjson.dumps(document).decode()
    broken = text[:-1] + ",}" if document else text
    assert values(broken) == (document,)


@given(st.text(max_size=300))
def test_any_text_is_taken(text):
    assert isinstance(values(text), tuple)
