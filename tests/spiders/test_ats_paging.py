"""Feeds of applicant-tracking systems that state no count: a full page leads to the next, a short one is the last."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from aggregator.crawling.leaves import leaf
from aggregator.crawling.sources import source_named
from aggregator.extract.page import Page

LEVER = "https://api.eu.lever.co/v0/postings/acme?mode=json&skip={}&limit=100"
TEAMTAILOR = "https://careers.acme.example/jobs.rss?per_page=100&offset={}"
SITES = {
    "lever": ("https://jobs.lever.co/acme", "https://jobs.eu.lever.co/acme"),
    "teamtailor": ("https://acme.teamtailor.com/", "https://careers.acme.example/"),
}


def source(name):
    return replace(source_named(name), sites=SITES[name])


def postings(rows):
    return json.dumps([{"id": str(n), "text": "Agent", "hostedUrl": f"{SITES['lever'][1]}/{n}"} for n in range(rows)])


def items(rows):
    every = "".join(
        f"<item><title>Agent</title><link>{SITES['teamtailor'][1]}jobs/{n}</link></item>" for n in range(rows)
    )
    return f"<rss><channel><title>Acme</title>{every}</channel></rss>"


def test_a_tenant_of_europe_is_asked_at_its_own_instance():
    asked = [link.url for link in leaf("lever").first_links(source("lever"), ())]
    assert asked == [LEVER.format(0).replace(".eu.", "."), LEVER.format(0)]


def test_a_careers_site_on_the_companys_own_domain_is_asked_there():
    asked = [link.url for link in leaf("teamtailor").first_links(source("teamtailor"), ())]
    assert asked == ["https://acme.teamtailor.com/jobs.rss?per_page=100&offset=0", TEAMTAILOR.format(0)]


@pytest.mark.parametrize(("name", "feed", "body"), [("lever", LEVER, postings), ("teamtailor", TEAMTAILOR, items)])
@pytest.mark.parametrize(("rows", "next_offset"), [(100, [300]), (99, []), (0, [])])
def test_a_full_page_leads_to_the_next_and_a_short_one_is_the_last(name, feed, body, rows, next_offset):
    page = Page(url=feed.format(200), text=body(rows), fetched_at=datetime(2026, 11, 23, tzinfo=UTC))
    reading = leaf(name).read(page, source(name))
    assert [link.url for link in reading.follow] == [feed.format(offset) for offset in next_offset]
    assert len(reading.listings) == rows
