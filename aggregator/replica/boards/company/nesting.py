"""Where a page hides its JobPosting."""

from collections.abc import Callable, Mapping
from typing import Any

from aggregator.replica.boards.schema import CONTEXT

Node = dict[str, Any]


def _inner(node: Node) -> Node:
    return {name: value for name, value in node.items() if name != "@context"}


def _pascal(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            (key if key.startswith("@") else key[:1].upper() + key[1:]): _pascal(inner) for key, inner in value.items()
        }
    return [_pascal(inner) for inner in value] if isinstance(value, list) else value


def _graph(node: Node) -> Node:
    company = {"@type": "Organization", "@id": "#org", "name": "The web site"}
    return {"@context": CONTEXT, "@graph": [{"@type": "WebSite", "name": "Careers"}, company, _inner(node)]}


def _items(node: Node) -> Node:
    item = {"@type": "ListItem", "position": 1, "item": _inner(node)}
    return {"@context": CONTEXT, "@type": "ItemList", "itemListElement": [item]}


NESTINGS: Mapping[str, Callable[[Node], Any]] = {
    "plain": lambda node: node,
    "list": lambda node: [node],
    "graph": _graph,
    "type-list": lambda node: node | {"@type": ["JobPosting", "Thing"]},
    "type-iri": lambda node: node | {"@type": "http://schema.org/JobPosting"},
    "item-list": _items,
    "main-entity": lambda node: {"@context": CONTEXT, "@type": "WebPage", "name": "A job", "mainEntity": _inner(node)},
    "data-feed": lambda node: {
        "@context": CONTEXT, "@type": "DataFeed", "dataFeedElement": [{"@type": "DataFeedItem", "item": _inner(node)}]
    },
    "pascal-keys": _pascal,
}  # fmt: skip
"""Name → the document round the node."""
