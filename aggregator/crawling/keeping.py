"""A verdict → the store's verbs: what crawling and importing share."""

import json
from dataclasses import asdict, fields, replace
from datetime import datetime
from typing import Any

from aggregator.line import Verdict
from aggregator.listing import Listing
from aggregator.matching.keys import match_keys
from aggregator.posting import Place, Posting, Tag
from db.store import Store
from db.values import clean

ROW = tuple(f.name for f in fields(Posting) if f.name not in ("id", "places", "tags"))
PLACE = tuple(f.name for f in fields(Place))
TAG = tuple(f.name for f in fields(Tag))
LISTED = tuple(f.name for f in fields(Listing))
# Plain getattr over these: dataclasses.asdict copies everything deeply, at some hundred times the cost.


def storable(listing: Listing) -> Listing:
    """The listing in characters that can be stored: lone surrogates of its texts become question marks."""
    texts = ((name, getattr(listing, name)) for name in LISTED)
    news = {name: clean(said) for name, said in texts if isinstance(said, str) and not said.isascii()}
    return replace(listing, **news) if news else listing  # type: ignore[arg-type]


def keep(
    store: Store,
    run_id: int,
    listing: Listing,
    verdict: Verdict,
    at: str,
    *,
    profile_version: str | None = None,
    rereads: bool = False,
) -> str:
    """Store what the line made of a listing, and count it in its run; returns what it is counted as.

    `at`: the time of sight, ISO 8601 in UTC. `profile_version`: by which profile it was judged. `rereads`: the page is
    an old one that is read again.
    A kept posting is saved with its places, tags and match keys; a filtered one is passed over; what cannot be
    right goes to quarantine as it was printed.
    """
    if verdict.kind == "filtered":
        reason = clean(verdict.reason or "below the relevance cut")
        return store.pass_over(run_id, listing.board, listing.key, reason, listing.card, profile_version, at)
    if verdict.kind == "quarantined" or verdict.posting is None:
        reason = clean(verdict.reason or "no reason was given")
        return store.quarantine(run_id, reason, as_printed(listing), listing.board, listing.key, listing.card, at)
    posting = verdict.posting
    row = row_of(posting) | {"depth": listing.depth, "profile_version": profile_version}
    places = [{name: getattr(place, name) for name in PLACE} for place in posting.places]
    tags = [{name: getattr(tag, name) for name in TAG} for tag in posting.tags]
    try:
        return store.save(run_id, row, places, tags, match_keys(posting), listing.card, at, rereads=rereads)
    except ValueError as fault:  # raised before anything is written: the row goes aside, its neighbours go on
        reason = clean(str(fault))
        return store.quarantine(run_id, reason, as_printed(listing), listing.board, listing.key, listing.card, at)


def row_of(posting: Posting) -> dict[str, Any]:
    """The posting's own fields as a mapping for the store, which understands dates, decimals, tuples and mappings."""
    return {name: getattr(posting, name) for name in ROW}


def as_printed(listing: Listing) -> dict[str, Any]:
    """The listing as a mapping that JSON can hold, absent fields left out."""
    said = {name: value for name, value in asdict(listing).items() if value not in (None, (), False)}
    return dict(json.loads(json.dumps(said, default=_plain, ensure_ascii=False)))


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)
