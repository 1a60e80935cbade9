"""Rows of one answer: those of one posting are joined, and a saved answer without an address finds its tenant."""

from datetime import UTC, datetime

from aggregator.crawling.sources import source_named
from aggregator.extract.page import Link, Outcome, Page, Reading
from aggregator.listing import Listing, PrintedPlace
from spiders.bases.ats import AtsBoard
from spiders.bases.rows import place, words

NOW = datetime(2026, 11, 20, tzinfo=UTC)
SOURCE = source_named("pinpoint")
FEED = "https://acme.pinpointhq.com/postings.json"
PAGE = "https://acme.pinpointhq.com/postings/a"


class Rows(AtsBoard):
    name = "pinpoint"
    card_first = ("places",)

    @classmethod
    def rows(cls, body):
        return body

    @classmethod
    def fields(cls, row, tenant):
        said = {name: row.get(name) for name in ("id", "url", "title", "description")}
        return {**said, "places": place(row.get("town")), "workplace": words(row.get("how"))}

    @classmethod
    def detail(cls, row, tenant):
        return Link(url=f"https://acme.pinpointhq.com/detail/{row['id']}", role="detail")


def read(text, url=FEED):
    return Rows.read(Page(url=url, text=text, fetched_at=NOW), SOURCE)


def test_rows_of_one_posting_are_one_detail_whose_card_has_every_place():
    rows = (
        '{"id": "a", "title": "Agent", "town": "Leeds", "how": "remote"}',
        '{"id": "b", "title": "Clerk", "town": "York"}',
        '{"id": "a", "title": "Agent", "town": "Hull", "how": "hybrid"}',
    )
    first, second = (link.card for link in read(f"[{','.join(rows)}]").follow)
    assert (first.key, [one.text for one in first.places]) == ("acme/a", ["Leeds", "Hull"])
    assert first.workplace == ("remote", "hybrid")
    assert second.key == "acme/b"


def test_a_saved_answer_without_address_is_the_tenants_whom_one_of_its_rows_names():
    rows = f'[{{"id": "b", "url": "/postings/b", "title": "x"}}, {{"id": "a", "url": "{PAGE}", "title": "y"}}]'
    found = {link.card.key: link.card.url for link in read(rows, url=SOURCE.homepage).follow}
    assert found == {"acme/a": PAGE, "acme/b": "https://acme.pinpointhq.com/postings/b"}


def test_where_no_row_names_a_tenant_an_address_is_not_made_up():
    (one,) = read('[{"id": "b", "url": "/postings/b", "description": "x"}]', url=SOURCE.homepage).listings
    assert (one.key, one.url) == ("b", "urn:import:pinpoint:b")


def test_the_cards_places_stand_where_the_leaf_says_that_they_are_better():
    card = listing(places=(PrintedPlace(locality="Leeds", country="GB"),), workplace=("remote",))
    answer = listing(places=(PrintedPlace(text="Leeds"),), workplace=("hybrid",), description="Text")
    spider = Rows(ledger=None, source=SOURCE)
    (one,) = spider.detail_read(card, Reading(outcome=Outcome.OK, listings=(answer,)), "feed")
    assert (one.places, one.workplace, one.description) == (card.places, ("hybrid",), "Text")


def listing(**said):
    return Listing(board="pinpoint", key="acme/a", url=PAGE, seen_at=NOW, title="Agent", **said)
