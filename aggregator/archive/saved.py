"""A saved page or body → the reading that a crawl would have made of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from aggregator.archive.board_of import GENERIC, Candidate, candidates, owner_of
from aggregator.archive.columns import listing_of_row
from aggregator.archive.plain_rows import plain_rows
from aggregator.archive.rows import board_of_row
from aggregator.crawling.leaves import leaf
from aggregator.crawling.sources import source_named
from aggregator.extract.addresses import host_of
from aggregator.extract.feeds import feed_listings
from aggregator.extract.job_posting import listing_of
from aggregator.extract.json_ld import postings
from aggregator.extract.json_repair import values
from aggregator.extract.page import Outcome, Page, Reading
from aggregator.extract.walls import page_title
from aggregator.listing import Listing


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a file held, and whose it is."""

    board: str
    reading: Reading


def read_page(page: Page, board: str | None) -> Found:
    """The reading of a saved page by its board's own reader.

    A board that is merely mentioned in a page without address is taken only where its reader finds postings.
    """
    tried = list(_tried(candidates(page, board)))
    leading = next((found for _, found in tried if found.reading.follow), tried[-1][1])
    best = _best(tried) or leading
    return best if best.reading.listings or best.reading.problem else _unexplained(best, page)


def read_json(page: Page, board: str | None) -> Found:
    """The postings of a JSON body: a board's own answer, JSON-LD, or a JSON Feed with `_jobposting`."""
    documents = values(page.text)
    if not documents:
        return _nothing(board, "broken JSON, past mending")
    asked = (one for one in candidates(page, board) if one.source.name != GENERIC)
    if found := _best(list(_tried(asked))):
        return found
    nodes = list(postings([_feed_items(documents[0] if len(documents) == 1 else list(documents))]))
    owner = owner_of(page.url)
    name = board or (owner.name if owner else GENERIC)
    listings = [listing_of(node, page=page, board=name, layer="json-ld", alone=len(nodes) == 1) for node in nodes]
    given = tuple(one for one in listings if one)
    if rows := () if given else tuple(_of_rows(documents, page, board)):
        return Found(board=rows[0].board, reading=Reading(listings=rows))
    return _found(name, given, "no JobPosting, no JSON Feed or list of jobs, no answer of a known board")


def _of_rows(documents: Sequence[Any], page: Page, board: str | None) -> Iterator[Listing]:
    """The rows of a list of jobs that no board knows, all under the board of the first."""
    name = board
    for row in (row for document in documents for row in plain_rows(document)):
        name = name or board_of_row(row, None)
        yield listing_of_row(row, board=name, seen_at=page.fetched_at)


def read_feed(page: Page, board: str | None) -> Found:
    """The postings of an RSS, Atom or XML feed, by the reader of the board that it, or its items' addresses, name."""
    if found := _best(list(_tried(one for one in candidates(page, board) if one.sure))):
        return found
    listings = feed_listings(page, board=board or GENERIC) or ()
    owner = owner_of(page.url or (listings[0].url if listings else None))
    source = source_named(board or (owner.name if owner else GENERIC))
    reading = _waiting_read_too(leaf(source.name).read(page, source))
    if reading.listings:
        return Found(board=source.name, reading=reading)
    listings = tuple(replace(one, board=source.name, key=_key(one, source.name)) for one in listings)
    return _found(source.name, listings, "no feed with jobs in it")


def _tried(asked: Iterable[Candidate]) -> Iterator[tuple[Candidate, Found]]:
    """What each candidate's reader makes of the page, up to the first that finds postings."""
    for one in asked:
        reading = _waiting_read_too(leaf(one.source.name).read(one.page, one.source))
        yield one, Found(board=one.source.name, reading=reading)
        if reading.listings:
            return


def _best(tried: Sequence[tuple[Candidate, Found]]) -> Found | None:
    """The reading with postings, or else the zero of a board that is sure to have printed the page."""
    held = (found for _, found in tried if found.reading.listings)
    zeros = (found for one, found in tried if one.sure and found.reading.outcome is Outcome.EMPTY)
    return next(held, None) or next(zeros, None)


def _key(listing: Listing, board: str) -> str:
    """The item's key; on the board of many sites with its host, for two sites may both have an item 7."""
    host = host_of(listing.url).removeprefix("www.")
    return f"{host}/{listing.key}" if board == GENERIC and host and host not in listing.key else listing.key


def _waiting_read_too(reading: Reading) -> Reading:
    """The reading with its cards that would wait for a detail page as listings: nothing is fetched here.

    A card of a title and an address alone is a guess at a link, which only its page could prove: it stays a link.
    """
    cards = tuple(replace(link.card, depth="card") for link in reading.follow if link.card and says_more(link.card))
    return replace(reading, listings=(*reading.listings, *cards)) if cards else reading


def says_more(card: Listing) -> bool:
    """Whether a card says more of its posting than a title and an address."""
    return bool(card.employer or card.places or card.description or card.pay or card.posted or card.posted_relative)


def _feed_items(body: Any) -> Any:
    """A JSON Feed's items as JobPostings (`_jobposting`, the item's own words filled in); other bodies as they are."""
    items = body.get("items") if isinstance(body, Mapping) else None
    if not isinstance(items, list) or not any(isinstance(i, Mapping) and i.get("_jobposting") for i in items):
        return body
    return list(_filled(items))


def _filled(items: list[Any]) -> Iterator[dict[str, Any]]:
    for item in items:
        said = item.get("_jobposting") if isinstance(item, Mapping) else None
        if isinstance(said, Mapping):
            own = {
                "@type": "JobPosting",
                "title": item.get("title"),
                "url": item.get("url"),
                "identifier": item.get("id"),
                "description": item.get("content_html") or item.get("content_text"),
                "datePosted": item.get("date_published"),
            }
            yield {**{key: value for key, value in own.items() if value}, **said}


def _found(board: str, listings: tuple[Listing, ...], otherwise: str) -> Found:
    return Found(board=board, reading=Reading(listings=listings)) if listings else _nothing(board, otherwise)


def _nothing(board: str | None, problem: str) -> Found:
    return Found(board=board or GENERIC, reading=Reading(outcome=Outcome.NOT_RECOGNISED, problem=problem))


def _unexplained(found: Found, page: Page) -> Found:
    if found.reading.outcome == Outcome.EMPTY:
        return found
    title = page_title(page)[:100] or "none"
    if found.reading.follow:
        problem = f"no posting itself, it leads to {len(found.reading.follow)} other pages; title {title!r}"
    else:
        problem = f"nothing that {found.board} prints a posting with; title {title!r}"
    return replace(found, reading=replace(found.reading, outcome=Outcome.NOT_RECOGNISED, problem=problem))
