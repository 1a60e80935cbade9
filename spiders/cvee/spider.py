"""CV.ee: its list of towns, its search answers, and the postings' pages; only for a person's own narrow searches."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from aggregator.crawling.sources import Search, Source
from aggregator.extract.page import Link, Page, Reading
from aggregator.extract.state import body, next_data
from aggregator.extract.walk import at
from spiders.bases import outcomes
from spiders.bases.board import BoardSpider
from spiders.cvee.fields import vacancy_url
from spiders.cvee.locations import LOCATIONS, read_locations
from spiders.cvee.search import read_answer
from spiders.cvee.vacancy import read_vacancy

VACANCY = re.compile(r"/vacancy/(\d{4,10})(?:/|$)")


class Cvee(BoardSpider):
    """The board of Alma Career in Estonia."""

    name = "cvee"

    @classmethod
    def first_links(cls, source: Source, searches: Sequence[Search]) -> Iterator[Link]:
        """The list of towns, without which the search knows no place; the searches follow from it."""
        del source
        if searches:
            yield Link(url=LOCATIONS, role="list")

    @classmethod
    def posting_at(cls, url: str, source: Source) -> tuple[str, str] | None:
        """Key and address of a vacancy."""
        del source
        found = VACANCY.search(urlsplit(url).path)
        return (found[1], vacancy_url(found[1])) if found else None

    @classmethod
    def read(cls, page: Page, source: Source) -> Reading:
        """The postings of a search answer or a vacancy's page, the searches after the list of towns, or a wall."""
        said = body(page) or next_data(page)
        inner = at(said, "props", "pageProps") or at(said, "pageProps") or said
        return (
            read_locations(inner, source)
            or read_answer(inner, page, source)
            or read_vacancy(inner, page, source)
            or outcomes.walled(page, source.hosts)
            or outcomes.closed(page)
            or outcomes.unknown(page, "list of towns, search answer or vacancy")
        )
