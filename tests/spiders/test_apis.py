"""What every interface's reader makes of answers that are not as they should be."""

import copy
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aggregator.archive.board_of import candidates
from aggregator.crawling.keys import PLACEHOLDER
from aggregator.crawling.sources import Search, sources
from aggregator.extract.page import Outcome, Page
from aggregator.replica.walls import wall, walls
from spiders.bases.api_board import ApiBoard
from tests.crawling.test_every_wall import honest
from tests.spiders.page_cases import cases, leaf

APIS = [name for name in sources() if issubclass(leaf(name), ApiBoard)]
KEYED = [name for name in APIS if any(not key.optional for key in sources()[name].keys.values())]
LISTS = {case.board: case.page for case in cases() if case.board in APIS and case.folder.name == "list"}
every_api = pytest.mark.parametrize("name", APIS)


def read(name: str, **changes):
    return leaf(name).read(replace(LISTS[name], **changes), sources()[name])


def answer_of(name: str):
    return json.loads(LISTS[name].text)


def found(reading):
    return [*reading.listings, *(link.card for link in reading.follow if link.card)]


def test_the_nine_interfaces_are_there():
    nine = {"adzuna", "jooble", "careerjet", "usajobs", "themuse", "reed", "arbeitnow", "remotive", "eures"}
    assert set(APIS) == nine == set(LISTS)


@every_api
def test_html_where_json_was_due_is_no_zero(name):
    reading = read(name, text="<!doctype html><title>Maintenance</title><body>We will be back soon.</body>")
    assert reading.outcome is Outcome.NOT_RECOGNISED
    assert "JSON" in reading.problem


@every_api
@pytest.mark.parametrize(
    ("status", "outcome"), [(429, {Outcome.BLOCKED}), (500, {Outcome.FAILED}), (503, {Outcome.FAILED, Outcome.BLOCKED})]
)
def test_limits_and_failures_are_called_so(name, status, outcome):
    for text in ('{"error": "no"}', "", "<html><title>Oops</title></html>"):
        reading = read(name, text=text, status=status)
        assert reading.outcome in outcome, text
        assert reading.problem
        assert not found(reading)


@pytest.mark.parametrize("name", KEYED)
@pytest.mark.parametrize("status", [401, 403])
def test_a_refused_key_is_told_by_its_variable(name, status):
    reading = read(name, text='{"message": "bad key"}', status=status)
    assert reading.outcome is Outcome.LOGIN_WALL
    assert all(key.env in reading.problem for key in sources()[name].keys.values() if not key.optional)
    assert "bad key" in reading.problem


@every_api
def test_an_answer_without_its_list_is_not_recognised(name):
    assert read(name, text='{"took": 3}').outcome is Outcome.NOT_RECOGNISED


@every_api
@pytest.mark.parametrize("other", ["rows", {"0": {}}, 7, [1, "x"]])
def test_a_list_that_changed_its_type_is_not_recognised(name, other):
    answer = answer_of(name)
    *path, last = leaf(name).rows
    holder = answer
    for step in path:
        holder = holder[step]
    holder[last] = other
    reading = read(name, text=json.dumps(answer))
    assert reading.outcome is Outcome.NOT_RECOGNISED
    assert not found(reading)


def spots(node, path=()):
    """Every path to a value inside of the answer."""
    children = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in children:
        yield (*path, key)
        yield from spots(value, (*path, key))


@every_api
@given(data=st.data())
def test_a_field_that_changed_its_type_costs_that_field_alone(name, data):
    answer = copy.deepcopy(answer_of(name))
    inside = [path for path in spots(answer) if len(path) > len(leaf(name).rows) + 1]
    path = data.draw(st.sampled_from(inside))
    other = data.draw(st.sampled_from([None, True, 0, -1.5, "", "x", [], [[]], [None], {}, {"x": {"y": 1}}, "\ud800"]))
    holder = answer
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = other
    before, after = found(read(name)), found(read(name, text=json.dumps(answer)))
    titles = {one.title for one in before}
    assert len(titles - {one.title for one in after}) <= 1
    assert len(after) >= len(before) - 1


@every_api
def test_a_search_in_words_of_ones_own_is_asked(name):
    source = sources()[name]
    (link,) = leaf(name).first_links(source, [Search(text="help desk", place="Leeds")])
    assert link.url.startswith("https://")
    assert source.owns(link.url)
    if name not in ("themuse", "arbeitnow"):  # they know no words
        assert "help" in link.url + (link.data or "")


@every_api
def test_pages_that_follow_keep_the_placeholders_of_keys(name):
    page = LISTS[name]
    for link in read(name).follow:
        assert link.card or PLACEHOLDER.findall(link.url) == PLACEHOLDER.findall(page.url)


def test_a_window_smaller_than_the_count_is_told_where_all_is_promised():
    answer = answer_of("eures") | {"numberRecords": 26_000}
    reading = read("eures", text=json.dumps(answer))
    assert reading.outcome is Outcome.PARTIAL
    assert reading.problem == "the interface gives 10000 of its 26000 postings; ask narrower searches"
    assert len(reading.listings) == 3


def test_a_saved_page_for_people_is_read_by_its_structured_data():
    posting = {
        "@context": "https://schema.org", "@type": "JobPosting", "title": "Guest Services Agent",
        "description": "<p>Front desk.</p>", "hiringOrganization": {"name": "Oakmill"},
    }  # fmt: skip
    text = f'<html><body><script type="application/ld+json">{json.dumps(posting)}</script></body></html>'
    page = Page(
        url="https://www.themuse.com/jobs/oakmill/guest-services-agent-b2", text=text,
        fetched_at=LISTS["themuse"].fetched_at,
    )  # fmt: skip
    (listing,) = leaf("themuse").read(page, sources()["themuse"]).listings
    assert (listing.title, listing.employer) == ("Guest Services Agent", "Oakmill")


@every_api
def test_a_saved_answer_without_an_address_is_known_by_its_signs(name):
    first = next(candidates(replace(LISTS[name], url="", data=None), None))
    assert (first.source.name, first.sure) == (name, True)


@every_api
@pytest.mark.parametrize("met", walls())
def test_every_wall_is_called_by_its_name_and_holds_no_posting(name, met):
    answer = wall(met)
    headers = {key.lower(): value for key, value in answer.headers}
    page = replace(LISTS[name], text=answer.body.decode("utf-8", "replace"), status=answer.status, headers=headers)
    reading = leaf(name).read(page, sources()[name])
    allowed = set(honest(met))
    if met == "tiny" and name in KEYED:  # a few plain words and a 403 are how some refuse a key
        allowed |= {"login_wall"}
    assert reading.outcome in allowed, reading.problem
    assert reading.problem
    assert not found(reading)
