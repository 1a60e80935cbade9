"""Rows, the next page, totals and zeros of list pages."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aggregator.extract.page import Outcome, Page
from aggregator.listing import Listing, PrintedPay, PrintedPlace
from spiders.bases.cards import card_of, rows_of
from spiders.bases.job_links import is_job_address, key_of
from spiders.bases.list_pages import total_of
from spiders.bases.paging import next_page
from spiders.bases.zero import zero_message
from spiders.customerservicejobs.spider import CustomerServiceJobs
from tests.spiders.page_cases import source


def page(html: str, url: str = "https://b.example/jobs") -> Page:
    return Page(url=url, text=f"<html><body>{html}</body></html>", fetched_at=datetime(2026, 11, 20, tzinfo=UTC))


def cards(html: str) -> list[Listing]:
    here = page(html)
    found = (card_of(row, here, "b", key_of) for row in rows_of(here, is_job_address, key_of))
    return [card for card in found if card]


def test_neighbour_rows_never_lend_each_other_a_field() -> None:
    first, second = cards(
        '<div><div><a href="/jobs/101">Agent</a></div><div><a href="/jobs/102">Clerk</a>'
        '<i class="company">Acme</i></div></div>'
    )
    assert (first.title, first.employer) == ("Agent", None)
    assert (second.title, second.employer) == ("Clerk", "Acme")


def test_buttons_and_pictures_are_no_titles() -> None:
    (card,) = cards(
        '<li><a href="/jobs/101"><img src=x></a><h3><a href="/jobs/101">Agent</a></h3>'
        '<a href="/jobs/101">Apply now</a></li>'
    )
    assert card.title == "Agent"
    assert cards('<a href="/jobs/102">View job</a>') == []


def test_age_activity_and_date_are_told_apart() -> None:
    rows = [
        ('<time datetime="2026-11-01">3 weeks ago</time>', ("2026-11-01", None)),
        ('<span class="posted">3 days ago</span>', (None, "3 days ago")),
        ('<span class="date">Active 3 days ago</span>', (None, None)),
        ("<p>Lisatud: 12.11.2026</p>", ("12.11.2026", None)),
    ]
    for html, wanted in rows:
        (card,) = cards(f'<li><a href="/jobs/101">Agent</a>{html}</li>')
        assert (card.posted, card.posted_relative) == wanted


def test_labelled_and_marked_fields_are_read() -> None:
    (card,) = cards(
        '<li><a href="/jobs/101">Agent</a><dl><dt>Asukoht</dt><dd>Tartu</dd></dl><em>Palk: 1400 €</em>'
        '<b class="job-type">Full time</b><b class="job-type">Remote</b></li>'
    )
    assert (card.places, card.pay) == ((PrintedPlace(text="Tartu"),), (PrintedPay(text="1400 €"),))
    assert card.employment_types == ("Full time", "Remote")


@pytest.mark.parametrize(
    ("html", "goal"),
    [
        ('<a rel="next" href="?page=2">x</a>', "https://b.example/jobs?page=2"),
        ('<a href="/jobs/page/2/">Next »</a>', "https://b.example/jobs/page/2/"),
        ('<a href="javascript:goTo(2)">Next</a>', "https://b.example/jobs?page=2"),
        ('<a href="#" onclick="return load(\'2\')">Järgmine</a>', "https://b.example/jobs?page=2"),
        ('<a href="?page=1">1</a><a href="?page=2">2</a>', "https://b.example/jobs?page=2"),
        ('<a href="https://other.example/jobs?page=2">Next</a>', None),
        ('<a class="disabled" href="?page=2">Next</a>', None),
        ('<a href="/jobs">Next</a>', None),
        ('<a href="/article/2">Next steps in your career</a>', None),
    ],
)
def test_next_page(html: str, goal: str | None) -> None:
    assert next_page(page(html)) == goal


@pytest.mark.parametrize(
    "text",
    [
        "No jobs found", "Sorry, no matching vacancies.", "Your search did not match any jobs.", "0 jobs found",
        "There are currently no open positions.", "We found 0 results", "Hetkel vabu töökohti ei ole",
        "Tööpakkumisi ei leitud", "Praegu ei ole ühtegi avatud positsiooni",
        "There are no listings matching your search.", "Zurzeit gibt es keine offenen Stellen.",
    ],
)  # fmt: skip
def test_zero_is_heard(text: str) -> None:
    assert zero_message(page(f"<p>{text}</p>"))


@pytest.mark.parametrize("text", ["10 jobs found", "No job fees, ever", "130 results", "Ei leitud tähti", "Know jobs"])
def test_other_words_are_no_zero(text: str) -> None:
    assert not zero_message(page(f"<p>{text}</p><script>var t = 'no jobs found'</script>"))


@pytest.mark.parametrize(
    ("text", "total"),
    [("1,204 jobs found", 1204), ("Showing 1-10 of 348 jobs", 348), ("34 open jobs", 34), ("20 jobs per page", None)],
)
def test_total_is_read_where_it_is_said(text: str, total: int | None) -> None:
    assert total_of(page(f"<div><p>{text}</p></div>")) == total


def test_absent_sitemap_and_feed_of_articles_are_no_fault() -> None:
    board = source("customerservicejobs")
    at = datetime(2026, 11, 20, tzinfo=UTC)
    gone = Page(
        url="https://www.customerservicejobs.com/sitemap.xml", text="<h1>Not found</h1>", status=404, fetched_at=at
    )
    rest = Page(
        url="https://www.customerservicejobs.com/wp-json/wp/v2/job-listings", text="{}", status=404, fetched_at=at
    )
    blog = "<rss><channel><item><title>Smile</title><link>https://www.customerservicejobs.com/2026/smile/</link></item></channel></rss>"
    feed = Page(url="https://www.customerservicejobs.com/feed/", text=blog, fetched_at=at)
    for one in (gone, rest, feed):
        reading = CustomerServiceJobs.read(one, board)
        assert (reading.outcome, reading.listings, reading.follow) == (Outcome.OK, (), ())


@given(st.text(alphabet=st.sampled_from("<>/=\"' abcdefhijlnoprstx-1&;"), max_size=300))
def test_any_page_is_read_without_a_fault(text: str) -> None:
    board = source("customerservicejobs")
    reading = CustomerServiceJobs.read(page(text, "https://www.customerservicejobs.com/job/101"), board)
    assert reading.outcome is Outcome.OK or reading.problem


def test_title_marked_by_its_own_class_is_read_once() -> None:
    (card,) = cards('<div class="row"><a class="job-title" href="/jobs/101"><span>Agent</span> II</a></div>')
    assert card.title == "Agent II"


def test_crowded_page_is_read_up_to_its_bound() -> None:
    assert len(cards("".join(f'<p><a href="/jobs/{n}">Agent {n}</a></p>' for n in range(1000, 6000)))) == 1000
