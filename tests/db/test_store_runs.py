import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.store import Store, StoreFault

DAY1, DAY2, DAY3 = "2026-11-23T16:00:00Z", "2026-11-24T16:00:00Z", "2026-11-25T16:00:00Z"


def test_an_account_out_of_balance_is_refused_by_the_schema(desk):
    with pytest.raises(sqlite3.IntegrityError):
        desk.store.db.conn.execute("UPDATE runs SET found = 7")


def test_passed_over_quarantined_and_failed_rows_are_in_the_account(desk):
    desk.save("1")
    desk.store.pass_over(desk.run, "acme", "2", "below the cut", "c", "v1", DAY1)
    desk.store.quarantine(desk.run, "no title", {"key": "3", "title": None}, "acme", "3", "c", DAY1)
    desk.store.count(desk.run, failed=1, pages=3, bytes=900)
    assert desk.account() == {"found": 4, "new": 1, "filtered": 1, "quarantined": 1, "failed": 1}
    assert desk.one("SELECT reason, listing FROM quarantine") == ("no title", '{"key":"3","title":null}')


def test_a_counter_that_does_not_exist_is_named(desk):
    with pytest.raises(ValueError, match="'fialed'"):
        desk.store.count(desk.run, fialed=1)


def test_a_key_passed_over_first_and_kept_later_moves_in_the_account(desk):
    desk.store.pass_over(desk.run, "acme", "1", "below the cut", "c", "v1", DAY1)
    assert desk.save("1") == "new"
    assert desk.account() == {"found": 1, "new": 1}


def test_a_known_card_is_counted_under_its_stored_verdict(desk):
    desk.save("1", card="one")
    desk.store.pass_over(desk.run, "acme", "2", "below the cut", "two", "v1", DAY1)
    desk.store.quarantine(desk.run, "no title", {}, "acme", "3", "three", DAY1)
    assert desk.store.known_cards("acme", "v1") == {"1": "one", "2": "two", "3": "three"}
    assert desk.store.known_cards("acme", "v2") == {"1": "one", "3": "three"}
    desk.next_run()
    assert [desk.store.touch(desk.run, "acme", key, DAY2) for key in "1231"] == [
        "unchanged", "filtered", "quarantined", "unchanged",
    ]  # fmt: skip
    assert desk.account() == {"found": 3, "unchanged": 1, "filtered": 1, "quarantined": 1}
    assert desk.one("SELECT p.last_seen, j.last_seen FROM postings p JOIN jobs j ON j.id = job_id") == (DAY2, DAY2)


def test_a_posting_stored_without_a_print_is_not_known(desk):
    desk.save("1", depth="card", card=None)
    desk.save("2", depth="card", card="closed to us")
    assert desk.store.known_cards("acme", "v1") == {"2": "closed to us"}


def test_an_unknown_card_can_not_be_touched(desk):
    with pytest.raises(LookupError, match="acme:9"):
        desk.store.touch(desk.run, "acme", "9", DAY1)


def test_what_a_sweep_did_not_see_is_closed_and_opens_when_seen_again(desk):
    for key in "123":
        desk.save(key)
    desk.next_run()
    desk.save("1", DAY2)
    desk.store.touch(desk.run, "acme", "2", DAY2)
    assert desk.store.close_unseen(desk.run, "acme", DAY2) == 1
    assert desk.account() == {"found": 2, "unchanged": 2, "closed": 1}
    assert desk.one("SELECT closed_at, closed_reason FROM postings WHERE key = '3'") == (DAY2, "unseen")
    assert desk.one("SELECT closed_at FROM jobs WHERE id = 3") == (DAY2,)
    desk.next_run(DAY3)
    assert desk.store.touch(desk.run, "acme", "3", DAY3) == "changed"
    assert desk.one("SELECT closed_at FROM jobs WHERE id = 3") == (None,)
    assert desk.all("SELECT field, old, new FROM changes WHERE posting_id = 'acme:3'") == [
        ("closed_at", None, DAY2), ("closed_at", DAY2, None),
    ]  # fmt: skip


def test_other_boards_are_not_closed(desk):
    desk.save("1", board="other")
    desk.next_run()
    assert desk.store.close_unseen(desk.run, "acme", DAY2) == 0


