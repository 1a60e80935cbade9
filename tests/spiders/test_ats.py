"""Rules that hold for every applicant-tracking system; a message says what to change."""

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from aggregator.crawling.leaves import leaf
from aggregator.crawling.sources import Source, sources
from aggregator.crawling.tenants import tenant_at
from aggregator.errors import BadConfig
from aggregator.extract.page import Link, Outcome, Page
from tests.spiders.page_cases import Case, cases

SYSTEMS = [source for source in sources().values() if source.ats]
NOW = datetime(2026, 11, 23, tzinfo=UTC)
every_system = pytest.mark.parametrize("source", SYSTEMS, ids=lambda source: source.name)
JSON_CASES = [case for source in SYSTEMS for case in cases(source.name) if case.page.text.lstrip()[:1] in ("{", "[")]


def listing_one(source: Source) -> Source:
    return replace(source, sites=(source.ats.example,))


def first(source: Source) -> Link:
    return next(iter(leaf(source.name).first_links(listing_one(source), ())))


def read(source: Source, text: str, **more: Any):
    link = first(source)
    return leaf(source.name).read(Page(url=link.url, data=link.data, text=text, fetched_at=NOW, **more), source)


@every_system
def test_a_listed_tenant_is_asked_at_its_own_feed(source: Source):
    link = first(source)
    tenant, again = tenant_at(source.ats.example, source), tenant_at(link.url, source)
    assert link.site == source.ats.example
    assert tenant, f"{source.name}: ats.addresses must fit ats.example"
    assert again, (
        f"{source.name}: ats.addresses must fit the feed's address {link.url}, so that its rows find their key"
    )
    assert again.key == tenant.key, f"{source.name}: ats.key must be the same by page and by feed"


@every_system
def test_an_address_of_nobody_is_refused_with_an_example(source: Source):
    lost = replace(source, sites=("https://www.example.org/careers",))
    with pytest.raises(BadConfig, match="names no tenant") as fault:
        list(leaf(source.name).first_links(replace(lost, ats=replace(source.ats, own_domain=())), ()))
    assert source.ats.example in str(fault.value)


@every_system
def test_a_page_case_shows_at_least_two_jobs(source: Source):
    readings = [case.read() for case in cases(source.name)]
    most = max((len(one.listings) + len([link for link in one.follow if link.card]) for one in readings), default=0)
    assert most >= 2, f"tests/pages/{source.name}: add a case whose list shows two jobs or more"


@every_system
def test_no_such_tenant_is_told_from_an_empty_list(source: Source):
    told = {(one.outcome, one.problem) for one in (case.read() for case in cases(source.name))}
    unknown = [problem for outcome, problem in told if outcome is Outcome.NOT_RECOGNISED]
    assert any("knows no tenant" in (one or "") for one in unknown), f"tests/pages/{source.name}: add unknown-tenant"
    assert any(outcome is Outcome.EMPTY for outcome, _ in told), (
        f"tests/pages/{source.name}: add a case of an empty list"
    )


@every_system
@pytest.mark.parametrize(
    ("status", "outcomes"),
    [
        (401, {Outcome.LOGIN_WALL}), (403, {Outcome.BLOCKED}), (429, {Outcome.BLOCKED}),
        (500, {Outcome.FAILED}), (503, {Outcome.FAILED, Outcome.BLOCKED}),
    ],
)  # fmt: skip
def test_a_refusal_is_a_refusal_and_no_empty_list(source: Source, status: int, outcomes: set[Outcome]):
    for text in ("", "{}", "[]", "<html><title>Error</title></html>"):
        reading = read(source, text, status=status)
        assert reading.outcome in outcomes, f"{source.name}: {status} {text!r} → {reading.outcome} {reading.problem}"
        assert not reading.listings


@every_system
def test_another_layout_is_told_from_an_empty_list(source: Source):
    for text in ('{"message": "Not what you think"}', "<html><title>Maintenance</title><p>Back soon</p></html>", "{}"):
        reading = read(source, text)
        assert reading.outcome is Outcome.NOT_RECOGNISED, f"{source.name}: {text} → {reading.outcome}"


@every_system
def test_policy_and_bounds_are_written(source: Source):
    assert not source.sites, f"spiders/{source.name}/board.toml: tenants belong into the config"
    assert source.sweep, f"spiders/{source.name}/board.toml: a feed shows a tenant's whole list: sweep = true"


def spoilt(node: Any, dice: random.Random) -> Any:
    """The node with some of its values of another type."""
    if dice.random() < 0.08:
        return dice.choice([None, 7, -1.5, True, "", "x", [], {}, [None], [[]], {"name": {}}, ["a", 1], {"id": []}])
    if isinstance(node, dict):
        return {key: spoilt(value, dice) for key, value in node.items()}
    if isinstance(node, list):
        return [spoilt(value, dice) for value in node]
    return node


def texts_in(listing: Any) -> Iterator[Any]:
    for name in ("key", "url", "title", "employer", "description", "language", "posted", "valid_through", "apply_url"):
        yield getattr(listing, name)


@pytest.mark.parametrize("case", JSON_CASES, ids=lambda case: case.name)
def test_a_field_that_changed_its_type_costs_that_field_alone(case: Case):
    body = json.loads(case.page.text)
    for seed in range(60):
        page = replace(case.page, text=json.dumps(spoilt(body, random.Random(seed))))
        reading = leaf(case.board).read(page, sources()[case.board])
        for one in (*reading.listings, *(link.card for link in reading.follow if link.card)):
            assert all(said is None or isinstance(said, str) for said in texts_in(one)), seed
            assert all(isinstance(said, str) for said in (*one.employment_types, *one.category, *one.workplace)), seed


def answer(url: str, requested: str):
    page = Page(url=url, requested_url=requested, text="<title>Jobs at Acme</title><p>Welcome</p>", fetched_at=NOW)
    return leaf("greenhouse").read(page, sources()["greenhouse"])


def test_a_postings_address_that_leads_to_its_tenants_list_is_gone():
    reading = answer("https://boards.greenhouse.io/acme?error=true", "https://boards.greenhouse.io/acme/jobs/7")
    assert (reading.outcome, reading.problem) == (
        Outcome.EMPTY,
        "gone: led to https://boards.greenhouse.io/acme?error=true",
    )


def test_a_tenants_address_that_leads_to_the_vendors_own_pages_is_no_tenant():
    reading = answer("https://www.greenhouse.io/", "https://boards.greenhouse.io/nobody")
    assert reading.outcome is Outcome.NOT_RECOGNISED
    assert "knows no tenant 'nobody' (led to https://www.greenhouse.io/)" in reading.problem
