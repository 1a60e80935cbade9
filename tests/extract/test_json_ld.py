import time
from datetime import UTC, datetime

import pytest

from aggregator.extract.json_ld import documents, postings
from aggregator.extract.page import Page
from aggregator.extract.structured import job_postings

NOW = datetime(2026, 11, 23, tzinfo=UTC)
AGENT = '{"@type": "JobPosting", "title": "Agent", "url": "/job/1"}'


def page(text):
    return Page(url="https://kettle.example/job/1", text=text, fetched_at=NOW)


def script(body, kind="application/ld+json"):
    return f'<script type="{kind}">{body}</script>'


def titles(text):
    return [found.title for found in job_postings(page(text), board="b")]


@pytest.mark.parametrize(
    "tag",
    [
        '<script type="application/ld+json">',
        "<script type='application/ld+json'>",
        "<script type=application/ld+json>",
        '<script type="application/ld+json; charset=utf-8">',
        '<SCRIPT TYPE="Application/LD+JSON" data-x=1>',
        '<script id="x" nonce="y"\n type="application/ld&#x2B;json">',
    ],
)
def test_a_script_is_known_however_its_type_is_written(tag):
    assert titles(f"<html>{tag}{AGENT}</script>") == ["Agent"]


@pytest.mark.parametrize(
    "body",
    [
        AGENT,
        f"[{AGENT}]",
        f"[[{AGENT}]]",
        f'{{"@graph": [{{"@type": "WebSite"}}, {AGENT}]}}',
        f'{{"@type": "ItemList", "itemListElement": [{{"@type": "ListItem", "position": 1, "item": {AGENT}}}]}}',
        f'{{"@type": "WebPage", "mainEntity": {AGENT}}}',
        f'{{"@type": "DataFeed", "dataFeedElement": [{{"item": {AGENT}}}]}}',
        AGENT.replace('"JobPosting"', '["JobPosting", "Thing"]'),
        AGENT.replace('"JobPosting"', '"http://schema.org/JobPosting"'),
        AGENT.replace('"JobPosting"', '"schema:JobPosting"'),
        '{"@Type": "JobPosting", "Title": "Agent", "Url": "/job/1"}',
        AGENT.replace('"', "&quot;"),
    ],
)
def test_a_posting_is_found_wherever_it_lies(body):
    assert titles(script(body)) == ["Agent"]


def test_all_scripts_and_all_documents_count_in_their_order():
    text = script('{"@type":"JobPosting","title":"One"}\n{"@type":"JobPosting","title":"Two"}')
    assert titles(text + script("") + script("broken") + script(AGENT)) == ["One", "Two", "Agent"]


def test_raw_control_characters_do_not_hide_a_posting():
    (found,) = job_postings(
        page(script('{"@type":"JobPosting","title":"Agent","description":"a\n\tb\x01"}')), board="b"
    )
    assert found.description == "a\n\tb\x01"


def test_a_commented_script_is_none_but_one_behind_a_comment_is():
    assert titles(f"<!-- {script(AGENT)} -->") == []
    assert titles(f"<!-- note -->{script(AGENT)}") == ["Agent"]
    assert titles(f"<script><!--\n var x; </script>{script(AGENT)}") == ["Agent"]


def test_references_are_resolved_within_the_page():
    graph = """{"@graph": [
        {"@type": "Organization", "@id": "https://kettle.example/#org", "name": "Kettle"},
        {"@type": "Place", "@id": "#here", "address": {"@id": "#address"}},
        {"@type": "PostalAddress", "@id": "#address", "addressLocality": "Tartu"},
        {"@type": "JobPosting", "@id": "#job", "title": "Agent", "hiringOrganization": {"@id": "https://kettle.example/#org"},
         "jobLocation": [{"@id": "#here"}]}]}"""
    (found,) = job_postings(page(script(graph)), board="b")
    assert found.employer == "Kettle"
    assert [place.locality for place in found.places] == ["Tartu"]


def test_a_reference_to_itself_ends():
    loop = '{"@graph":[{"@id":"#a","@type":"JobPosting","title":"Agent","hiringOrganization":{"@id":"#a"}}]}'
    assert titles(script(loop)) == ["Agent"]


def test_a_page_about_something_else_has_none():
    assert titles(script('{"@type": "Article", "about": "JobPosting"}')) == []
    assert titles("<p>JobPosting</p>") == []


def test_nesting_is_followed_to_a_bound():
    deep = AGENT
    for _ in range(500):
        deep = f'{{"a": {deep}}}'
    assert list(postings(documents(page(script(deep))))) == []


@pytest.mark.parametrize(
    "hostile",
    ["<script " * 100_000, "<!--" * 200_000, "ld+json" * 100_000, '<script type="application/ld+json">' * 30_000,
     script("[" + '{"@type":"JobPosting","title":"A"},' * 20_000 + "]")],
    ids=["tags", "comments", "words", "unclosed", "many"],
)  # fmt: skip
def test_hostile_pages_take_linear_time(hostile):
    start = time.perf_counter()
    documents(page("JobPosting" + hostile))
    assert time.perf_counter() - start < 4
