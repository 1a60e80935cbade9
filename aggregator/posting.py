"""The second record: one advertisement on one board, typed, normalised and tagged."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

EmployerKind = Literal["direct", "outsourcer", "staffing"]
Workplace = Literal["onsite", "hybrid", "remote"]
EmploymentType = Literal["full_time", "part_time", "contract", "temporary", "internship", "volunteer", "per_diem"]
Period = Literal["hour", "day", "week", "month", "year"]
PayOrigin = Literal["field", "text", "estimate"]
PayState = Literal["stated", "missing", "ambiguous", "implausible"]
Precision = Literal["day", "at_least"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One place of a posting; what the board did not say and the gazetteer does not know is None."""

    place: str
    """The place as printed, on one line."""
    city: str | None = None
    """City, by its usual name."""
    region: str | None = None
    """State, county or province."""
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    latitude: float | None = None
    """Degrees north."""
    longitude: float | None = None
    """Degrees east."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """One tag and the words that earned it."""

    slug: str
    """Public slug (`active-listening`)."""
    quote: str
    """The shortest words that prove it, verbatim."""
    start: int | None = None
    """Offset of the quote in the description, in characters; None where it stands in the title or a field."""
    end: int | None = None
    """Offset behind the quote, so that `description[start:end] == quote`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """One advertisement on one board, as known. None: the board did not say. Nothing is invented."""

    id: str
    """`board:key`."""
    board: str
    """Name of the board."""
    key: str
    """The board's own key."""
    url: str
    """Address of the posting on the board."""
    apply_url: str | None = None
    """Where one applies, if elsewhere."""
    title: str
    """Title, cleaned of entities and decoration."""
    employer: str | None = None
    """Employer's name, as a person would write it."""
    employer_kind: EmployerKind | None = None
    """The company itself, an outsourcer (call-centre business) or a staffing agency."""
    description: str | None = None
    """Plain text; paragraphs are kept, personal contacts redacted."""
    language: str | None = None
    """ISO 639-1 of most of the text."""
    place_text: str | None = None
    """The places as printed, joined by ` · `."""
    places: tuple[Place, ...] = ()
    """Every place, resolved."""
    workplace: Workplace | None = None
    """Where the work is done."""
    employment_types: tuple[EmploymentType, ...] = ()
    """Kinds of employment offered."""
    pay_text: str | None = None
    """The words or field that the pay was read from."""
    pay_min: Decimal | None = None
    """Lower figure, in `pay_currency` for one `pay_period`."""
    pay_max: Decimal | None = None
    """Upper figure; None after "from"."""
    pay_currency: str | None = None
    """ISO 4217; None where the board does not settle it."""
    pay_period: Period | None = None
    """What the figures are paid for."""
    pay_origin: PayOrigin | None = None
    """Where the figures were found; an estimate is the board's guess."""
    pay_state: PayState = "missing"
    """How far the figures can be trusted."""
    pay_year_min: Decimal | None = None
    """Lower figure for a full-time year; only where the period is known."""
    pay_year_max: Decimal | None = None
    """Upper figure for a full-time year."""
    posted_on: date | None = None
    """Day of posting."""
    posted_precision: Precision | None = None
    """`day`, or `at_least` where the board says "30+ days ago": posted on that day or before."""
    valid_through: date | None = None
    """Last day the posting is open."""
    occupation: str | None = None
    """Code of the profile's occupation, where the posting is relevant."""
    relevance: float | None = None
    """How surely the posting is of the profile's occupation, 0 to 1."""
    expired: bool = False
    """True where the board itself says that the posting is closed."""
    attribution: str | None = None
    """Words that its source asks to be shown with it (`Jobs by Adzuna`), beside the link of `url`."""
    layers: Mapping[str, str] = field(default_factory=dict)
    """Field → the layer that supplied it."""
    tags: tuple[Tag, ...] = ()
    """Everything the profile's vocabulary found, with evidence."""
