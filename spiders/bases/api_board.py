"""The base of official interfaces: a leaf says what to ask, where the rows are, and what one of them prints."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, ClassVar

from scrapy.http import Response

from aggregator.crawling.sources import Search, Source
from aggregator.extract.page import Link, Outcome, Page, Reading
from aggregator.extract.said import line
from aggregator.extract.walk import at
from aggregator.listing import Listing
from spiders.bases import outcomes
from spiders.bases.api_answers import decoded, nothing, refused
from spiders.bases.api_paging import Paging
from spiders.bases.ats import distinct
from spiders.bases.board import BoardSpider
from spiders.bases.job_links import is_job_address, key_of
from spiders.bases.job_pages import structured
from spiders.bases.rows import listing_of_row

Row = Any
"""One posting of an answer, as JSON."""


class ApiBoard(BoardSpider):
    """An interface: `ask`, `rows` and `fields` are a leaf's; `total` and `paging` where its list has them."""

    rows: ClassVar[tuple[str, ...]]
    """Where the list stands in an answer."""
    total: ClassVar[tuple[str, ...]] = ()
    """Where the answer counts all postings of the search."""
    paging: ClassVar[Paging | None] = None
    snippets: ClassVar[bool] = False
    """Whether a row's text is only the beginning of the posting's."""
    details: ClassVar[bool] = False
    """Whether each row has an answer of its own that says more: `detail` gives its address."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self.met: dict[str, set[str]] = {}

    @classmethod
    def ask(cls, search: Search, source: Source) -> Link:
        """The first page of a search."""
        raise NotImplementedError

    @classmethod
    def fields(cls, row: Row, page: Page, source: Source) -> Mapping[str, Any]:
        """What a row prints, by the names of Listing's fields; `id` is its key.

        Whatever has another type than expected is left out, never guessed.
        """
        raise NotImplementedError

    @classmethod
    def detail(cls, card: Listing) -> Link:
        """Where more of a row is said."""
        raise NotImplementedError

    @classmethod
    def one(cls, answer: Any) -> Row | None:
        """The row of an answer about one posting; None for other answers."""
        del answer
        return None

    @classmethod
    def first_links(cls, source: Source, searches: Sequence[Search]) -> Iterator[Link]:
        """The first page of every search."""
        return (cls.ask(search, source) for search in searches or (Search(),))

    @classmethod
    def read(cls, page: Page, source: Source) -> Reading:
        """The postings of an answer, or why there are none; of a saved page, its structured data."""
        return (
            outcomes.strayed(page)
            or refused(page, source)
            or cls.answered(page, source)
            or structured(page, source.name, is_job_address, key_of)
            or nothing(page, source, " > ".join(cls.rows))
        )

    @classmethod
    def following(cls, answer: Any, asked: Link, rows: int, total: int | None) -> Iterator[Link]:
        """The pages behind the one that `asked` asked for."""
        del answer
        return cls.paging.onward(asked, rows, total) if cls.paging else iter(())

    @classmethod
    def answered(cls, page: Page, source: Source) -> Reading | None:
        """What an answer gives; None where it holds no list and is no posting."""
        answer = decoded(page)
        if (one := cls.one(answer)) is not None:
            return Reading(listings=(cls.listing(one, page, source),))
        rows = at(answer, *cls.rows)
        if not isinstance(rows, list) or (rows and not any(isinstance(row, dict) for row in rows)):
            return None
        total = _count(at(answer, *cls.total)) if cls.total else None
        asked = Link(url=page.url, role="search", data=page.data)
        problem = cls.hole(asked, len(rows), total, source)
        onward = tuple(cls.following(answer, asked, len(rows), total))
        if not rows:
            said = problem or ("the list ends here" if total else "the answer counts 0 postings")
            outcome = Outcome.PARTIAL if problem else Outcome.EMPTY
            return Reading(outcome=outcome, follow=onward, total=total or 0, problem=said)
        outcome = Outcome.PARTIAL if problem else Outcome.OK
        return cls.with_rows(rows, page, source, Reading(outcome=outcome, follow=onward, total=total, problem=problem))

    @classmethod
    def with_rows(cls, rows: list[Row], page: Page, source: Source, reading: Reading) -> Reading:
        """The reading with what the rows print, or with the way to more of it."""
        found = tuple(distinct([cls.listing(row, page, source) for row in rows if isinstance(row, dict)]))
        odd = tuple((str(row)[:80], "a row that is no object") for row in rows if not isinstance(row, dict))
        if not cls.details:
            return replace(reading, listings=found, dropped=odd)
        keyless = tuple(card for card in found if not card.key)
        follow = (cls.detail(replace(card, depth="card")) for card in found if card.key)
        return replace(reading, listings=keyless, follow=(*follow, *reading.follow), dropped=odd)

    @classmethod
    def listing(cls, row: Row, page: Page, source: Source) -> Listing:
        """The Listing of a row; what is only a snippet makes a card."""
        found = listing_of_row(cls.fields(row, page, source), page, source, None, "feed")
        return replace(found, depth="card") if cls.snippets else found

    @classmethod
    def hole(cls, asked: Link, rows: int, total: int | None, source: Source) -> str | None:
        """What this page shows to be missing from the list, in one line, or None."""
        index = cls.paging.index(asked) if cls.paging else 0
        start = index * cls.paging.size if cls.paging else 0
        if not rows and total and start < total:
            return f"the answer counts {total} postings, but page {index + 1} holds none"
        window = cls.paging.window if cls.paging else None
        if source.sweep and window and total and total > window and not index:
            return f"the interface gives {window} of its {total} postings; ask narrower searches"
        return None

    def reading(self, response: Response, link: Link) -> Reading:
        """What the leaf read; a page that repeats what its list has given already ends it."""
        found = super().reading(response, link)
        cards = (one.card for one in found.follow if one.card)
        keys = {one.key for one in (*found.listings, *cards)}
        if not keys or self.paging is None or link.role == "detail":
            return found
        first = self.paging.at(link, 0)
        known = self.met.setdefault(f"{first.url} {first.data or ''}", set())
        if keys <= known:
            said = f"page {self.paging.index(link) + 1} repeats postings of the pages before it"
            return replace(found, outcome=Outcome.PARTIAL, follow=(), problem=said)
        known |= keys
        return found


def _count(value: Any) -> int | None:
    said = line(value) or ""
    return int(said) if said.isascii() and said.isdigit() and len(said) < 10 else None
