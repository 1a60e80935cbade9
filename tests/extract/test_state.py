from datetime import UTC, datetime

from aggregator.extract.page import Page
from aggregator.extract.state import assigned, next_data

NOW = datetime(2026, 11, 23, tzinfo=UTC)
MARK = 'window.mosaic.providerData["mosaic-provider-jobcards"]='


def test_the_assignment_is_found_among_other_mentions():
    text = f"""<script>if (!{MARK[:-1]}) {{ boot() }}</script>
      <script>{MARK[:-1]} = {{"results": [{{"title": "Agent; }} \\" ]"}}]}};next()</script>"""
    assert assigned(text, MARK) == {"results": [{"title": 'Agent; } " ]'}]}


def test_a_marker_without_equals_sign_is_the_same():
    assert assigned("window._initialData = [1]", "window._initialData") == [1]


def test_json_inside_a_parse_call_is_followed():
    assert assigned('window.x = JSON.parse("{\\"a\\": 1}");', "window.x") == {"a": 1}


def test_a_comparison_is_no_assignment():
    assert assigned("if (window.x == {}) {}", "window.x") is None


def test_what_is_no_json_is_none():
    assert assigned("window.x = {a: ref(1)}", "window.x=") is None
    assert assigned("nothing here", "window.x=") is None


def test_the_state_of_a_next_page_is_read():
    html = '<script type="application/json" nonce="q" id="__NEXT_DATA__"> {"props": {"a": "</ b>"}} </script>'
    assert next_data(Page(url="https://x.example/", text=html, fetched_at=NOW)) == {"props": {"a": "</ b>"}}
    assert next_data(Page(url="https://x.example/", text="<html>", fetched_at=NOW)) is None


def test_endless_nesting_is_no_crash():
    assert assigned("window.x=" + "[" * 200_000, "window.x=") is None
