"""What is known of a board beforehand, handed to the normalisers with each of its listings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

Lookups = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardFacts:
    """Facts from a board's TOML that settle what its pages leave open."""

    country: str | None = None
    """ISO 3166-1 alpha-2 of a board of one country: settles "$" and bare town names."""
    language: str | None = None
    """ISO 639-1 of a board of one language; the text itself goes before it."""
    timezone: str = "UTC"
    """IANA zone in which the board's "today" is meant."""
    day_first: bool = True
    """Whether 9/10/2026 is the ninth of October; False for boards of the US."""
    attribution: str | None = None
    """Words that the board asks to be shown with its postings."""
    lookups: Lookups = field(default_factory=lambda: MappingProxyType({}))
    """subject (`employment_type`, `workplace`, `pay_period`, …) → what the board writes, case-folded → our word."""
