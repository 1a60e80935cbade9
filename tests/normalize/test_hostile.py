"""No text, however made, takes more than linear time."""

import time

import pytest

from aggregator.listing import PrintedPlace
from aggregator.normalize.contacts import redact_contacts
from aggregator.normalize.employers import employer_kind
from aggregator.normalize.employment import read_employment
from aggregator.normalize.facts import BoardFacts
from aggregator.normalize.language import text_language
from aggregator.normalize.pay import read_pay
from aggregator.normalize.places import read_places
from aggregator.normalize.titles import clean_title
from aggregator.normalize.workplace import read_workplace
from db.gazetteer import load_gazetteer

FACTS = BoardFacts()
MEGABYTE = 1_000_000
HOSTILE = [
    "1",
    "1,",
    "1 ",
    "$1",
    "$",
    "a",
    "a@",
    "@",
    "+1 ",
    "(5",
    "Aa ",
    "remote ",
    "$1 - ",
    "up to ",
    " ",
    "\n",
    "é",
    "contact: ",
    "http",
    "1.1",
    "- ",
]
SUBJECTS = {
    "contacts": redact_contacts,
    "pay": lambda text: read_pay((), text, text, countries=(), facts=FACTS),
    "workplace": lambda text: read_workplace((text[:1000],), (text[:1000],), text, FACTS),
    "employment": lambda text: read_employment((text,), text[:1000], text, FACTS),
    "employer": lambda text: employer_kind(text[:1000], text),
    "language": text_language,
    "title": clean_title,
    "places": lambda text: read_places((PrintedPlace(text=text),), load_gazetteer(), FACTS),
}


@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_megabyte_of_anything_is_read_in_linear_time(subject):
    text_language("a text long enough that the model is loaded before the clock starts, xyzzy")
    for unit in HOSTILE:
        begun = time.process_time()
        SUBJECTS[subject](unit * (MEGABYTE // len(unit)))
        assert time.process_time() - begun < 3, f"{subject} is slow on {unit!r}"
