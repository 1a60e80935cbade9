"""Every saved page of every board is read as its expected.json says (tests/pages/README.md)."""

import json
from dataclasses import replace

import pytest

from aggregator.extract.page import Outcome
from tests.spiders.page_cases import CASES, Case, boards, cases, differences, leaf, source, told

ALL = pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)


@ALL
def test_page_is_read_as_expected(case: Case) -> None:
    assert case.expected.exists(), f"run `python -m tests.spiders.page_cases {case.name}` and review what it writes"
    expected = json.loads(case.expected.read_text(encoding="utf-8"))
    found = differences(expected, told(case.read(), case.page, case.board))
    assert not found, f"{case.name}\n" + "\n".join(found)


@ALL
def test_reading_says_something(case: Case) -> None:
    reading = case.read()
    if reading.outcome is Outcome.OK:
        assert reading.listings or reading.follow, "a page that gives nothing is not ok: say empty, a wall or unknown"
    else:
        assert reading.problem, "an outcome other than ok needs one line that says why"


@ALL
def test_no_key_comes_twice(case: Case) -> None:
    reading = case.read()
    keys = [listing.key for listing in reading.listings] + [link.card.key for link in reading.follow if link.card]
    assert len(keys) == len(set(keys))


@ALL
def test_page_cut_off_anywhere_is_still_read(case: Case) -> None:
    text = case.page.text
    for part in (0, 0.1, 0.35, 0.6, 0.8, 0.95):
        page = replace(case.page, text=text[: int(len(text) * part)])
        reading = leaf(case.board).read(page, source(case.board))
        assert reading.outcome is Outcome.OK or reading.problem


@pytest.mark.parametrize("board", boards())
def test_board_has_a_page_case(board: str) -> None:
    assert cases(board), f"add tests/pages/{board}/<case>/ (tests/pages/README.md)"


def test_page_cases_belong_to_boards() -> None:
    strange = {folder.name for folder in CASES.iterdir() if folder.is_dir()} - set(boards())
    assert not strange, f"no leaf under spiders/ for tests/pages/{sorted(strange)}"
