"""Where an Indeed page keeps its data, in every generation."""

from collections.abc import Iterator, Mapping
from typing import Any

from aggregator.extract.page import Page
from aggregator.extract.state import assigned

State = Mapping[str, Any]

CARDS = 'mosaic.providerData["mosaic-provider-jobcards"]'
CARD_MODEL = "mosaicProviderJobCardsModel"
POSTING_PARTS = ("jobInfoWrapperModel", "hostQueryExecutionResult")
_MOST_NODES = 20_000


def initial_data(page: Page) -> State:
    """`window._initialData`; empty where there is none, or where it is no JSON (since about September 2026)."""
    found = assigned(page.text, "window._initialData") if "_initialData" in page.text else None
    return found if isinstance(found, Mapping) else {}


def card_results(page: Page, initial: State) -> tuple[State, ...] | None:
    """The cards of a search page; None where the page carries no card data at all."""
    for holder in (_provider(page), initial.get("mosaicData")):
        for model in having(holder, CARD_MODEL):
            results = model[CARD_MODEL].get("results") if isinstance(model[CARD_MODEL], Mapping) else None
            if isinstance(results, list):
                return tuple(card for card in results if isinstance(card, Mapping))
    return None


def _provider(page: Page) -> Any:
    return assigned(page.text, f"window.{CARDS}") or assigned(page.text, CARDS.replace('"', "'"))


def open_posting(initial: State) -> State | None:
    """The posting that a two-pane search page has opened by itself."""
    answer = initial.get("autoOpenTwoPaneViewjobResponse")
    return next(having(answer, *POSTING_PARTS), None) if isinstance(answer, Mapping) else None


def posting_state(page: Page, initial: State) -> State | None:
    """The state of a posting's own page: generation A in `_initialData`, B in `_rootProps`."""
    if any(initial.get(part) for part in POSTING_PARTS):
        return initial
    if "preloadedVJData" not in page.text:
        return None
    for marker in ("window._rootProps", '"preloadedVJData"'):
        found = next(having(assigned(page.text, marker), *POSTING_PARTS), None)
        if found is not None:
            return found
    return None


def having(node: Any, *keys: str) -> Iterator[State]:
    """The mappings, outermost first, that hold one of these keys with something in it."""
    level, seen = [node], 0
    while level and seen < _MOST_NODES:
        seen += len(level)
        yield from (one for one in level if isinstance(one, Mapping) and any(one.get(key) for key in keys))
        level = [part for one in level for part in _parts(one)]


def _parts(node: Any) -> list[Any]:
    if isinstance(node, Mapping):
        return [value for value in node.values() if isinstance(value, Mapping | list)]
    return [value for value in node if isinstance(value, Mapping | list)] if isinstance(node, list) else []


def at(node: Any, *path: str | int) -> Any:
    """What lies at a path of keys and indexes, or None.

    >>> at({"a": [{"b": 1}]}, "a", 0, "b")
    1
    """
    for step in path:
        if isinstance(node, Mapping):
            node = node.get(str(step))
        elif isinstance(node, list) and isinstance(step, int) and step < len(node):
            node = node[step]
        else:
            return None
    return node
