"""Where an Indeed page keeps its data, in every generation."""

from collections.abc import Mapping
from typing import Any

from aggregator.extract.page import Page
from aggregator.extract.state import assigned, body
from aggregator.extract.walk import at, having

State = Mapping[str, Any]

CARDS = 'mosaic.providerData["mosaic-provider-jobcards"]'
CARD_MODEL = "mosaicProviderJobCardsModel"
POSTING_PARTS = ("jobInfoWrapperModel", "hostQueryExecutionResult")


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
    return assigned(page.text, f"window.{CARDS}") or assigned(page.text, CARDS.replace('"', "'")) or _bare(page)


def _bare(page: Page) -> Any:
    """Card data taken out of its page: the value of the provider, the whole `providerData`, or the rows alone."""
    taken = body(page)
    rows = taken if isinstance(taken, list) else at(taken, "results")
    if isinstance(rows, list) and any(isinstance(row, Mapping) and "jobkey" in row for row in rows[:50]):
        return {CARD_MODEL: {"results": rows}}
    return taken


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
