"""The search form of a page, filled."""

from datetime import UTC, datetime

from aggregator.crawling.sources import Search
from aggregator.extract.page import Link, Page
from spiders.bases.search_forms import search_links

ONE = (Search(text="call center", place="Remote"),)


def links(html: str, searches: tuple[Search, ...] = ONE) -> tuple[Link, ...]:
    page = Page(
        url="https://b.example/start", text=f"<body>{html}</body>", fetched_at=datetime(2026, 11, 20, tzinfo=UTC)
    )
    return search_links(page, searches)


def test_every_usual_name_of_the_inputs_is_filled() -> None:
    for what in ("q", "k", "keywords", "what", "search_keywords"):
        for where in ("l", "where", "location", "search_location"):
            (link,) = links(f'<form action="/find"><input name="{what}"><input name="{where}"></form>')
            assert link.url == f"https://b.example/find?{what}=call+center&{where}=Remote"


def test_post_form_becomes_a_body_with_its_hidden_fields() -> None:
    (link,) = links('<form method="POST"><input type="hidden" name="csrf" value="a b"><input name="q"></form>')
    assert (link.url, link.data) == ("https://b.example/start", "csrf=a+b&q=call+center")


def test_form_that_asks_for_a_place_goes_before_a_site_search() -> None:
    (link,) = links(
        '<form action="/s"><input name="s"></form><form action="/x"><input name="q"><input name="l"></form>'
    )
    assert link.url.startswith("https://b.example/x?")


def test_log_in_newsletter_and_foreign_forms_are_never_sent() -> None:
    assert not links('<form action="/session"><input name="q"><input type="password" name="p"></form>')
    assert not links('<form action="/newsletter"><input name="q"></form>')
    assert not links('<form action="https://other.example/find"><input name="q"></form>')


def test_search_by_place_alone_needs_a_place_field() -> None:
    place = (Search(place="Tartu"),)
    assert not links('<form action="/f"><input name="q"></form>', place)
    (link,) = links('<form action="/f"><input name="q"><input name="where"></form>', place)
    assert link.url == "https://b.example/f?where=Tartu"
