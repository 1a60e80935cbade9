"""What a source's owner allows, and how it is therefore asked; written in its board.toml."""

import datetime
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """What a board's robots.txt and terms allow, as read on a day, and what the spider therefore does."""

    robots: str
    terms: str
    stance: str
    read_on: datetime.date
    needs_permission: bool = False
    """True where the terms forbid automation: then the config must give a `permission`."""
    permission_opens_robots: bool = False
    """True where the owner documents the feed for the public, yet its robots.txt closes it: robots.txt wins until the
    config records a `permission`."""
    needs_searches: bool = False
    """True where the terms forbid taking the list out: only a person's own searches are asked, each with a text."""
    saved_only: bool = False
    """True where nothing may be asked by a program, permission or not: the board is read from saved pages alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Politeness:
    """How gently the board is asked."""

    delay: float = 2.0
    """Seconds between two requests to one host, before AutoThrottle adds to it."""
    max_pages: int = 500
    """Requests in one run at the most."""
    max_depth: int = 50
    """Links followed from the first page at the most."""
    max_megabytes: int = 16
    """Size of one answer at the most, before and after decompression."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A key of an official interface; addresses and headers name it in braces, its value never leaves the network."""

    env: str
    """The environment variable that holds it."""
    basic: bool = False
    """Sent as HTTP Basic's user name without a password (RFC 7617): base64 of the key and a colon."""
    optional: bool = False
    """Asked without it too; the parameter that carries it is then left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quota:
    """How many requests the terms allow."""

    requests: int
    per: Literal["hour", "day", "month", "ever"] = "day"
    """Counted by the clock's hours, days and months, in UTC."""
