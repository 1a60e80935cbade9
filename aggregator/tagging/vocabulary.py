"""Everything that a profile looks for in a text: what is found, and by which phrase."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from aggregator.profile.inflect import BY_RULE
from aggregator.profile.records import Language, Profile
from aggregator.tagging.words import fold


class Target(NamedTuple):
    """What a phrase is evidence of."""

    role: str
    """`strong`, `weak`, `support`, `without`, `deny-before`, `deny-after`, `deny-never`, `heading`, `cue`, …"""
    name: str
    """Slug, context or signal."""
    language: str
    """Language of the phrase."""


def in_text(profile: Profile, target: Target) -> bool:
    """True for what is looked for in texts."""
    return target.role != "signal" or not in_titles(profile, target)


def in_titles(profile: Profile, target: Target) -> bool:
    """True for the signals of titles and categories."""
    places = {signal.name: signal.where for signal in profile.relevance.signals}
    return target.role == "signal" and places[target.name] != "text"


def phrases(profile: Profile) -> Iterator[tuple[Target, str, Mapping[str, Sequence[str]]]]:
    """Every phrase of `profile`, with its language's lists."""
    for language in profile.languages:
        for role, name, texts in _texts(profile, language):
            target = Target(role, name, language.code)
            for text in texts:
                yield target, text, language.words


def _texts(profile: Profile, language: Language) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    code = language.code
    for entry in profile.entries:
        if code in entry.forms:
            forms = entry.forms[code]
            yield "strong", entry.slug, forms.strong
            yield "weak", entry.slug, forms.weak
            yield "support", entry.slug, forms.support
            yield "without", entry.slug, forms.without
    for signal in profile.relevance.signals:
        yield "signal", signal.name, signal.forms.get(code, ())
    for role in ("deny_before", "deny_after", "deny_never", "support", "hours_not"):
        yield role.replace("_", "-"), "", getattr(language, role)
    for name, texts in language.headings.items():
        yield "heading", name, texts
    for name, texts in language.cues.items():
        yield "cue", name, texts


def forms_of(marked: str, language: str, profile: Profile) -> frozenset[str]:
    """The folded forms that a phrase's word stands for.

    A word without mark stands for all its forms: by rule in English, as prepared in other languages, else itself.
    """
    bare = fold(marked.removeprefix("=") if len(marked) > 1 else marked)
    if marked.startswith("=") or not bare.strip("*").isalpha() or bare.endswith("*"):
        return frozenset((bare.removesuffix("*") if len(bare) > 1 else bare,))
    bare = bare.removeprefix("*")
    if language in BY_RULE:
        return BY_RULE[language](bare)
    return frozenset(profile.inflected.get(language, {}).get(bare, ())) | {bare}
