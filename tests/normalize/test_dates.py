"""Dates are read to the day, and distrusted where they can't be."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aggregator.normalize.dates import read_last_day, read_posted
from aggregator.normalize.facts import BoardFacts

SEEN = datetime(2026, 11, 23, 16, 5, tzinfo=UTC)
ESTONIAN = BoardFacts(timezone="Europe/Tallinn")
AMERICAN = BoardFacts(timezone="America/Chicago", day_first=False)


def posted(printed=None, relative=None, facts=ESTONIAN, seen_at=SEEN):
    return read_posted(printed, relative, seen_at=seen_at, facts=facts)


@pytest.mark.parametrize(
    "printed",
    [
        "2026-09-20", "2026-09-20T14:03:11Z", "2026-09-20T14:03:11.1234567+03:00", "2026-09-20 00:00:00.0",
        "2026-09-20 09:00:00 UTC", "20260920", "Sun, 20 Sep 2026 09:00:00 GMT", "Sun, 20 Sep 2026 09:00:00 +0000",
        "20.09.2026", "20.9.2026", "20/09/2026", "9/20/2026", "20-09-2026", "20.09.26", "2026/09/20", "2026.09.20",
        "September 20, 2026", "Sept. 20th, 2026", "20 September 2026", "20th of September 2026", "20. september 2026",
        "20. septembril 2026", "20. September 2026", "20 de septiembre de 2026",
        "20 septembre 2026", "20. syyskuuta 2026",
        "20 сентября 2026", "Posted on 20 Sep 2026", "Kuulutus sisestatud: 20.09.2026", "20-Sep-2026", "2026年9月20日",
        "1789862400", "1789862400000", "/Date(1789862400000)/", "1789862400.0",
    ],
)  # fmt: skip
def test_one_day_is_read_in_every_form(printed):
    assert posted(printed) == (date(2026, 9, 20), "day", None)


def test_the_board_settles_which_number_is_the_day():
    assert posted("9/10/2026", facts=ESTONIAN).day == date(2026, 10, 9)
    assert posted("9/10/2026", facts=AMERICAN).day == date(2026, 9, 10)
    assert posted("09.10.2026", facts=AMERICAN).day == date(2026, 10, 9)


def test_an_epoch_is_a_day_on_the_boards_own_clock():
    assert posted("1789875000000", facts=AMERICAN).day == date(2026, 9, 19)
    assert posted("1789875000000", facts=ESTONIAN).day == date(2026, 9, 20)


@pytest.mark.parametrize(
    ("relative", "days"),
    [
        ("Just posted", 0), ("Today", 0), ("3 hours ago", 0), ("Yesterday", 1), ("3 days ago", 3),
        ("Posted 3 Days Ago", 3),
        ("1 week ago", 7), ("2 months ago", 60), ("täna", 0), ("eile", 1), ("3 päeva tagasi", 3), ("vor 3 Tagen", 3),
        ("gestern", 1), ("il y a 3 jours", 3), ("aujourd’hui", 0), ("hace 3 días", 3), ("hoy", 0),
        ("3 päivää sitten", 3),
        ("3d", 3), ("a day ago", 1), ("üks nädal tagasi", 7),
        ("för 3 dagar sedan", 3), ("3 дня назад", 3),
    ],
)  # fmt: skip
def test_ages_count_back_from_the_day_of_sight(relative, days):
    assert posted(None, relative).day == date(2026, 11, 23) - timedelta(days=days)


@pytest.mark.parametrize(
    "relative",
    ["30+ days ago", "Posted 30+ Days Ago", "vor mehr als 30 Tagen", "üle 30 päeva tagasi", "il y a plus de 30 jours"],
)
def test_thirty_days_or_more_is_a_lower_bound(relative):
    assert posted(None, relative) == (date(2026, 10, 24), "at_least", None)


def test_today_is_the_boards_own():
    just_after_midnight = datetime(2026, 11, 23, 22, 30, tzinfo=UTC)
    assert posted(None, "today", ESTONIAN, just_after_midnight).day == date(2026, 11, 24)
    assert posted(None, "today", AMERICAN, just_after_midnight).day == date(2026, 11, 23)


@pytest.mark.parametrize("relative", ["Active 2 days ago", "Employer active 3 days ago"])
def test_an_employers_activity_is_not_the_posting_date(relative):
    assert posted(None, relative).day is None


def test_the_printed_date_goes_before_the_printed_age():
    assert posted("2026-10-01", "30+ days ago") == (date(2026, 10, 1), "day", None)
    assert posted("1970-01-01", "3 days ago") == (date(2026, 11, 20), "day", None)


@pytest.mark.parametrize(
    ("printed", "reason"),
    [
        ("1970-01-01", "before 2000"),
        ("0001-01-01T00:00:00", "before 2000"),
        ("2031-01-01", "too far ahead"),
        ("31.02.2026", "31.02.2026"),
    ],
)
def test_an_impossible_date_is_none_with_its_reason(printed, reason):
    read = posted(printed)
    assert read.day is None
    assert reason in read.problem


@pytest.mark.parametrize("printed", [None, "", "N/A", "null", "  "])
def test_nothing_printed_is_no_problem(printed):
    assert posted(printed) == (None, None, None)


def test_a_last_day_may_be_past_or_months_ahead_but_no_filler():
    assert read_last_day("2025-01-01", seen_at=SEEN, facts=ESTONIAN).day == date(2025, 1, 1)
    assert read_last_day("2027-06-30T23:59", seen_at=SEEN, facts=ESTONIAN).day == date(2027, 6, 30)
    assert read_last_day("9999-12-31", seen_at=SEEN, facts=ESTONIAN).day is None


def test_a_date_without_year_is_the_nearest():
    assert posted("Nov 20").day == date(2026, 11, 20)
    assert read_last_day("5. jaanuar", seen_at=SEEN, facts=ESTONIAN).day == date(2027, 1, 5)


@settings(deadline=None)  # dateparser takes its time to load
@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_gives_a_believable_day_or_none(printed, relative):
    day = posted(printed, relative).day
    assert day is None or date(2000, 1, 1) <= day <= date(2026, 11, 26)


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2026, 11, 20)))
def test_every_day_survives_printing(day):
    for form in ("%Y-%m-%d", "%d.%m.%Y", "%d %B %Y", "%B %d, %Y"):
        assert posted(day.strftime(form)).day == day
