import json
from collections import defaultdict
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from db.guards import any_clash
from db.store import Store

DAY1, DAY2 = "2026-11-23T16:00:00Z", "2026-11-24T16:00:00Z"


def apply(address: str, title: str = "agent") -> tuple[str, str, str]:
    return ("apply_address", address, json.dumps({"title": [title]}))


def jobs_of(desk) -> dict[str, int]:
    return dict(desk.all("SELECT key, job_id FROM postings"))


def test_postings_that_share_a_key_are_one_job_that_keeps_both(desk):
    desk.save("1", keys=[apply("a")], url="https://one.example")
    desk.save("2", keys=[apply("a")], url="https://two.example")
    assert jobs_of(desk) == {"1": 1, "2": 1}
    assert desk.all("SELECT id, postings FROM jobs") == [(1, 2)]
    assert desk.all("SELECT posting_id, job_id, reason, score, at, key FROM merges") == [
        ("acme:2", 1, "apply_address", 1.0, DAY1, "a")
    ]
    assert len(desk.all("SELECT DISTINCT url FROM postings")) == 2


def test_a_posting_that_links_two_jobs_moves_the_younger_to_the_older_with_its_marks(desk):
    desk.save("1", keys=[("r", "a")])
    desk.save("2", keys=[("r", "b")])
    desk.store.mark(2, "saved", "nice", DAY1)
    desk.save("3", keys=[("r", "a"), ("r", "b")])
    assert set(jobs_of(desk).values()) == {1}
    assert desk.all("SELECT id, postings FROM jobs") == [(1, 3)]
    assert desk.all("SELECT job_id, status, note FROM marks") == [(1, "saved", "nice")]
    assert desk.all("SELECT posting_id, key FROM merges ORDER BY 1, 2") == [
        ("acme:2", "b"), ("acme:3", "a"), ("acme:3", "b"),
    ]  # fmt: skip


def test_an_address_shared_by_different_titles_joins_nobody_even_afterwards(desk):
    desk.save("1", keys=[apply("form")])
    desk.save("2", keys=[apply("form")])
    desk.store.mark(1, "applied", None, DAY1)
    assert jobs_of(desk) == {"1": 1, "2": 1}
    desk.save("3", keys=[apply("form", "nurse")])
    assert jobs_of(desk) == {"1": 1, "2": 2, "3": 3}
    assert desk.all("SELECT * FROM merges") == []
    assert desk.all("SELECT id, postings FROM jobs") == [(1, 1), (2, 1), (3, 1)]
    assert desk.all("SELECT job_id FROM marks") == [(1,)]


def test_a_merge_undone_gives_back_the_ids_and_the_marks(desk):
    desk.save("1", keys=[("r", "a")])
    desk.save("2", keys=[("r", "b")])
    desk.store.mark(2, "saved", None, DAY1)
    desk.save("3", keys=[("r", "a"), ("r", "b")])
    desk.next_run()
    desk.save("3", DAY2, keys=[("r", "a")])
    assert jobs_of(desk) == {"1": 1, "2": 2, "3": 1}
    assert desk.all("SELECT job_id FROM marks") == [(2,)]


def test_a_contradiction_that_goes_away_lets_the_key_join_again(desk):
    desk.save("1", keys=[apply("a")])
    desk.save("2", keys=[apply("a", "nurse")])
    assert len(set(jobs_of(desk).values())) == 2
    desk.next_run()
    desk.save("2", DAY2, keys=[apply("a")])
    assert set(jobs_of(desk).values()) == {1}


def test_a_job_is_open_as_long_as_one_of_its_postings_is(desk):
    desk.save("1", keys=[("r", "a")])
    desk.save("2", keys=[("r", "a")])
    desk.store.close_posting("acme:1", "unseen", DAY2)
    assert desk.one("SELECT closed_at FROM jobs") == (None,)
    desk.store.close_posting("acme:2", "unseen", DAY2)
    assert desk.one("SELECT closed_at, first_seen, last_seen FROM jobs") == (DAY2, DAY1, DAY1)


def test_a_card_does_not_take_the_keys_of_the_full_page_away(desk):
    desk.save("1", keys=[("r", "a")])
    desk.save("2", keys=[("r", "a")])
    desk.next_run()
    desk.save("2", DAY2, depth="card", keys=[])
    assert set(jobs_of(desk).values()) == {1}


GUARDS = st.sampled_from(["", '{"t": ["x"]}', '{"t": ["y"]}', '{"t": ["x", "y"]}', '{"u": ["x"]}'])
KEYS = st.dictionaries(st.sampled_from("abcd"), GUARDS, max_size=3)


def expected(postings: list[dict[str, str]]) -> set[frozenset[int]]:
    holders = defaultdict(dict)
    for number, keys in enumerate(postings):
        for key, guard in keys.items():
            holders[key][number] = guard
    groups = [{number} for number in range(len(postings))]
    for key in holders.values():
        if not any_clash(key.values()):
            touched = [group for group in groups if group & key.keys()]
            groups = [group for group in groups if group not in touched] + [set().union(*touched)]
    return {frozenset(group) for group in groups}


def partition(postings: list[dict[str, str]], order: list[int], *, twice: bool = False) -> set[frozenset[int]]:
    with Store.open(":memory:") as store, store.batch():
        for day in (1, 2) if twice else (2,):
            run = store.start_run("b", None, f"2026-11-0{day}T00:00:00Z")
            for number in order:
                given_keys = postings[number] if day == 2 else postings[number - 1]
                keys = [("r", key, guard) for key, guard in given_keys.items()]
                row = {"board": "b", "key": str(number), "url": "u", "title": "t"}
                store.save(run, row, [], [], keys, None, f"2026-11-0{day}T00:00:00Z")
        groups = defaultdict(set)
        for row in store.rows(
            "SELECT key, job_id, number, (SELECT id FROM jobs WHERE id = job_id) AS job FROM postings"
        ):
            assert row["job"] == row["job_id"] <= row["number"]
            groups[row["job_id"]].add(int(row["key"]))
        assert next(store.rows("SELECT count(*) AS n FROM jobs"))["n"] == len(groups)
        return {frozenset(group) for group in groups.values()}


@settings(max_examples=60, deadline=None)
@given(postings=st.lists(KEYS, min_size=1, max_size=6), data=st.data())
def test_the_partition_into_jobs_does_not_depend_on_the_order_of_arrival(postings, data):
    order = data.draw(st.permutations(range(len(postings))))
    assert partition(postings, order) == expected(postings)


@settings(max_examples=40, deadline=None)
@given(postings=st.lists(KEYS, min_size=1, max_size=5), data=st.data())
def test_changed_keys_end_in_the_same_partition_as_keys_known_from_the_start(postings, data):
    order = data.draw(st.permutations(range(len(postings))))
    assert partition(postings, order, twice=True) == expected(postings)


def test_all_orders_of_a_link_between_two_jobs_give_one_job():
    postings = [{"a": ""}, {"b": ""}, {"a": "", "b": ""}]
    assert {frozenset(partition(postings, list(order))) for order in permutations(range(3))} == {
        frozenset({frozenset({0, 1, 2})})
    }
