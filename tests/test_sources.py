"""Rules that hold for every source; a message says what to change."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from aggregator.crawling.account import WATCHED
from aggregator.crawling.keys import PLACEHOLDER
from aggregator.crawling.leaves import leaf
from aggregator.crawling.settings import TOKEN, live_settings, replica_settings
from aggregator.crawling.sources import SPIDERS, Search, Source, read_source, source_named, sources
from aggregator.errors import BadConfig, UnknownBoard
from aggregator.extract.page import Outcome, Page
from spiders.bases.board import BoardSpider

FOLDERS = sorted(
    folder for folder in SPIDERS.iterdir() if folder.is_dir() and folder.name != "bases" and folder.name[0] not in "._"
)
FIVE = {"customerservicejobs", "customerservicecrossing", "indeed", "monster", "company_sites"}
GENTLEST = 2.0
every_folder = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
every_source = pytest.mark.parametrize("source", sources().values(), ids=lambda source: source.name)


def test_the_five_sources_of_the_profile_are_there():
    assert set(sources()) >= FIVE, f"give {FIVE - set(sources())} a folder with a board.toml under spiders/"


@every_folder
def test_folder_class_and_toml_agree(folder: Path):
    assert re.fullmatch(r"[a-z][a-z0-9_]*", folder.name), f"rename spiders/{folder.name}: lower case, digits and _ only"
    for name in ("__init__.py", "spider.py", "board.toml"):
        assert (folder / name).is_file(), f"add spiders/{folder.name}/{name}"
    source = read_source(folder / "board.toml")
    assert source.name == folder.name, f"spiders/{folder.name}/board.toml: take `name` out, the folder names the board"
    assert leaf(folder.name).name == folder.name


@every_source
def test_a_leaf_is_one_class_over_the_base_with_two_pure_class_methods(source: Source):
    spider = leaf(source.name)
    assert issubclass(spider, BoardSpider), f"let {spider.__name__} inherit BoardSpider"
    for method in ("first_links", "read"):
        found = next(vars(base)[method] for base in spider.__mro__ if method in vars(base))
        assert isinstance(found, classmethod), f"make {spider.__name__}.{method} a classmethod"
        assert found is not vars(BoardSpider)[method], f"write {spider.__name__}.{method}"
    mine = [
        n for n in ("start", "start_requests", "parse", "request", "follow", "bound", "page_came") if n in vars(spider)
    ]
    assert not mine, f"take {mine} out of {spider.__name__}: fetching is the base's business"


@every_source
def test_no_leaf_changes_the_settings_of_a_crawl(source: Source):
    text = "".join(path.read_text(encoding="utf-8") for path in (SPIDERS / source.name).glob("*.py"))
    for word in (
        "custom_settings", "ROBOTSTXT_OBEY", "DOWNLOAD_DELAY", "dont_obey_robotstxt", "USER_AGENT", "download_delay",
        "AUTOTHROTTLE", "CONCURRENT_REQUESTS", "Mozilla/",
    ):  # fmt: skip
        assert word not in text, f"take {word} out of spiders/{source.name}: politeness belongs to board.toml"


@every_source
def test_no_source_is_asked_faster_than_politeness_allows(source: Source):
    limits = source.politeness
    assert limits.delay >= GENTLEST, f"spiders/{source.name}/board.toml: politeness.delay of {GENTLEST} seconds or more"
    assert 0 < limits.max_pages <= 5000, f"spiders/{source.name}/board.toml: politeness.max_pages within 1 to 5000"
    assert 0 < limits.max_depth <= 200, f"spiders/{source.name}/board.toml: politeness.max_depth within 1 to 200"


@every_source
def test_a_live_crawl_obeys_robots_under_our_own_name_one_request_at_a_time(source: Source):
    settings = live_settings(source, "me@example.org")
    assert settings["ROBOTSTXT_OBEY"] is True
    assert settings["ROBOTSTXT_USER_AGENT"] == TOKEN
    assert settings["USER_AGENT"] == f"{TOKEN}/0.1 (+me@example.org)"
    assert settings["AUTOTHROTTLE_ENABLED"] is True
    assert settings["CONCURRENT_REQUESTS_PER_DOMAIN"] == 1
    assert settings["DOWNLOAD_DELAY"] == source.politeness.delay
    assert replica_settings(8000)["ROBOTSTXT_OBEY"] is True


@every_source
def test_the_policy_says_what_was_read_and_when(source: Source):
    policy = source.policy
    for name in ("robots", "terms", "stance"):
        assert len(getattr(policy, name).split()) >= 3, f"spiders/{source.name}/board.toml: say more in policy.{name}"
    assert date(2026, 1, 1) <= policy.read_on <= date.today(), f"{source.name}: policy.read_on is the day it was read"  # noqa: DTZ011


@every_source
def test_a_source_whose_terms_forbid_automation_ships_disabled(source: Source):
    if source.policy.needs_permission:
        assert not source.enabled, (
            f"spiders/{source.name}/board.toml: write enabled = false, its terms forbid automation"
        )


@every_source
def test_a_source_that_is_asked_for_a_persons_own_searches_alone_ships_disabled_and_without_any(source: Source):
    if source.policy.needs_searches:
        assert not source.enabled, f"spiders/{source.name}/board.toml: write enabled = false, its list is not ours"
        assert not source.searches, f"spiders/{source.name}/board.toml: take the searches out, a person gives their own"
        assert not source.sweep
        assert source.politeness.max_pages <= 200, (
            f"spiders/{source.name}/board.toml: a narrow search needs fewer pages"
        )


@every_source
def test_nothing_is_asked_of_a_source_that_is_read_from_saved_pages_alone(source: Source):
    if source.policy.saved_only:
        assert not source.enabled, (
            f"spiders/{source.name}/board.toml: write enabled = false, it is read from saved pages"
        )
        assert not list(leaf(source.name).first_links(source, (Search(text="any"),)))


@every_source
def test_what_a_healthy_run_looks_like_is_written_in_known_fields(source: Source):
    expect = source.expect
    if expect.jobs:
        assert 0 <= expect.jobs[0] <= expect.jobs[1], f"{source.name}: expect.jobs is [fewest, most]"
    unknown = set(expect.filled) - set(WATCHED)
    assert not unknown, f"{source.name}: expect.filled knows {', '.join(WATCHED)}, not {unknown}"
    assert all(0 < share <= 1 for share in expect.filled.values())


@every_source
def test_a_crawl_starts_at_public_addresses_of_the_source(source: Source):
    for link in leaf(source.name).first_links(source, source.searches):
        assert link.url.startswith("https://"), f"{source.name}: {link.url} should be asked over https"
        assert source.owns(link.url) or source.sites, f"{source.name}: {link.url} lies on none of its hosts"


@every_source
def test_every_key_that_a_request_names_is_declared_with_the_page_where_one_gets_it(source: Source):
    links = leaf(source.name).first_links(source, source.searches or (Search(text="x"),))
    asked = [said for link in links for said in (link.url, link.data or "")] + list(source.headers.values())
    named = {name for said in asked for name in PLACEHOLDER.findall(said)}
    assert named == set(source.keys), f"spiders/{source.name}/board.toml: [keys] and what requests name differ"
    assert bool(source.keys) == bool(source.keys_page), f"spiders/{source.name}/board.toml: write keys_page"


NOW = datetime(2026, 11, 23, tzinfo=UTC)
STRANGE = {
    "nothing": "",
    "a word": "hello",
    "broken html": "<html><body><div><<<>>&&&&#x0;</scr",
    "an empty object": "{}",
    "a json list": "[1, null, {}]",
    "deep nesting": "<div>" * 3000,
}


@every_source
@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE)
def test_a_page_that_makes_no_sense_is_never_a_healthy_zero(source: Source, text: str):
    page = Page(url=source.homepage, text=text, fetched_at=NOW)
    reading = leaf(source.name).read(page, source)
    assert not reading.listings
    assert reading.outcome is not Outcome.EMPTY, f"{source.name}: only the board's own words make a zero"


@every_source
def test_a_challenge_page_is_called_blocked(source: Source):
    text = (
        "<html><head><title>Just a moment...</title></head><body><script>window._cf_chl_opt={}</script></body></html>"
    )
    page = Page(url=source.homepage, text=text, fetched_at=NOW, status=403, headers={"cf-mitigated": "challenge"})
    reading = leaf(source.name).read(page, source)
    assert (reading.outcome, reading.listings) == (Outcome.BLOCKED, ())
    assert reading.problem


def test_an_unknown_board_is_answered_with_the_nearest():
    with pytest.raises(UnknownBoard, match="did you mean 'indeed'"):
        source_named("indeeed")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("titel = 'x'", "unknown key 'titel'; write 'title'"),
        ("title = 3", "'title' is 3; write text"),
        ("[politeness]\ndelay = 'slow'", "'politeness.delay' is 'slow'; write a number"),
        ("[expect]\njobs = [1]", "'expect.jobs' has 1 values; write 2"),
        ("[quota]\nrequests = 5\nper = 'week'", "'quota.per' is 'week'; write one of 'hour', 'day', 'month', 'ever'"),
        ("[keys.A_KEY]\noptional = true", "'keys.A_KEY.env' is missing; add it"),
        ("[lookups]\nworkplace = 'x'", "write it as a table, [lookups.workplace]"),
    ],
)
def test_a_fault_in_a_board_toml_names_file_key_and_mend(tmp_path, line, said):
    (tmp_path / "tiny").mkdir()
    path = tmp_path / "tiny" / "board.toml"
    path.write_text(line)
    with pytest.raises(BadConfig) as fault:
        read_source(path)
    assert said in str(fault.value)
    assert str(path) in str(fault.value)
