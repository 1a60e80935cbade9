"""Which kind of sentence or section a place of a text stands in: wants, duties, benefits, company, legal, …"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from aggregator.profile.records import Context
from aggregator.tagging.joints import Found
from aggregator.tagging.scan import Scan

HEADING_WORDS = 8
"""Words that a heading has at most."""
MOST_BEFORE = 2
"""Words (or marks of a list) that may stand before a heading's phrase."""
REACH = 30
"""Words that a cue reaches inside its sentence: texts without full stops are one long sentence."""


class Contexts:
    """The sections and cues of one text."""

    def __init__(self, scan: Scan, found: Mapping[str, list[Found]], contexts: Mapping[str, Context]) -> None:
        """`found`: role → what was found in that role."""
        self._scan = scan
        self._contexts = contexts
        self._sections = sorted(_headings(scan, found.get("heading", ())))
        self._cues: dict[int, list[Found]] = defaultdict(list)
        for cue in found.get("cue", ()):
            self._cues[scan.sentence(cue.first)].append(cue)

    def of(self, hit: Found) -> list[Context]:
        """The contexts that `hit` stands in: its section's, then those that its own sentence shows."""
        sentence = self._scan.sentence(hit.first)
        names = [cue.target.name for cue in self._cues.get(sentence, ()) if _near(cue, hit)]
        section = None
        for opened, name in self._sections:
            if opened > sentence:
                break
            section = name
        if section is not None:
            names.insert(0, section)
        return [self._contexts[name] for name in names]


def _near(cue: Found, hit: Found) -> bool:
    return hit.first - REACH <= cue.behind and cue.first <= hit.behind + REACH


def _headings(scan: Scan, found: Iterable[Found]) -> Iterable[tuple[int, str]]:
    """The sentences that are headings, with the context of their longest phrase."""
    best: dict[int, tuple[int, str]] = {}
    for heading in found:
        sentence = scan.sentence(heading.first)
        size = heading.behind - heading.first
        if _is_heading(scan, sentence, heading.first, size):
            best[sentence] = max(best.get(sentence, (0, "")), (size, heading.target.name))
    return ((sentence, name) for sentence, (_, name) in best.items())


def _is_heading(scan: Scan, sentence: int, first: int, size: int) -> bool:
    """A heading stands alone on its line or before a colon, begins with its phrase, and says little else."""
    start, closing = scan.bounds(sentence)
    end = closing - 1
    return scan.opens_lines(sentence) and first - start <= MOST_BEFORE and end - start <= min(HEADING_WORDS, 2 * size)
