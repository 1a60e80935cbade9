"""The line: a listing in, a posting with its verdict out."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aggregator.line import STEPS, Tools, normalize_listing
from aggregator.listing import Listing, PrintedPay, PrintedPlace
from aggregator.normalize.facts import BoardFacts
from aggregator.posting import Tag
from db.gazetteer import load_gazetteer


class Reader:
    """Stands for the tagger: one tag for the word "patience", relevance by the word "customer"."""

    def tag(self, title, text, language):
        at = text.find("patience")
        return (Tag(slug="patience", quote="patience", start=at, end=at + 8),) if at >= 0 else ()

    def relevance(self, title, text, categories, tags):
        return SimpleNamespace(score=0.9 if "customer" in f"{title} {text}".casefold() else 0.1)


PROFILE = SimpleNamespace(code="43-4051", relevance=SimpleNamespace(cut=0.5))
TOOLS = Tools(PROFILE, Reader(), load_gazetteer())
FACTS = BoardFacts(country="US", timezone="America/Chicago", day_first=False)
LISTING = Listing(
    board="northwind",
    key="k1",
    url="https://jobs.example.com/k1",
    seen_at=datetime(2026, 11, 23, 16, 5, tzinfo=UTC),
    title="Customer Service Agent (m/f/d)",
    employer="Northwind &amp; Sons",
    description=(
        "<p>You have patience. Call Jane Smith on 555-010-7788.</p><p>We pay $18 an hour and you will enjoy that.</p>"
    ),
    places=(PrintedPlace(text="Austin, TX 78701"),),
    employment_types=("FULL_TIME", "Moonlighting"),
    posted_relative="3 days ago",
    layers={"title": "json-ld", "description": "state", "places": "json-ld", "employment_types": "json-ld"},
)


def line(listing=LISTING, facts=FACTS, **options):
    return normalize_listing(listing, TOOLS, facts, **options)


def test_a_listing_becomes_a_posting_with_every_field():
    posting = line().posting
    assert (posting.id, posting.title, posting.employer) == (
        "northwind:k1",
        "Customer Service Agent",
        "Northwind & Sons",
    )
    assert (posting.language, posting.occupation, posting.relevance) == ("en", "43-4051", 0.9)
    assert [(p.city, p.region, p.country) for p in posting.places] == [("Austin", "Texas", "US")]
    assert (posting.place_text, posting.employment_types) == ("Austin, TX 78701", ("full_time",))
    assert (posting.pay_min, posting.pay_currency, posting.pay_period) == (Decimal(18), "USD", "hour")
    assert (posting.pay_year_min, posting.pay_origin, posting.pay_state) == (Decimal(37440), "text", "stated")
    assert (posting.posted_on, posting.posted_precision) == (date(2026, 11, 20), "day")


def test_the_words_that_a_source_asks_for_go_with_its_postings():
    assert line(facts=replace(FACTS, attribution="Jobs by Northwind")).posting.attribution == "Jobs by Northwind"
    assert line().posting.attribution is None


def test_contacts_are_gone_before_anything_is_quoted():
    posting = line().posting
    assert "555" not in posting.description
    assert "Jane Smith" not in posting.description
    for tag in posting.tags:
        assert posting.description[tag.start : tag.end] == tag.quote
    assert posting.tags


def test_every_field_with_a_value_says_its_layer():
    posting = line().posting
    assert posting.layers["title"] == "json-ld"
    assert posting.layers["description"] == "state"
    assert posting.layers["pay_min"] == "text"
    assert posting.layers["pay_currency"] == "place"
    silent = {"id", "board", "key", "expired", "layers", "tags", "pay_state", "pay_origin", "posted_precision"}
    for field in fields(posting):
        value = getattr(posting, field.name)
        if field.name not in silent:
            assert (field.name in posting.layers) == (value not in (None, ())), field.name


def test_a_field_that_was_printed_goes_before_the_text():
    pay = (PrintedPay(minimum="20", maximum="22", currency="USD", period="HOUR"),)
    posting = line(replace(LISTING, pay=pay, layers={"pay": "json-ld"})).posting
    assert (posting.pay_min, posting.pay_origin, posting.layers["pay_min"]) == (Decimal(20), "field", "json-ld")


def test_what_nothing_maps_is_told_with_its_subject():
    assert line().unmapped == (("employment_type", "Moonlighting"),)
    assert ("posted", "soonish") in line(replace(LISTING, posted="soonish", posted_relative=None)).unmapped


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"title": None}, "no title"),
        ({"title": " 🔥 "}, "no title"),
        ({"title": "Just a moment..."}, "not the title of a job"),
        ({"title": "{{job.title}}"}, "not the title of a job"),
        ({"url": "javascript:void(0)"}, "no address"),
        ({"key": " "}, "no key"),
    ],
)
def test_what_cannot_be_right_is_quarantined_with_its_reason(change, said):
    verdict = line(replace(LISTING, **change))
    assert (verdict.kind, verdict.posting) == ("quarantined", None)
    assert verdict.reason.startswith(said)


def test_below_the_cut_is_filtered_and_can_be_kept():
    other = replace(LISTING, title="Welder", description="You weld.")
    filtered, kept = line(other), line(other, keep_irrelevant=True)
    assert (filtered.kind, kept.kind) == ("filtered", "kept")
    assert filtered.posting == kept.posting
    assert (kept.posting.occupation, kept.posting.relevance) == (None, 0.1)
    assert filtered.reason


def test_the_same_listing_always_gives_the_same_verdict():
    assert line() == line()


def test_a_bare_listing_invents_nothing():
    bare = Listing(board="b", key="1", url="https://e.com/1", seen_at=LISTING.seen_at, title="Agent")
    posting = line(bare, BoardFacts(), keep_irrelevant=True).posting
    known = {f.name for f in fields(posting) if getattr(posting, f.name) not in (None, (), False)}
    assert known == {"id", "board", "key", "url", "title", "pay_state", "relevance", "layers"}
    assert posting.pay_state == "missing"


def test_without_a_text_the_title_says_whom_a_business_supports():
    card = replace(LISTING, employer="Otterby Support", description=None)
    assert line(card).posting.employer_kind == "outsourcer"
    assert line(replace(card, title="Support Worker"), keep_irrelevant=True).posting.employer_kind is None


def test_the_steps_are_of_one_shape():
    assert all(step.__annotations__ == STEPS[0].__annotations__ for step in STEPS)


TEXT = st.one_of(st.none(), st.text(max_size=60))


@settings(max_examples=60, deadline=None)
@given(TEXT, TEXT, TEXT, TEXT, TEXT)
def test_no_listing_stops_the_line(title, employer, description, place, posted):
    listing = replace(
        LISTING,
        title=title,
        employer=employer,
        description=description,
        posted=posted,
        places=(PrintedPlace(text=place),),
    )
    verdict = line(listing)
    assert (verdict.posting is None) == (verdict.kind == "quarantined")
