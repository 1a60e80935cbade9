"""A word's inflected forms: English by rule, every other language from simplemma's dictionary."""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
SHORT = re.compile(r"^[^aeiou]*[aeiou][^aeiouwxy]$|[^aeiou][aeiou][lt]$")
SPELLINGS = (("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ises", "izes"), ("ise", "ize"))


def english(word: str) -> frozenset[str]:
    """The forms of an English word that its spelling allows, with both spellings of -ise; some do not exist.

    >>> sorted(english("carry"))
    ['carried', 'carries', 'carry', "carry's", 'carrying']
    >>> "organizing" in english("organise"), "weld" in english("welds")
    (True, True)
    """
    base = _singular(word)
    forms = {word, base, base + "'s"}
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        forms |= {base[:-1] + "ies", base[:-1] + "ied", base + "ing"}
    elif base.endswith("e"):
        forms |= {base + "s", base + "d", base[:-1] + "ing"}
    else:
        forms |= {base + ("es" if SIBILANT.search(base) else "s"), base + "ed", base + "ing"}
        if SHORT.search(base):
            forms |= {base + base[-1] + "ing", base + base[-1] + "ed"}
    return frozenset(forms | {_respelled(form) for form in forms})


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")) and len(word) > 3:
        return word[:-1]
    return word


def _respelled(form: str) -> str:
    for british, american in SPELLINGS:
        if form.endswith(british):
            return form.removesuffix(british) + american
        if form.endswith(american):
            return form.removesuffix(american) + british
    return form


BY_RULE: Mapping[str, Callable[[str], frozenset[str]]] = {"en": english}
"""Languages whose forms are made by rule."""

SHORTEST_HEAD = 3
"""Letters that the last part of a compound must have at least to lend its forms."""

MODELS: Mapping[str, Mapping[str, str]] = {
    "et": {
        "us": "oskus",
        "line": "oluline",
        "ja": "lugeja",
        "lik": "rahulik",
        "mine": "lugemine",
        "ne": "kaasaegne",
        "v": "püsiv",
    }
}
"""Language → productive ending → a word that shows how words with it inflect, for words no dictionary has."""


LONG_HEAD = 5
"""Letters of the last part of a compound that is taken apart although the dictionary knows it."""
FEW_FORMS = 8
"""A word with fewer forms in the dictionary may have others (it knows three of "töökogemus"), which are added."""


def from_dictionary(language: str, words: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Each word → its forms in simplemma's dictionary; a compound takes the forms of its last part.

    A dictionary of this kind holds millions of forms and takes seconds to open: meant for preparing a profile.
    """
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    lemmas = DefaultDictionaryFactory().get_dictionary(language)
    models = MODELS.get(language, {})
    heads = {word: _head(word, lemmas, models) for word in words}
    lasts = {word: _last_part(word, lemmas) for word in words if word in lemmas}
    known = {lemma for _, lemma in (*heads.values(), *lasts.values())}
    forms = _forms(known | set(models.values()), lemmas)
    found = {word: _compound(word, heads[word], forms) for word in words}
    for word, own in found.items():
        if len(own) < FEW_FORMS:
            own |= _like(word, models, forms) | _compound(word, lasts.get(word, ("", word)), forms)
    return {word: tuple(sorted(own)) for word, own in found.items()}


def _compound(word: str, parts: tuple[str, str], forms: Mapping[str, Sequence[str]]) -> set[str]:
    """The word with the forms of its last part."""
    first, last = parts
    return {word, *(first + form for form in forms[last])}


def _last_part(word: str, lemmas: Mapping[str, str]) -> tuple[str, str]:
    """A compound that the dictionary knows, taken apart: "töö" and "kogemus"; a word of one part stays whole."""
    cuts = range(SHORTEST_HEAD, len(word) - LONG_HEAD + 1)
    tails = ((word[:cut], word[cut:]) for cut in cuts)
    return next(((first, tail) for first, tail in tails if lemmas.get(tail) == tail), ("", word))


def _forms(wanted: AbstractSet[str], lemmas: Mapping[str, str]) -> dict[str, list[str]]:
    forms: dict[str, list[str]] = defaultdict(list)
    for form, lemma in lemmas.items():
        if lemma in wanted:
            forms[lemma].append(form.casefold())
    return forms


def _like(word: str, models: Mapping[str, str], forms: Mapping[str, Sequence[str]]) -> set[str]:
    """The word's forms after the model of its ending."""
    for ending, model in models.items():
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = model.removesuffix(ending)
            return {
                word,
                *(
                    word.removesuffix(ending) + form.removeprefix(stem)
                    for form in forms[model]
                    if form.startswith(stem)
                ),
            }
    return {word}


def _head(word: str, lemmas: Mapping[str, str], models: Iterable[str]) -> tuple[str, str]:
    """The first part of a compound and the lemma of its last part, as far as the dictionary knows it."""
    if word in lemmas:
        return "", lemmas[word]
    tails = [(word[:cut], word[cut:]) for cut in range(1, len(word) - SHORTEST_HEAD + 1)]
    whole = next(((first, tail) for first, tail in tails if lemmas.get(tail) == tail), None)
    bent = next(((first, lemmas[tail]) for first, tail in tails if tail in lemmas and len(tail) > SHORTEST_HEAD), None)
    return whole or (None if word.endswith(tuple(models)) else bent) or (word, "")
