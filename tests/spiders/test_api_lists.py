"""A list of an interface, page by page, as it should not be: totals that lie, pages that repeat, fail or never end."""

import json
from collections import Counter
from urllib.parse import parse_qs, urlsplit

import pytest
from scrapy.http import Request, TextResponse

from aggregator.crawling.account import Account
from aggregator.crawling.sources import sources
from aggregator.extract.page import Outcome
from tests.spiders.page_cases import leaf

SIZE = 20


def row(number):
    return {
        "id": number,
        "name": f"Agent {number}",
        "contents": "<p>Calls.</p>",
        "refs": {"landing_page": f"https://www.themuse.com/jobs/x/{number}"},
    }


def page_of(numbers, total):
    return json.dumps({"total": total, "results": [row(number) for number in numbers]})


def crawl(answer):
    """Run The Muse's spider over `answer(page number) → body or status`: its listings, pages asked, account."""
    ledger = Account()
    spider = leaf("themuse")(ledger=ledger, source=sources()["themuse"])
    listings, asked = {}, []
    todo = [
        one for link in spider.first_links(spider.source, spider.searches) for one in spider.follow(link, 0, link.role)
    ]
    while todo:
        request = todo.pop(0)
        number = int(parse_qs(urlsplit(request.url).query)["page"][0])
        asked.append(number)
        said = answer(number)
        status, body = (said, "{}") if isinstance(said, int) else (200, said)
        response = TextResponse(request.url, status=status, body=body.encode(), request=request)
        for one in request.callback(response, **request.cb_kwargs):
            if isinstance(one, Request):
                todo.append(one)
            else:
                listings[one.key] = one
    outcomes = Counter()
    for (_, outcome), count in ledger.pages.items():
        outcomes[outcome] += count
    return listings, asked, outcomes


def rows_until(end, total, *, fails=()):
    def answer(number):
        if number in fails:
            return 500
        return page_of(range(number * SIZE, min(end, (number + 1) * SIZE)), total)

    return answer


def test_a_list_is_read_to_its_end():
    listings, asked, outcomes = crawl(rows_until(95, 95))
    assert len(listings) == 95
    assert asked == [0, 1, 2, 3, 4]
    assert outcomes == {Outcome.OK: 5}


def test_a_page_that_fails_in_the_middle_costs_its_own_rows_alone():
    listings, asked, outcomes = crawl(rows_until(95, 95, fails={2}))
    assert len(listings) == 75
    assert asked == [0, 1, 2, 3, 4]
    assert outcomes == {Outcome.OK: 4, Outcome.FAILED: 1}


def test_a_total_that_is_too_low_does_not_end_the_list():
    listings, _, outcomes = crawl(rows_until(95, 30))
    assert len(listings) == 95
    assert outcomes == {Outcome.OK: 5}


def test_a_total_that_is_too_high_is_told():
    listings, asked, outcomes = crawl(rows_until(50, 400))
    assert len(listings) == 50
    assert outcomes[Outcome.PARTIAL] >= 1
    assert len(asked) <= 6


@pytest.mark.parametrize("total", [400, None])
def test_a_server_that_gives_the_first_page_for_every_number_is_told_and_left(total):
    listings, asked, outcomes = crawl(lambda number: page_of(range(SIZE), total))
    assert len(listings) == SIZE
    assert outcomes[Outcome.PARTIAL] >= 1
    assert len(asked) <= 3


def test_a_list_without_end_is_left_at_the_window():
    listings, asked, outcomes = crawl(lambda number: page_of(range(number * SIZE, (number + 1) * SIZE), 10**6))
    assert len(asked) == 99
    assert len(listings) == 1980
    assert outcomes == {Outcome.OK: 98, Outcome.PARTIAL: 1}  # the first page says that the window is smaller


def test_an_empty_answer_is_a_zero():
    listings, asked, outcomes = crawl(lambda number: page_of([], 0))
    assert (listings, asked) == ({}, [0])
    assert outcomes == {Outcome.EMPTY: 1}
