import json
from datetime import date
from decimal import Decimal

import pytest

DAY1, DAY2, DAY3 = "2026-11-23T16:00:00Z", "2026-11-24T16:00:00Z", "2026-11-25T16:00:00Z"


def test_a_posting_seen_again_unchanged_is_counted_unchanged_and_leaves_no_history(desk):
    assert desk.save("1", pay_min=Decimal("15.00"), posted_on=date(2026, 11, 20)) == "new"
    desk.next_run()
    assert desk.save("1", DAY2, pay_min=Decimal(15), posted_on="2026-11-20") == "unchanged"
    assert desk.account() == {"found": 1, "unchanged": 1}
    assert desk.all("SELECT * FROM changes") == []
    assert desk.one("SELECT first_seen, last_seen, pay_min FROM postings") == (DAY1, DAY2, 15)


def test_every_changed_field_is_written_down_with_old_and_new(desk):
    desk.save("1", pay_min=15, pay_state="stated", description="old")
    desk.next_run()
    assert desk.save("1", DAY2, pay_min=16, pay_state="stated", description="new") == "changed"
    assert sorted(desk.all("SELECT field, old, new, run_id FROM changes")) == [
        ("description", "old", "new", desk.run),
        ("pay_min", 15, 16, desk.run),
    ]


def test_relevance_and_tags_of_another_profile_are_no_change(desk):
    tag = {"slug": "patience", "quote": "calm", "start": 1, "end": 5}
    desk.save("1", relevance=0.5, tags=[tag], profile_version="a")
    desk.next_run()
    assert desk.save("1", DAY2, relevance=0.9, tags=[tag, tag | {"slug": "sell"}], profile_version="b") == "unchanged"
    assert desk.one("SELECT relevance FROM postings") == (0.9,)
    assert desk.all("SELECT tag, profile_version FROM posting_tags") == [("patience", "b"), ("sell", "b")]


def test_a_key_is_counted_once_per_run_and_a_second_sight_only_fills_blanks(desk):
    assert desk.save("1", title="First") == "new"
    assert desk.save("1", title="Second", employer="Acme") == "new"
    assert desk.account() == {"found": 1, "new": 1}
    assert desk.one("SELECT title, employer FROM postings") == ("First", "Acme")


def test_a_card_never_blanks_what_the_full_page_said(desk):
    full = {
        "description": "A long text",
        "employer": "Acme",
        "pay_min": 15,
        "pay_state": "stated",
        "pay_origin": "text",
    }
    desk.save("1", **full, layers={"description": "json-ld", "title": "json-ld"})
    desk.next_run()
    assert desk.save("1", DAY2, depth="card", description="A lo…", layers={"description": "markup"}) == "unchanged"
    assert desk.one("SELECT description, employer, pay_min, depth FROM postings") == ("A long text", "Acme", 15, "full")
    assert json.loads(desk.one("SELECT layers FROM postings")[0])["description"] == "json-ld"


def test_a_card_corrects_what_a_card_shows(desk):
    desk.save("1", title="Old", description="Text")
    desk.next_run()
    assert desk.save("1", DAY2, depth="card", title="New", layers={"title": "markup"}) == "changed"
    assert desk.all("SELECT field, old, new FROM changes") == [("title", "Old", "New")]
    assert json.loads(desk.one("SELECT layers FROM postings")[0]) == {"title": "markup"}


def test_the_first_detail_page_keeps_what_only_the_card_said(desk):
    desk.save("1", depth="card", place_text="Tallinn", places=[{"place": "Tallinn"}])
    desk.next_run()
    assert desk.save("1", DAY2, description="Text") == "changed"
    assert desk.one("SELECT place_text, description, depth FROM postings") == ("Tallinn", "Text", "full")
    assert desk.all("SELECT place FROM places") == [("Tallinn",)]


def test_a_field_that_a_full_page_no_longer_states_is_gone(desk):
    desk.save("1", apply_url="https://x.example/a")
    desk.next_run()
    assert desk.save("1", DAY2) == "changed"
    assert desk.all("SELECT field, old, new FROM changes") == [("apply_url", "https://x.example/a", None)]


