"""Prepares a profile's inflected forms: `python -m aggregator.profile.prepare [PROFILE.toml]`."""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from aggregator.profile.inflect import BY_RULE, from_dictionary
from aggregator.profile.notation import parts
from aggregator.profile.reader import DEFAULT, load_profile
from aggregator.profile.records import Language, Profile


def phrases(profile: Profile, language: Language) -> Iterator[str]:
    """Every phrase that `profile` has in `language`."""
    code = language.code
    for entry in profile.entries:
        if code in entry.forms:
            forms = entry.forms[code]
            yield from (*forms.strong, *forms.weak, *forms.support, *forms.without)
    for signal in profile.relevance.signals:
        yield from signal.forms.get(code, ())
    yield from (*language.deny_before, *language.deny_after, *language.deny_never, *language.support)
    yield from language.hours_not
    for cues in (*language.headings.values(), *language.cues.values()):
        yield from cues


def inflectable(profile: Profile, language: Language) -> set[str]:
    """The words of its phrases that stand for all their forms, without marks."""
    found: set[str] = set()
    for phrase in phrases(profile, language):
        for part in parts(phrase, language.words):
            found |= {word.removeprefix("*") for way in part.ways for word in way if _inflects(word)}
    return found


def _inflects(word: str) -> bool:
    bare = word.removeprefix("*")
    return bare.isalpha() and not word.startswith("=") and not word.endswith("*")


def pack(forms: Iterable[str]) -> str:
    """Forms as `stem|ending|ending`, which `load_profile` reads.

    >>> pack(["weld", "welds"])
    'weld||s'
    """
    ordered = sorted(forms)
    stem = os.path.commonprefix(ordered)  # noqa: RUF071 -- these are words, not paths
    return "|".join([stem, *(form[len(stem) :] for form in ordered)])


def main(path: Path) -> None:
    """Write the forms file beside the profile."""
    profile = load_profile(path)
    table = {}
    for language in profile.languages:
        if language.code not in BY_RULE:
            words = sorted(inflectable(profile, language))
            forms = from_dictionary(language.code, words)
            table[language.code] = {word: pack(forms[word]) for word in words}
    text = json.dumps(table, ensure_ascii=False, sort_keys=True, separators=(",", ":")).replace('","', '",\n"')
    path.with_suffix(".inflected.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT)
