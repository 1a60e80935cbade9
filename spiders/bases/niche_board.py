"""The reader of a niche board of unknown platform: feeds, sitemaps, the search form, job-looking links."""

from collections.abc import Iterator, Sequence

from aggregator.crawling.sources import Search, Source
from aggregator.extract.page import Link, Page, Reading
from spiders.bases import outcomes
from spiders.bases.board import BoardSpider
from spiders.bases.job_feeds import feed
from spiders.bases.job_links import is_job_address, key_of
from spiders.bases.job_pages import described, structured
from spiders.bases.list_pages import front_links, is_front, listed, roads
from spiders.bases.mail_rows import bare
from spiders.bases.site_maps import bare_card, read_site_file
from spiders.bases.zero import zero_message


class NicheBoard(BoardSpider):
    """A board read by what its pages show; what they do not show is said, not guessed."""

    @classmethod
    def first_links(cls, source: Source, searches: Sequence[Search]) -> Iterator[Link]:
        """The front page and robots.txt; feeds, sitemaps and the search form are found from there."""
        del searches  # the form that takes them is on a page that is yet to be read: see `roads`
        yield from front_links(source)

    @classmethod
    def read(cls, page: Page, source: Source) -> Reading:
        """What any page of the board gives, the surest evidence first."""
        return (
            outcomes.strayed(page)
            or read_site_file(page, is_job_address, bare_card(source.name, key_of))
            or feed(page, source.name, is_job_address, key_of)
            or structured(page, source.name, is_job_address, key_of)
            or cls.one_job(page, source)
            or listed(page, source, is_job_address, key_of)
            or outcomes.guessed(page)
            or outcomes.walled(page, source.hosts)
            or cls.onward(page, source)
            or outcomes.zero(page)
            or outcomes.unknown(page, "feed, job link, search form or JobPosting")
        )

    @classmethod
    def posting_at(cls, url: str, source: Source) -> tuple[str, str] | None:
        """Key and address of what looks like a job's page."""
        del source
        return (key_of(bare(url)), bare(url)) if is_job_address(url) else None

    @classmethod
    def one_job(cls, page: Page, source: Source) -> Reading | None:
        """The posting of a page at a job's address, where it is not a wall."""
        if page.status >= 400 or not is_job_address(page.url):
            return None
        wall = outcomes.walled(page, source.hosts)
        return wall or described(page, source.name, key_of) or outcomes.closed(page)

    @classmethod
    def onward(cls, page: Page, source: Source) -> Reading | None:
        """Where a page without a posting or row leads; nowhere, where it is the answer "no jobs" to a search."""
        if not is_front(page) and zero_message(page):
            return None
        follow = tuple(roads(page, source))
        return Reading(follow=follow) if follow else None
