"""How surely a posting is of the profile's occupation: signals added on the logistic scale."""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from aggregator.posting import Tag
from aggregator.profile.records import RelevanceRules, Signal
from aggregator.tagging.joints import Found


class Relevance(NamedTuple):
    """A score and its reasons."""

    score: float
    """0 to 1."""
    why: tuple[str, ...]
    """One line for each reason, the weightiest first: `+5.0 own-title`."""


class Weigher:
    """The relevance rules of one profile."""

    def __init__(self, rules: RelevanceRules) -> None:
        self._rules = rules
        self._wholes = {signal.name for signal in rules.signals if signal.whole}

    def weigh(self, title: str, letters: str, said: Mapping[str, Iterable[Found]], tags: Sequence[Tag]) -> Relevance:
        """The score of a posting: `said` holds what was found in its title, categories and text."""
        reasons: dict[str, float] = {}
        for where in ("title", "category"):
            names = {
                one.target.name for one in said[where] if _whole(one, letters) or one.target.name not in self._wholes
            }
            reasons |= {signal.name: signal.weight for signal in self._signals(where, names)}
        text = self._signals("text", {one.target.name for one in said["text"]})
        reasons |= _bounded({signal.name: signal.weight for signal in text}, self._rules.text_most)
        reasons |= _bounded({tag.slug: self._rules.tags.get(tag.slug, 0.0) for tag in tags}, self._rules.tags_most)
        total = self._rules.bias + (0 if title.strip() else self._rules.untitled) + sum(reasons.values())
        why = sorted(((value, name) for name, value in reasons.items() if value), key=lambda one: -abs(one[0]))
        return Relevance(1 / (1 + math.exp(-total)), tuple(f"{value:+.1f} {name}" for value, name in why))

    def may_pass(self, score: float) -> bool:
        """Whether a posting of which title and categories give that score may pass the cut by its text."""
        return _logit(score) + self._rules.lift >= _logit(self._rules.cut)

    def _signals(self, where: str, names: set[str]) -> Iterable[Signal]:
        for signal in self._rules.signals:
            if signal.where == where and signal.name in names and not names.intersection(signal.yields_to):
                yield signal


def _logit(score: float) -> float:
    bounded = min(max(score, 1e-9), 1 - 1e-9)
    return math.log(bounded / (1 - bounded))


def _whole(found: Found, letters: str) -> bool:
    return found.first == 0 and found.behind == len(letters)


def _bounded(reasons: Mapping[str, float], most: float) -> dict[str, float]:
    """The reasons, scaled down together where their sum would pass `most` either way."""
    total = abs(sum(reasons.values()))
    scale = min(1.0, most / total) if total else 1.0
    return {name: value * scale for name, value in reasons.items()}
