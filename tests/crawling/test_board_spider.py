import gzip
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from scrapy.exceptions import IgnoreRequest
from scrapy.http import HtmlResponse, Request, Response
from twisted.python.failure import Failure

from aggregator.crawling.account import Account
from aggregator.crawling.refusals import RefusedByRobots
from aggregator.crawling.responses import page_of
from aggregator.crawling.sources import Policy, Politeness, Search, Source
from aggregator.extract.page import Link, Outcome, Reading
from aggregator.listing import Listing, card_print
from spiders.bases.board import BoardSpider

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
POLICY = Policy(robots="", terms="", stance="", read_on=NOW.date())
HOME = "https://x.example/"


def listing(key: str, **more) -> Listing:
    given = {"board": "tiny", "key": key, "url": f"{HOME}job/{key}", "seen_at": NOW, "title": f"Job {key}"} | more
    return Listing(**given)


def test_what_a_page_teaches_is_known_to_the_pages_after_it():
    reading = Reading(follow=(Link(url=f"{HOME}2", role="list"),), lookups={"place": {"Town 7": "Tallinn"}})
    spider = spider_of({HOME: reading, f"{HOME}2": Reading()})
    crawl(spider)
    assert spider.source.lookups["place"] == {"town 7": "Tallinn"}


def detail_link(card: Listing) -> Link:
    return Link(url=card.url, role="detail", card=card)


def spider_of(readings: dict[str, Reading], **more) -> BoardSpider:
    """A spider whose pages give `readings`, by address; an exception among them is raised."""

    class Tiny(BoardSpider):
        name = "tiny"

        @classmethod
        def first_links(cls, source, searches):
            return [Link(url=HOME, role="list")]

        @classmethod
        def read(cls, page, source):
            found = readings[page.url]
            if isinstance(found, Exception):
                raise found
            return found

    source = Source(
        name="tiny", title="Tiny", homepage=HOME, hosts=("x.example",), policy=POLICY,
        politeness=more.pop("politeness", Politeness()), searches=(Search(text="a"),),
    )  # fmt: skip
    return Tiny(ledger=Account(), source=source, clock=lambda: NOW, **more)


def crawl(spider: BoardSpider, fails: dict[str, Exception] | None = None, status: dict[str, int] | None = None):
    """Run the spider to its end without a network: the listings, and the addresses asked in order."""
    listings, asked = [], []
    todo = [r for link in spider.first_links(spider.source, ()) for r in spider.follow(link, 0, link.role)]
    while todo:
        request = todo.pop(0)
        asked.append(request.url)
        for one in answers(spider, request, fails or {}, status or {}):
            (todo if isinstance(one, Request) else listings).append(one)
        todo += [] if todo else spider.left_over()
    return listings, asked


def answers(spider, request, fails, status):
    if request.url in fails:
        failure = Failure(fails[request.url])
        failure.request = request
        return list(request.errback(failure))
    code = status.get(request.url, 200)
    response = HtmlResponse(request.url, status=code, body=b"<p>x</p>", request=request)
    return list(request.callback(response, **request.cb_kwargs))


def test_card_and_detail_become_one_listing_that_remembers_its_card():
    card = listing("1", employer="Acme", layers={"employer": "markup"})
    detail = listing("1", title="Job 1 in full", description="All of it.")
    spider = spider_of({HOME: Reading(follow=(detail_link(card),)), card.url: Reading(listings=(detail,))})
    (found,), asked = crawl(spider)
    assert (found.title, found.employer, found.description) == ("Job 1 in full", "Acme", "All of it.")
    assert found.card == f"list:{card_print(card)}"
    assert asked == [HOME, card.url]


def test_a_known_unchanged_card_costs_no_page():
    card = listing("1")
    spider = spider_of({HOME: Reading(follow=(detail_link(card),))}, known={"1": f"list:{card_print(card)}"})
    (found,), asked = crawl(spider)
    assert found.depth == "known"
    assert asked == [HOME]


def test_a_known_card_that_changed_is_read_again():
    card = listing("1")
    readings = {HOME: Reading(follow=(detail_link(card),)), card.url: Reading(listings=(card,))}
    _, asked = crawl(spider_of(readings, known={"1": "list:" + card_print(replace(card, title="Old"))}))
    assert asked == [HOME, card.url]


@pytest.mark.parametrize("first", ["list", "feed"])
def test_a_feed_that_prints_more_than_the_list_does_not_make_a_posting_look_changed(first):
    card, richer = listing("1"), listing("1", description="More.")
    pages = {"list": Link(url=f"{HOME}list", role="list"), "feed": Link(url=f"{HOME}feed", role="feed")}
    readings = {
        HOME: Reading(follow=tuple(sorted(pages.values(), key=lambda link: link.role != first))),
        pages["list"].url: Reading(follow=(detail_link(card),)),
        pages["feed"].url: Reading(follow=(detail_link(richer),)),
    }
    found, asked = crawl(spider_of(readings, known={"1": f"list:{card_print(card)}"}))
    assert [one.depth for one in found] == ["known"]
    assert card.url not in asked


