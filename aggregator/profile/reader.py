"""Reads a profile from its TOML files and checks it; what is wrong is named with file, key and mend."""

import json
from collections.abc import Mapping
from pathlib import Path

from aggregator.errors import BadConfig
from aggregator.profile.facts import read_benchmarks, read_boards, read_similar_jobs
from aggregator.profile.files import read_files, version
from aggregator.profile.language import read_language
from aggregator.profile.records import KINDS, ORIGINS, Context, Entry, Forms, Profile
from aggregator.profile.section import Section, nearest
from aggregator.profile.signals import read_relevance, signal_names

DEFAULT = Path(__file__).with_name("customer_service.toml")
KEYS = (
    "code", "name", "about", "titles", "entries", "contexts", "relevance", "benchmarks", "similar_jobs", "boards",
    "asked",
)  # fmt: skip
ENTRY_KEYS = ("kind", "origin", "en", "et", "meaning", "inside", "hours")
PARTS_OF_DAY = ("day", "evening", "night")


def load_profile(path: Path | None = None) -> Profile:
    """The profile at `path` (the shipped one by default) with its languages; raises BadInput, BadConfig."""
    path = path or DEFAULT
    main, tables = read_files(path)
    top = Section(path.name, "", main, KEYS)
    contexts = tuple(_context(top.section("contexts"), name) for name in top.section("contexts").data)
    slugs = tuple(top.section("entries").data)
    names, signals = tuple(context.name for context in contexts), signal_names(top.section("relevance"))
    read = {code: read_language(code, file, table, slugs, names, signals) for code, (file, table) in tables.items()}
    forms = {code: by_slug for code, (_, by_slug, _) in read.items()}
    relevance = read_relevance(top.section("relevance"), {code: said for code, (_, _, said) in read.items()}, slugs)
    return Profile(
        code=top.text("code"),
        name=top.section("name").texts(),
        version=version(main, tables),
        about=top.section("about").texts(),
        titles={code: top.section("titles").phrases(code) for code in top.section("titles").data},
        entries=tuple(_entry(top.section("entries"), slug, forms) for slug in slugs),
        contexts=contexts,
        languages=tuple(language for language, _, _ in read.values()),
        relevance=relevance,
        benchmarks=read_benchmarks(top),
        similar_jobs=read_similar_jobs(top),
        boards=read_boards(top),
        asked={code: top.section("asked").phrases(code) for code in top.section("asked").data},
        inflected=_inflected(path),
    )


def _entry(entries: Section, slug: str, forms: Mapping[str, Mapping[str, Forms]]) -> Entry:
    section = entries.section(slug, ENTRY_KEYS)
    own = {code: by_slug[slug] for code, by_slug in forms.items() if slug in by_slug}
    if not own:
        section.fault(None, "has no phrases in any language", f'add [forms.{slug}] with strong = ["…"] to a language')
    return Entry(
        slug=slug,
        kind=section.choice("kind", KINDS),  # type: ignore[arg-type]
        origin=section.choice("origin", ORIGINS),
        meaning=section.text("meaning"),
        labels={"en": section.text("en"), "et": section.text("et", default=section.text("en"))},
        forms=own,
        inside=section.flag("inside"),
        hours=section.choice("hours", PARTS_OF_DAY) if "hours" in section.data else None,
    )


def _context(contexts: Section, name: str) -> Context:
    section = contexts.section(name, ("blocks", "wanted"))
    blocks = section.phrases("blocks")
    for kind in blocks:
        if kind not in KINDS:
            section.fault("blocks", f"names the kind {kind!r}", nearest(kind, KINDS))
    return Context(name=name, blocks=frozenset(blocks), wanted=section.flag("wanted"))


def _inflected(path: Path) -> dict[str, dict[str, tuple[str, ...]]]:
    """The prepared forms beside the profile: word → stem and endings, `stem|ending|ending`."""
    file = path.with_suffix(".inflected.json")
    if not file.exists():
        return {}
    try:
        table = json.loads(file.read_text(encoding="utf-8"))
        return {code: {word: _unpack(packed) for word, packed in words.items()} for code, words in table.items()}
    except (OSError, ValueError, AttributeError) as fault:
        raise BadConfig(f"{file.name}: {fault}; write it anew: python -m aggregator.profile.prepare {path}") from fault


def _unpack(packed: str) -> tuple[str, ...]:
    stem, *endings = packed.split("|")
    return tuple(stem + ending for ending in endings)
