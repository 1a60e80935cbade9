"""The language of most of a text: common small words first, a trained model where they do not settle it."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import islice
from typing import Any

from aggregator.normalize.facts import BoardFacts
from aggregator.normalize.language_words import NAMES, SMALL_WORDS, TITLE_WORDS
from aggregator.normalize.words import vocabulary

LEAST_LETTERS = 20
"""With fewer letters no language is claimed from the text."""
LEAST_FOR_MODEL = 60
"""With fewer only plain words count."""
PROBE = 260
"""Characters of each of the samples that are looked at."""
WHOLE = 6_000
"""Characters that are looked at where the samples leave it open: short lines hold few small words."""
SURE = 0.16
"""Share of small words in a sample above which it is plainly of a language; twice that of any other."""
LEAST_FOUND = 5
"""Small words in a sample that are enough where no other language has a quarter of them."""
LEAST_OWN = 4
"""Words of one language alone that are enough where no other language has a quarter of them."""
_SMALL: Mapping[str, tuple[str, ...]] = {
    word: tuple(code for code, words in SMALL_WORDS.items() if word in words.split())
    for word in vocabulary(" ".join(SMALL_WORDS.values()))
}
"""Small word → the languages that have it."""
_OF_TITLES = {word: code for code, words in TITLE_WORDS.items() for word in words.split()}
_WORD = re.compile(r"[^\W\d_]{1,40}")
_NOISE = re.compile(r"https?://\S{1,300}|www\.\S{1,300}|\S{1,60}@\S{1,60}|\[contact removed\]")
_SAME = {
    "nb": "no",
    "nn": "no",
    "uzs": "uz",
    "ary": "ar",
    "arz": "ar",
    "wuu": "zh",
    "yue": "zh",
    "ltg": "lv",
    "gcf": "fr",
    "vro": "et",
}
_CODE = re.compile(r"([a-z]{2})(?:[-_][a-z]{2,4})?")


def text_language(text: str | None) -> str | None:
    """ISO 639-1 of most of `text`; None where there is too little of it.

    >>> text_language("Otsime klienditeenindajat, kes suhtleb meie klientidega telefoni ja e-posti teel.")
    'et'
    >>> text_language("You will be the first voice that our customers hear.")
    'en'
    >>> text_language("Wir suchen dich für das Team!")
    'de'
    >>> text_language("Agent") is None, text_language("1400 €") is None
    (True, True)
    """
    if not text:
        return None
    if not _has_letters(text, LEAST_FOR_MODEL):
        return _of_a_line(text) if _has_letters(text, LEAST_LETTERS) else None
    samples = [sample for sample in _samples(text) if _has_letters(sample, LEAST_LETTERS)]
    if code := _voted(samples):
        return code
    return _plainly(text[:WHOLE]) or _by_own_words(text[:WHOLE]) or _by_model(" ".join(samples))


def stated_language(printed: str | None, facts: BoardFacts) -> str | None:
    """ISO 639-1 that a board states for a text, as a code or by its name.

    >>> [stated_language(said, BoardFacts()) for said in ("et-EE", "Estonian", "Elvish")]
    ['et', 'et', None]
    """
    said = (printed or "").strip().casefold()
    known = facts.lookups.get("language", {}).get(said) or NAMES.get(said)
    code = _CODE.fullmatch(said)
    return known or (code[1] if code else None)


def _has_letters(text: str, least: int) -> bool:
    return len(list(islice(filter(str.isalpha, text), least))) == least


def _of_a_line(text: str) -> str | None:
    # a model takes titles for Latin or Aragonese; words that only one language has do not
    said = _own_words(text)
    return said[0] if len(set(said)) == 1 else None


def _by_own_words(text: str) -> str | None:
    (code, most), (_, next_most) = [*Counter(_own_words(text)).most_common(2), ("", 0), ("", 0)][:2]
    return code if most >= LEAST_OWN and most >= 4 * next_most else None


def _own_words(text: str) -> list[str]:
    """The languages of the words of `text` that are one language's alone: small words and words of titles."""
    words = _WORD.findall(text.casefold())
    small = [codes[0] for word in words if len(codes := _SMALL.get(word, ())) == 1]
    return [*small, *filter(None, map(_OF_TITLES.get, words))]


def _samples(text: str) -> list[str]:
    # beginning, middle and end: a text in two languages is of the one that most of it is in
    if len(text) <= 4 * PROBE:
        return [text]
    step = (len(text) - PROBE) // 2
    return [text[at : at + PROBE] for at in range(0, len(text) - PROBE + 1, step)]


def _voted(samples: Sequence[str]) -> str | None:
    votes: Counter[str] = Counter()
    for sample in samples:
        if code := _plainly(sample):
            votes[code] += 1
            if 2 * votes[code] > len(samples):
                return code
    (code, most), (_, next_most) = [*votes.most_common(2), ("", 0), ("", 0)][:2]
    return code if 2 * most >= len(samples) and most > next_most else None


def _plainly(sample: str) -> str | None:
    words = sample.casefold().split()
    counts: dict[str, int] = {}
    for codes in filter(None, map(_SMALL.get, words)):
        for code in codes:
            counts[code] = counts.get(code, 0) + 1
    (most, code), (next_most, _) = sorted([*((n, c) for c, n in counts.items()), (0, ""), (0, "")])[:-3:-1]
    sure = most >= SURE * len(words) and most >= 2 * next_most
    return code if len(words) >= 8 and (sure or (most >= LEAST_FOUND and most >= 4 * next_most)) else None


def _by_model(text: str) -> str | None:
    code = str(_model().classify(_NOISE.sub(" ", text[: 5 * PROBE]))[0])
    code = _SAME.get(code, code)
    return code if len(code) == 2 else None


@cache
def _model() -> Any:
    # loaded when first needed: it takes a second, and most texts never ask for it
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE)
