from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aggregator.errors import BadInput
from aggregator.query import Query, find, job, query_of
from aggregator.query.known import check_names
from db.store import Store

TODAY = date(2026, 11, 23)


def jobs(store, **options) -> list[int]:
    return [row["job_id"] for row in find(store, query_of(options, TODAY))]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, {1, 2, 5}),
        ({"closed": True}, {3}),
        ({"all": True}, {1, 2, 3, 5}),
        ({"text": "CHAT"}, {1, 2}),
        ({"text": "muuja"}, {1}),
        ({"text": '"live chat"'}, {1}),
        ({"text": "chat -night"}, {1}),
        ({"text": "-night"}, {1, 5}),
        ({"text": "tele*"}, {1}),
        ({"text": "???"}, set()),
        ({"skill": ("patience",)}, {1}),
        ({"skill": ["patience"], "shift": ["evening"]}, {1}),
        ({"skill": ("patience", "empathy"), "postings": True}, set()),
        ({"board": "monster"}, {1, 5}),
        ({"board": ["monster", "indeed"]}, {1, 2, 5}),
        ({"place": "tallinn"}, {1}),
        ({"place": "PARNU"}, {5}),
        ({"place": "Eesti"}, {1, 5}),
        ({"place": "Estonia"}, {1, 5}),
        ({"place": "harju"}, {1}),
        ({"place": "allinn"}, set()),
        ({"place": "TX", "all": True}, {3}),
        ({"place": "100%"}, set()),
        ({"remote": True}, {2}),
        ({"pay_min": 30000}, {2}),
        ({"pay_min": "15", "pay_period": "hour"}, {2}),
        ({"pay_min": 1800, "pay_period": "month"}, {1, 2}),
        ({"pay_min": 1801, "pay_period": "month", "currency": "eur"}, set()),
        ({"language": "et"}, {1}),
        ({"since": 7}, {1, 5}),
        ({"since": "2026-11-21"}, {1, 5}),
        ({"employment": "temporary"}, {5}),
    ],
)
def test_a_filter_finds_the_jobs_that_pass_it(store, options, expected):
    assert set(jobs(store, **options)) == expected


def test_a_job_is_one_row_that_lists_what_its_postings_say(store):
    (row,) = find(store, Query(text="klienditeenindaja"))
    assert (row["job_id"], row["id"], row["postings"]) == (1, "indeed:1", 2)
    assert row["boards"] == ["indeed", "monster"]
    assert row["urls"] == ["https://indeed.example/1", "https://monster.example/1"]
    assert row["pays"] == ["1800 €", "10 €/h"]
    assert row["places"] == ["Tallinn, Harjumaa", "Tallinn"]
    assert row["tags"] == ["empathy", "evening", "patience"]
    assert (row["cities"], row["countries"]) == (["Tallinn"], ["EE"])
    assert row["employment_types"] == ["full_time"]


def test_a_row_carries_the_words_that_its_sources_ask_for(store):
    assert {row["job_id"]: row["attributions"] for row in find(store, Query())} == {1: [], 2: [], 5: ["Töid näitab M"]}


def test_postings_are_one_row_each_on_demand(store):
    rows = list(find(store, Query(place="Tallinn", postings=True)))
    assert {(row["id"], row["postings"]) for row in rows} == {("indeed:1", 1), ("monster:1", 1)}
    assert {row["id"]: row["tags"] for row in rows}["monster:1"] == ["empathy"]


