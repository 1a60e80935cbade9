"""Personal contacts leave the text; everything that only looks like one stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aggregator.normalize.contacts import MARK, redact_contacts


@pytest.mark.parametrize(
    "contact",
    [
        "mari.maasikas@example.ee", "info@example.com", "jobs+cs@mail.example.co.uk", "mari (at) example.ee",
        "jobs[at]example[dot]com",
        "+372 5555 0101", "+372 55550101", "(555) 010-7788", "555-010-7788", "555.010.7788", "1-800-555-0100",
        "020 7946 0018",
        "+44 20 7946 0018", "5555 0101", "+49 (0)30 901820",
    ],
)  # fmt: skip
def test_a_mail_address_or_phone_number_is_removed(contact):
    assert redact_contacts(f"Write or call: {contact} until Friday.") == f"Write or call: {MARK} until Friday."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kontakt: Mari Maasikas, personalijuht, +372 5555 0101", "Mari Maasikas"),
        ("Lisainfo annab Mari-Liis Õunapuu, tel 5555 0101", "Mari-Liis Õunapuu"),
        ("Contact person: Jane O'Neill", "Jane O'Neill"),
        ("Please contact Sarah on 555-010-7788", "Sarah"),
        ("Ansprechpartnerin: Frau Erika Mustermann", "Erika Mustermann"),
        ("Any questions? Ask Priya Natt: 555-0144.", "Priya Natt"),
        ("Ring Priya Natt on 555-0144 for more", "Priya Natt"),
        ("Call Priya Natt on 555-010-7788", "Priya Natt"),
        ("Send your CV to John Smith at john@example.com", "John Smith"),
    ],
)
def test_the_name_beside_a_contact_is_removed(text, name):
    redacted = redact_contacts(text)
    assert name not in redacted
    assert MARK in redacted


@pytest.mark.parametrize(
    "text",
    [
        "Pay: $17.50 - $21.00 an hour, 40 hours a week",
        "Salary 24,000 - 26,000 per annum, or 1400 - 1700 EUR",
        "Töötasu 1 400 – 1 700 €, tähtaeg 19.09.2026, tööpakkumise nr 1234567",
        "Registrikood: 12345678, since 2019-2023, on 2026-09-20 at 08:00-17:00",
        "See https://jobs.example.com/apply/5550107788?ref=1-800-555 for more",
        "We serve 3,000,000 customers in 27 countries; ISO 9001, 401(k), COVID-19",
        "Answer questions of 200-1025 customers, 130-1024 contacts: a day",
        "Contact centre with 150-1025 seats. Questions: 800-1200 a month, palk 900-1500",
        "Meet the Customer Service Team in New York",
    ],
)
def test_pay_dates_numbers_and_addresses_stay(text):
    assert redact_contacts(text) == text


@pytest.mark.parametrize(
    "text",
    ["Questions? Ask Priya Natt: {} or priya@example.com", "Contact us at {}.", "priya@example.com, {}", "Kontakt: {}"],
)
def test_a_number_without_area_code_is_removed_where_someone_is_to_be_asked(text):
    assert "555-0144" not in redact_contacts(text.format("555-0144"))


def test_words_beside_a_contact_that_are_no_name_stay():
    assert redact_contacts("Human Resources Department: hr@example.com") == f"Human Resources Department: {MARK}"


def test_redacting_twice_changes_nothing():
    once = redact_contacts("Contact: Mari Maasikas, +372 5555 0101, mari@example.ee")
    assert redact_contacts(once) == once


@given(st.text(max_size=300))
def test_no_mail_address_survives(text):
    assert "jane.doe@example.com" not in redact_contacts(f"{text} jane.doe@example.com {text}")
