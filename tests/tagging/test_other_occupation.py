"""The code knows no occupation: a tiny profile of another one works the same way."""

import pytest

from aggregator.profile import load_profile
from aggregator.tagging import Tagger

RECEPTIONIST = """
code = "receptionist"
[name]
en = "receptionist"
[entries]
greeting = { kind = "duty", origin = "trade", en = "greeting", meaning = "Visitors are greeted." }
poise = { kind = "skill", origin = "trade", en = "poise", meaning = "Poise is wanted." }
late = { kind = "shift", origin = "trade", hours = "evening", en = "late", meaning = "Works late." }
[contexts.about-us]
blocks = ["skill"]
[relevance]
cut = 0.6
bias = -2
untitled = 0
tags_most = 1
text_most = 1
tags = { greeting = 0.5 }
[relevance.signals]
own = { where = "title", weight = 4 }

[languages.en]
everywhere = true
skip = ["=the"]
words = { and = ["=and", "=,"], visitor = ["visitor", "guest"] }
support = ["you (are|have)"]
deny = { before = ["=no"] }
headings = { about-us = ["about us"] }
[languages.en.forms]
greeting = { strong = ["greet ~ {visitor}"] }
poise = { weak = ["poise"] }
late = { strong = ["late shift"] }
[languages.en.signals]
own = ["receptionist", "front desk"]
"""


@pytest.fixture
def receptionist(tmp_path):
    (tmp_path / "receptionist.toml").write_text(RECEPTIONIST)
    return Tagger(load_profile(tmp_path / "receptionist.toml"))


def test_another_profile_tags_by_its_own_words(receptionist):
    tags = receptionist.tag("Front desk", "You have poise. Greeting the many guests, 12:00-20:00.", "en")
    assert [(tag.slug, tag.quote) for tag in tags] == [
        ("greeting", "Greeting the many guests"),
        ("poise", "poise"),
        ("late", "12:00-20:00"),
    ]


def test_another_profile_has_its_own_rules(receptionist):
    assert receptionist.tag("", "No late shift.\nAbout us:\nYou have poise", "en") == ()
    assert (
        receptionist.relevance("Receptionist", "", (), ()).score
        > 0.6
        > receptionist.relevance("Cook", "", (), ()).score
    )
