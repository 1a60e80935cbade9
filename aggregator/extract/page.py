"""A fetched or saved page, and what reading it gives."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from typing import Literal

from parsel import Selector

from aggregator.listing import Listing


class Outcome(StrEnum):
    """How a page, and by sum a run, ended; the public words of the `runs` table."""

    OK = "ok"
    EMPTY = "empty"
    PARTIAL = "partial"
    BLOCKED = "blocked"
    LOGIN_WALL = "login_wall"
    REFUSED_BY_ROBOTS = "refused_by_robots"
    REDIRECTED = "redirected"
    SERVICE_CLOSED = "service_closed"
    NOT_RECOGNISED = "not_recognised"
    FAILED = "failed"


@dataclass(frozen=True, kw_only=True)
class Page:
    """One answer of a server, or one saved file; all that a reader may look at."""

    url: str
    """Final address, after redirects; for a saved file its own canonical address."""
    text: str
    """Body as text."""
    fetched_at: datetime
    """When it was fetched or saved, with time zone."""
    status: int = 200
    """HTTP status; 200 for a saved file."""
    headers: Mapping[str, str] = field(default_factory=dict)
    """Response headers, names in lower case."""
    requested_url: str | None = None
    """Address first asked for, where a redirect changed it."""
    data: str | None = None
    """Body of the POST that it answers; None for a GET and where it is not known."""

    @cached_property
    def lowered(self) -> str:
        """The text in lower case: a word that it lacks spares a reader the tree."""
        return self.text.lower()

    @cached_property
    def tree(self) -> Selector:
        """The page as a parsel Selector over lxml, parsed once."""
        return Selector(text=self.text or "<html></html>", type="html", huge_tree=False)  # parsel would guess JSON


Role = Literal["list", "detail", "feed", "sitemap", "search"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A page worth fetching next."""

    url: str
    """Absolute address."""
    role: Role
    """What the page should be."""
    card: Listing | None = None
    """For a detail page: the card it was found on."""
    data: str | None = None
    """Body of a POST; None for a GET."""
    site: str | None = None
    """Of a source that is a list of sites: the site it belongs to; what a page leads to belongs to the page's."""
    drawn: bool = False
    """True: a browser is to draw it, for without its scripts it says nothing."""
    headers: tuple[tuple[str, str], ...] = ()
    """Request headers that the feed needs, beside those of every request: (name, value)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one page gave. Cards that wait for a detail page stand in `follow`, all others in `listings`."""

    outcome: Outcome = Outcome.OK
    """`ok`, `empty` (the board itself said zero), a wall, or `not_recognised`."""
    listings: tuple[Listing, ...] = ()
    """Postings read."""
    follow: tuple[Link, ...] = ()
    """Pages to fetch next."""
    total: int | None = None
    """How many postings the board says it has for this search."""
    dropped: tuple[tuple[str, str], ...] = ()
    """(key or address, reason) of rows that are no postings: decoys, advertisements of other things."""
    lookups: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """subject → what the board writes → what it means: a list of its own that later pages are read with."""
    problem: str | None = None
    """One line for people: what was met, and the sign that it was known by."""
    is_shell: bool = False
    """True where the page is an empty shell, which only a browser could fill."""
