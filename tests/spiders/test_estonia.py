"""The Estonian leaves: places by number, searches of a person's own, and contacts that are never read."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from aggregator.crawling.sources import Search, source_named
from aggregator.extract.page import Outcome, Page
from spiders.cvee.spider import Cvee
from tests.spiders.page_cases import cases

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
CVEE = source_named("cvee")
LIST = next(iter(cases("cvee/locations"))).page
ANSWER = next(iter(cases("cvee/search-answer"))).page
CANARY = ("Kanaari", "kanaari.lind", "5555 0199")


def asking(*searches):
    return replace(CVEE, searches=searches)


def test_nothing_is_asked_without_a_search():
    assert list(Cvee.first_links(CVEE, ())) == []
    assert Cvee.read(LIST, CVEE).follow == ()


def test_the_searches_follow_the_list_of_towns_with_the_numbers_it_gives():
    source = asking(Search(text="klienditugi", place="kiviküla"), Search(text="help"))
    (first,) = Cvee.first_links(source, source.searches)
    reading = Cvee.read(LIST, source)
    assert first.url == "https://cv.ee/api/v1/locations-service/list"
    assert (reading.outcome, reading.problem) == (Outcome.OK, None)
    asked = [link.url.partition("?")[2].split("&") for link in reading.follow]
    assert "towns%5B%5D=401" in asked[0]
    assert "keywords%5B%5D=klienditugi" in asked[0]
    assert not any("towns" in part for part in asked[1])


def test_a_town_that_the_list_has_not_is_told_and_the_other_searches_go_on():
    reading = Cvee.read(LIST, asking(Search(text="a", place="Atlantis"), Search(text="b")))
    assert reading.outcome is Outcome.FAILED
    assert "no town of CV.ee is called Atlantis" in reading.problem
    assert len(reading.follow) == 1


def test_what_the_list_says_names_the_towns_of_later_answers():
    row = {"id": 5, "positionTitle": "Agent", "townId": 401}
    page = Page(url="https://cv.ee/api/v1/x", text=json.dumps({"total": 1, "vacancies": [row]}), fetched_at=NOON)
    knowing = CVEE.knowing(Cvee.read(LIST, asking(Search(text="a"))).lookups)
    (before,), (after,) = ([link.card.places for link in Cvee.read(page, s).follow] for s in (CVEE, knowing))
    assert before[0].text == "town 401"
    assert (after[0].locality, after[0].text) == ("Kiviküla", None)


def test_postings_older_than_any_search_asks_for_end_the_search():
    reading = Cvee.read(ANSWER, asking(Search(text="a", days=3), Search(text="b", days=7)))
    keys = [link.card.key for link in reading.follow if link.card]
    assert "1700105" not in keys
    assert len(keys) == 4
    assert ("1700105", "older than any search asks for") in reading.dropped
    everything = Cvee.read(ANSWER, asking(Search(text="a", days=3), Search(text="b")))
    assert len([link for link in everything.follow if link.card]) == 5


@pytest.mark.parametrize("board", ["cvee", "cvkeskus", "tootukassa"])
def test_nothing_of_a_contact_person_is_read(board):
    held = [case for case in cases(board) if any(word in case.page.text for word in CANARY)]
    assert held or board == "cvkeskus"
    for case in held:
        assert not any(word in repr(case.read()) for word in CANARY), case.name
