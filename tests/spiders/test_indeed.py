import json
import os
import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aggregator.crawling.sources import SPIDERS, Search, read_source
from aggregator.extract.page import Outcome, Page, Reading
from aggregator.listing import Listing
from spiders.indeed.spider import Indeed
from spiders.indeed.state import card_results, initial_data

SOURCE = read_source(SPIDERS / "indeed" / "board.toml")
REAL = Path(os.environ.get("AGGREGATOR_DATA", SPIDERS.parents[1] / "shared" / "data")) / "pages" / "indeed"
real = pytest.mark.skipif(not REAL.is_dir(), reason=f"no real pages: set AGGREGATOR_DATA (looked in {REAL})")
WITH_DATA = ["search_marwan562.html", "search_tharun-techie_2.html"]


def saved(name: str) -> Page:
    text = (REAL / name).read_text(encoding="utf-8")
    canonical = re.search(r'<link[^>]{0,300}rel="canonical"[^>]{0,300}>', text)
    address = re.search(r'href="([^"]+)"', canonical[0]) if canonical else None
    url = address[1] if address else "https://www.indeed.com/"
    return Page(url=url, text=text, fetched_at=datetime(2026, 11, 20, tzinfo=UTC))


def without_data(page: Page) -> Page:
    text = page.text.replace('providerData["mosaic-provider-jobcards"]', "gone").replace("window._initialData", "gone")
    return replace(page, text=text)


def by_key(reading: Reading) -> dict[str, Listing]:
    return {listing.key: listing for listing in reading.listings}


def test_only_what_robots_leaves_open_is_asked_for() -> None:
    searches = (Search(text="call center", place="Remote"), Search(text="customer service"))
    links = list(Indeed.first_links(SOURCE, searches))
    assert len({link.url for link in links}) == len(links) == 8
    for link in links:
        address = urlsplit(link.url)
        assert (address.scheme, address.hostname, address.path) == ("https", "www.indeed.com", "/jobs")
        assert parse_qs(address.query).keys() <= {"q", "l", "fromage", "sort"}


def test_search_of_few_days_asks_no_older_cut() -> None:
    ages = [parse_qs(urlsplit(link.url).query)["fromage"] for link in Indeed.first_links(SOURCE, [Search(days=3)])]
    assert ages == [["1"], ["3"]]


def test_posting_keeps_its_country_host() -> None:
    page = Page(
        url="https://malta.indeed.com/jobs?q=x",
        text='<li><a class="jcs-JobTitle" data-jk="1c9e2f7ab4d06358">Agent</a></li>',
        fetched_at=datetime(2026, 11, 20, tzinfo=UTC),
    )
    (listing,) = Indeed.read(page, SOURCE).listings
    assert listing.url == "https://malta.indeed.com/viewjob?jk=1c9e2f7ab4d06358"
    assert SOURCE.facts(listing.url).country == "MT"


@real
@pytest.mark.parametrize("name", [*WITH_DATA, "serp_old_taejoonn.html"])
def test_real_result_page_gives_its_fifteen_postings(name: str) -> None:
    listings = Indeed.read(saved(name), SOURCE).listings
    assert len(listings) == 15
    assert all(one.title and one.employer and one.places and one.posted_relative for one in listings)


@real
@pytest.mark.parametrize("name", WITH_DATA)
def test_real_cards_carry_their_own_labels(name: str) -> None:
    page = saved(name)
    found = by_key(Indeed.read(page, SOURCE))
    for card in card_results(page, initial_data(page)) or ():
        listing = found[card["jobkey"]]
        assert [pay.text for pay in listing.pay] == [text for text in [card["salarySnippet"].get("text")] if text]
        assert listing.places[0].text == card["formattedLocation"]
        assert listing.employer == card["company"]
        assert listing.posted_relative == card["formattedRelativeTime"]
        assert listing.posted in (str(card["pubDate"]), str(card["createDate"]))


@real
@pytest.mark.parametrize("name", WITH_DATA)
def test_markup_of_a_real_page_says_what_its_data_say(name: str) -> None:
    page = saved(name)
    stated, shown = by_key(Indeed.read(page, SOURCE)), by_key(Indeed.read(without_data(page), SOURCE))
    assert stated.keys() == shown.keys()
    for key, card in shown.items():
        full = stated[key]
        assert (card.title, card.employer, card.places[0].text) == (full.title, full.employer, full.places[0].text)
        assert not card.pay or card.pay[0].text == full.pay[0].text
        assert not card.posted_relative or card.posted_relative == full.posted_relative
        assert set(card.employment_types) <= set(full.employment_types)
        assert bool(card.workplace) == bool(full.workplace)


@real
def test_real_detail_page_gives_its_one_posting() -> None:
    (listing,) = Indeed.read(saved("detail_dinie.html"), SOURCE).listings
    assert (listing.key, listing.depth) == ("54f1f8af68d722d2", "full")
    assert listing.pay[0].text == "$130,000 - $160,000 a year"
    assert listing.pay[0].currency == "AUD"


@real
@pytest.mark.parametrize("path", sorted(REAL.glob("not_postings_*")), ids=lambda path: path.name)
def test_real_page_without_postings_says_why(path: Path) -> None:
    reading = Indeed.read(saved(path.name), SOURCE)
    assert reading.outcome is Outcome.NOT_RECOGNISED
    assert not reading.listings
    assert reading.problem


def test_host_of_a_page_without_address_is_the_one_its_links_name() -> None:
    text = '<a href="https://uk.indeed.com/cmp/Acme">Acme</a><li><a data-jk="1c9e2f7ab4d06358">Agent</a></li>'
    page = Page(url=SOURCE.homepage, text=text, fetched_at=datetime(2026, 11, 20, tzinfo=UTC))
    (listing,) = Indeed.read(page, SOURCE).listings
    assert listing.url == "https://uk.indeed.com/viewjob?jk=1c9e2f7ab4d06358"


ODD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["label", "attributes", "min", "text"]), inner)
    ),
    max_leaves=6,
)
FIELDS = st.dictionaries(
    st.sampled_from(
        ["title", "company", "formattedLocation", "jobTypes", "taxonomyAttributes", "extractedSalary", "salarySnippet",
         "estimatedSalary", "remoteWorkModel", "snippet", "pubDate", "createDate", "formattedRelativeTime", "expired"]
    ),
    ODD,
)  # fmt: skip


@given(FIELDS)
def test_card_of_any_shape_is_read_or_left_bare(fields: dict[str, object]) -> None:
    card = {"jobkey": "1c9e2f7ab4d06358", "displayTitle": "Agent"} | fields
    state = json.dumps({"metaData": {"mosaicProviderJobCardsModel": {"results": [card]}}})
    page = Page(
        url="https://www.indeed.com/jobs?q=x",
        text=f'<script>window.mosaic.providerData["mosaic-provider-jobcards"]={state};</script>',
        fetched_at=datetime(2026, 11, 20, tzinfo=UTC),
    )
    (listing,) = Indeed.read(page, SOURCE).listings
    assert listing.title == "Agent"
    assert all(pay.text or pay.minimum or pay.maximum for pay in listing.pay)
