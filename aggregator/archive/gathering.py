"""The postings of a file that holds many pages: each once, a list's card joined with its detail page as in a crawl."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from aggregator.archive.saved import says_more
from aggregator.extract.addresses import canonical
from aggregator.extract.page import Outcome, Page, Reading
from aggregator.listing import Listing, join_card

Name = tuple[str, str]
"""Board and key."""


@dataclass
class Gathering:
    """Takes the readings of pages in any order."""

    keeps_links: bool = False
    """Whether a card that is a link with a title, and nothing more, is a posting."""
    held: dict[Name, Listing] = field(default_factory=dict)
    own: dict[Name, Name] = field(default_factory=dict)
    """(board, a posting's own address) → its name."""
    shown_at: dict[Name, Name] = field(default_factory=dict)
    """(board, address of a page that shows one posting in full) → its name."""
    renamed: dict[Name, Name] = field(default_factory=dict)
    """Name of a detail page's posting → name of its card."""
    gone: set[Name] = field(default_factory=set)
    """(board, address) of pages that say that their posting is closed."""
    together: int = 0
    """Sights of postings that were sighted before."""

    def take(self, board: str, page: Page, reading: Reading) -> None:
        """Hold what a page gave, joined with what others gave of the same postings."""
        addresses = [(board, canonical(url)) for url in (page.url, page.requested_url) if url]
        for link in reading.follow:
            if link.card and not says_more(link.card):  # the others stand among the listings
                self._hold(link.card, ())
        full = [one for one in reading.listings if one.depth == "full"]
        for listing in reading.listings:
            self._hold(listing, addresses if full == [listing] else ())
        if reading.outcome is Outcome.EMPTY and not reading.follow:
            self.gone.update(addresses)

    def listings(self) -> Iterator[Listing]:
        """Every posting; a card that is a link and nothing more is none, and one whose page is gone has expired."""
        for listing in self.held.values():
            own = (listing.board, canonical(listing.url))
            if self.keeps_links or listing.depth == "full" or says_more(listing):
                yield replace(listing, expired=True) if listing.depth == "card" and own in self.gone else listing

    def clear(self) -> None:
        """Let go of everything."""
        for known in (self.held, self.own, self.shown_at, self.renamed, self.gone):
            known.clear()

    def _hold(self, listing: Listing, shown_at: Sequence[Name]) -> None:
        own = [(listing.board, canonical(listing.url))] if listing.url else []
        known = self._known(listing, [*own, *shown_at])
        kept = listing
        if known is not None:
            self.together += 1
            kept = joined(self.held.pop(known), listing)
        name = (kept.board, kept.key)
        self.held[name] = kept
        for one in ((listing.board, listing.key), known):
            if one is not None and one != name:
                self.renamed[one] = name
        self.own |= dict.fromkeys(own, name)
        self.shown_at |= dict.fromkeys(shown_at, name)

    def _known(self, listing: Listing, places: Sequence[Name]) -> Name | None:
        """The name under which the posting is held: by its key, or, of a card and a detail page, by their address."""
        name = self._now((listing.board, listing.key))
        if name in self.held:
            return name
        found = [self.own[at] for at in places if at in self.own]
        found += [self.shown_at[at] for at in places[:1] if at in self.shown_at and listing.depth == "card"]
        others = (self._now(one) for one in found)
        return next((one for one in others if one in self.held and self.held[one].depth != listing.depth), None)

    def _now(self, name: Name) -> Name:
        while name in self.renamed:
            name = self.renamed[name]
        return name


def joined(first: Listing, second: Listing) -> Listing:
    """Two sights of one posting: the deeper stands, under the card's key and address; among equals the first."""
    if first.depth == "card" and second.depth == "full":
        return join_card(first, second)
    if first.depth == "full" and second.depth == "card":
        return join_card(second, first)
    return replace(join_card(second, first), key=first.key, url=first.url)
