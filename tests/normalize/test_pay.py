"""Pay is read as it was meant, and nothing else is taken for it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aggregator.listing import PrintedPay
from aggregator.normalize.facts import BoardFacts
from aggregator.normalize.pay import read_pay

US = BoardFacts(country="US")
NOWHERE = BoardFacts()


def said(text, facts=US, countries=()):
    return read_pay((), None, text, countries=countries, facts=facts)


def in_field(facts=US, text=None, countries=(), **parts):
    return read_pay((PrintedPay(**parts),), None, text, countries=countries, facts=facts)


def figures(read):
    return read.minimum, read.maximum, read.currency, read.period


STATED = [
    ("Töötasu (bruto): 800 - 1800 EUR", "800", "1800", "EUR", None),
    ("Alates 3200 €/kuus", "3200", None, "EUR", "month"),
    ("Palk alates 8 € tunnis, töö vahetustega 12 tundi.", "8", None, "EUR", "hour"),
    ("Brutopalk: 2500 - 4000 €/kuus", "2500", "4000", "EUR", "month"),
    ("Pakume töötasu kuni 1700 eurot kuus bruto ning boonust kuni 300 eurot.", None, "1700", "EUR", "month"),
    ("Tunnitasu 7,50–9,20 € bruto", "7.50", "9.20", "EUR", "hour"),
    ("Brutopalk 1 400 – 1 700 €", "1400", "1700", "EUR", None),
    ("Gehalt: 2.400 € brutto im Monat", "2400", "2400", "EUR", "month"),
    ("Stundenlohn ab 14,50 €", "14.50", None, "EUR", "hour"),
    ("Ab 36.000 € Jahresgehalt", "36000", None, "EUR", "year"),
    ("Salario: 18.000€ - 21.000€ brutos anuales", "18000", "21000", "EUR", "year"),
    ("Salario 1.250 € al mes", "1250", "1250", "EUR", "month"),
    ("Salaire : 1 900 à 2 100 € brut par mois", "1900", "2100", "EUR", "month"),
    ("Rémunération de 12,50€ de l'heure", "12.50", "12.50", "EUR", "hour"),
    ("Tuntipalkka 11,80 €/h", "11.80", "11.80", "EUR", "hour"),
    ("Palkka 2 300 €/kk", "2300", "2300", "EUR", "month"),
    ("$17.50 - $21.00 an hour", "17.50", "21.00", "USD", "hour"),
    ("From $40,000 a year", "40000", None, "USD", "year"),
    ("Up to $22/hr", None, "22", "USD", "hour"),
    ("Pay: $35K–$42K", "35000", "42000", "USD", None),
    ("£24,000 - £26,000 per annum, pro rata", "24000", "26000", "GBP", "year"),
    ("£12.60 per hour + OTE", "12.60", "12.60", "GBP", "hour"),
    ("Salary £24,000 basic, OTE £30,000", "24000", "24000", "GBP", None),
    ("1400–1700 €/kuus bruto", "1400", "1700", "EUR", "month"),
    ("alates 8 € tunnis", "8", None, "EUR", "hour"),
    ("15 €/h", "15", "15", "EUR", "hour"),
    ("Salary USD 3.000,00 monthly", "3000.00", "3000.00", "USD", "month"),
    ("The pay range is $18.00/hr - $20.00/hr depending on experience.", "18.00", "20.00", "USD", "hour"),
    ("Base pay: $19.25/hour plus $1.00 shift differential. $2,000 retention bonus.", "19.25", "19.25", "USD", "hour"),
    ("Training pay $15/hr, then $17/hr after 90 days.", "15", "15", "USD", "hour"),
    ("Salary: $45,000.00 - $52,000.00 per year", "45000.00", "52000.00", "USD", "year"),
    ("Compensation: $16-18/hour", "16", "18", "USD", "hour"),
    ("Hourly rate: 16.50 to 18.25", "16.50", "18.25", None, "hour"),
    ("starting at $16 per hour", "16", None, "USD", "hour"),
    ("$500 monthly bonus potential. Pay $14/hr.", "14", "14", "USD", "hour"),
    ("£11.44ph", "11.44", "11.44", "GBP", "hour"),
    ("Pay: £11.44 p/h", "11.44", "11.44", "GBP", "hour"),
    ("Salary: €28k - €32k", "28000", "32000", "EUR", None),
    ("Salary between $50,000 and $60,000", "50000", "60000", "USD", None),
    ("₹15,000 - ₹25,000 a month", "15000", "25000", "INR", "month"),
    ("Pay: $18.75", "18.75", "18.75", "USD", None),
    ("You must be 18 years or older. $17/hour.", "17", "17", "USD", "hour"),
    ("Compensation\n$20.00 - $24.00 hourly", "20.00", "24.00", "USD", "hour"),
    ("Töötasu 1200 € neto", "1200", "1200", "EUR", None),
    ("Orders over $50 ship free. Earn $25/hr", "25", "25", "USD", "hour"),
    ("Annual salary $45,760 ($22.00 per hour)", "45760", "45760", "USD", "year"),
    ("salary of up to 30.000 EUR p.a.", None, "30000", "EUR", "year"),
    ("Wage: 150 000 – 180 000 Ft / month", "150000", "180000", "HUF", "month"),
    ("Pay rate: $15.00 per hour to $17.00 per hour", "15.00", "17.00", "USD", "hour"),
    ("$15/hr-$17/hr", "15", "17", "USD", "hour"),
    ("Weekly pay: $700", "700", "700", "USD", "week"),
    ("Get paid weekly! $16.50/hr", "16.50", "16.50", "USD", "hour"),
    ("1 200-1 500 eurot (bruto) kuus", "1200", "1500", "EUR", "month"),
    ("Põhipalk 1300€ + tulemustasu", "1300", "1300", "EUR", None),
    ("Töötasu: 9.50 EUR/h", "9.50", "9.50", "EUR", "hour"),
    ("Töötasu 10€/tund", "10", "10", "EUR", "hour"),
    ("min. palk 1100 eurot", "1100", None, "EUR", None),
    ("Range: USD 52,000 to 61,500 annually", "52000", "61500", "USD", "year"),
]


@pytest.mark.parametrize(("text", "low", "high", "currency", "period"), STATED)
def test_pay_is_read_from_running_text(text, low, high, currency, period):
    read = said(text)
    assert figures(read) == (low and Decimal(low), high and Decimal(high), currency, period)
    assert (read.state, read.origin) == ("stated", "text")


NO_PAY = [
    "Sporditoetus 50 eurot kuus ja tervisekindlustus.",
    "Boonused kuni 500 € kuus.",
    "Competitive",
    "We raised $20M in Series B funding.",
    "401k with 4% match up to $5,000 per year.",
    "Earn a $1,500 sign-on bonus!",
    "$5k sign-on bonus after 90 days",
    "Handle 50-60 calls per day, 40 hours per week.",
    "Call us at 555-010-7788 or 1-800-555-0100.",
    "We save customers $300 per year on energy.",
    "Tuition reimbursement up to $5,250 per year",
    "Our company has $4 billion in revenue and 3,000 employees.",
    "Monthly phone stipend of $50 per month.",
    "Salary: Competitive + benefits up to £2,000",
    "Life insurance of $50,000 and paid time off: 15 days per year",
    "OTE £45k",
    "Earn up to $1,000 per month in commissions",
    "Paid training in your first weeks\n401k for everyone",
    "Paid holidays: 2500 EUR towards your trip",
    "We pay into a 403(b) of $3,000",
    "A 401(k), a 401-K and a 457(b) plan; pay every week",
    "Fair pay on time\n$1,000 for every friend you bring",
    "You are paid on time\n3,000 EUR towards a car",
]


@pytest.mark.parametrize("text", NO_PAY)
def test_what_is_no_pay_is_not_read_as_pay(text):
    assert said(text).state == "missing"


def test_a_dollar_is_of_the_place_then_of_the_board_else_of_nobody():
    assert said("Pay: $20 an hour", NOWHERE).currency is None
    board = said("Pay: $20 an hour", US)
    place = said("Pay: $20 an hour", US, ("CA",))
    assert (board.currency, board.currency_from) == ("USD", "board")
    assert (place.currency, place.currency_from) == ("CAD", "place")
    assert said("Pay: $20 an hour", NOWHERE, ("CA", "AU")).currency is None


def test_a_yearly_figure_needs_a_period():
    read = said("Brutopalk 1400 – 1700 €", NOWHERE)
    assert (read.period, read.year_minimum, read.year_maximum) == (None, None, None)


def test_an_unknown_period_or_currency_is_reported():
    read = in_field(minimum="500", currency="Galleons", period="fortnight")
    assert read.unmapped == (("pay_period", "fortnight"), ("pay_currency", "Galleons"))


def test_a_board_may_map_its_own_period_words():
    facts = BoardFacts(lookups={"pay_period": {"s_h": "hour"}})
    assert in_field(facts, minimum="9", currency="EUR", period="S_H").period == "hour"


def test_pay_in_the_title_counts_where_nothing_else_says_it():
    assert read_pay((), "Agent - £11.44 per hour", "Nice job.", countries=(), facts=NOWHERE).minimum == Decimal("11.44")


def test_the_quote_stands_in_the_text():
    text = "About us.\nWe pay £24,000 - £26,000 per annum, pro rata."
    assert said(text, NOWHERE).text in text


WORDS = """
pay salary palk € $ £ EUR kr 15 1 600 1.600,00 24k - – to kuni per hour tunnis kuus bonus 401k
+ ( ) 99999999 0
an annum . up from"""


@given(st.one_of(st.text(max_size=300), st.lists(st.sampled_from(WORDS.split()), max_size=40).map(" ".join)))
def test_any_text_gives_ordered_figures_and_no_invented_currency(text):
    read = said(text, NOWHERE)
    if read.minimum is not None and read.maximum is not None:
        assert read.minimum <= read.maximum
    assert read.currency != "USD" or "us" in text.casefold()
    assert (read.year_minimum is None) or read.period is not None


@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=10), st.text(max_size=10))
def test_any_field_may_be_printed(low, high, currency, period):
    read = in_field(NOWHERE, minimum=low, maximum=high, currency=currency, period=period)
    assert read.minimum is None or read.maximum is None or read.minimum <= read.maximum


@pytest.mark.parametrize("text", ["Pay:\n$18.50\n401k", "**Hourly pay**\n$18.50", "What we pay you:\n$18.50 to start"])
def test_a_heading_speaks_of_the_line_below_it(text):
    assert said(text).minimum == Decimal("18.50")
