from dataclasses import replace
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aggregator.matching.addresses import address_key
from aggregator.matching.employers import employer_key
from aggregator.matching.keys import match_keys
from aggregator.matching.texts import likeness_bands
from aggregator.matching.titles import title_key
from aggregator.posting import Place, Posting

TALLINN, TARTU = Place(place="Tallinn", city="Tallinn", country="EE"), Place(place="Tartu", city="Tartu", country="EE")


def posting(board: str = "indeed", key: str = "1", **said) -> Posting:
    said = {"title": "Customer Support Agent", "employer": "Northwind OÜ", "places": (TALLINN,)} | said
    return Posting(id=f"{board}:{key}", board=board, key=key, url=f"https://{board}.example/j/{key}", **said)


def shared(one: Posting, other: Posting) -> set[str]:
    mine, theirs = ({key[:2] for key in match_keys(each)} for each in (one, other))
    return {reason for reason, _ in mine & theirs}


def test_one_job_on_two_boards_is_known_by_employer_title_and_place():
    other = posting("monster", "2", title="Customer Support Agent - Tallinn (m/f/d)", employer="NORTHWIND Ltd.")
    assert shared(posting(), other) == {"employer_title_place"}


@pytest.mark.parametrize(
    "said",
    [
        {"places": (TARTU,)}, {"places": (TALLINN, TARTU)}, {"title": "Senior Customer Support Agent"},
        {"employer": "Southwind OÜ"}, {"places": (Place(place="Tallinn", city="Tallinn", country="US"),)},
    ],
)  # fmt: skip
def test_another_office_title_or_employer_is_another_job(said):
    assert shared(posting(), posting("monster", "2", **said)) == set()


@pytest.mark.parametrize("said", [{"employer": None}, {"places": ()}, {"employer": "—"}])
def test_what_is_not_named_matches_nobody(said):
    assert shared(posting(**said), posting("monster", "2", **said)) == set()


def test_remote_jobs_bound_to_no_place_match_each_other():
    said = {"places": (), "workplace": "remote"}
    assert shared(posting(**said), posting("monster", "2", **said)) == {"employer_title_place"}


def test_the_employers_own_page_is_the_apply_address_of_a_boards_copy():
    own = replace(
        posting("company_sites", "9", employer=None), url="https://northwind.example/careers/40123?utm_source=x"
    )
    copy = posting(apply_url="https://www.northwind.example/careers/40123/apply", employer=None)
    assert shared(own, copy) == {"apply_address"}


@pytest.mark.parametrize(
    "url",
    [
        "https://northwind.example/", "https://northwind.example/careers", "https://northwind.example/2026/jobs",
        "mailto:jobs@northwind.example", "", "https://[", "https://northwind.example/careers?utm_id=123456",
    ],
)  # fmt: skip
def test_a_generic_address_proves_nothing(url):
    assert address_key(url) is None


def test_the_guards_of_like_texts_share_a_word_and_of_different_texts_none():
    words = [f"word{n}" for n in range(300)]
    edited = [*words[:140], "another", "line", *words[150:]]
    assert set(likeness_bands(" ".join(words))) & set(likeness_bands(" ".join(edited)))
    assert not set(likeness_bands(" ".join(words))) & set(likeness_bands(" ".join(reversed(words))))


def test_an_estimated_pay_guards_nothing():
    paid = {"pay_year_min": Decimal(30000), "pay_state": "stated", "pay_currency": "EUR"}
    guards = [match_keys(posting(**paid, pay_origin=origin))[-1][2] for origin in ("field", "estimate")]
    assert guards[0]
    assert not guards[1]


@given(st.text(max_size=400), st.text(max_size=400), st.text(max_size=400))
def test_any_text_has_keys(title, employer, url):
    keys = match_keys(posting(title=title or "x", employer=employer, apply_url=url))
    assert len(keys) == len(set(keys))


@given(st.text(max_size=200))
def test_normalising_again_changes_nothing(text):
    once = employer_key(text)
    assert once is None or title_key(title_key(text)) == title_key(text)


def test_hostile_titles_and_addresses_take_no_time():
    for text in ("- " * 20_000, "(" * 50_000, "1" * 50_000, "a-" * 50_000, "/" * 50_000):
        assert title_key(text) is not None
        address_key("https://x.example/" + text)


def test_reposts_of_one_office_share_their_text_and_two_offices_do_not():
    text = " ".join(f"word{n}" for n in range(100))
    here, again, there = (
        posting(key=key, description=text, places=(place,))
        for key, place in (("1", TALLINN), ("2", TALLINN), ("3", TARTU))
    )
    assert [shared(*pair) for pair in combinations((here, again, there), 2)] == [
        {"employer_title_place", "same_text"}, set(), set(),
    ]  # fmt: skip
