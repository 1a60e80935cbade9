"""A saved body without an address is known by its board's own signs (`[saved] signs` in board.toml)."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from aggregator.archive import board_of
from aggregator.archive.board_of import candidates, signed
from aggregator.archive.saved import read_feed, read_json, read_page
from aggregator.crawling.sources import Saved, source_named, sources
from aggregator.extract.page import Outcome, Page
from tests.spiders.page_cases import cases

NOW = datetime(2026, 11, 23, tzinfo=UTC)
READERS = {".html": read_page, ".json": read_json, ".xml": read_feed}
SIGNED = [
    (case, signs)
    for case in cases()
    for signs in source_named(case.board).saved.signs
    if all(one in case.page.text for one in signs)
]


def body(text, url=""):
    return Page(url=url, text=text, fetched_at=NOW)


@pytest.mark.parametrize("source", sources().values(), ids=lambda source: source.name)
def test_every_set_of_signs_stands_in_a_page_case(source):
    met = {signs for case, signs in SIGNED if case.board == source.name}
    for signs in source.saved.signs:
        assert signs in met, f"add a case to tests/pages/{source.name} whose page holds all of {signs}, or mend the set"
        assert all(len(one) > 2 for one in signs), f"{source.name}: {signs} holds a sign that any text may hold"


@pytest.mark.parametrize("case", {case.name: case for case, _ in SIGNED}.values(), ids=lambda case: case.name)
def test_a_signed_page_without_address_is_its_boards(case):
    file = next(case.folder.glob("page.*"))
    page = replace(case.page, url="", requested_url=None)
    found = READERS[file.suffix](page, None)
    if case.read().listings or case.read().outcome is Outcome.EMPTY:
        assert found.board == case.board, f"{case.name}: another board reads this body; give its set more signs"


def lent(monkeypatch, **signs):
    """The boards with these signs and no others."""
    books = {n: replace(s, saved=Saved(signs=signs.get(n, ()))) for n, s in sources().items()}
    monkeypatch.setattr(board_of, "sources", lambda: books)


def test_the_most_telling_set_goes_first(monkeypatch):
    lent(monkeypatch, indeed=(("jobs",),), monster=(("jobs", "tenant"),), company_sites=(("jobs", "absent", "x"),))
    assert [source.name for source in signed('{"jobs": [], "tenant": 1}')] == ["monster", "indeed"]


def test_signs_speak_where_the_address_is_nobodys_and_not_where_a_board_owns_it(monkeypatch):
    lent(monkeypatch, monster=(("results",),))
    foreign = [
        (one.source.name, one.page.url) for one in candidates(body("results", "https://jobs.acme.example/"), None)
    ]
    assert foreign == [("monster", "https://jobs.acme.example/"), ("company_sites", "https://jobs.acme.example/")]
    assert [one.source.name for one in candidates(body("results", "https://www.indeed.com/jobs"), None)] == ["indeed"]
    assert [one.source.name for one in candidates(body("results"), "indeed")] == ["indeed"]


def test_a_page_without_address_is_placed_at_the_boards_front_page(monkeypatch):
    lent(monkeypatch, monster=(("results",),))
    assert next(candidates(body("results"), None)).page.url == "https://www.monster.com/"


def test_the_zero_of_a_signed_body_is_believed():
    text = (next(one for one in cases("monster/answer-empty"))).page.text
    text = json.dumps(json.loads(text) | {"asked": {"jobId": None}})
    found = read_json(body(text), None)
    assert (found.board, found.reading.outcome) == ("monster", Outcome.EMPTY)


def test_a_broken_body_is_mended_before_its_reader_sees_it():
    text = next(iter(cases("monster/answer"))).page.text.rstrip().removesuffix("}") + ",};"
    assert [read_json(body(one), None).board for one in (text, "\ufeff" + text)] == ["monster", "monster"]
