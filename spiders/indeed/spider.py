"""Indeed: first pages of searches, which robots.txt leaves open; postings' own pages only where a person saved them."""

from collections.abc import Iterator, Sequence

from aggregator.crawling.sources import Search, Source
from aggregator.extract.page import Link, Outcome, Page, Reading
from aggregator.extract.walls import classify, page_title
from spiders.bases.board import BoardSpider
from spiders.indeed.addresses import at_home, first_pages, is_posting_page
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
