"""Töötukassa: saved answers of its interface and saved pages; nothing of it is asked (see its policy)."""

from collections.abc import Iterator, Sequence

from aggregator.crawling.sources import Search, Source
from aggregator.extract.page import Link, Outcome, Page, Reading
from aggregator.extract.state import body
from spiders.bases import outcomes
from spiders.bases.board import BoardSpider
from spiders.tootukassa.offers import read_answer
from spiders.tootukassa.rendered import read_rendered


class Tootukassa(BoardSpider):
    """The job offers of the Estonian Unemployment Insurance Fund."""

    name = "tootukassa"

    @classmethod
    def first_links(cls, source: Source, searches: Sequence[Search]) -> Iterator[Link]:
        """None: robots.txt closes what has a text."""
        del source, searches
        return iter(())

    @classmethod
    def read(cls, page: Page, source: Source) -> Reading:
        """The offers of an answer, or the one of a page that a browser has drawn."""
        return (
            read_answer(body(page), page, source)
            or read_rendered(page, source)
            or outcomes.walled(page, source.hosts)
            or _shell(page)
            or outcomes.unknown(page, "job offer")
        )


def _shell(page: Page) -> Reading | None:
    """A page as the server sends it: its frame alone; the text comes with the scripts."""
    if "data-beasties-container" not in page.text and "<app-root" not in page.lowered:
        return None
    said = "a frame without text: save the page with the browser when its text is there"
    return Reading(outcome=Outcome.NOT_RECOGNISED, problem=said)
