"""Monster: result pages and postings of every generation, and saved answers of its search interface."""

from collections.abc import Iterator, Sequence

from aggregator.crawling.sources import Search, Source
from aggregator.extract.page import Link, Outcome, Page, Reading
from aggregator.extract.walls import classify, page_title
from spiders.bases.board import BoardSpider
from spiders.bases.mail_rows import bare
from spiders.monster.addresses import closed_since, first_pages, is_posting, key_in
from spiders.monster.posting_page import read_posting
from spiders.monster.search import read_answer, read_results


class Monster(BoardSpider):
    """The American Monster; its European sisters closed in 2025 and say so."""

    name = "monster"

    @classmethod
    def first_links(cls, source: Source, searches: Sequence[Search]) -> Iterator[Link]:
        """The first page of each search."""
        return first_pages(source, searches)

    @classmethod
    def read(cls, page: Page, source: Source) -> Reading:
        """The postings of a result page, a posting's page or a search answer; a wall only where there are none."""
        readers = (read_posting, read_results) if is_posting(page.url) else (read_results, read_posting)
        found = (reading for reader in (read_answer, *readers) if (reading := reader(page, source)))
        return next(found, None) or _nothing(page, source)

    @classmethod
    def posting_at(cls, url: str, source: Source) -> tuple[str, str] | None:
        """Key and address of a posting."""
        del source
        key = key_in(url) if is_posting(url) else None
        return (key, bare(url).partition("?")[0]) if key else None


def _nothing(page: Page, source: Source) -> Reading:
    since = closed_since(page.url, source) or closed_since(page.requested_url or "", source)
    if since:
        return Reading(outcome=Outcome.SERVICE_CLOSED, problem=f"Monster closed this country's service on {since}")
    if wall := classify(page, source.hosts):
        return Reading(outcome=wall.outcome, problem=wall.problem)
    title = page_title(page)[:120] or "no title"
    return Reading(outcome=Outcome.NOT_RECOGNISED, problem=f"neither results nor a posting: {title}")
