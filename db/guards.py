"""Guards: when the holders of a match key contradict one another, so that the key proves nothing.

A match key says "whoever holds me belongs to one job". Its guard says what must not differ among the holders: a few
facets, each a set of words, as JSON (`{"title": ["customer support agent"]}`). Two guards clash where both give a facet
and share no word of it.
A key with a clash among its holders is void: it joins nobody, whichever of them came first.
"""

import json
from collections.abc import Iterable, Mapping
from itertools import combinations

Guard = Mapping[str, frozenset[str]]


def read_guard(text: str) -> Guard:
    """The facets of a guard; an empty text is a guard that clashes with none."""
    return {facet: frozenset(words) for facet, words in json.loads(text).items()} if text else {}


def clash(one: Guard, other: Guard) -> bool:
    """Whether both give a facet and share no word of it.

    >>> clash(read_guard('{"title": ["agent"]}'), read_guard('{"title": ["nurse"]}'))
    True
    >>> clash(read_guard('{"title": ["agent"]}'), read_guard(""))
    False
    """
    return any(words and other.get(facet) and not (words & other[facet]) for facet, words in one.items())


def any_clash(texts: Iterable[str]) -> bool:
    """Whether two of these guards clash."""
    return any(clash(one, other) for one, other in combinations([read_guard(text) for text in set(texts)], 2))
