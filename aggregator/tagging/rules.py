"""From everything found in a text to the phrases that count as evidence: longest first, in context, not denied."""

from collections import defaultdict
from collections.abc import Iterable

from aggregator.profile.records import Context, Entry
from aggregator.tagging.contexts import Contexts
from aggregator.tagging.denial import Denials
from aggregator.tagging.joints import Found
from aggregator.tagging.nearby import Nearby
from aggregator.tagging.scan import ByRole, Scan


class Rules:
    """The rules of one profile, applied to one text after another."""

    def __init__(self, entries: Iterable[Entry], contexts: Iterable[Context], joints: frozenset[str]) -> None:
        self._entries = {entry.slug: entry for entry in entries}
        self._contexts = {context.name: context for context in contexts}
        self._joints = joints

    def evidence(self, scan: Scan, found: ByRole) -> list[Found]:
        """The strong and weak phrases of `found` that count, in the order of the text."""
        hits = self._longest(_not_without([*found.get("strong", ()), *found.get("weak", ())], found.get("without", ())))
        denied = Denials(scan, found, self._joints).denied(hits)
        contexts = Contexts(scan, found, self._contexts)
        support = _Support(scan, found.get("support", ()))
        return [hit for hit in hits if (hit.first, hit.behind) not in denied and self._counts(hit, contexts, support)]

    def _counts(self, hit: Found, contexts: Contexts, support: "_Support") -> bool:
        kind = self._entries[hit.target.name].kind
        around = contexts.of(hit)
        if any(kind in context.blocks for context in around):
            return False
        return hit.target.role == "strong" or any(context.wanted for context in around) or support.has(hit)

    def _longest(self, hits: Iterable[Found]) -> list[Found]:
        """Without the phrases that stand inside a longer one of another entry, unless they count inside too."""
        kept: list[Found] = []
        outer: list[Found] = []
        for hit in sorted(hits, key=lambda one: (one.first, -one.behind)):
            outer = [other for other in outer if other.behind > hit.first]
            size = hit.behind - hit.first
            if self._entries[hit.target.name].inside or not any(
                other.behind >= hit.behind
                and other.behind - other.first > size
                and other.target.name != hit.target.name
                for other in outer
            ):
                kept.append(hit)
            if not hit.joined:
                outer.append(hit)
        return kept


class _Support:
    """The words that let ambiguous phrases count, by sentence."""

    def __init__(self, scan: Scan, found: Iterable[Found]) -> None:
        self._scan = scan
        self._where: dict[tuple[int, str], list[Found]] = defaultdict(list)
        for one in found:
            self._where[scan.sentence(one.first), one.target.name].append(one)

    def has(self, hit: Found) -> bool:
        """True where words of support, the language's or the entry's own, stand in its sentence and outside it."""
        sentence = self._scan.sentence(hit.first)
        return any(
            one.behind <= hit.first or one.first >= hit.behind
            for name in ("", hit.target.name)
            for one in self._where.get((sentence, name), ())
        )


def _not_without(hits: Iterable[Found], without: Iterable[Found]) -> list[Found]:
    """Without the phrases that a longer phrase of their own entry shows to be something else."""
    by_slug: dict[str, list[Found]] = defaultdict(list)
    for one in without:
        by_slug[one.target.name].append(one)
    others = {slug: Nearby(found) for slug, found in by_slug.items()}
    return [hit for hit in hits if hit.target.name not in others or not _ends_in(hit, others[hit.target.name])]


def _ends_in(hit: Found, others: Nearby) -> bool:
    return any(one.first < hit.behind <= one.behind for one in others.touching(hit.first, hit.behind))