def test_relative_dates_keep_the_first_known_day(desk):
    relative = {"posted_precision": "day", "layers": {"posted_relative": "markup"}}
    desk.save("1", posted_on="2026-11-20", **relative)
    desk.next_run()
    assert desk.save("1", DAY2, posted_on="2026-11-21", **relative) == "unchanged"
    desk.next_run(DAY3)
    assert desk.save("1", DAY3, posted_on="2026-11-19", posted_precision="day", layers={"posted": "state"}) == "changed"
    assert desk.one("SELECT posted_on FROM postings") == ("2026-11-19",)


def test_thirty_days_or_more_ago_does_not_move_with_the_calendar(desk):
    desk.save("1", posted_on="2026-10-24", posted_precision="at_least")
    desk.next_run()
    assert desk.save("1", DAY2, posted_on="2026-10-25", posted_precision="at_least") == "unchanged"


def test_an_older_page_only_fills_blanks_and_moves_first_seen(desk):
    desk.save("1", DAY2, title="Today")
    desk.next_run(DAY3)
    assert desk.save("1", DAY1, title="Of old", employer="Acme") == "changed"
    assert desk.one("SELECT title, employer, first_seen, last_seen FROM postings") == ("Today", "Acme", DAY1, DAY2)


def test_places_are_replaced_without_history_when_the_printed_text_stands(desk):
    desk.save("1", place_text="Tartu", places=[{"place": "Tartu"}])
    desk.next_run()
    better = [{"place": "Tartu", "city": "Tartu", "country": "EE", "latitude": 58.38, "longitude": 26.72}]
    assert desk.save("1", DAY2, place_text="Tartu", places=better) == "unchanged"
    assert desk.all("SELECT city, country FROM places") == [("Tartu", "EE")]


def test_full_text_search_follows_every_change(desk):
    found = "SELECT p.id FROM postings_fts JOIN postings p ON p.number = postings_fts.rowid WHERE postings_fts MATCH ?"
    desk.save("1", title="Müüja", description="klient")
    assert desk.all(found, "muuja") == [("acme:1",)]
    desk.next_run()
    desk.save("1", DAY2, title="Nõustaja", description="klient")
    assert desk.all(found, "muuja") == []
    desk.store.db.vacuum()
    assert desk.all(found, "noustaja AND klient") == [("acme:1",)]
    desk.store.db.execute("INSERT INTO postings_fts (postings_fts, rank) VALUES ('integrity-check', 1)")


@pytest.mark.parametrize("row", [{"title": ""}, {"url": None}, {"pay": 3}, {"title": object()}])
def test_a_row_that_can_not_be_stored_is_refused_before_anything_is_written(desk, row):
    with pytest.raises((ValueError, TypeError)):
        desk.save("1", **row)
    assert desk.account() == {}
    assert desk.all("SELECT * FROM postings") == []


def test_hostile_text_is_stored_without_what_breaks_a_database(desk):
    assert desk.save("1", description="a\x00b\ud800 ü", pay_max=Decimal("1e400"), pay_min=10**30) == "new"
    assert desk.one("SELECT description, pay_max FROM postings") == ("ab? ü", None)


def test_an_old_page_read_anew_overrules_what_it_said_before(desk):
    desk.save("1", description="garbled", pay_min=1, pay_state="stated")
    desk.next_run()
    desk.touch("1", DAY2)
    desk.next_run(DAY3)
    assert desk.save("1", DAY1, description="clear", pay_state="missing", rereads=True) == "changed"
    assert desk.one("SELECT description, pay_min, last_seen FROM postings") == ("clear", None, DAY2)


def test_an_old_page_read_anew_only_fills_what_has_changed_since(desk):
    desk.save("1", description="old", employer=None)
    desk.next_run()
    desk.save("1", DAY2, description="new")
    desk.next_run(DAY3)
    desk.save("1", DAY1, description="old, but clear", employer="Acme", rereads=True)
    assert desk.one("SELECT description, employer FROM postings") == ("new", "Acme")


def test_an_old_page_read_anew_opens_nothing_that_was_closed_later(desk):
    desk.save("1")
    desk.next_run()
    desk.store.close_unseen(desk.run, "acme", DAY2)
    desk.next_run(DAY3)
    assert desk.save("1", DAY1, rereads=True) == "unchanged"
    desk.touch("1", DAY1)
    assert desk.one("SELECT closed_at, closed_reason FROM postings") == (DAY2, "unseen")
