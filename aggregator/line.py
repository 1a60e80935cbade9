"""Listing → Posting: the steps, in order, as one function."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, Protocol

from aggregator.extract.text import one_line, plain_text
from aggregator.extract.walls import is_no_title
from aggregator.listing import Listing
from aggregator.normalize.contacts import redact_contacts
from aggregator.normalize.dates import read_last_day, read_posted
from aggregator.normalize.employers import clean_employer, employer_kind
from aggregator.normalize.employment import read_employment
from aggregator.normalize.facts import BoardFacts
from aggregator.normalize.gazetteer import Gazetteer
from aggregator.normalize.language import stated_language, text_language
from aggregator.normalize.pay import read_pay
from aggregator.normalize.places import read_places
from aggregator.normalize.titles import clean_title, names_no_job
from aggregator.normalize.workplace import read_workplace
from aggregator.posting import Posting, Tag
from aggregator.profile import Profile, load_profile

Unmapped = tuple[tuple[str, str], ...]


class Score(Protocol):
    """How surely a posting is of the profile's occupation."""

    @property
    def score(self) -> float:
        """0 to 1."""


class Tags(Protocol):
    """What the line asks of a tagger."""

    def tag(self, title: str, text: str, language: str | None) -> tuple[Tag, ...]:
        """Everything that title and text prove, with evidence."""

    def relevance(self, title: str, text: str, categories: Sequence[str], tags: Sequence[Tag]) -> Score:
        """How surely they are of the profile's occupation."""

    def may_be_relevant(self, title: str, categories: Sequence[str]) -> bool:
        """Whether a card that says no more may be of it."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What the line works with; built once per process."""

    profile: Profile
    tagger: Tags
    gazetteer: Gazetteer

    @classmethod
    def load(cls, profile_path: Path | None = None) -> "Tools":
        """The tools for a profile, the shipped one by default; BadConfig where it is at fault."""
        # here, so that reading a listing in a test needs no gazetteer
        from aggregator.tagging import Tagger
        from db.gazetteer import load_gazetteer

        profile = load_profile(profile_path)
        return cls(profile, Tagger(profile), load_gazetteer())


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a listing."""

    kind: Literal["kept", "filtered", "quarantined"]
    """`filtered` lies below the profile's relevance cut, `quarantined` can't be right."""
    posting: Posting | None
    """The posting; None only in quarantine."""
    reason: str | None = None
    """Why it was not kept."""
    unmapped: Unmapped = ()
    """(subject, value as printed) that no rule or lookup knows."""


@dataclass(frozen=True, slots=True)
class Found:
    """What one step adds: fields of the posting, the layer of each, and values it could not map."""

    values: Mapping[str, Any] = field(default_factory=dict)
    layers: Mapping[str, str | None] = field(default_factory=dict)
    unmapped: Unmapped = ()


@dataclass(frozen=True, slots=True)
class Bench:
    """What lies before a step."""

    listing: Listing
    known: Mapping[str, Any]
    """Fields of the posting that the steps before have found."""
    tools: Tools
    facts: BoardFacts


Step = Callable[[Bench], Found]


def normalize_listing(listing: Listing, tools: Tools, facts: BoardFacts, *, keep_irrelevant: bool = False) -> Verdict:
    """The posting that `listing` prints, with its verdict.

    A listing without a title or address is quarantined; one below the relevance cut is filtered, unless
    `keep_irrelevant`. Pure: the same listing always gives the same verdict.
    """
    if reason := _cannot_be_right(listing):
        return Verdict("quarantined", None, reason)
    known: dict[str, Any] = {}
    layers: dict[str, str] = {}
    unmapped: list[tuple[str, str]] = []
    bench = Bench(listing, known, tools, facts)
    for step in STEPS:
        found = step(bench)
        known.update(found.values)
        layers |= {name: layer for name, layer in found.layers.items() if layer and known.get(name) not in (None, ())}
        unmapped += found.unmapped
    posting = Posting(layers=layers, **known)
    if posting.occupation is None and not keep_irrelevant:
        return Verdict("filtered", posting, f"relevance {posting.relevance:.2f}", tuple(unmapped))
    return Verdict("kept", posting, None, tuple(unmapped))


def _cannot_be_right(listing: Listing) -> str | None:
    title = clean_title(listing.title)
    if not listing.key.strip():
        return "no key: the board's own key of the posting is missing"
    if not listing.url.startswith(("https://", "http://", "urn:import:")):
        return f"no address: {listing.url[:80]!r}"
    if title is None:
        return f"no title: {(listing.title or '')[:80]!r}"
    if is_no_title(title) or names_no_job(title):
        return f"not the title of a job: {title[:80]!r}"
    return None


def _layer(listing: Listing, name: str) -> str:
    return listing.layers.get(name, "page")


def _identity(on: Bench) -> Found:
    values = {
        "id": f"{on.listing.board}:{on.listing.key}",
        "title": clean_title(on.listing.title),
        **{name: getattr(on.listing, name) for name in ("board", "key", "url", "apply_url", "expired")},
        "attribution": on.facts.attribution,
    }
    return Found(values, {name: _layer(on.listing, name) for name in ("url", "apply_url", "title")})


def _description(on: Bench) -> Found:
    # redacted before anything is quoted from it, so that offsets hold in what is stored
    text = redact_contacts(plain_text(on.listing.description)) if on.listing.description else None
    return Found({"description": text or None}, {"description": _layer(on.listing, "description")})


def _language(on: Bench) -> Found:
    read = text_language(on.known["description"] or on.known["title"])
    stated = None if read else stated_language(on.listing.language, on.facts)
    layer = "text" if read else _layer(on.listing, "language") if stated else "board"
    unmapped = () if read or stated or not on.listing.language else (("language", on.listing.language),)
    return Found({"language": read or stated or on.facts.language}, {"language": layer}, unmapped)


def _employer(on: Bench) -> Found:
    name = clean_employer(one_line(on.listing.employer) if on.listing.employer else None)
    kind = employer_kind(name, on.known["description"] or on.known["title"])
    return Found(
        {"employer": name, "employer_kind": kind}, {"employer": _layer(on.listing, "employer"), "employer_kind": "text"}
    )


def _places(on: Bench) -> Found:
    read = read_places(on.listing.places, on.tools.gazetteer, on.facts)
    layer = _layer(on.listing, "places")
    unmapped = tuple(("place", line) for line in read.unmapped)
    return Found({"places": read.places, "place_text": read.text}, {"places": layer, "place_text": layer}, unmapped)


def _workplace(on: Bench) -> Found:
    read = read_workplace(
        on.listing.workplace, (on.known["place_text"], on.known["title"]), on.known["description"], on.facts
    )
    layer = _layer(on.listing, "workplace") if read.said_in == "field" else read.said_in
    return Found(
        {"workplace": read.workplace}, {"workplace": layer}, tuple(("workplace", said) for said in read.unmapped)
    )


def _employment(on: Bench) -> Found:
    read = read_employment(on.listing.employment_types, on.known["title"], on.known["description"], on.facts)
    layer = _layer(on.listing, "employment_types") if read.said_in == "field" else read.said_in
    unmapped = tuple(("employment_type", said) for said in read.unmapped)
    return Found({"employment_types": read.types}, {"employment_types": layer}, unmapped)


def _pay(on: Bench) -> Found:
    countries = tuple(dict.fromkeys(place.country for place in on.known["places"] if place.country))
    read = read_pay(on.listing.pay, on.known["title"], on.known["description"], countries=countries, facts=on.facts)
    values = {
        "pay_text": read.text, "pay_min": read.minimum, "pay_max": read.maximum, "pay_currency": read.currency,
        "pay_period": read.period, "pay_origin": read.origin, "pay_state": read.state,
        "pay_year_min": read.year_minimum, "pay_year_max": read.year_maximum,
    }  # fmt: skip
    layer = "text" if read.origin == "text" else _layer(on.listing, "pay")
    layers = dict.fromkeys(("pay_text", "pay_min", "pay_max", "pay_period", "pay_year_min", "pay_year_max"), layer)
    return Found(values, {**layers, "pay_currency": read.currency_from or layer}, read.unmapped)


def _dates(on: Bench) -> Found:
    posted = read_posted(on.listing.posted, on.listing.posted_relative, seen_at=on.listing.seen_at, facts=on.facts)
    last = read_last_day(on.listing.valid_through, seen_at=on.listing.seen_at, facts=on.facts)
    values = {"posted_on": posted.day, "posted_precision": posted.precision, "valid_through": last.day}
    layer = _layer(on.listing, "posted" if on.listing.posted else "posted_relative")
    layers = {"posted_on": layer, "valid_through": _layer(on.listing, "valid_through")}
    problems = (("posted", posted.problem), ("valid_through", last.problem))
    return Found(values, layers, tuple((name, problem) for name, problem in problems if problem))


def _tags(on: Bench) -> Found:
    title, text = on.known["title"], without_name(on.known["description"] or "", on.known["employer"])
    tags = on.tools.tagger.tag(title, text, on.known["language"])
    score = on.tools.tagger.relevance(title, text, on.listing.category, tags).score
    occupation = on.tools.profile.code if score >= on.tools.profile.relevance.cut else None
    return Found(
        {"tags": tags, "relevance": score, "occupation": occupation}, {"occupation": "profile", "relevance": "profile"}
    )


def without_name(text: str, employer: str | None) -> str:
    """The text with the employer's name blotted out, as long as before: a name says nothing of the work.

    >>> without_name("Acme Call Centre Ltd seeks a cook. Our call centre is hungry.", "Acme Call Centre Ltd")
    '···················· seeks a cook. Our call centre is hungry.'
    """
    if not employer or " " not in employer:  # a single word may be a word of the text as well
        return text
    return text.replace(employer, "·" * len(employer))


STEPS: tuple[Step, ...] = (
    _identity, _description, _language, _employer, _places, _workplace, _employment, _pay, _dates, _tags,
)  # fmt: skip
"""The line, in order: each step sees what those before it found."""
