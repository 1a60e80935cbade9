from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from aggregator.crawling.keeping import as_printed, keep
from aggregator.line import Verdict
from aggregator.listing import Listing, PrintedPay
from aggregator.posting import Place, Posting, Tag
from db.store import Store

AT = "2026-11-23T10:00:00Z"
LISTING = Listing(
    board="b", key="1", url="https://x.example/1", seen_at=datetime(2026, 11, 23, tzinfo=UTC), title="Agent",
    pay=(PrintedPay(text="15 €"),), card="print",
)  # fmt: skip
POSTING = Posting(
    id="b:1", board="b", key="1", url="https://x.example/1", title="Agent", description="Stay calm.", language="en",
    employment_types=("full_time",), pay_min=Decimal("15.50"), pay_currency="EUR", pay_period="hour",
    pay_state="stated",
    posted_on=date(2026, 11, 20), posted_precision="day", places=(Place(place="Tartu", city="Tartu", country="EE"),),
    tags=(Tag(slug="patience", quote="calm", start=5, end=9),), layers={"title": "json-ld"},
)  # fmt: skip


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "a.db") as opened:
        opened.register_tags(
            [{"slug": "patience", "kind": "skill", "label_en": "Patience", "label_et": "Kannatlikkus"}]
        )
        yield opened


@pytest.fixture
def run(store):
    return store.start_run("b", None, AT)


def kept(posting=POSTING):
    return Verdict(kind="kept", posting=posting, reason=None, unmapped=())


def one(store, sql):
    (row,) = store.rows(sql)
    return row


def test_a_kept_posting_is_stored_with_places_tags_and_card(store, run):
    assert keep(store, run, LISTING, kept(), AT, profile_version="v1") == "new"
    row = one(store, "SELECT * FROM postings")
    assert (row["pay_min"], row["posted_on"], row["employment_types"]) == (15.5, "2026-11-20", '["full_time"]')
    assert one(store, "SELECT city, country FROM places") == {"city": "Tartu", "country": "EE"}
    assert one(store, "SELECT tag, quote, profile_version FROM posting_tags")["profile_version"] == "v1"
    assert store.known_cards("b", "v1") == {"1": "print"}


def test_the_same_posting_in_the_next_run_is_unchanged(store, run):
    keep(store, run, LISTING, kept(), AT, profile_version="v1")
    store.finish_run(run, "ok", None, AT)
    assert keep(store, store.start_run("b", None, AT), LISTING, kept(), AT, profile_version="v1") == "unchanged"


def test_a_filtered_one_is_remembered_for_this_profile_only(store, run):
    verdict = Verdict(kind="filtered", posting=POSTING, reason="0.1 is below 0.5", unmapped=())
    assert keep(store, run, LISTING, verdict, AT, profile_version="v1") == "filtered"
    assert list(store.rows("SELECT * FROM postings")) == []
    assert store.known_cards("b", "v1") == {"1": "print"}
    assert store.known_cards("b", "v2") == {}


def test_what_cannot_be_right_is_put_aside_as_printed(store, run):
    verdict = Verdict(kind="quarantined", posting=None, reason="no title", unmapped=())
    assert keep(store, run, LISTING, verdict, AT) == "quarantined"
    row = one(store, "SELECT reason, listing FROM quarantine")
    assert row["reason"] == "no title"
    assert '"15 €"' in row["listing"]


def test_a_row_that_the_store_refuses_goes_aside_and_its_neighbours_go_on(store, run):
    from dataclasses import replace

    with store.batch():
        assert keep(store, run, LISTING, kept(replace(POSTING, title="")), AT) == "quarantined"
        other = replace(LISTING, key="2")
        assert keep(store, run, other, kept(replace(POSTING, id="b:2", key="2")), AT) == "new"
    assert one(store, "SELECT found, new, quarantined FROM runs") == {"found": 2, "new": 1, "quarantined": 1}


def test_a_printed_listing_leaves_out_what_is_absent():
    said = as_printed(LISTING)
    assert said["pay"] == [
        {"text": "15 €", "minimum": None, "maximum": None, "currency": None, "period": None, "estimate": False}
    ]
    assert "employer" not in said
    assert said["seen_at"] == "2026-11-23T00:00:00+00:00"
