"""The search answer, from the interface or embedded in a result page: cards, the total, the next page."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from aggregator.crawling.sources import Source
from aggregator.extract.page import Link, Outcome, Page, Reading
from aggregator.extract.said import line, prose
from aggregator.extract.walk import at
from aggregator.listing import Listing
from spiders.cvee import fields
from spiders.cvee.locations import PAGE_SIZE


def read_answer(said: Any, page: Page, source: Source) -> Reading | None:
    """What a search answer gives; None where this is none."""
    answer = at(said, "searchResults") or said
    rows, total = at(answer, "vacancies"), at(answer, "total")
    if not isinstance(rows, list):
        return None
    cards = {card.key: card for row in rows if (card := _card(row, page, source))}
    dropped = tuple((str(at(row, "id")), "a row without number or title") for row in rows if not _is_vacancy(row))
    total = total if isinstance(total, int) and not isinstance(total, bool) else None
    if not cards:
        return _nothing(rows, page, total, dropped)
    fresh = [card for card in cards.values() if _is_fresh(card, page, source)]
    details = tuple(Link(url=card.url, role="detail", card=card) for card in fresh)
    onward = _next(page, len(rows), total) if len(fresh) == len(cards) else ()
    old = tuple((key, "older than any search asks for") for key, card in cards.items() if card not in fresh)
    return Reading(
        outcome=Outcome.OK if fresh else Outcome.EMPTY,
        problem=None if fresh else "all of the answer's postings are older than any search asks for",
        follow=(*details, *onward), total=total, dropped=(*dropped, *old),
    )  # fmt: skip


def _nothing(rows: list[Any], page: Page, total: int | None, dropped: tuple[tuple[str, str], ...]) -> Reading:
    if rows:
        said = "none of the answer's rows has a number and a title: its shape has changed"
        return Reading(outcome=Outcome.NOT_RECOGNISED, problem=said, dropped=dropped)
    if total and not _offset(page):
        return Reading(outcome=Outcome.FAILED, problem=f"the answer counts {total} postings and shows none")
    return Reading(outcome=Outcome.EMPTY, total=total, problem="the answer shows no postings")


def _is_vacancy(row: Any) -> bool:
    return bool(line(at(row, "id")) and line(at(row, "positionTitle")))


def _card(row: Any, page: Page, source: Source) -> Listing | None:
    if not _is_vacancy(row):
        return None
    said = {name: value for name, value in _values(row, source).items() if value}
    key = str(line(row["id"]))
    return Listing(
        board=source.name, key=key, url=fields.vacancy_url(key), seen_at=page.fetched_at, depth="card",
        layers=dict.fromkeys(said, "state"), **said,
    )  # fmt: skip


def _values(row: Mapping[str, Any], source: Source) -> dict[str, Any]:
    content = row.get("positionContent")
    kinds = tuple(fields.lines(row.get("workTimes")))
    return {
        "title": line(row["positionTitle"]),
        "employer": fields.employer(row.get("employerName"), source),
        "description": prose(content) if isinstance(content, str) else None,
        "places": fields.places(row, source),
        "workplace": fields.workplace(row),
        "employment_types": kinds,
        "pay": fields.pay(row, "HOURLY" if row.get("hourlySalary") is True else "MONTHLY"),
        "posted": line(row.get("publishDate")),
        "valid_through": line(row.get("expirationDate")),
    }


def _is_fresh(card: Listing, page: Page, source: Source) -> bool:
    """Whether any search may ask for a card of that age: the answer itself can't be cut by days."""
    days = [search.days for search in source.searches]
    if not days or None in days or not card.posted:
        return True
    try:
        posted = datetime.fromisoformat(card.posted)
    except ValueError:
        return True
    return (page.fetched_at.date() - posted.date()).days <= max(day for day in days if day is not None)


def _offset(page: Page) -> int:
    said = dict(_asked(page)).get("offset", "0")
    return int(said) if said.isdigit() and len(said) < 8 else 0


def _asked(page: Page) -> Iterator[tuple[str, str]]:
    yield from parse_qsl(urlsplit(page.url).query, keep_blank_values=True)


def _next(page: Page, shown: int, total: int | None) -> tuple[Link, ...]:
    """The next page; none where the page was not full: the total is known to overshoot."""
    offset = _offset(page) + shown
    limit = dict(_asked(page)).get("limit", str(PAGE_SIZE))
    if "/search" not in page.url or shown < int(limit if limit.isdigit() else PAGE_SIZE) or offset >= (total or 0):
        return ()
    kept = [(name, value) for name, value in _asked(page) if name != "offset"]
    parts = urlsplit(page.url)
    query = urlencode([*kept, ("offset", str(offset))])
    return (Link(url=urlunsplit((parts.scheme, parts.netloc, parts.path, query, "")), role="search"),)