def test_a_posting_past_its_last_day_or_called_closed_is_expired_and_stays_so(desk):
    desk.save("1", valid_through="2026-11-23")
    desk.save("2", expired=True)
    assert desk.all("SELECT closed_reason FROM postings ORDER BY key") == [(None,), ("expired",)]
    desk.next_run()
    assert [desk.store.touch(desk.run, "acme", key, DAY2) for key in "12"] == ["changed", "unchanged"]
    desk.next_run(DAY3)
    assert [desk.store.touch(desk.run, "acme", key, DAY3) for key in "12"] == ["unchanged", "unchanged"]
    assert desk.save("3", DAY3, valid_through="2026-11-24") == "new"
    assert desk.one("SELECT count(*) FROM postings WHERE closed_reason = 'expired'") == (3,)


def test_due_postings_can_be_closed_without_being_seen(desk):
    desk.save("1", valid_through="2026-11-23")
    assert desk.store.close_expired(DAY1) == 0
    assert desk.store.close_expired(DAY2, "acme") == 1


def test_a_stored_posting_that_is_filtered_later_is_closed_as_filtered(desk):
    desk.save("1")
    desk.next_run()
    desk.store.pass_over(desk.run, "acme", "1", "below the cut", "c2", "v1", DAY2)
    assert desk.one("SELECT closed_reason FROM postings") == ("filtered",)
    desk.next_run(DAY3)
    assert desk.save("1", DAY3) == "changed"
    assert desk.one("SELECT closed_reason FROM postings") == (None,)


def test_a_run_left_open_by_a_kill_is_failed_and_its_postings_stay(desk):
    desk.save("1")
    assert desk.store.abandon_unfinished("other", DAY2) == 0
    assert desk.store.abandon_unfinished("acme", DAY2) == 1
    assert desk.one("SELECT outcome, problem, finished_at, found FROM runs") == ("failed", "interrupted", DAY2, 1)
    assert desk.one("SELECT count(*) FROM postings") == (1,)


def test_an_unknown_run_can_not_be_finished(desk):
    with pytest.raises(StoreFault, match="no run 99"):
        desk.store.finish_run(99, "ok", None, DAY1)


VERBS = st.tuples(st.sampled_from(["save", "change", "card", "pass", "quarantine", "touch", "fail"]), st.integers(0, 4))


@settings(max_examples=40, deadline=None)
@given(days=st.lists(st.lists(VERBS, max_size=12), min_size=1, max_size=3))
def test_the_account_balances_whatever_happens_in_whatever_order(days):
    with Store.open(":memory:") as store:
        known: set[str] = set()
        for day, verbs in enumerate(days, 1):
            at, met, failed = f"2026-11-0{day}T00:00:00Z", set(), 0
            run = store.start_run("b", None, at)
            for turn, (verb, number) in enumerate(verbs):
                key = str(number)
                row = {"board": "b", "key": key, "url": "u", "title": "t" if verb == "save" else f"t{turn}"}
                if verb == "pass":
                    store.pass_over(run, "b", key, "r", "c", "v", at)
                elif verb == "quarantine":
                    store.quarantine(run, "r", {}, "b", key, "c", at)
                elif verb == "fail":
                    store.count(run, failed=1)
                    failed += 1
                    continue
                elif verb == "touch":
                    if key in known:
                        store.touch(run, "b", key, at)
                        met.add(key)
                    continue
                else:
                    store.save(run, row | {"depth": "card" if verb == "card" else "full"}, [], [], [], "c", at)
                known.add(key)
                met.add(key)
            found = next(store.rows("SELECT found FROM runs WHERE id = ?", [run]))["found"]
            assert found == len(met) + failed
            store.close_unseen(run, "b", at)
            store.finish_run(run, "ok", None, at)
        one_open = "EXISTS (SELECT 1 FROM postings WHERE job_id = jobs.id AND closed_at IS NULL)"
        assert not list(store.rows(f"SELECT 1 FROM jobs WHERE (closed_at IS NULL) <> {one_open}"))


def test_what_the_program_failed_on_is_read_again(desk):
    desk.store.quarantine(desk.run, "the program failed on it: KeyError: 'pay'", {}, "acme", "1", "c", DAY1)
    desk.store.quarantine(desk.run, "no title", {}, "acme", "2", "c", DAY1)
    assert desk.store.known_cards("acme", "v1") == {"2": "c"}
