"""The profile: one occupation as data. Everything here was read from TOML and checked by `reader.py`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["skill", "duty", "channel", "shift", "environment", "schooling", "training", "licence", "experience"]
KINDS: tuple[Kind, ...] = (
    "skill", "duty", "channel", "shift", "environment", "schooling", "training", "licence", "experience",
)  # fmt: skip
ORIGINS = ("article", "guide", "onet", "esco", "soc2020", "trade")
"""Where an entry comes from: the article, the labelling guide, a public vocabulary, or the trade's own words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """The surface phrases of one entry in one language, in the notation of `tagging/notation.py`."""

    strong: tuple[str, ...] = ()
    """Phrases that prove the entry by themselves."""
    weak: tuple[str, ...] = ()
    """Phrases that prove it only with support in the same sentence or under a heading of wants."""
    support: tuple[str, ...] = ()
    """Words that let this entry's weak phrases count, beside the language's own."""
    without: tuple[str, ...] = ()
    """Longer phrases that look like the entry and are not: a phrase inside them does not count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that a posting can ask for, offer or say: one tag."""

    slug: str
    """Public slug (LABELS.md)."""
    kind: Kind
    """Group that the slug belongs to."""
    origin: str
    """One of `ORIGINS`."""
    meaning: str
    """One sentence: when the tag is given."""
    labels: Mapping[str, str]
    """Language → what people read."""
    forms: Mapping[str, Forms]
    """Language → surface phrases."""
    inside: bool = False
    """True where the phrase counts also inside a longer phrase of another entry."""
    hours: str | None = None
    """`day`, `evening` or `night`: stated hours of that part of the day give the tag too."""

    @property
    def label_en(self) -> str:
        """English label."""
        return self.labels["en"]

    @property
    def label_et(self) -> str:
        """Estonian label."""
        return self.labels["et"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """A kind of sentence or section, and what may not be tagged there."""

    name: str
    """`legal`, `company`, `benefits`, …"""
    blocks: frozenset[str]
    """Kinds that are not tagged in it."""
    wanted: bool = False
    """True where weak phrases count without further support."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """What one language adds: its small words, word classes, denials and the cues of each context."""

    code: str
    """ISO 639-1."""
    everywhere: bool
    """True where its phrases are looked for in postings of every language."""
    skip: tuple[str, ...]
    """Words that are passed over inside phrases (articles, possessives)."""
    words: Mapping[str, tuple[str, ...]]
    """Name → the phrases that `{name}` stands for."""
    deny_before: tuple[str, ...]
    """Words that deny what follows them."""
    deny_after: tuple[str, ...]
    """Words that deny what stands before them."""
    deny_never: tuple[str, ...]
    """Phrases that look like a denial and are none."""
    support: tuple[str, ...]
    """Words that let any weak phrase count."""
    headings: Mapping[str, tuple[str, ...]]
    """Context → the headings that open a section of it."""
    cues: Mapping[str, tuple[str, ...]]
    """Context → phrases that put their own sentence in it."""
    hours_not: tuple[str, ...]
    """Phrases whose sentence states hours that are not the worker's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """A group of phrases that speaks for or against the occupation."""

    name: str
    """Short name, shown in the reasons."""
    where: Literal["title", "category", "text"]
    """Where the phrases are looked for."""
    weight: float
    """What it adds to the score, on the logistic scale; negative speaks against."""
    forms: Mapping[str, tuple[str, ...]]
    """Language → phrases."""
    whole: bool = False
    """True where the phrase must be the whole title."""
    yields_to: tuple[str, ...] = ()
    """Signals beside which this one does not count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RelevanceRules:
    """How sure a posting is of the occupation: signals, weights and the cut."""

    cut: float
    """Score below which a posting is filtered, 0 to 1."""
    bias: float
    """Score of a posting of which nothing is known, on the logistic scale."""
    untitled: float
    """Added to the bias where the posting has no title."""
    tags: Mapping[str, float]
    """Slug → what the tag adds."""
    tags_most: float
    """The most that tags may add together."""
    text_most: float
    """The most that text signals may add or take together."""
    signals: tuple[Signal, ...]
    """The groups of phrases."""
    lift: float
    """What a text that was not read yet may add to a card, on the logistic scale."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Benchmark:
    """One published figure, held against postings of its own country and currency only."""

    name: str
    """`pay` or `outlook`."""
    source: str
    """Who published it."""
    year: int
    """Year the figures are of."""
    country: str
    """ISO 3166-1 alpha-2."""
    currency: str | None = None
    """ISO 4217 for pay."""
    figures: Mapping[str, float] = field(default_factory=dict)
    """Name of the figure → value (`median_year`, `p10_hour`, `change_percent`, …)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SimilarJob:
    """A neighbouring occupation, with its mean pay."""

    labels: Mapping[str, str]
    """Language → name."""
    mean_year: float
    """Mean pay of a year, in `currency`."""
    source: str
    """Who published it."""
    year: int
    """Year of the figure."""
    country: str
    """ISO 3166-1 alpha-2."""
    currency: str
    """ISO 4217."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedBoard:
    """A place to look for the occupation's postings, as the article names it."""

    name: str
    """Name as people know it."""
    printed: str
    """Name as the article prints it."""
    leaf: str
    """Folder under `spiders/`."""
    targeted: bool
    """True where the board lists the trade's own jobs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One occupation as data; the code knows no other."""

    code: str
    """Short code, stored as `occupation`."""
    name: Mapping[str, str]
    """Language → name of the occupation."""
    version: str
    """Content hash: the same data give the same version, however the files are laid out."""
    about: Mapping[str, str]
    """Classification → code in it (`soc`, `onet`, `isco08`, …)."""
    titles: Mapping[str, tuple[str, ...]]
    """Language → the occupation's own titles."""
    entries: tuple[Entry, ...]
    """Everything that can be tagged, in the order of the file."""
    contexts: tuple[Context, ...]
    """Kinds of sentences and sections."""
    languages: tuple[Language, ...]
    """The languages it knows."""
    relevance: RelevanceRules
    """How sure a posting is of the occupation."""
    benchmarks: tuple[Benchmark, ...]
    """Published figures."""
    similar_jobs: tuple[SimilarJob, ...]
    """Neighbouring occupations."""
    boards: tuple[NamedBoard, ...]
    """Boards the profile names."""
    asked: Mapping[str, tuple[str, ...]]
    """Language → words that a feed's own search is asked for."""
    inflected: Mapping[str, Mapping[str, tuple[str, ...]]]
    """Language → word → its inflected forms, as far as they were prepared."""
