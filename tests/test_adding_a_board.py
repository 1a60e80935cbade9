"""The worked example of docs/adding-a-board.md does what the document says."""

import json
import re
import tomllib
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from aggregator.crawling.finding.traces import traces
from aggregator.crawling.sources import read_source
from aggregator.extract.page import Outcome, Page
from aggregator.line import Tools, normalize_listing
from tests.board_cost import BLOCK, code_lines, with_costs

ROOT = Path(__file__).resolve().parents[1]
DOCUMENT = (ROOT / "docs/adding-a-board.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", DOCUMENT, re.DOTALL)


def block(language: str, number: int = 0) -> str:
    return [text for kind, text in BLOCKS if kind == language][number]


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    folder = tmp_path_factory.mktemp("spiders") / "hirely"
    folder.mkdir()
    (folder / "board.toml").write_text(block("toml"), encoding="utf-8")
    return read_source(folder / "board.toml")


@pytest.fixture(scope="module")
def hirely():
    namespace = {}
    exec(compile(block("python"), "docs/adding-a-board.md", "exec"), namespace)
    return namespace["Hirely"]


@pytest.fixture(scope="module")
def page():
    about = tomllib.loads(block("toml", 1))
    about.pop("why")
    return Page(text=block("json"), **about)


def test_the_example_reads_its_page(hirely, source, page):
    reading = hirely.read(page, source)
    (found,) = reading.listings
    assert (reading.outcome, found.key, found.title, found.employer) == (
        Outcome.OK, "acme/7", "Support Agent", "Acme Parcels",
    )  # fmt: skip


def test_what_it_reads_becomes_a_whole_posting(hirely, source, page):
    (found,) = hirely.read(page, source).listings
    posting = normalize_listing(found, Tools.load(), source.facts(found.url), keep_irrelevant=True).posting
    assert (posting.pay_min, posting.pay_max, posting.pay_currency, posting.pay_period) == (1400, 1700, "EUR", "month")
    assert (posting.employment_types, posting.places[0].city, posting.places[0].country) == (
        ("full_time",), "Tallinn", "EE",
    )  # fmt: skip
    assert posting.posted_on == datetime(2026, 11, 20).date()  # noqa: DTZ001


def test_its_companies_are_found_and_asked(hirely, source):
    careers = Page(
        url="https://www.acme.example/careers", text='<a href="https://jobs.hirely.example/acme">Jobs</a>',
        fetched_at=datetime.fromisoformat("2026-11-21T09:00:00+00:00"),
    )  # fmt: skip
    (trace,) = [one for one in traces(careers, [source]) if "link leads" in one.sign]
    listed = replace(source, sites=(trace.tenant.site,))
    assert [link.url for link in hirely.first_links(listed, ())] == ["https://api.hirely.example/v1/acme/openings"]


def test_every_file_that_it_names_is_there():
    named = set(re.findall(r"`((?:spiders|tests|aggregator)/[\w/.-]+)`", DOCUMENT))
    missing = {one for one in named if "<" not in one and not (ROOT / one).exists()}
    assert not missing, f"docs/adding-a-board.md names {missing}"


def test_its_json_is_json():
    assert json.loads(block("json"))


def test_what_boards_cost_is_what_their_files_hold():
    assert BLOCK.search(DOCUMENT), "docs/adding-a-board.md lost its block `<!-- cost BOARD … -->`"
    assert with_costs(DOCUMENT) == DOCUMENT, "run `python -m tests.board_cost`"


def test_code_is_counted_without_docstrings_comments_and_blank_lines(tmp_path):
    file = tmp_path / "spider.py"
    file.write_text(
        '"""One.\n\nTwo."""\n\n# three\nname = "x"\n\n\ndef f():\n    """Four."""\n    return (\n        1)\n'
    )
    assert code_lines(file) == 4
