"""The profile's relevance rules, from TOML and the languages' phrases."""

from collections.abc import Mapping, Sequence

from aggregator.profile.records import RelevanceRules, Signal
from aggregator.profile.section import Section, nearest

KEYS = ("cut", "bias", "untitled", "tags_most", "text_most", "lift", "tags", "signals")
SIGNAL_KEYS = ("where", "weight", "whole", "yields_to")
PLACES = ("title", "category", "text")


def signal_names(relevance: Section) -> tuple[str, ...]:
    """The names of the signals, in the file's order."""
    return tuple(relevance.section("signals").data)


def read_relevance(
    relevance: Section, said: Mapping[str, Mapping[str, tuple[str, ...]]], slugs: Sequence[str]
) -> RelevanceRules:
    """The rules with each signal's phrases in every language; raises BadConfig."""
    rules = Section(relevance.file, relevance.name, relevance.data, KEYS)
    tags = rules.section("tags", slugs).numbers()
    names = signal_names(rules)
    return RelevanceRules(
        cut=rules.number("cut", least=0, most=1),
        bias=rules.number("bias"),
        untitled=rules.number("untitled"),
        tags=tags,
        tags_most=rules.number("tags_most", least=0, most=20),
        text_most=rules.number("text_most", least=0, most=20),
        lift=rules.number("lift", least=0, most=20) if "lift" in rules.data else rules.number("text_most"),
        signals=tuple(_signal(rules.section("signals"), name, names, said) for name in names),
    )


def _signal(
    signals: Section, name: str, names: Sequence[str], said: Mapping[str, Mapping[str, tuple[str, ...]]]
) -> Signal:
    section = signals.section(name, SIGNAL_KEYS)
    forms = {code: by_name[name] for code, by_name in said.items() if by_name.get(name)}
    if not forms:
        section.fault(None, "has no phrases in any language", f"add {name} = […] to a language's [signals]")
    yields_to = section.phrases("yields_to")
    for other in yields_to:
        if other not in names:
            section.fault("yields_to", f"names the signal {other!r}", nearest(other, names))
    return Signal(
        name=name,
        where=section.choice("where", PLACES),  # type: ignore[arg-type]
        weight=section.number("weight"),
        forms=forms,
        whole=section.flag("whole"),
        yields_to=yields_to,
    )
