"""Which kind of sentence or section a place of a text stands in: wants, duties, benefits, company, legal, …"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping

from aggregator.profile.records import Context
from aggregator.tagging.joints import Found
from aggregator.tagging.nearby import Nearby
from aggregator.tagging.scan import ByRole, Scan

HEADING_WORDS = 8
"""Words that a heading has at most."""
MOST_BEFORE = 2
"""Words (or marks of a list) that may stand before a heading's phrase."""
REACH = 12
"""Words that a cue reaches inside its sentence: texts without full stops are one long sentence."""


class Contexts:
    """The sections and cues of one text."""

    def __init__(self, scan: Scan, found: ByRole, contexts: Mapping[str, Context]) -> None:
        """`found`: role → what was found in that role."""
        self._scan = scan
        self._contexts = contexts
        self._sections = sorted(_headings(scan, found.get("heading", ())))
        self._opened = [sentence for sentence, _ in self._sections]
        self._cues = Nearby(found.get("cue", ()))
        self._cued = {scan.sentence(cue.first) for cue in found.get("cue", ())}

    def of(self, hit: Found) -> list[Context]:
        """The contexts that `hit` stands in: those that its own sentence shows, and its section's."""
        sentence = self._scan.sentence(hit.first)
        names: dict[str, None] = {}
        if sentence in self._cued:
            around = self._cues.touching(hit.first - REACH, hit.behind + REACH)
            names = {cue.target.name: None for cue in around if self._scan.sentence(cue.first) == sentence}
        section = bisect_right(self._opened, sentence)
        if section:
            names[self._sections[section - 1][1]] = None
        return [self._contexts[name] for name in names]


def _headings(scan: Scan, found: Iterable[Found]) -> Iterator[tuple[int, str]]:
    """The sentences that are headings, with the context of their longest phrase.

    A heading stands alone on its line or before a colon, begins with its phrase, and says little else.
    """
    best: dict[int, tuple[int, str]] = {}
    for target, first, behind, _, _ in found:
        sentence = scan.sentence(first)
        start, closing = scan.bounds(sentence)
        size = behind - first
        if (
            first - start <= MOST_BEFORE
            and closing - 1 - start <= min(HEADING_WORDS, 2 * size)
            and scan.opens_lines(sentence)
        ):
            best[sentence] = max(best.get(sentence, (0, "")), (size, target.name))
    return ((sentence, name) for sentence, (_, name) in best.items())
