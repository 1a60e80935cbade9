"""CV Keskus: lists, postings and the RSS feed as a person saved them; crawled only with its written consent."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from urllib.parse import urlencode

from aggregator.crawling.sources import Search, Source
from aggregator.extract.feeds import feed_listings
from aggregator.extract.page import Link, Page, Reading
from spiders.bases import outcomes
from spiders.bases.board import BoardSpider
from spiders.bases.mail_rows import bare
from spiders.cvkeskus.addresses import key_in
from spiders.cvkeskus.cards import read_list
from spiders.cvkeskus.posting import read_posting


class CvKeskus(BoardSpider):
    """Lists in the markup of today and of before, and postings with and without JSON-LD."""

    name = "cvkeskus"

    @classmethod
    def first_links(cls, source: Source, searches: Sequence[Search]) -> Iterator[Link]:
        """The first page of each search; a place goes among its words, for the site's own numbers are not known."""
        for search in searches:
            words = " ".join(filter(None, (search.text, search.place)))
            asked = {"op": "search", "search[keyword]": words, "sort": "activation_date"}
            yield Link(url=f"{source.homepage}toopakkumised?{urlencode(asked)}", role="search")

    @classmethod
    def posting_at(cls, url: str, source: Source) -> tuple[str, str] | None:
        """Key and address of a posting."""
        del source
        key = key_in(url)
        return (key, bare(url).partition("?")[0]) if key else None

    @classmethod
    def read(cls, page: Page, source: Source) -> Reading:
        """The posting of a page, the cards of a list, the items of the feed; a wall only where there are none."""
        return (
            _feed(page, source)
            or read_posting(page, source)
            or read_list(page, source)
            or outcomes.walled(page, source.hosts)
            or outcomes.closed(page)
            or outcomes.zero(page)
            or outcomes.unknown(page, "job card, posting or feed")
        )


def _feed(page: Page, source: Source) -> Reading | None:
    items = feed_listings(page, board=source.name) or ()
    keyed = {key: replace(one, key=key, depth="card") for one in items if (key := key_in(one.url))}
    follow = tuple(Link(url=one.url, role="detail", card=one) for one in keyed.values())
    return Reading(follow=follow) if follow else None
