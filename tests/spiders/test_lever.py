"""Lever's two instances, and its list without a count."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from aggregator.crawling.sources import source_named
from aggregator.extract.page import Page
from spiders.lever.spider import Lever

SITES = ("https://jobs.lever.co/acme", "https://jobs.eu.lever.co/acme")
SOURCE = replace(source_named("lever"), sites=SITES)


def test_a_tenant_is_asked_at_its_own_instance():
    asked = [link.url for link in Lever.first_links(SOURCE, ())]
    feeds = ["https://api.lever.co/v0/postings/acme", "https://api.eu.lever.co/v0/postings/acme"]
    assert asked == [f"{feed}?mode=json&skip=0&limit=100" for feed in feeds]


@pytest.mark.parametrize(
    ("rows", "onward"), [(100, ["https://api.eu.lever.co/v0/postings/acme?mode=json&skip=300&limit=100"]), (99, [])]
)
def test_a_full_page_leads_to_the_next_and_a_short_one_is_the_last(rows, onward):
    text = json.dumps([{"id": str(n), "text": "Agent", "hostedUrl": f"{SITES[1]}/{n}"} for n in range(rows)])
    url = "https://api.eu.lever.co/v0/postings/acme?mode=json&skip=200&limit=100"
    reading = Lever.read(Page(url=url, text=text, fetched_at=datetime(2026, 11, 23, tzinfo=UTC)), SOURCE)
    assert [link.url for link in reading.follow] == onward
    assert len(reading.listings) == rows
