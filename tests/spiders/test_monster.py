from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from aggregator.crawling.sources import SPIDERS, Search, read_source
from aggregator.extract.page import Outcome, Page
from spiders.monster.addresses import MOST_PAGES, key_in, next_page
from spiders.monster.spider import Monster

SOURCE = read_source(SPIDERS / "monster" / "board.toml")
KEY = "5b0c0c1e-1111-4a22-8b33-0123456789ab"


def page(url: str, text: str = "") -> Page:
    return Page(url=url, text=text, fetched_at=datetime(2026, 11, 20, tzinfo=UTC))


def test_board_is_off_until_somebody_has_permission() -> None:
    assert not SOURCE.enabled
    assert SOURCE.policy.needs_permission


def test_each_search_begins_at_its_first_page() -> None:
    (link,) = Monster.first_links(SOURCE, [Search(text="call center", place="Austin, TX", days=3)])
    assert urlsplit(link.url).path == "/jobs/search"
    assert parse_qs(urlsplit(link.url).query) == {"q": ["call center"], "where": ["Austin, TX"], "recency": ["3"]}


@pytest.mark.parametrize(
    ("url", "key"),
    [
        (f"https://www.monster.com/job-openings/agent-austin-tx--{KEY}?sid=1", KEY),
        (f"https://www.monster.com/job-openings/{KEY.upper()}", KEY),
        ("https://www.monster.com/jobs/search?q=198765432", None),
        ("https://www.monster.com/jobs/q-agent-jobs-l-austin-tx", None),
        ("https://www.monster.com/career-advice/article/198765432", None),
    ],
)
def test_key_is_the_uuid_of_a_posting_address(url: str, key: str | None) -> None:
    assert key_in(url) == key


def test_pages_end_at_the_total_and_at_the_bound() -> None:
    search = "https://www.monster.com/jobs/search?q=x&where=&page="
    assert next_page(page(f"{search}1"), 25, 26)[0].url.endswith("page=2")
    assert not next_page(page(f"{search}2"), 25, 50)
    assert not next_page(page(f"{search}{MOST_PAGES}"), 25, None)
    assert not next_page(page(f"{search}3"), 0, None)


def test_saved_page_of_a_closed_country_is_still_read() -> None:
    text = f'<article><a href="/job-openings/berater--{KEY}"><h3>Kundenberater</h3></a></article>'
    (link,) = (
        link for link in Monster.read(page("https://www.monster.de/jobs/suche", text), SOURCE).follow if link.card
    )
    assert link.card
    assert link.card.title == "Kundenberater"
    assert SOURCE.facts(link.url).country == "DE"


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", '{"jobResults": 3}', '{"jobResults": [{"jobPosting": "x"}]}', "{" * 5000]
)
def test_answer_of_no_known_shape_is_no_zero(text: str) -> None:
    reading = Monster.read(page("https://appsapi.monster.io/x", text), SOURCE)
    assert reading.outcome in (Outcome.NOT_RECOGNISED, Outcome.FAILED)
    assert not reading.listings
