"""From everything found in a text to the phrases that count as evidence: longest first, in context, not denied."""

from collections import defaultdict
from collections.abc import Iterable

from aggregator.profile.records import Context, Entry
from aggregator.tagging.contexts import Contexts
from aggregator.tagging.denial import Denials
from aggregator.tagging.joints import Found
from aggregator.tagging.nearby import Nearby
from aggregator.tagging.scan import ByRole, Scan
from aggregator.tagging.small_words import SmallWords


class Rules:
    """The rules of one profile, applied to one text after another."""

    def __init__(self, entries: Iterable[Entry], contexts: Iterable[Context], small: SmallWords) -> None:
        self._entries = {entry.slug: entry for entry in entries}
        self._contexts = {context.name: context for context in contexts}
        self._small = small

    def evidence(self, scan: Scan, found: ByRole) -> list[Found]:
        """The strong and weak phrases of `found` that count, in the order of the text."""
        hits = self._longest(self._not_without([*found.get("strong", ()), *found.get("weak", ())], scan, found))
        denied = Denials(scan, found, self._small.joints).denied(hits)
        contexts = Contexts(scan, found, self._contexts)
        support = _Support(scan, found.get("support", ()))
        counting = (hit for hit in hits if (hit.first, hit.behind) not in denied)
        return [self._small.trimmed(hit, scan.letters) for hit in counting if self._counts(hit, contexts, support)]

    def _counts(self, hit: Found, contexts: Contexts, support: "_Support") -> bool:
        kind = self._entries[hit.target.name].kind
        around = contexts.of(hit)
        if any(kind in context.blocks for context in around):
            return False
        return hit.target.role == "strong" or any(context.wanted for context in around) or support.has(hit)

    def _not_without(self, hits: Iterable[Found], scan: Scan, found: ByRole) -> list[Found]:
        """Without the phrases that a longer phrase of their own entry shows to be something else."""
        by_slug: dict[str, list[Found]] = defaultdict(list)
        for one in found.get("without", ()):
            by_slug[one.target.name].append(one)
        others = {slug: Nearby(longer) for slug, longer in by_slug.items()}
        return [
            hit
            for hit in hits
            if hit.target.name not in others
            or not others[hit.target.name].covers(self._small.trimmed(hit, scan.letters))
        ]

    def _longest(self, hits: Iterable[Found]) -> list[Found]:
        """Without single words that stand in a longer phrase of another entry, unless they count inside too.

        "Flexible" in "flexible hours" says nothing of its own; "written communication" in "verbal and written
        communication skills" does.
        """
        kept: list[Found] = []
        outer: list[Found] = []
        for hit in sorted(hits, key=lambda one: (one.first, -one.behind)):
            outer = [other for other in outer if other.behind > hit.first]
            alone = hit.behind - hit.first > 1 or self._entries[hit.target.name].inside
            if alone or all(other.target.name == hit.target.name for other in outer):
                kept.append(hit)
            if hit.behind - hit.first > 1 and hit.whole:
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
