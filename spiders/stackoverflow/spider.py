"""Stack Overflow Jobs, closed in 2022: saved lists, and postings by their structured data."""

from collections.abc import Iterator, Sequence

from parsel import Selector

from aggregator.crawling.sources import Search, Source
from aggregator.extract.addresses import absolute, canonical
from aggregator.extract.page import Link, Page, Reading
from aggregator.listing import Listing
from spiders.bases import outcomes
from spiders.bases.board import BoardSpider
from spiders.bases.job_links import key_of
from spiders.bases.job_pages import structured
from spiders.bases.markup import first_text
from spiders.bases.rows import place

HOME = "https://stackoverflow.com/jobs"


class StackOverflow(BoardSpider):
    """Read from saved pages alone."""

    name = "stackoverflow"

    @classmethod
    def first_links(cls, source: Source, searches: Sequence[Search]) -> Iterator[Link]:
        """None: the service is closed."""
        yield from ()

    @classmethod
    def read(cls, page: Page, source: Source) -> Reading:
        """The posting of a page, which shows rows of similar ones too; or the rows of a list."""
        return (
            structured(page, source.name, lambda url: "/jobs/" in url, key_of)
            or _list(page, source)
            or outcomes.walled(page, source.hosts)
            or outcomes.unknown(page, "row of a list or JobPosting")
        )


def _list(page: Page, source: Source) -> Reading | None:
    found = tuple(_rows(page, source))
    return Reading(listings=found) if found else None


def _rows(page: Page, source: Source) -> Iterator[Listing]:
    for row in page.tree.css(".js-result[data-jobid]"):
        title, link = first_text(row, ("h2 a",)), absolute(HOME, row.css("h2 a::attr(href)").get())
        if title and link:
            filled = {name: value for name, value in _said(row).items() if value}
            yield Listing(
                board=source.name, key=row.attrib["data-jobid"], url=canonical(link), seen_at=page.fetched_at,
                depth="card", title=title, layers=dict.fromkeys(("title", *filled), "markup"), **filled,  # type: ignore[arg-type]
            )  # fmt: skip


def _said(row: Selector) -> dict[str, object]:
    age = first_text(row, (".fs-caption > *:first-child",)) or ""
    return {
        "employer": first_text(row, ("h3 span:first-of-type",)),
        "places": place(first_text(row, ("h3 span.fc-black-500",))),
        "posted_relative": age if age.endswith("ago") else None,
    }
