"""Indeed: first pages of searches, which robots.txt leaves open; postings' own pages only where a person saved them."""

from collections.abc import Iterator, Sequence

from aggregator.crawling.sources import Search, Source
from aggregator.extract.page import Link, Outcome, Page, Reading
from aggregator.extract.walls import classify, page_title
from spiders.bases.board import BoardSpider
from spiders.bases.mail_rows import mailed
from spiders.indeed.addresses import at_home, first_pages, is_posting_page, linked_posting
from spiders.indeed.alert_lines import alert_fields
from spiders.indeed.posting_page import read_posting
from spiders.indeed.search import read_search


class Indeed(BoardSpider):
    """Card data of search pages in every generation, and saved pages of single postings."""

    name = "indeed"

    @classmethod
    def first_links(cls, source: Source, searches: Sequence[Search]) -> Iterator[Link]:
        """The first page of each search, cut by age."""
        return first_pages(source, searches)

    @classmethod
    def read(cls, page: Page, source: Source) -> Reading:
        """The postings of a search page or of a single posting's page; a wall only where neither is found."""
        page = at_home(page, source)
        readers = (read_posting, read_search) if is_posting_page(page) else (read_search, read_posting)
        reading = readers[0](page, source) or readers[1](page, source)
        if reading:
            return reading
        if wall := classify(page, source.hosts):
            return Reading(outcome=wall.outcome, problem=wall.problem)
        return Reading(
            outcome=Outcome.NOT_RECOGNISED,
            problem=f"neither search results nor a posting: {page_title(page)[:120] or 'no title'}",
        )

    @classmethod
    def posting_at(cls, url: str, source: Source) -> tuple[str, str] | None:
        """Key and address of the posting that a link leads to, counters such as `/rc/clk/dl?jk=…` included."""
        return linked_posting(url, source)

    @classmethod
    def mailed(cls, page: Page, source: Source) -> Reading:
        """The cards of a job alert: below each title stand employer and place."""
        return mailed(page, source, cls.posting_at, alert_fields)
