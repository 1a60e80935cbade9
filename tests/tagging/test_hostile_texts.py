"""No text can make the tagger slow or make it fail."""

import time

import pytest

MEGABYTE = 1_000_000
TEXTS = {
    "one word": "a" * MEGABYTE,
    "blanks": " " * MEGABYTE,
    "line ends": "\n" * MEGABYTE,
    "apostrophes": "a'" * (MEGABYTE // 2),
    "dashes": " -" * (MEGABYTE // 2),
    "digits": "9:00-" * (MEGABYTE // 5),
    "hours": "9:00-17:00 " * (MEGABYTE // 11),
    "house hours": "open daily 9:00-17:00 " * (MEGABYTE // 22),
    "soft hyphens": "a\u00ad" * (MEGABYTE // 2),
    "marks": "e\u0301" * (MEGABYTE // 2),
    "new words": " ".join(f"w{number}x" for number in range(MEGABYTE // 8)),
    "one phrase": "handle " * (MEGABYTE // 7),
    "many phrases": "customer complaints and " * (MEGABYTE // 24),
    "denials": "no not without " * (MEGABYTE // 15),
    "headings": "Benefits:\n" * (MEGABYTE // 10),
    "cues": "equal opportunity teamwork " * (MEGABYTE // 27),
    "commas": "a, " * (MEGABYTE // 3),
    "surrogates": "👩‍💻 " * (MEGABYTE // 4),
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_megabyte_is_read_within_seconds(tagger, name):
    start = time.process_time()
    tags = tagger.tag(TEXTS[name][:200], TEXTS[name], None)
    tagger.relevance(TEXTS[name], TEXTS[name], (), tags)
    assert time.process_time() - start < 5