def test_a_posting_that_left_its_list_but_stands_in_a_sitemap_is_asked_for_at_last():
    card = listing("1")
    readings = {HOME: Reading(follow=(Link(url=f"{HOME}map", role="sitemap"),))}
    readings[f"{HOME}map"] = Reading(follow=(detail_link(listing("1", title=None)),))
    spider = spider_of(readings, known={"1": f"list:{card_print(card)}"})
    found, asked = crawl(spider, status={card.url: 404})
    assert asked[-1] == card.url
    assert found == []


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [
        (RefusedByRobots("robots.txt closes it"), Outcome.REFUSED_BY_ROBOTS),
        (IgnoreRequest("max redirections reached"), Outcome.FAILED),
        (TimeoutError(), Outcome.FAILED),
    ],
)
def test_a_detail_that_does_not_come_leaves_the_bare_card_and_is_accounted_for(fault, outcome):
    card = listing("1")
    spider = spider_of({HOME: Reading(follow=(detail_link(card),))})
    (found,), _ = crawl(spider, fails={card.url: fault})
    again = None if outcome is Outcome.FAILED else f"list:{card_print(card)}"
    assert (found.depth, found.card, found.expired) == ("card", again, False)
    assert spider.ledger.pages["detail", outcome] == 1


def test_a_walled_detail_leaves_the_bare_card():
    card = listing("1")
    wall = Reading(outcome=Outcome.LOGIN_WALL, problem="title Sign In")
    spider = spider_of({HOME: Reading(follow=(detail_link(card),)), card.url: wall})
    (found,), _ = crawl(spider, status={card.url: 401})
    assert found.depth == "card"
    assert spider.ledger.pages["detail", Outcome.LOGIN_WALL] == 1


@pytest.mark.parametrize("status", [404, 410])
def test_a_detail_that_is_gone_makes_the_card_expired(status):
    card = listing("1")
    spider = spider_of({HOME: Reading(follow=(detail_link(card),))})
    (found,), _ = crawl(spider, status={card.url: status})
    assert found.expired


def test_a_card_without_a_title_is_lost_with_its_detail_and_counted_as_failed():
    card = listing("1", title=None)
    spider = spider_of({HOME: Reading(follow=(detail_link(card),))})
    found, _ = crawl(spider, fails={card.url: TimeoutError()})
    assert found == []
    assert spider.ledger.increments()["failed"] == 1


def test_a_fault_in_the_reader_is_that_pages_failure_only():
    one, two = listing("1"), listing("2")
    readings = {
        HOME: Reading(follow=(detail_link(one), detail_link(two))),
        one.url: KeyError("salary"),
        two.url: Reading(listings=(two,)),
    }
    spider = spider_of(readings)
    found, _ = crawl(spider)
    assert {(one.key, one.depth) for one in found} == {("1", "card"), ("2", "full")}
    assert "KeyError" in spider.ledger.problems["detail", Outcome.FAILED]


def test_addresses_and_postings_are_asked_for_once():
    card, page = listing("1"), Link(url=f"{HOME}?page=2", role="list")
    again = Link(url=card.url + "?from=other", role="detail", card=card)
    readings = {
        HOME: Reading(follow=(page, page, detail_link(card), again)),
        page.url: Reading(follow=(Link(url=HOME, role="list"), detail_link(card))),
        card.url: Reading(listings=(card,)),
    }
    _, asked = crawl(spider_of(readings))
    assert sorted(asked) == sorted([HOME, page.url, card.url])


def test_the_bound_on_pages_keeps_the_cards_and_says_so():
    cards = [listing(str(n)) for n in range(3)]
    readings = {HOME: Reading(follow=tuple(map(detail_link, cards)))} | {
        card.url: Reading(listings=(card,)) for card in cards
    }
    spider = spider_of(readings, politeness=Politeness(max_pages=2))
    found, asked = crawl(spider)
    assert len(asked) == 2
    assert sorted(one.key for one in found) == ["0", "1", "2"]
    assert spider.ledger.bounds["max_pages 2"] == 2


def test_the_bound_on_depth_does_not_cost_the_details_of_the_last_page():
    card = listing("1")
    second = Link(url=f"{HOME}?page=2", role="list")
    third = Link(url=f"{HOME}?page=3", role="list")
    readings = {
        HOME: Reading(follow=(second,)),
        second.url: Reading(follow=(third, detail_link(card))),
        card.url: Reading(listings=(card,)),
    }
    spider = spider_of(readings, politeness=Politeness(max_depth=1))
    found, asked = crawl(spider)
    assert third.url not in asked
    assert found[0].depth == "full"
    assert spider.ledger.bounds == {"max_depth 1": 1}


@pytest.mark.parametrize("url", ["mailto:a@b.example", "/relative", "https://x.example/" + "a" * 5000])
def test_an_unusable_address_is_accounted_for_and_keeps_its_card(url):
    card = listing("1")
    spider = spider_of({HOME: Reading(follow=(Link(url=url, role="detail", card=card),))})
    (found,), asked = crawl(spider)
    assert asked == [HOME]
    assert found.key == "1"
    assert sum(spider.ledger.bounds.values()) == 1


