import pytest

from aggregator.crawling.sources import Search
from aggregator.crawling.unit import search_line
from db.store import Store

DAYS = [f"2026-11-{day}T12:00:00Z" for day in range(20, 30)]


@pytest.fixture
def sweep(tmp_path):
    """A healthy sweep on the next day: closes what it did not meet; returns the ids of what is open then."""
    days = iter(DAYS)
    with Store.open(tmp_path / "a.db") as store:

        def run(search: str, keys: str) -> str:
            at = next(days)
            run_id = store.start_run("b", search, at)
            for key in keys:
                row = {"board": "b", "key": key, "url": f"https://b.example/{key}", "title": f"Agent {key}"}
                store.save(run_id, row, [], [], [], None, at)
            store.close_unseen(run_id, "b", at)
            store.finish_run(run_id, "ok", None, at)
            opened = store.rows("SELECT key FROM postings WHERE closed_at IS NULL ORDER BY key")
            return "".join(row["key"] for row in opened)

        yield run


def test_a_sweep_closes_what_earlier_sweeps_of_its_search_saw(sweep):
    assert sweep("all", "abc") == "abc"
    assert sweep("all", "ab") == "ab"


def test_other_searches_in_the_config_close_nothing_that_they_do_not_ask_for(sweep):
    assert sweep("support; helpdesk", "abc") == "abc"
    assert sweep("support", "ax") == "abcx"
    assert sweep("support", "a") == "abc"
    assert sweep("support; helpdesk", "a") == "a"


def test_other_sites_make_another_search_line():
    one, two = ("https://a.example/",), ("https://a.example/", "https://b.example/")
    assert search_line((), one) != search_line((), two)
    assert search_line((), two) == search_line((), two[::-1])
    assert search_line((Search(text="support"),), one) == "support; https://a.example/"


def test_many_sites_make_a_short_line_that_still_tells_them_apart():
    many = tuple(f"https://shop{n}.example/" for n in range(500))
    assert len(search_line((), many)) < 60
    assert search_line((), many) != search_line((), (*many[1:], "https://other.example/"))
