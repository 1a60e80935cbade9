"""From everything found in a text to the phrases that count as evidence: longest first, in context, not denied."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from aggregator.profile.records import Context, Entry
from aggregator.tagging.choice import choose
from aggregator.tagging.contexts import Contexts
from aggregator.tagging.denial import Denials
from aggregator.tagging.joints import Found
from aggregator.tagging.nearby import Nearby
from aggregator.tagging.scan import ByRole, Scan
from aggregator.tagging.small_words import SmallWords
from aggregator.tagging.support import Support


class Rules:
    """The rules of one profile, applied to one text after another."""

    def __init__(self, entries: Iterable[Entry], contexts: Iterable[Context], small: SmallWords) -> None:
        self._entries = {entry.slug: entry for entry in entries}
        self._contexts = {context.name: context for context in contexts}
        self._small = small

    def evidence(self, scan: Scan, found: ByRole) -> Iterator[Found]:
        """For each slug, the strong or weak phrase of `found` that proves it best."""
        hits = self._longest(self._not_without([*found.get("strong", ()), *found.get("weak", ())], scan, found))
        if not hits:
            return
        denied = Denials(scan, found, self._small.joints).denied(hits)
        contexts = Contexts(scan, found, self._contexts)
        support = Support(scan, found.get("support", ()))

        def counts(hit: Found) -> bool:
            if (hit.first, hit.behind) in denied:
                return False
            around = contexts.of(hit)
            kind = self._entries[hit.target.name].kind
            if any(kind in context.blocks for context in around):
                return False
            return hit.target.role == "strong" or any(context.wanted for context in around) or support.has(hit)

        yield from choose(hits, scan.letters, self._small, counts)

    def _not_without(self, hits: list[Found], scan: Scan, found: ByRole) -> list[Found]:
        """Without the phrases that a longer phrase of their own entry shows to be something else."""
        by_slug: dict[str, list[Found]] = defaultdict(list)
        for one in found.get("without", ()):
            by_slug[one.target.name].append(one)
        if not by_slug:
            return hits
        others = {slug: Nearby(longer) for slug, longer in by_slug.items()}
        return [
            hit
            for hit in hits
            if hit.target.name not in others
            or not others[hit.target.name].covers(self._small.trimmed(hit, scan.letters))
        ]

    def _longest(self, hits: list[Found]) -> list[Found]:
        """Without single words that stand in a longer phrase of another entry, unless they count inside too.

        "Flexible" in "flexible hours" says nothing of its own; "written communication" in "verbal and written
        communication skills" does.
        """
        kept: list[Found] = []
        outer: list[Found] = []
        for hit in sorted(hits, key=_from_the_longest):
            target, first, behind, _, whole = hit
            if outer:
                outer = [other for other in outer if other.behind > first]
            if behind - first > 1:
                kept.append(hit)
                if whole:
                    outer.append(hit)
            elif self._entries[target.name].inside or all(other.target.name == target.name for other in outer):
                kept.append(hit)
        return kept


def _from_the_longest(hit: Found) -> tuple[int, int]:
    return hit.first, -hit.behind
