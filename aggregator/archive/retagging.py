"""Tags stored postings again, after the profile has changed."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from aggregator.crawling.history import register_profile
from aggregator.line import without_name
from aggregator.posting import Tag
from aggregator.tagging import Tagger
from db.store import Store

AT_ONCE = 200
"""Postings in one transaction: a kill loses none that was committed, and the next call does the rest."""
EXAMPLES = 3
"""Examples kept for each tag added or removed."""
SELECT = "SELECT id, title, employer, description, language FROM postings WHERE id > ? ORDER BY id LIMIT ?"


@dataclass(slots=True)
class Retagged:
    """What a retagging changed."""

    postings: int = 0
    """Postings read."""
    changed: int = 0
    """Postings that gained or lost a tag."""
    added: Counter[str] = field(default_factory=Counter)
    """Slug → postings that have it now and had not."""
    removed: Counter[str] = field(default_factory=Counter)
    """Slug → postings that had it and have not now."""
    examples: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    """(`added` or `removed`, slug) → a few `id: "quote"`."""

    def note(self, posting_id: str, before: Mapping[str, str], after: Mapping[str, str]) -> None:
        """Count what became of one posting; `before`, `after`: slug → quote."""
        self.postings += 1
        self.changed += before.keys() != after.keys()
        for name, counter, these, those in (
            ("added", self.added, after, before),
            ("removed", self.removed, before, after),
        ):
            for slug in these.keys() - those.keys():
                counter[slug] += 1
                examples = self.examples.setdefault((name, slug), [])
                if len(examples) < EXAMPLES:
                    examples.append(f'{posting_id}: "{" ".join(these[slug].split())}"')


def retag(store: Store, tagger: Tagger, *, write: bool = True) -> Retagged:
    """Tag every stored posting by `tagger`'s profile and store the tags; `write=False` only says what would change."""
    report = Retagged()
    if write:
        with store.batch():
            register_profile(store, tagger.profile)
    for portion in _portions(store):
        new = [(row, _tags(tagger, row)) for row in portion]
        for row, tags in new:
            report.note(row["id"], _stored(store, row["id"]), {tag.slug: tag.quote for tag in tags})
        if write:
            _store(store, new, tagger.profile.version)
    return report


def _tags(tagger: Tagger, row: Mapping[str, str]) -> tuple[Tag, ...]:
    """The tags that the line would give."""
    return tagger.tag(row["title"], without_name(row["description"] or "", row["employer"]), row["language"])


def _portions(store: Store) -> Iterator[list[dict[str, str]]]:
    last = ""
    while portion := list(store.rows(SELECT, [last, AT_ONCE])):
        yield portion
        last = portion[-1]["id"]


def _stored(store: Store, posting_id: str) -> dict[str, str]:
    rows = store.rows("SELECT tag, quote FROM posting_tags WHERE posting_id = ?", [posting_id])
    return {row["tag"]: row["quote"] for row in rows}


def _store(store: Store, new: list[tuple[dict[str, str], tuple[Tag, ...]]], version: str) -> None:
    with store.batch():
        for row, tags in new:
            given = [{"slug": tag.slug, "quote": tag.quote, "start": tag.start, "end": tag.end} for tag in tags]
            store.replace_tags(row["id"], given, version)