def test_a_closed_posting_of_an_open_job_is_not_shown_among_the_open(store):
    store.close_posting("indeed:1", "unseen", "2026-11-23T17:00:00Z")
    (row,) = find(store, Query(place="Tallinn"))
    assert (row["id"], row["boards"]) == ("monster:1", ["monster"])
    assert jobs(store, closed=True) == [3]
    assert [row["id"] for row in find(store, Query(state="closed", postings=True))] == ["indeed:3", "indeed:1"]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, [5, 1, 2]), ({"sort": "pay"}, [2, 1, 5]), ({"sort": "relevance"}, [5, 2, 1]),
        ({"limit": 1}, [5]), ({"offset": 1}, [1, 2]), ({"limit": 1, "offset": 2}, [2]),
        ({"sort": "best"}, [5, 1, 2]),
    ],
)  # fmt: skip
def test_rows_come_in_the_order_asked_for(store, options, expected):
    assert jobs(store, **options) == expected


def test_hidden_jobs_stay_out_of_sight_until_marked_otherwise(store):
    store.mark(2, "hidden", None, "2026-11-23T17:00:00Z")
    store.mark(1, "saved", None, "2026-11-23T17:00:00Z")
    assert {row["job_id"] for row in find(store, Query(hide_hidden=True))} == {1, 5}
    assert jobs(store, marked="saved") == [1]
    assert jobs(store, marked="hidden") == [2]
    store.mark(2, "applied", None, "2026-11-23T17:00:00Z")
    assert {row["job_id"] for row in find(store, Query(hide_hidden=True))} == {1, 2, 5}


@settings(max_examples=300, deadline=None)
@given(text=st.text(max_size=40) | st.text(alphabet="\"'()*:^-+AND OR NOT NEAR{}\x00\ud800ä", max_size=30))
def test_no_text_a_person_may_type_raises(text):
    with Store.open(":memory:") as store:
        store.save(
            store.start_run("b", None, "2026"),
            {"board": "b", "key": "1", "url": "u", "title": "A"},
            [],
            [],
            [],
            "c",
            "2026",
        )
        list(find(store, Query(text=text, place=text, tags=(text,), boards=(text,), language=text, currency=text)))


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"plaice": "x"}, "plaice"), ({"since": "soon"}, "soon"), ({"pay_min": "much"}, "much"),
        ({"pay_min": -1}, "-1"), ({"workplace": "moon"}, "onsite"), ({"limit": 0}, "from 1 up"),
        ({"since": "2026-13-01"}, "2026-13-01"), ({"pay_min": "NaN"}, "NaN"),
    ],
)  # fmt: skip
def test_a_wrong_filter_is_named_with_what_it_can_be(options, said):
    with pytest.raises(BadInput, match=said):
        query_of(options, TODAY)


def test_an_unknown_tag_or_board_is_answered_with_its_neighbours(store):
    with pytest.raises(BadInput, match="'patience'"):
        check_names(store, Query(tags=("patiense",)))
    with pytest.raises(BadInput, match="'monster'"):
        check_names(store, Query(boards=("monstre",)))
    check_names(store, Query(boards=("of_the_config",)), ["of_the_config"])


def test_a_job_in_full_holds_every_posting_with_its_evidence(store):
    store.mark(1, "saved", "call them", "2026-11-23T17:00:00Z")
    store.close_posting("monster:1", "unseen", "2026-11-23T17:00:00Z")
    for wanted in (1, "1", "indeed:1", "monster:1"):
        found = job(store, wanted)
        assert (found["id"], found["title"]) == (1, "Müüja-klienditeenindaja")
    first, second = found["postings"]
    said = [(tag["tag"], tag["kind"], tag["quote"]) for tag in first["tags"]]
    assert ("evening", "skill", "about evening") in said
    assert second["merges"][0]["reason"] == "same"
    assert [(change["field"], change["new"]) for change in second["changes"]] == [("closed_at", "2026-11-23T17:00:00Z")]
    assert found["marks"] == [{"status": "saved", "note": "call them", "at": "2026-11-23T17:00:00Z"}]


@pytest.mark.parametrize("wanted", ["99", "indeed:99", "", "\ud800", "9" * 30, "²", "-1"])
def test_a_job_that_is_not_there_is_named(store, wanted):
    with pytest.raises(BadInput, match="no job or posting"):
        job(store, wanted)
