"""The quick search by anchors finds whatever the phrases themselves find."""

import re

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from aggregator.normalize import employer_words, employment_words, workplace_words
from aggregator.normalize.words import Anchored, pattern

LONGEST_WORD = 15
"""Letters: three such words in a phrase's gap still lie within the 70 that are looked at before an anchor."""
ROOMS = {
    "workplace": (workplace_words.TEXTS, workplace_words.ANCHORS),
    "employment": (employment_words.TEXTS, employment_words.ANCHORS),
    "employer": ({"any": employer_words.STAFFING_TEXT + employer_words.OUTSOURCER_TEXT}, employer_words.ANCHORS),
}


@pytest.mark.parametrize("room", ROOMS)
def test_no_phrase_is_lost_by_its_anchors(room):
    phrases, anchors = ROOMS[room]
    anchored = Anchored(phrases, anchors=anchors)
    every = [st.from_regex(re.compile(pattern(words), re.ASCII), fullmatch=True) for words in phrases.values()]

    @settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
    @given(st.one_of(every))
    def finds(said):
        said = " ".join(said.split())
        assume(max(map(len, said.split()), default=0) <= LONGEST_WORD)  # a gap of endless words is no posting's
        assert list(anchored.finditer(f"We say: {said}. And more.")), said

    finds()


def test_a_phrase_without_an_anchor_is_refused():
    with pytest.raises(ValueError, match="no anchor"):
        Anchored({"any": "hybrid work | lunar work"}, anchors="hybrid")
