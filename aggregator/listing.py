"""The first record: what a board printed, before anyone has interpreted it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from typing import Literal

Depth = Literal["card", "full", "known"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPlace:
    """One place as printed: a line of text, or the parts of a structured address."""

    text: str | None = None
    """The whole place as one line, where the board prints one."""
    street: str | None = None
    """Street address."""
    locality: str | None = None
    """Town or city."""
    region: str | None = None
    """State, county or province."""
    postcode: str | None = None
    """Postal code."""
    country: str | None = None
    """Country as printed: a name, ISO2 or ISO3."""
    latitude: str | None = None
    """Latitude in degrees, as printed."""
    longitude: str | None = None
    """Longitude in degrees, as printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPay:
    """Pay as printed: a line of text, or the parts of a structured figure."""

    text: str | None = None
    """The whole pay as one line, where the board prints one."""
    minimum: str | None = None
    """Lower figure of a structured pay."""
    maximum: str | None = None
    """Upper figure of a structured pay."""
    currency: str | None = None
    """Currency as printed: a code, a sign or a word."""
    period: str | None = None
    """Period as printed: `HOUR`, `per month`, `tunnis`, …"""
    estimate: bool = False
    """True where the board says that the figure is its own guess."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One advertisement as one board printed it: strings, and where each came from."""

    board: str
    """Name of the board, as in its folder under `spiders/`."""
    key: str
    """The board's own key of the posting; with the board it makes the id."""
    url: str
    """Canonical address of the posting on the board."""
    seen_at: datetime
    """When the page was fetched (or saved), with time zone; relative dates count from here."""
    depth: Depth = "full"
    """`card` read from a list only; `full` with its detail page; `known` an unchanged card, not fetched again."""
    title: str | None = None
    """Title as printed."""
    employer: str | None = None
    """Employer as printed."""
    apply_url: str | None = None
    """Where one applies, if that is another address."""
    description: str | None = None
    """The text, HTML or plain, as printed."""
    language: str | None = None
    """Language that the board states for the text."""
    places: tuple[PrintedPlace, ...] = ()
    """Every place printed, in the board's order."""
    workplace: tuple[str, ...] = ()
    """Workplace markers as printed: `TELECOMMUTE`, `Hybrid work`, `on-site`, …"""
    employment_types: tuple[str, ...] = ()
    """Employment types as printed."""
    schedule: tuple[str, ...] = ()
    """Shift and schedule labels printed beside the text."""
    category: tuple[str, ...] = ()
    """The board's own category, industry or department labels."""
    pay: tuple[PrintedPay, ...] = ()
    """Every pay printed in a field, the board's estimates marked."""
    posted: str | None = None
    """Posting date as printed: ISO, epoch, or a local date form."""
    posted_relative: str | None = None
    """Posting age as printed: `3 days ago`, `30+ days ago`, `täna`."""
    valid_through: str | None = None
    """Last day as printed."""
    expired: bool = False
    """True where the board itself says that the posting is closed."""
    layers: Mapping[str, str] = field(default_factory=dict)
    """Field → the layer that supplied it: `json-ld`, `microdata`, `rdfa`, `state`, `markup`, `feed`, `table`, …"""
    card: str | None = None
    """Fingerprint of the card whose detail was read; while it stays the same, the detail is not asked for again."""


CARD_FIELDS = (
    "title", "employer", "apply_url", "description", "places", "workplace", "employment_types",
    "schedule", "category", "pay", "posted", "valid_through", "expired",
)  # fmt: skip


def card_print(card: Listing) -> str:
    """A fingerprint (32 hex digits) of a card's printed fields, the same as long as the card does not change.

    Ages such as "3 days ago" are left out: they change daily without news.
    """
    said = "\x1f".join(f"{name}={getattr(card, name)!r}" for name in CARD_FIELDS)
    return hashlib.blake2b(said.encode(), digest_size=16).hexdigest()


def join_card(card: Listing, detail: Listing) -> Listing:
    """The detail page's listing, with what only the card said filled in, each field's layer kept.

    The card's key, address and board stand: they are what the list will show next time.
    """
    filled: dict[str, object] = {"board": card.board, "key": card.key, "url": card.url}
    layers = dict(detail.layers)
    for name in (f.name for f in fields(Listing)):
        if name in filled or name in ("seen_at", "depth", "layers", "card"):
            continue
        mine, theirs = getattr(card, name), getattr(detail, name)
        if mine and not theirs:
            filled[name] = mine
            if name in card.layers:
                layers[name] = card.layers[name]
    return replace(detail, layers=layers, **filled)  # type: ignore[arg-type]
