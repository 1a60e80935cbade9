import pytest
from hypothesis import given
from hypothesis import strategies as st

from aggregator.archive.plain_rows import plain_rows

ROW = {"position": "Support Agent", "company": "Acme", "url": "https://b.example/jobs/7", "date": "2026-11-20"}


def test_rows_of_jobs_are_found_under_any_name_and_get_our_columns():
    (row,) = plain_rows({"meta": [1], "results": [{"legal": "Mention us."}, ROW]})
    assert (row["title"], row["employer"], row["posted_on"]) == ("Support Agent", "Acme", "2026-11-20")


def test_columns_that_are_true_become_words():
    (row,) = plain_rows([{**ROW, "is_full_time": True, "is_part_time": False, "is_remote": True}])
    assert (row["employment_types"], row["workplace"]) == (["full-time"], ["remote"])


@pytest.mark.parametrize(
    "body",
    [
        [{"title": "A lamp", "url": "https://shop.example/lamp", "price": 7}], {"error": "no"}, [], "x", None, 7,
        [{"title": "Support Agent"}], [[ROW["url"]]],
    ],
)  # fmt: skip
def test_what_is_not_plainly_a_list_of_jobs_gives_nothing(body):
    assert list(plain_rows(body)) == []


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from([*ROW, "x"]), inner, max_size=5),
    max_leaves=30,
)


@given(JSON)
def test_any_json_is_read_without_a_fault(body):
    list(plain_rows(body))
