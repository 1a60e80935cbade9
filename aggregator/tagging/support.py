"""The words that let ambiguous phrases count, by sentence."""

from collections import defaultdict
from collections.abc import Iterable

from aggregator.tagging.joints import Found
from aggregator.tagging.scan import Scan


class Support:
    """The words of support in one text; sorted by sentence when they are first asked for."""

    def __init__(self, scan: Scan, found: Iterable[Found]) -> None:
        self._scan = scan
        self._found = found
        self._where: dict[tuple[int, str], list[Found]] | None = None

    def has(self, hit: Found) -> bool:
        """True where words of support, the language's or the entry's own, stand in its sentence and outside it."""
        if self._where is None:
            self._where = self._sorted()
        sentence = self._scan.sentence(hit.first)
        return any(
            one.behind <= hit.first or one.first >= hit.behind
            for name in ("", hit.target.name)
            for one in self._where.get((sentence, name), ())
        )

    def _sorted(self) -> dict[tuple[int, str], list[Found]]:
        where: dict[tuple[int, str], list[Found]] = defaultdict(list)
        for one in self._found:
            where[self._scan.sentence(one.first), one.target.name].append(one)
        return where
