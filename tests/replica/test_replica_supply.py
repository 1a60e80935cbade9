from collections import Counter
from datetime import date
from itertools import pairwise

import pytest

from aggregator.replica.boards import BOARDS
from aggregator.replica.days import life
from aggregator.replica.replica import truth
from aggregator.replica.supply.market import NICHE
from aggregator.replica.supply.vacancies import vacancy
from aggregator.replica.world import World

WORLD = World(seed=5, jobs=200, first_date=date(2026, 11, 23))


def test_the_same_seed_gives_the_same_truth_and_another_seed_another():
    again = World(seed=5, jobs=200, first_date=date(2026, 11, 23))
    other = World(seed=6, jobs=200, first_date=date(2026, 11, 23))
    assert truth(WORLD, "indeed", 3) == truth(again, "indeed", 3)
    assert truth(WORLD, "indeed", 3) != truth(other, "indeed", 3)


@pytest.mark.parametrize("board", [board.name for board in BOARDS])
def test_days_bring_new_changed_closed_and_reopened_postings(board):
    days = [{row["url"]: row for row in truth(WORLD, board, day)} for day in range(1, 6)]
    seen = set(days[0])
    reopened = risen = renamed = 0
    paid = False
    for before, after in pairwise(days):
        assert set(after) - seen
        assert set(before) - set(after)
        both = [url for url in before if url in after]
        renamed += sum(before[url]["title"] != after[url]["title"] for url in both)
        paid = paid or any(row["pay_origin"] == "field" for row in before.values())
        risen += sum(before[url]["pay_min"] != after[url]["pay_min"] for url in both)
        reopened += len((set(after) - set(before)) & seen)
        seen |= set(after)
        assert 150 < len(after) < 260
    assert reopened
    assert renamed
    assert risen or not paid


def test_a_life_begins_before_it_ends_and_a_pause_lies_within_it():
    for index in range(2000):
        days = life(1, "indeed", index, 500)
        assert days.born < days.died
        assert days.paused is None or days.born < days.paused < days.died


def test_boards_overlap_and_repeat_themselves():
    behind = {
        board.name: Counter(row["vacancy"] for row in truth(WORLD, board.name, 1))
        for board in BOARDS
    }  # fmt: skip
    on_boards = Counter(name for names in behind.values() for name in names)
    assert {2, 3} <= set(on_boards.values())
    assert any(count > 1 for names in behind.values() for count in names.values())
    assert any(name.startswith("company_sites") for name in behind["indeed"])


def test_every_shape_of_pay_and_place_is_drawn():
    rows = [row for board in BOARDS for row in truth(WORLD, board.name, 1)]
    assert {row["pay_state"] for row in rows} == {"stated", "missing", "implausible"}
    assert {row["pay_origin"] for row in rows} == {"field", "text", "estimate", None}
    assert {row["pay_period"] for row in rows} == {"hour", "week", "month", "year", None}
    assert {row["pay_currency"] for row in rows} == {"USD", "GBP", "EUR", None}
    stated = [row for row in rows if row["pay_state"] == "stated"]
    assert any(row["pay_min"] is None for row in stated)
    assert any(row["pay_max"] is None for row in stated)
    assert any(len(row["places"]) > 1 for row in rows)
    assert {row["language"] for row in rows} == {"en", "et", None}
    assert {row["workplace"] for row in rows} == {"onsite", "hybrid", "remote", None}


def test_general_boards_carry_other_trades_and_the_niche_board_hardly_any():
    def share(board):
        rows = truth(WORLD, board, 1)
        return sum(row["customer_service"] for row in rows) / len(rows)

    assert 0.6 < share("indeed") < 0.85
    assert share("customerservicejobs") > 0.9


def test_descriptions_have_the_length_of_real_ones_and_hold_what_the_truth_says():
    for number in range(300):
        job = vacancy(1, f"x-{number}", NICHE)
        text = job.text.plain()
        assert 700 < len(text) < 4200
        assert all(contact in text for contact in job.text.contacts)
        assert not job.pay_in_text or job.pay is None or job.pay.line(job.language) in text
        assert job.trade != "customer_service" or len(job.text.tags) >= 5


def test_the_truth_speaks_of_no_field_that_a_look_hides():
    cards = truth(WORLD, "customerservicecrossing", 1, depth="card")
    assert {row["description"] for row in cards} == {None}
    assert {row["pay_state"] for row in cards} == {"missing"}
