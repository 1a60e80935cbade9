"""The postings of a search page, and what stands among them without being one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from aggregator.crawling.sources import Source
from aggregator.extract.page import Page
from aggregator.listing import Listing, join_card
from spiders.indeed import cards_markup, cards_state
from spiders.indeed.addresses import KEY
from spiders.indeed.decoys import hand_made, unseen
from spiders.indeed.posting_state import state_listing
from spiders.indeed.state import State, open_posting

NO_KEY = "no posting: its job key is not 16 hex digits"
NOT_IN_DATA = "a decoy: not in the page's data"
_SHOWN_KEY = re.compile(r"\bdata-jk=[\"']?([0-9A-Za-z]{1,40})")


@dataclass(frozen=True, slots=True)
class Gathered:
    """Postings of one page, and (key, reason) of what was dropped."""

    listings: tuple[Listing, ...]
    dropped: tuple[tuple[str, str], ...]


def shown_keys(page: Page) -> list[str]:
    """The job keys of the page's markup, each once; found without parsing the page."""
    return list(dict.fromkeys(_SHOWN_KEY.findall(page.text)))


def from_state(results: Iterable[State], page: Page, source: Source, initial: State) -> Gathered:
    """The cards of the page's data; keys that only its markup has are decoys."""
    found: dict[str, Listing] = {}
    strange = []
    stamp = initial.get("timestamp")
    now = stamp if isinstance(stamp, int) else int(page.fetched_at.timestamp() * 1000)
    for card in results:
        key = str(card.get("jobkey"))
        if not KEY.fullmatch(key):
            strange.append((key, NO_KEY))
        elif key not in found:
            found[key] = cards_state.card_listing(card, page, source, now=now)
    opened = open_posting(initial)
    detail = state_listing(opened, page, source) if opened else None
    if detail and detail.key in found:
        found[detail.key] = _opened(found[detail.key], detail)
    strange += [(key, NOT_IN_DATA) for key in shown_keys(page) if key not in found]
    return Gathered(tuple(found.values()), tuple(strange))


def _opened(card: Listing, detail: Listing) -> Listing:
    """The card with the full text that the page shows beside its list, and with what only that pane says."""
    if not detail.description:
        return card
    layers = {**card.layers, "description": detail.layers.get("description", "state")}
    return join_card(detail, replace(card, depth="full", description=detail.description, layers=layers))


def from_markup(page: Page, source: Source) -> Gathered:
    """The cards of the markup, without the decoys that can be told by themselves."""
    found: dict[str, Listing] = {}
    strange: dict[str, str] = {}
    for card in cards_markup.cards(page.tree):
        key = cards_markup.card_key(card)
        if key is None or key in found:
            continue
        reason = _not_a_posting(key, unseen(card))
        if reason:
            strange[key] = reason
        else:
            found[key] = cards_markup.card_listing(card, key, page, source)
    return Gathered(tuple(found.values()), tuple(strange.items()))


def _not_a_posting(key: str, hidden: str | None) -> str | None:
    if not KEY.fullmatch(key):
        return NO_KEY
    if hand_made(key):
        return "a decoy: its job key is made by hand"
    return f"a decoy: {hidden}" if hidden else None
