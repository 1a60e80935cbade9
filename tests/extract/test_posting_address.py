from datetime import UTC, datetime

import pytest

from aggregator.extract.page import Page
from aggregator.extract.structured import job_postings

NOW = datetime(2026, 11, 23, tzinfo=UTC)
URL = "https://www.kettle.example/careers/agent-4711"


def read(*nodes, url=URL, head=""):
    scripts = "".join(
        f'<script type="application/ld+json">{{"@type":"JobPosting","title":"Agent",{node}}}</script>' for node in nodes
    )
    return job_postings(
        Page(url=url, text=f"<html><head>{head}</head>{scripts}", fetched_at=NOW), board="company_sites"
    )


@pytest.mark.parametrize(
    ("node", "own", "apply_url"),
    [
        ('"url": "/careers/agent-4711"', URL, None),
        ('"url": "https://www.kettle.example/careers/agent-4711?utm_source=google_jobs_apply"', URL, None),
        ('"x": 1', URL, None),
        ('"url": "https://www.kettle.example/careers/agent-4711/apply"', URL, URL + "/apply"),
        ('"url": "https://ats.example/kettle/4711"', URL, "https://ats.example/kettle/4711"),
        ('"url": "https://www.kettle.example/"', URL, None),
        ('"url": "https://holding.example/"', URL, None),
        ('"url": "javascript:void(0)"', URL, None),
    ],
)
def test_a_postings_own_address_is_told_from_where_one_applies(node, own, apply_url):
    (found,) = read(node)
    assert (found.url, found.apply_url) == (own, apply_url)


def test_the_canonical_link_goes_before_the_address_asked_for():
    (found,) = read('"x": 1', url=URL + "?session=9", head=f'<link href="{URL}" rel="canonical">')
    assert found.url == URL


def test_a_front_page_as_canonical_link_is_not_believed():
    (found,) = read('"x": 1', head='<link rel="canonical" href="https://www.kettle.example/">')
    assert found.url == URL


def test_a_foreign_canonical_link_is_not_believed():
    (found,) = read('"x": 1', head='<link rel="canonical" href="https://template-maker.example/demo">')
    assert found.url == URL


@pytest.mark.parametrize(
    ("identifier", "key"),
    [
        ('"4711"', "kettle.example/4711"),
        ("4711", "kettle.example/4711"),
        ('{"@type": "PropertyValue", "name": "Kettle", "value": "4711"}', "kettle.example/4711"),
        ('[{"value": "4711"}]', "kettle.example/4711"),
        ('"REQ-9"', "kettle.example/careers/agent-4711"),
        ('"Kettle"', "kettle.example/careers/agent-4711"),
        ("null", "kettle.example/careers/agent-4711"),
    ],
)
def test_the_key_is_the_identifier_only_where_the_address_holds_it(identifier, key):
    (found,) = read(f'"identifier": {identifier}')
    assert found.key == key


def test_one_requisition_in_two_towns_is_two_keys():
    one, two = read('"identifier":"R1","url":"/careers/tallinn-1"', '"identifier":"R1","url":"/careers/tartu-2"')
    assert one.key != two.key


def test_two_postings_of_a_page_without_addresses_of_their_own_have_two_keys():
    one, two = read('"jobLocation": "Tallinn"', '"jobLocation": "Tartu"')
    assert one.key != two.key
    assert one.key == read('"jobLocation": "Tallinn"', '"jobLocation": "Tartu"')[0].key


def test_the_same_posting_twice_on_a_page_is_one():
    assert len(read('"url": "/careers/7"', '"url": "/careers/7"')) == 1


def test_two_postings_with_one_address_are_not_lost():
    assert (
        len({one.key for one in read('"url": "/careers", "jobLocation": "A"', '"url": "/careers", "jobLocation": "B"')})
        == 2
    )
