"""One language of a profile, from its TOML table."""

from collections.abc import Mapping, Sequence
from typing import Any

from aggregator.profile.notation import BadPhrase, parts
from aggregator.profile.records import Forms, Language
from aggregator.profile.section import Section

KEYS = ("everywhere", "skip", "support", "hours_not", "words", "deny", "headings", "cues", "forms", "signals")
Named = Mapping[str, tuple[str, ...]]


def read_language(
    code: str,
    file: str,
    table: Mapping[str, Any],
    slugs: Sequence[str],
    contexts: Sequence[str],
    signals: Sequence[str],
) -> tuple[Language, dict[str, Forms], Named]:
    """The language, its forms by slug, and its phrases by signal; every phrase can be expanded."""
    top = Section(file, "", table, KEYS)
    words = _lists(top.section("words"))
    deny = top.section("deny", ("before", "after", "never"))
    language = Language(
        code=code,
        everywhere=top.flag("everywhere"),
        skip=top.phrases("skip"),
        words=words,
        deny_before=_checked(deny, "before", words),
        deny_after=_checked(deny, "after", words),
        deny_never=_checked(deny, "never", words),
        support=_checked(top, "support", words),
        headings=_by_name(top.section("headings", contexts), words),
        cues=_by_name(top.section("cues", contexts), words),
        hours_not=_checked(top, "hours_not", words),
    )
    forms = top.section("forms", slugs)
    by_slug = {
        slug: _forms(forms.section(slug, ("strong", "weak", "support", "without")), words) for slug in forms.data
    }
    return language, by_slug, _by_name(top.section("signals", signals), words)


def _forms(section: Section, words: Named) -> Forms:
    found = Forms(**{key: _checked(section, key, words) for key in ("strong", "weak", "support", "without")})
    if not found.strong and not found.weak:
        section.fault(None, "has no phrases", 'give it strong = ["…"], or take it away')
    return found


def _lists(section: Section) -> Named:
    return {name: section.phrases(name) for name in section.data}


def _by_name(section: Section, words: Named) -> Named:
    return {name: _checked(section, name, words) for name in section.data}


def _checked(section: Section, key: str, words: Named) -> tuple[str, ...]:
    found = section.phrases(key)
    for phrase in found:
        try:
            parts(phrase, words)
        except BadPhrase as fault:
            section.fault(key, "has a phrase that can't be read", str(fault))
    return found
