"""Lever: a bare list of postings, a hundred at a time, each with its whole text in several parts."""

from collections.abc import Sequence
from typing import Any

from aggregator.crawling.tenants import Tenant
from aggregator.extract.page import Link
from aggregator.extract.said import each
from aggregator.extract.walk import at
from aggregator.listing import PrintedPay, PrintedPlace
from spiders.bases.ats import Fields
from spiders.bases.ats_pages import Asked, PagedAts
from spiders.bases.rows import each_mapping, html, marked_up, pay, place, places, words


class Lever(PagedAts):
    """The Postings API of the world's or of Europe's instance; it states no total."""

    name = "lever"
    offset_name = "skip"

    @classmethod
    def page(cls, tenant: Tenant, asked: Asked) -> Link:
        """A page of the list; without a mode a browser would get HTML."""
        feed = f"https://api{tenant['eu']}.lever.co/v0/postings/{tenant['tenant']}"
        return Link(url=f"{feed}?mode=json&skip={asked.offset}&limit={cls.page_size}", role="feed")

    @classmethod
    def rows(cls, body: Any) -> Sequence[Any] | None:
        """The postings of a list, or the one posting that an answer is."""
        if at(body, "text") and at(body, "hostedUrl"):
            return [body]
        known = isinstance(body, list) and (not body or any(at(one, "hostedUrl") for one in body))
        return body if known else None

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A posting."""
        return {
            "id": at(row, "id"),
            "url": at(row, "hostedUrl"),
            "title": at(row, "text"),
            "description": _text(row),
            "places": _places(row),
            "workplace": words(at(row, "workplaceType")),
            "employment_types": words(at(row, "categories", "commitment")),
            "category": words(at(row, "categories", "department"), at(row, "categories", "team")),
            "pay": _pay(at(row, "salaryRange")),
            "posted": at(row, "createdAt"),
            "apply_url": at(row, "applyUrl"),
        }


def _text(row: Any) -> str | None:
    """`description` is `opening` and `descriptionBody` in one; lists, closing and the note on pay are not in it."""
    lists = [(one.get("text"), _items(one.get("content"))) for one in each_mapping(at(row, "lists"))]
    return html(_part(row, "description"), *lists, _part(row, "additional"), _part(row, "salaryDescription"))


def _part(row: Any, name: str) -> Any:
    return at(row, name) or marked_up(at(row, f"{name}Plain"))


def _items(content: Any) -> str | None:
    return f"<ul>{content}</ul>" if isinstance(content, str) and content.strip() else None


def _places(row: Any) -> tuple[PrintedPlace, ...]:
    """All places; the country is the first one's."""
    first, every = at(row, "categories", "location"), each(at(row, "categories", "allLocations"))
    home = place(first, country=at(row, "country"))
    return places(home, *(place(one) for one in every if one != first))


def _pay(said: Any) -> tuple[PrintedPay, ...]:
    period = at(said, "interval")
    return pay(None, at(said, "min"), at(said, "max"), at(said, "currency"), period)
