"""Which pages of an interface's list are asked."""

import json

import pytest

from aggregator.extract.page import Link
from spiders.bases.api_paging import Paging

QUERY = Paging(size=50)
OFFSET = Paging(name="skip", first=0, step=100, size=100)
ZERO = Paging(size=20, first=0)
PATH = Paging(where="path", size=50, window=150)
BODY = Paging(where="body", size=50)


def numbers(paging, link, rows, total):
    return [paging.index(one) for one in paging.onward(link, rows, total)]


def at(paging, index, url="https://a.example/search/1?q=x&k={A_KEY}", data=None):
    return paging.at(Link(url=url, role="search", data=data), index)


@pytest.mark.parametrize(
    ("paging", "url"),
    [
        (QUERY, "https://a.example/search/1?q=x&k={A_KEY}&page=4"),
        (OFFSET, "https://a.example/search/1?q=x&k={A_KEY}&skip=300"),
        (ZERO, "https://a.example/search/1?q=x&k={A_KEY}&page=3"),
        (PATH, "https://a.example/search/4?q=x&k={A_KEY}"),
    ],
)
def test_a_page_is_asked_in_the_interfaces_own_way(paging, url):
    link = at(paging, 3)
    assert link.url == url
    assert paging.index(link) == 3
    assert paging.at(link, 3) == link


def test_a_page_of_a_post_is_asked_in_its_body():
    link = at(BODY, 3, data='{"page": 1, "keywords": "x"}')
    assert json.loads(link.data) == {"page": 4, "keywords": "x"}
    assert BODY.index(link) == 3


@pytest.mark.parametrize(
    ("index", "rows", "total", "asked"),
    [
        (0, 50, 230, [1, 2]),  # one page more than the next: a page that fails does not end the list
        (3, 50, 230, [4]),
        (4, 30, 230, []),
        (0, 50, 50, []),
        (0, 10, 10, []),
        (0, 50, 10, [1]),  # the total lies: the page is full
        (2, 50, 10, [3]),
        (2, 49, 10, []),
        (0, 50, None, [1]),
        (0, 49, None, []),
        (0, 0, 500, []),
        (1, 20, 500, [2, 3]),  # fewer rows than asked for end nothing that is counted
    ],
)
def test_pages_are_asked_to_the_end_of_what_is_counted_or_full(index, rows, total, asked):
    assert numbers(QUERY, at(QUERY, index), rows, total) == asked


def test_no_page_is_asked_behind_the_window():
    assert numbers(PATH, at(PATH, 1), 50, 100_000) == [2]
    assert numbers(PATH, at(PATH, 2), 50, 100_000) == []


@pytest.mark.parametrize("said", ["", "x", "-4", "9" * 30])
def test_a_number_that_is_none_counts_as_the_first_page(said):
    assert QUERY.index(Link(url=f"https://a.example/?page={said}", role="search")) == 0


@pytest.mark.parametrize("data", ["", "[1]", "{", "null"])
def test_a_body_that_is_no_object_counts_as_the_first_page(data):
    assert BODY.index(Link(url="https://a.example/", role="search", data=data)) == 0
