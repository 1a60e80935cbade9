"""Pay fields are read first, judged, and held against the text."""

from decimal import Decimal

import pytest

from aggregator.listing import PrintedPay
from aggregator.normalize.facts import BoardFacts
from aggregator.normalize.pay import read_pay

US = BoardFacts(country="US")


def in_field(facts=US, text=None, countries=(), **parts):
    return read_pay((PrintedPay(**parts),), None, text, countries=countries, facts=facts)


def figures(read):
    return read.minimum, read.maximum, read.currency, read.period


def test_a_structured_field_is_read_with_its_cents():
    read = in_field(minimum="17.50", maximum="21", currency="USD", period="HOUR")
    assert figures(read) == (Decimal("17.50"), Decimal(21), "USD", "hour")
    assert (read.origin, read.state, read.year_minimum) == ("field", "stated", Decimal(36400))


@pytest.mark.parametrize(
    ("printed", "low", "high"),
    [
        ("1 600,00", "1600", "1600"),
        ("€1600 – €1900", "1600", "1900"),
        ("1\u00a0600", "1600", "1600"),
        ("1.600,50", "1600.5", "1600.5"),
    ],
)
def test_a_scalar_field_may_hold_any_locale_or_a_range(printed, low, high):
    read = in_field(minimum=printed, maximum=printed, currency="EUR", period="per month")
    assert figures(read) == (Decimal(low), Decimal(high), "EUR", "month")


@pytest.mark.parametrize(("low", "high"), [("0", "0"), ("-1", "-1"), ("1", "1"), ("99999999", "99999999"), ("0", "-1")])
def test_fillers_are_implausible_and_kept_out_of_figures(low, high):
    read = in_field(minimum=low, maximum=high, currency="USD", period="YEAR")
    assert (read.state, read.minimum, read.maximum, read.year_minimum) == ("implausible", None, None, None)
    assert read.text


def test_one_filler_leaves_the_other_figure():
    assert figures(in_field(minimum="0", maximum="22", currency="USD", period="HOUR"))[:2] == (None, Decimal(22))
    assert figures(in_field(minimum="22", maximum="-1", currency="USD", period="HOUR"))[:2] == (Decimal(22), None)


def test_swapped_figures_are_put_in_order():
    assert figures(in_field(minimum="26000", maximum="24000", currency="GBP", period="YEAR"))[:2] == (
        Decimal(24000),
        Decimal(26000),
    )


def test_hourly_pay_is_not_read_as_yearly():
    read = in_field(minimum="18", maximum="21", currency="USD", period="YEAR")
    assert (read.state, read.year_minimum) == ("implausible", None)
    assert in_field(minimum="45000", currency="USD", period="HOUR").state == "implausible"


def test_an_impossible_field_yields_to_a_text_that_says_the_same_figure():
    read = in_field(text="Pay: $18 - $21 an hour.", minimum="18", maximum="21", currency="USD", period="YEAR")
    assert (figures(read), read.state, read.origin) == ((Decimal(18), Decimal(21), "USD", "hour"), "stated", "text")


def test_a_field_without_period_takes_it_from_the_text_that_repeats_it():
    read = in_field(text="We pay 1400 - 1700 € per month.", minimum="1400", maximum="1700", currency="EUR")
    assert (read.period, read.origin) == ("month", "field")


def test_a_field_and_a_text_far_apart_are_ambiguous():
    read = in_field(text="Pay: $15 an hour.", minimum="90000", maximum="95000", currency="USD", period="YEAR")
    assert (read.state, read.minimum) == ("ambiguous", Decimal(90000))


def test_an_estimate_is_never_mixed_with_a_stated_figure():
    guess = PrintedPay(minimum="15", maximum="19", currency="USD", period="HOUR", estimate=True)
    alone = read_pay((guess,), None, None, countries=(), facts=US)
    beside = read_pay((guess,), None, "Pay: $17 an hour.", countries=(), facts=US)
    assert (alone.origin, beside.origin, beside.minimum) == ("estimate", "text", Decimal(17))
    stated = PrintedPay(text="$20 an hour")
    assert read_pay((guess, stated), None, None, countries=(), facts=US).origin == "field"


def test_a_line_that_calls_itself_estimated_is_an_estimate():
    assert in_field(period="HOUR").state == "missing"
    assert (
        read_pay((PrintedPay(text="Estimated $38K - $48K a year"),), None, None, countries=(), facts=US).origin
        == "estimate"
    )


@pytest.mark.parametrize("estimate", [False, True])
def test_a_field_without_figures_is_no_origin_of_pay(estimate):
    read = read_pay((PrintedPay(text="Competitive", estimate=estimate),), None, None, countries=(), facts=US)
    assert (read.state, read.origin, read.text) == ("missing", None, "Competitive")
