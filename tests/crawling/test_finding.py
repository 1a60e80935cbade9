"""From a careers page to the feed behind it: by every system's markers, and on the replica end to end."""

import asyncio
import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from aggregator.crawling.finding.asking import Task, run_task
from aggregator.crawling.finding.finding import find, look
from aggregator.crawling.finding.names import company_name
from aggregator.crawling.finding.traces import traces
from aggregator.crawling.sources import sources
from aggregator.crawling.tenants import tenant_at
from aggregator.extract.addresses import host_of
from aggregator.extract.page import Outcome, Page, Reading
from aggregator.replica.boards.ats import systems
from aggregator.replica.boards.ats.base import EMPTY, TENANTS
from aggregator.replica.boards.careers import careers_page
from aggregator.replica.running import running_replica

NOW = datetime(2026, 11, 23, tzinfo=UTC)
ALL = tuple(sources().values())
SYSTEMS = [source for source in ALL if source.ats]
PARTS = {
    "tenant": "acme", "site": "Careers", "slug": "acme", "n": "5", "number": "77", "id": "1234", "locale": "en-US",
    "eu": "", "query": "", "between": "", "uuid": "0f1e2d3c-4b5a-4978-8b33-0123456789ab",
    "rest": "x",
}  # fmt: skip


def page(body, url="https://www.acme.example/careers", **more):
    return Page(url=url, text=f"<html><body>{body}</body></html>", fetched_at=NOW, **more)


def asking(pages):
    async def ask(link):
        return pages.get(link.url, Reading(outcome=Outcome.FAILED, problem="not there"))

    return ask


def written(pattern, source):
    """A marker as a page of the system writes it, its optional parts left out, a whole host that of its example."""
    parts = PARTS | {"host": host_of(source.ats.example)}
    return re.sub(r"\{(\w+)\}", lambda name: parts.get(name[1], "acme"), re.sub(r"\[[^\]]*\]", "", pattern))


@pytest.mark.parametrize(
    ("source", "marker"), [(source, marker) for source in SYSTEMS for marker in source.ats.markers],
    ids=lambda one: one if isinstance(one, str) else one.name,
)  # fmt: skip
def test_every_marker_in_a_pages_source_names_its_tenant(source, marker):
    found = list(traces(page(f"<script>var x = '{written(marker, source)}';</script>"), [source]))
    assert found, f"spiders/{source.name}/board.toml: ats.markers {marker!r} names no tenant, or ats.site needs more"
    assert tenant_at(found[0].tenant.site, source), f"{source.name}: ats.addresses must fit {found[0].tenant.site}"


@pytest.mark.parametrize("source", SYSTEMS, ids=lambda source: source.name)
@pytest.mark.parametrize("way", ['<iframe src="{}"></iframe>', '<a href="{}">Jobs</a>', '<form action="{}"></form>'])
def test_a_tenant_is_known_by_what_a_page_embeds_or_links_to(source, way):
    tenant = tenant_at(source.ats.example, source)
    for found in traces(page(way.format(source.ats.example)), ALL):
        if found.source == source.name:
            assert found.tenant.key == tenant.key
            return
    pytest.fail(f"{source.name}: {source.ats.example} is not known again")


def test_no_tenant_is_guessed_from_a_companys_name():
    found = asyncio.run(
        find(
            "https://www.acme.example/careers", asking({"https://www.acme.example/careers": page("<h1>Acme</h1>")}), ALL
        )
    )
    assert (found.state, found.site) == ("unknown", None)


def test_a_wall_before_the_careers_page_is_no_finding():
    walled = page("<title>Just a moment...</title><script>window._cf_chl_opt={}</script>", status=403)
    found = asyncio.run(find(walled.url, asking({walled.url: walled}), ALL))
    assert (found.state, found.source) == ("blocked", None)
    assert found.problem


def test_a_named_tenant_that_does_not_answer_is_gone_and_not_listed():
    link = page('<a href="https://boards.greenhouse.io/nobody">Jobs</a>')
    feed = "https://boards-api.greenhouse.io/v1/boards/nobody/jobs?content=true&pay_transparency=true"
    pages = {link.url: link, feed: Page(url=feed, text='{"status":404}', status=404, fetched_at=NOW)}
    found = asyncio.run(find(link.url, asking(pages), ALL))
    assert (found.state, found.sign) == ("gone", "a link leads to https://boards.greenhouse.io/nobody")


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ('<script type="application/ld+json">{"@type": "Organization", "name": "Acme OÜ"}</script>', "Acme OÜ"),
        ('<meta property="og:site_name" content=" Acme ">', "Acme"), ("<title>Careers at Acme</title>", None),
    ],
)  # fmt: skip
def test_a_company_is_named_by_its_own_data_alone(head, name):
    assert company_name(page(head)) == name


@pytest.fixture(scope="module")
def replica():
    with running_replica(seed=3, jobs=24) as handle:
        yield handle


def test_behind_every_systems_careers_page_its_feed_is_found_and_counted(replica):
    slugs = [tenant.slug for tenant in TENANTS]
    pairs = [(slug, system) for number, system in enumerate(systems()) for slug in (slugs[number % 3], EMPTY)]
    pairs += [("nobody", system) for system in systems()]
    task = Task(
        addresses=tuple(careers_page(slug, one.name) for slug, one in pairs), sources=ALL, replica_port=replica.port
    )
    for (slug, system), found in zip(pairs, run_task(task), strict=True):
        told = f"{system.name} {slug}: {found}"
        if slug == "nobody":
            assert found.state not in ("living", "empty"), told
            continue
        assert (found.source, found.state) == (system.name, "empty" if slug == EMPTY else "living"), told
        if slug != EMPTY:
            prefix = f"{system.key_prefix(next(one for one in TENANTS if one.slug == slug))}/"
            assert found.jobs == sum(one["key"].startswith(prefix) for one in replica.truth(system.name)), told


def test_a_listed_site_is_looked_at_again():
    source = replace(next(one for one in SYSTEMS if one.name == "greenhouse"), sites=())
    feed = "https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true&pay_transparency=true"
    gone = Page(url=feed, text="{}", status=404, fetched_at=NOW)
    found = asyncio.run(look(source, "https://boards.greenhouse.io/acme", asking({feed: gone})))
    assert (found.state, found.problem) == ("gone", "Greenhouse knows no tenant 'acme' (HTTP 404)")
