"""Ways through decoded JSON whose shape nobody promised."""

from collections.abc import Iterator, Mapping
from typing import Any

MOST_NODES = 50_000
"""Objects and lists that are looked at; a larger state is searched in its upper levels only."""


def at(node: Any, *path: str | int) -> Any:
    """What lies at a path of keys and indexes, or None.

    >>> at({"a": [{"b": 1}]}, "a", 0, "b")
    1
    >>> at({"a": None}, "a", "b") is None
    True
    """
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str):
            node = node.get(step)
        elif isinstance(node, list) and isinstance(step, int) and step < len(node):
            node = node[step]
        else:
            return None
    return node


def having(node: Any, *keys: str) -> Iterator[Mapping[str, Any]]:
    """The mappings, outermost first, that hold something that is not empty under one of these keys.

    >>> list(having({"a": [{"b": {"k": 1}}], "k": 0}, "k"))
    [{'k': 1}]
    """
    return (one for one in mappings(node) if any(one.get(key) for key in keys))


def mappings(node: Any) -> Iterator[Mapping[str, Any]]:
    """All mappings in the node, outermost first, up to MOST_NODES."""
    level, seen = [node], 0
    while level and seen < MOST_NODES:
        seen += len(level)
        yield from (one for one in level if isinstance(one, Mapping))
        level = [part for one in level for part in _parts(one)]


def _parts(node: Any) -> list[Any]:
    values = node.values() if isinstance(node, Mapping) else node if isinstance(node, list) else ()
    return [value for value in values if isinstance(value, Mapping | list)]
