from datetime import UTC, datetime

import pytest

from aggregator.extract.page import Page
from aggregator.extract.shells import shell_sign


def page(body: str, status: int = 200) -> Page:
    text = f"<html><head><title>Careers</title></head><body>{body}</body></html>"
    return Page(url="https://acme.example/", text=text, status=status, fetched_at=datetime(2026, 11, 23, tzinfo=UTC))


@pytest.mark.parametrize(
    "body",
    [
        '<div id="root"></div><script src="/app.js"></script>',
        "<app-root></app-root><script src='/main.js'></script>",
        '<noscript>You need to enable JavaScript to run this app.</noscript><div id="x"></div><script></script>',
        '<p>JavaScript is disabled in your browser</p><script></script>',
        '<div id="__next" data-v="1"></div><script></script>',
    ],
)  # fmt: skip
def test_a_page_that_only_its_scripts_would_fill_is_a_shell(body):
    assert shell_sign(page(body))


@pytest.mark.parametrize(
    "body",
    [
        '<div id="root"><h1>Careers</h1></div><script src="/app.js"></script>',
        '<div id="root"></div>',
        f'<div id="root"></div><p>{"We are hiring people who like people. " * 30}</p><script></script>',
        "<h1>JavaScript developer</h1><p>We want one.</p><script></script>",
    ],
)  # fmt: skip
def test_a_page_that_says_something_itself_is_none(body):
    assert shell_sign(page(body)) is None


def test_an_error_page_is_none():
    assert shell_sign(page('<div id="root"></div><script></script>', status=503)) is None