def test_a_link_with_data_is_posted():
    spider = spider_of({})
    as_json = spider.request(Link(url=HOME, role="list", data='{"page": 1}'), 0, "list")
    as_form = spider.request(Link(url=HOME, role="search", data="q=a&l=b"), 0, "list")
    assert (as_json.method, as_json.headers["Content-Type"]) == ("POST", b"application/json")
    assert as_form.headers["Content-Type"] == b"application/x-www-form-urlencoded"
    assert spider.request(Link(url=HOME, role="list"), 0, "list").method == "GET"


def test_one_address_with_other_data_is_another_page():
    spider = spider_of({})
    links = [Link(url=HOME, role="list", data=f'{{"page": {n}}}') for n in (1, 2, 2)]
    assert sum(len(list(spider.follow(link, 0, "list"))) for link in links) == 2


def test_the_page_knows_the_first_address_and_lower_case_headers():
    request = Request(HOME, meta={"redirect_urls": ["https://x.example/old", "https://x.example/older"]})
    response = HtmlResponse(HOME, headers={"X-Wall": "yes"}, body="ÕÄÖÜ".encode(), encoding="utf-8", request=request)
    page = page_of(response, NOW)
    assert page.requested_url == "https://x.example/old"
    assert page.headers["x-wall"] == "yes"
    assert page.text == "ÕÄÖÜ"


def test_a_gzipped_sitemap_is_unpacked_and_a_picture_is_no_text():
    packed = Response(HOME, body=gzip.compress(b"<urlset/>"), request=Request(HOME))
    assert page_of(packed, NOW).text == "<urlset/>"
    picture = Response(HOME, body=b"\x89PNG\0\0", request=Request(HOME))
    assert page_of(picture, NOW).text == ""


def test_known_posting_named_again_in_other_words_costs_no_page():
    card, bare = listing("1"), listing("1", title=None)
    readings = {HOME: Reading(follow=(detail_link(card), detail_link(bare)))}
    listings, asked = crawl(spider_of(readings, known={"1": f"list:{card_print(card)}"}))
    assert ([one.depth for one in listings], asked) == (["known"], [HOME])


def test_sitemap_that_still_names_a_gone_posting_loses_nothing():
    bare = listing("1", title=None)
    spider = spider_of({HOME: Reading(follow=(detail_link(bare),))})
    assert crawl(spider, status={bare.url: 404}) == ([], [HOME, bare.url])
    assert spider.ledger.failed == 0


def test_leaf_reads_with_the_searches_of_the_run():
    spider = spider_of({}, searches=(Search(text="b"),))
    assert spider.source.searches == (Search(text="b"),)


def test_posting_that_waited_for_its_kind_of_page_and_met_a_bound_is_counted():
    card, feed = listing("1"), Link(url=f"{HOME}feed", role="feed")
    readings = {HOME: Reading(follow=(feed,)), feed.url: Reading(follow=(detail_link(card),))}
    spider = spider_of(readings, known={"1": f"list:{card_print(card)}"}, politeness=Politeness(max_pages=2))
    todo = [r for link in spider.first_links(spider.source, ()) for r in spider.follow(link, 0, link.role)]
    while todo:
        todo += [one for one in answers(spider, todo.pop(0), {}, {}) if isinstance(one, Request)]
    spider.idle()
    assert spider.ledger.bounds == {"max_pages 2": 1}
    assert spider.ledger.increments()["failed"] == 1


def test_a_numbered_list_that_begins_again_ends_there():
    pages = {n: Link(url=f"{HOME}?page={n}", role="list") for n in range(2, 9)}
    rows = {n: (detail_link(listing(str(n % 3))),) for n in range(1, 9)}
    readings = {HOME: Reading(follow=(*rows[1], pages[2]))}
    readings |= {pages[n].url: Reading(follow=(*rows[n], pages[n + 1])) for n in range(2, 8)}
    details = {one.url: Reading(listings=(one.card,)) for many in rows.values() for one in many}
    spider = spider_of(readings | details)
    spider.numbered_pages = True
    _, asked = crawl(spider)
    assert [url for url in asked if "page=" in url] == [
        pages[n].url for n in (2, 3, 4)
    ]  # the fourth shows the first's rows


def test_a_card_that_can_not_be_the_trades_costs_no_page_and_is_counted_all_the_same():
    wanted, other = listing("1", title="Customer Agent"), listing("2", title="Welder")
    readings = {
        HOME: Reading(follow=(detail_link(wanted), detail_link(other))),
        wanted.url: Reading(listings=(wanted,)),
    }
    found, asked = crawl(spider_of(readings, wanted=lambda card: "Customer" in card.title))
    assert asked == [HOME, wanted.url]
    assert {one.key: one.depth for one in found} == {"1": "full", "2": "card"}
