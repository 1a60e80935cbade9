"""Real saved Indeed pages against the labels that they carry: what their data say beside what they print."""

import json
import sqlite3
from datetime import UTC, datetime, timedelta

import pytest

from aggregator.archive.importing import import_files
from aggregator.extract.state import assigned
from db.store import Store
from tests.archive.test_import_real_pages import INDEED as FOLDER

NOW = datetime(2026, 11, 23, tzinfo=UTC)
PAGES = ("search_marwan562.html", "search_tharun-techie_2.html")
PERIODS = {"HOURLY": "hour", "DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}
MARKER = 'window.mosaic.providerData["mosaic-provider-jobcards"]='

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the saved pages are not on this machine (AGGREGATOR_DATA)")


@pytest.fixture(scope="module")
def rows(tools, tmp_path_factory):
    path = tmp_path_factory.mktemp("indeed") / "jobs.db"
    with Store.open(path) as store:
        list(import_files([FOLDER / page for page in PAGES], store=store, tools=tools, now=NOW, keep_irrelevant=True))
    with sqlite3.connect(path) as connection:
        connection.row_factory = sqlite3.Row
        found = {row["key"]: dict(row) for row in connection.execute("SELECT * FROM postings")}
        for place in connection.execute("SELECT p.key, s.city FROM places s JOIN postings p ON p.id = s.posting_id"):
            found[place["key"]].setdefault("cities", set()).add(place["city"])
    return found


def cards():
    for page in PAGES:
        text = (FOLDER / page).read_text(encoding="utf-8")
        state = assigned(text, MARKER)
        for card in state["metaData"]["mosaicProviderJobCardsModel"]["results"]:
            yield pytest.param(card, id=card["jobkey"])


CARDS = list(cards()) if FOLDER.is_dir() else []


@pytest.mark.parametrize("card", CARDS)
def test_pay_is_what_the_card_extracted(rows, card):
    row, label, snippet = rows[card["jobkey"]], card.get("extractedSalary") or {}, card.get("salarySnippet") or {}
    if not label.get("max"):
        assert row["pay_origin"] != "field"
        return
    text = (snippet.get("text") or "").casefold()
    low = None if text.startswith("up to") else label["min"]
    high = None if text.startswith("from") else label["max"]
    assert [row["pay_min"], row["pay_max"]] == [low and pytest.approx(low, abs=1), high and pytest.approx(high, abs=1)]
    assert (row["pay_period"], row["pay_currency"]) == (PERIODS[label["type"].upper()], snippet["currency"])


@pytest.mark.parametrize("card", CARDS)
def test_date_is_one_of_the_cards_dates(rows, card):
    said = {card.get("pubDate"), card.get("createDate")} - {None}
    days = {
        datetime.fromtimestamp(stamp / 1000, UTC).date() + timedelta(days=near) for stamp in said for near in (-1, 0)
    }
    assert datetime.fromisoformat(rows[card["jobkey"]]["posted_on"]).date() in days


@pytest.mark.parametrize("card", CARDS)
def test_employer_and_place_are_the_cards(rows, card):
    row = rows[card["jobkey"]]
    assert row["employer"] == " ".join(card["company"].split())
    assert card["formattedLocation"] in row["place_text"]
    if card.get("jobLocationCity"):
        assert card["jobLocationCity"].casefold() in json.dumps(sorted(filter(None, row["cities"]))).casefold()
