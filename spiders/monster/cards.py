"""Cards of Monster's result pages, in every markup generation since 2017."""

from collections.abc import Iterator
from typing import Any

from parsel import Selector

from aggregator.crawling.sources import Source
from aggregator.extract.addresses import absolute
from aggregator.extract.page import Page
from aggregator.listing import Listing, PrintedPay, PrintedPlace
from spiders.bases.markup import first_text
from spiders.monster.addresses import UUID, is_posting, key_in, posting_url

LINKS = (
    "a[href*='/job-openings/'], a[href*='job-openings.monster.'], a[data-m_impr_j_postingid], a[href*='/job-details/']"
)
CONTAINERS = (
    "[data-testid='svx-job-card'], [data-test-id='svx-job-card'], [class*='job-cardstyle__JobCardComponent'], "
    "div.results-card, section.card-content, div.flex-row, [data-testid='JobCard']"
)
TITLES = (
    "[data-testid='jobTitle']", "[data-test-id='svx-job-title']", "[class*='JobCardTitle']", "h2.title a", ".title",
    "h2 a", "h3 a", "h3", "h2",
)  # fmt: skip
EMPLOYERS = (
    "[data-testid='company']", "[data-test-id='svx-job-company']", "[class*='JobCardCompany']", "div.company span.name",
    ".company .name", ".company", ".company-name",
)  # fmt: skip
PLACES = (
    "[data-testid='jobLocation']", "[data-test-id='svx-job-location']", "[class*='JobCardLocation']",
    "div.location span.name", ".location", "[class*='JobCardDetails'] [class*='ocation']",
    "[class*='JobCardDetails'] > *:first-child", "[class*='JobCardDetails']",
)  # fmt: skip
PAYS = (
    "[data-test-id='svx-job-salary-range']",
    "[data-testid='svx-job-salary-range']",
    "[class*='alaryRange']",
    ".salary",
)
DATES = (
    "[data-testid='jobDetailDateRecency']", "[data-test-id='svx-job-date']", "[data-testid*='dateRecency']",
    "[class*='JobCardDate']", "[class*='DateRecency']", "time",
)  # fmt: skip


def cards(page: Page, source: Source) -> Iterator[Listing]:
    """The postings of a result page, each once, in its order."""
    known = {card.root for card in page.tree.css(CONTAINERS)}
    seen = set()
    for link in page.tree.css(LINKS):
        address = absolute(page.url, link.attrib.get("href"))
        key = _key(link, address)
        if key and key not in seen:
            seen.add(key)
            yield _listing(_around(link, known), link, page, source, posting_url(page, source, key, address), key)


def _key(link: Selector, address: str | None) -> str | None:
    named = link.attrib.get("data-m_impr_j_postingid", "")
    if UUID.fullmatch(named):
        return named.lower()
    return key_in(address) if address and is_posting(address) else None


def _around(link: Selector, known: set[Any]) -> Selector:
    """The card that a link stands in: the nearest known container, else list item or article, else the link itself."""
    for node in reversed(link.xpath("ancestor-or-self::*")):
        if node.root in known:
            return node
    return next(iter(link.xpath("ancestor::*[self::li or self::article][1]")), link)


def _listing(card: Selector, link: Selector, page: Page, source: Source, url: str, key: str) -> Listing:
    place, pay = first_text(card, PLACES), first_text(card, PAYS)
    day = card.css("time::attr(datetime)").get()
    said: dict[str, Any] = {
        "title": first_text(card, TITLES) or first_text(link, ("a", "*")),
        "employer": first_text(card, EMPLOYERS),
        "places": (PrintedPlace(text=place),) if place else (),
        "pay": (PrintedPay(text=pay),) if pay else (),
        "posted": day,
        "posted_relative": None if day else first_text(card, DATES),
    }
    layers = {name: "markup" for name, value in said.items() if value}
    return Listing(board=source.name, key=key, url=url, seen_at=page.fetched_at, depth="card", layers=layers, **said)
