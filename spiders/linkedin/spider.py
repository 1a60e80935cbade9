"""LinkedIn's public job search: saved lists and postings, in the markup of 2020 and in today's."""

from collections.abc import Iterator, Sequence
from typing import Any

from parsel import Selector

from aggregator.crawling.sources import Search, Source
from aggregator.extract.page import Link, Page, Reading
from aggregator.listing import Listing
from spiders.bases import outcomes
from spiders.bases.board import BoardSpider
from spiders.bases.markup import first_text
from spiders.bases.rows import place, words
from spiders.linkedin.addresses import address_of, key_of, outward

CARDS = "li.job-result-card, div.base-search-card, li.jobs-search__result"
TITLES = ("h2.topcard__title", "h1.topcard__title", ".top-card-layout__title")
EMPLOYERS = (".topcard__org-name-link", ".topcard__flavor:first-child")
PLACES = (".topcard__flavor--bullet",)
AGES = (".posted-time-ago__text",)
HEADLINK = "section.topcard a[href*='/jobs/view/']::attr(href), .top-card-layout a[href*='/jobs/view/']::attr(href)"
CRITERIA = ".job-criteria__item, .description__job-criteria-item"
LABELS = {"employment type": "employment_types", "job function": "category", "industries": "category"}


class LinkedIn(BoardSpider):
    """Read from saved pages alone."""

    name = "linkedin"

    @classmethod
    def first_links(cls, source: Source, searches: Sequence[Search]) -> Iterator[Link]:
        """None: nothing is asked."""
        yield from ()

    @classmethod
    def read(cls, page: Page, source: Source) -> Reading:
        """The posting of a page, or the cards of a list."""
        posting = _posting(page, source)
        found = (posting,) if posting else tuple(_cards(page, source))
        if found:
            return Reading(listings=found)
        return outcomes.walled(page, source.hosts) or outcomes.unknown(page, "LinkedIn posting or result card")


def _posting(page: Page, source: Source) -> Listing | None:
    title = first_text(page.tree, TITLES)
    text = page.tree.css(".show-more-less-html__markup").get() or page.tree.css(".description__text").get()
    if not title or not text:
        return None
    link = page.tree.css(HEADLINK).get()
    number = page.tree.xpath("//code[@id='decoratedJobPostingId']/comment()").get()
    own = key_of(link) or key_of(page.url) or key_of(number)
    said: dict[str, Any] = {
        "title": title,
        "employer": first_text(page.tree, EMPLOYERS),
        "description": text,
        "places": place(first_text(page.tree, PLACES)),
        "posted_relative": first_text(page.tree, AGES),
        "apply_url": outward(page.tree.css("a.apply-button--link::attr(href)").get()),
        **_criteria(page.tree),
    }
    closed = bool(page.tree.css(".topcard__flavor--closed, .closed-job"))
    return _listing(page, source, own, address_of(link or page.url, own), said, expired=closed)


def _criteria(tree: Selector) -> dict[str, tuple[str, ...]]:
    """The labelled lines under the text; others than ours are left out."""
    found: dict[str, tuple[str, ...]] = {}
    for item in tree.css(CRITERIA):
        name = LABELS.get((first_text(item, ("h3",)) or "").casefold())
        if name:
            values = [" ".join(one.xpath("string()").get("").split()) for one in item.css("span")]
            found[name] = words(*found.get(name, ()), *values)
    return found


def _cards(page: Page, source: Source) -> Iterator[Listing]:
    for card in page.tree.css(CARDS):
        link = card.css("a[href*='/jobs/view/']::attr(href)").get()
        own = key_of(link)
        title = first_text(card, (".job-result-card__title", ".base-search-card__title"))
        if own and title:
            said = {
                "title": title,
                "employer": first_text(card, (".job-result-card__subtitle", ".base-search-card__subtitle")),
                "places": place(first_text(card, (".job-result-card__location", ".job-search-card__location"))),
                "posted": card.css("time::attr(datetime)").get(),
                "posted_relative": first_text(card, ("time",)),
            }
            yield _listing(page, source, own, address_of(link, own), said)


def _listing(
    page: Page, source: Source, own: str | None, url: str, said: dict[str, Any], *, expired: bool = False
) -> Listing:
    filled = {name: value for name, value in said.items() if value}
    return Listing(
        board=source.name, key=own or "", url=url, seen_at=page.fetched_at, expired=expired,
        depth="full" if "description" in filled else "card", layers=dict.fromkeys(filled, "markup"), **filled,
    )  # fmt: skip
