"""Cards of the lists: `article[data-component=jobad]` of today, rows of a table before."""

import re
from collections.abc import Iterator
from typing import Any

from parsel import Selector

from aggregator.crawling.sources import Source
from aggregator.extract.addresses import absolute, canonical
from aggregator.extract.page import Link, Page, Reading
from aggregator.extract.text import one_line
from aggregator.listing import Listing, PrintedPay, PrintedPlace
from spiders.bases.card_words import AGE
from spiders.bases.list_pages import total_of
from spiders.bases.markup import first_text
from spiders.bases.paging import next_page
from spiders.cvkeskus.addresses import key_in

CARDS = ("[data-component=jobad]", "#f_jobs_main .f_job_row2", ".jobs-list a.jobad-url")
"""Cards of three generations; a page has those of one."""
LINKS = "a.jobad-url::attr(href), a.f_job_title::attr(href), a.main_job_link::attr(href)"
TITLES = ("h2", "h3", "a.f_job_title", "a.main_job_link", "a.jobad-url")
EMPLOYERS = (".job-company", ".f_job_company")
PLACES = "span.location, .job-location, .f_job_city"
PAYS = (".salary-block", ".jobad-salary", ".f_job_salary")
AGES = ".main-info span, .time-left-block, time"
_FIGURE = re.compile(r"\d")


def read_list(page: Page, source: Source) -> Reading | None:
    """The cards of a list and its next page; None where there is no card."""
    cards: dict[str, Listing] = {}
    dropped: list[tuple[str, str]] = []
    for card in next((found for path in CARDS if (found := page.tree.css(path))), ()):
        listing = _listing(card, page, source)
        if listing is None:
            dropped.append((first_text(card, TITLES) or "a card", "a card without a link to a posting, or a title"))
        else:
            cards.setdefault(listing.key, listing)
    if not cards:
        return None
    follow = [Link(url=card.url, role="detail", card=card) for card in cards.values()]
    onward = next_page(page)
    follow += [Link(url=onward, role="search")] if onward else []
    return Reading(follow=tuple(follow), total=total_of(page), dropped=tuple(dropped))


def _listing(card: Selector, page: Page, source: Source) -> Listing | None:
    hrefs = (*card.css(LINKS).getall(), card.attrib.get("href"))
    url = next((found for href in hrefs if (found := absolute(page.url, href)) and key_in(found)), None)
    title = first_text(card, TITLES)
    key = key_in(url)
    if not (url and key and title):
        return None
    said = {"title": title, **{name: value for name, value in _said(card, source) if value}}
    return Listing(
        board=source.name, key=key, url=canonical(url).partition("?")[0], seen_at=page.fetched_at, depth="card",
        layers=dict.fromkeys(said, "markup"), **said,
    )  # fmt: skip


def _said(card: Selector, source: Source) -> Iterator[tuple[str, Any]]:
    labels = list(dict.fromkeys(filter(None, (one_line(one.xpath("string()").get("")) for one in card.css(PLACES)))))
    pay = first_text(card, PAYS)
    ages = (one_line(one.xpath("string()").get("")) for one in card.css(AGES))
    yield "employer", first_text(card, EMPLOYERS)
    yield from place_and_workplace(" / ".join(labels), source)
    yield "pay", (PrintedPay(text=pay),) if pay and _FIGURE.search(pay) else ()
    yield "posted_relative", next((age for age in ages if len(age) < 40 and AGE.search(age)), None)


def place_and_workplace(printed: str, source: Source) -> Iterator[tuple[str, Any]]:
    """The towns of "Tallinn / Kaugtöö" as place, and its word for remote work as workplace."""
    known = source.lookups.get("remote_label", {})
    parts = list(dict.fromkeys(part for one in printed.split("/") if (part := one.strip())))
    towns = [part for part in parts if part.casefold() not in known]
    remote = next((part for part in parts if part.casefold() in known), None)
    beside = " beside a town" if towns and remote and known[remote.casefold()] == "remote" else ""
    yield "places", (PrintedPlace(text=" / ".join(towns)),) if towns else ()
    yield "workplace", (f"{remote}{beside}",) if remote else ()
