"""The reader of companies' own sites: sitemap and careers links lead to JobPosting pages."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from aggregator.crawling.sources import Search, Source
from aggregator.extract.addresses import host_of
from aggregator.extract.page import Link, Outcome, Page, Reading
from aggregator.extract.shells import shell_sign
from spiders.bases import outcomes
from spiders.bases.ats_hosts import ats_found, ats_of
from spiders.bases.board import BoardSpider
from spiders.bases.cards import card_of, rows_of
from spiders.bases.careers import careers_links, is_careers_address, is_position_address, position_links
from spiders.bases.job_links import is_job_address, key_of
from spiders.bases.job_pages import described, structured
from spiders.bases.list_pages import distinct
from spiders.bases.paging import next_page
from spiders.bases.site_maps import Card, bare_card, entry_links, read_site_file
from spiders.bases.zero import zero_message


class CompanySite(BoardSpider):
    """Any site whose pages carry JobPosting in JSON-LD, microdata or RDFa; also reads saved pages of unknown hosts."""

    @classmethod
    def first_links(cls, source: Source, searches: Sequence[Search]) -> Iterator[Link]:
        """Each site's own page and its robots.txt; a company's list is short, so that searches are not needed."""
        del searches
        for site in source.sites:
            home = site if "://" in site else f"https://{site}"
            yield Link(url=home, role="list")
            yield from entry_links(home)

    @classmethod
    def read(cls, page: Page, source: Source) -> Reading:
        """Every JobPosting of the page, or where its site leads on."""
        return (
            _strayed(page)
            or read_site_file(page, is_position_address, _card(source))
            or structured(page, source.name, is_position_address, site_key)
            or _by_metas(page, source)
            or (outcomes.closed(page) if is_position_address(page.url) else None)
            or _positions(page, source)
            or outcomes.walled(page)
            or _elsewhere(page)
            or _shell(page)
            or _onward(page)
            or outcomes.zero(page)
            or outcomes.unknown(page, "JobPosting or careers link")
        )


def site_key(url: str) -> str:
    """A key that stays unique over many sites: host and the job's own key.

    >>> site_key("https://www.acme.example/karjaar/klienditeenindaja/")
    'acme.example/klienditeenindaja'
    """
    return f"{host_of(url).removeprefix('www.')}/{key_of(url)}"


def _strayed(page: Page) -> Reading | None:
    reading = outcomes.strayed(page)
    system = ats_of(page.url) if reading else None
    if reading and system:
        said = f"the jobs sit behind {system} ({page.url[:120]})"
        return replace(reading, outcome=Outcome.NOT_RECOGNISED, problem=said)
    return reading


def _card(source: Source) -> Card:
    """Of a position's address a card; none where `/careers/our-values` may be meant as well."""
    bare = bare_card(source.name, site_key)
    return lambda url, page: bare(url, page) if is_job_address(url) else None


def _by_metas(page: Page, source: Source) -> Reading | None:
    """The posting of a page whose vendor wrote it into metas (`job-title`, `job-city` …)."""
    named = page.tree.css('meta[name^="job-"], meta[name^="gtm_tbcn_job"]')
    return described(page, source.name, site_key, own_site=True) if named else None


def _positions(page: Page, source: Source) -> Reading | None:
    if page.status >= 400:
        return None
    rows = [card_of(row, page, source.name, site_key) for row in rows_of(page, is_job_address, site_key)]
    cards = [Link(url=card.url, role="detail", card=card) for card in rows if card]
    found = distinct([*cards, *position_links(page)])
    onward = next_page(page) if found and is_careers_address(page.url) else None
    follow = (*found, *careers_links(page), *([Link(url=onward, role="list")] if onward else []))
    return Reading(follow=distinct(follow)) if found else None


def _elsewhere(page: Page) -> Reading | None:
    """Jobs that only an applicant-tracking system has: said by name, for it is read by a reader of its own."""
    system = ats_found(page)
    if system is None:
        return None
    said = f"the jobs sit behind {system}"
    return Reading(outcome=Outcome.NOT_RECOGNISED, follow=careers_links(page), problem=said)


def _shell(page: Page) -> Reading | None:
    """A page that only its scripts would fill: a browser may draw it, where the config has one."""
    sign = shell_sign(page)
    if sign is None:
        return None
    said = f"the page is drawn by scripts ({sign}); with `browser = true` in the config it can be read"
    return Reading(outcome=Outcome.NOT_RECOGNISED, follow=careers_links(page), problem=said, is_shell=True)


def _onward(page: Page) -> Reading | None:
    follow = careers_links(page)
    if not follow:
        return None
    said = zero_message(page) if is_careers_address(page.url) else None
    if said:
        return Reading(outcome=Outcome.EMPTY, follow=follow, total=0, problem=f'the page says "{said}"')
    return Reading(follow=follow)
