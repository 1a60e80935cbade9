"""Of all that proves a tag, the phrase that is shown."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from aggregator.tagging.joints import Found
from aggregator.tagging.small_words import SmallWords

STRONG, IN_A_ROW = 10_000, 1_000
"""What these count for beside a word; no phrase has so many words."""

Ranked = tuple[int, Found, Found]
"""What a phrase proves, the phrase, and the phrase without small words at its edges."""


def choose(hits: Iterable[Found], letters: str, small: SmallWords, counts: Callable[[Found], bool]) -> Iterator[Found]:
    """For each slug among `hits`, the phrase that proves it best of those that count, trimmed.

    Of two equal ones that share words it is the later one, which holds the noun; else the first. `counts` is asked of
    no more phrases than that takes.
    """
    by_slug: dict[str, list[Ranked]] = defaultdict(list)
    for hit in hits:
        trimmed = small.trimmed(hit, letters)
        by_slug[hit.target.name].append((_proof(trimmed, letters, small), hit, trimmed))
    for ranked in by_slug.values():
        if len(ranked) > 1:
            ranked.sort(key=lambda one: one[0], reverse=True)
        chosen = _first(ranked, counts)
        if chosen:
            yield chosen


def _first(ranked: Iterable[Ranked], counts: Callable[[Found], bool]) -> Found | None:
    chosen: tuple[int, Found] | None = None
    for proof, hit, trimmed in ranked:
        if chosen is None:
            if counts(hit):
                chosen = proof, trimmed
        elif proof < chosen[0]:
            break
        elif chosen[1].first < trimmed.first < chosen[1].behind and counts(hit):
            chosen = proof, trimmed
    return chosen[1] if chosen else None


def _proof(hit: Found, letters: str, small: SmallWords) -> int:
    """Strong before weak, words in a row before words with others between, more words before fewer.

    A joint and the word that it joins prove no more than the other word alone.
    """
    size = hit.behind - hit.first
    strong = STRONG if hit.target.role == "strong" else 0
    if hit.joined:
        return strong - size
    if size > 2:
        size -= 2 * sum(map(small.joints.__contains__, letters[hit.first : hit.behind]))
    return strong + IN_A_ROW + size
