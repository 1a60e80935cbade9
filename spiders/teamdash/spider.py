"""Teamdash: careers page and posting are one kind of page, with its state in a script; its JSON-LD is unfilled."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from aggregator.crawling.sources import Source
from aggregator.crawling.tenants import Tenant
from aggregator.extract.page import Link, Page, Reading
from aggregator.extract.state import assigned
from aggregator.extract.walk import at
from spiders.bases.ats import AtsBoard, Fields
from spiders.bases.card_fields import line_of
from spiders.bases.elements import all_at
from spiders.bases.label_fields import fields_of_labels
from spiders.bases.rows import each_mapping, html, place

_JOB = re.compile(r"https://[\w-]+\.teamdash\.com/p/job/([A-Za-z0-9]{8})/[^/?#]+")
_NO_TEXT = re.compile(r"contact|form|feed|footer|video$|map", re.IGNORECASE)
"""Kinds of blocks that are not the job's text; those of people's contacts are never stored."""


class Teamdash(AtsBoard):
    """`/p/job/{eight letters}/{title}`; links to such pages in any other page are cards, too."""

    name = "teamdash"
    layer = "state"

    @classmethod
    def body(cls, page: Page) -> Any:
        """What the page's script starts with; for a page without it the links to postings."""
        state = assigned(page.text, "window.context") or {"landing": assigned(page.text, "window.landing")}
        if isinstance(state, Mapping) and at(state, "landing"):
            return {**state, "url": page.url}
        return (
            all_at(page.tree.root, "a[href*='.teamdash.com/p/job/']") if ".teamdash.com/p/job/" in page.text else None
        )

    @classmethod
    def rows(cls, body: Any) -> Sequence[Any] | None:
        """The jobs of a career page's feeds, the links of another page, or the one posting that a page is."""
        if isinstance(body, list):
            return list({own[1]: one for one in body if (own := _address(one))}.values()) or None
        feeds = at(body, "career_page_feed_contents")
        if isinstance(feeds, Mapping) and feeds:
            found = [one for feed in feeds.values() for one in each_mapping(feed)]
            return list({one.get("url"): one for one in found}.values())
        return [body] if at(body, "landing", "data") else None

    @classmethod
    def fields(cls, row: Any, tenant: Tenant | None) -> Fields:
        """A card, or a posting."""
        if at(row, "landing"):
            return _posting(row)
        if not isinstance(row, Mapping):
            return {**_own(row), "title": line_of(row)}
        labels = at(row, "customFieldDisplayValues")
        said = labels.items() if isinstance(labels, Mapping) else ()
        pairs = [(str(label), value) for label, value in said if isinstance(value, str)]
        found = {**_own(row), "title": at(row, "title"), **fields_of_labels(pairs)}
        return {**found, "places": place(at(row, "location")) or found.get("places")}

    @classmethod
    def detail(cls, row: Any, tenant: Tenant | None) -> Link | None:
        """The posting's page."""
        own = None if at(row, "landing") else _address(row)
        return Link(url=own[0], role="detail") if own else None

    @classmethod
    def read_page(cls, page: Page, source: Source, tenant: Tenant | None) -> Reading | None:
        """Nothing: structured data are a template here, at times another company's."""
        return None


def _address(row: Any) -> re.Match[str] | None:
    """A posting's address without what only says where the reader came from."""
    url = row.get("url") if isinstance(row, Mapping) else row.get("href")
    return _JOB.match(url) if isinstance(url, str) else None


def _own(row: Any) -> Fields:
    address = _address(row)
    return {"id": address[1], "url": address[0]} if address else {"id": None, "url": None}


def _posting(row: Any) -> Fields:
    """The one posting that a page is."""
    landing = at(row, "landing")
    language = next((said for said in (at(row, "url_language"), at(landing, "default_language")) if said), "")
    blocks = [one for one in each_mapping(at(landing, "data", "blocks")) if not _NO_TEXT.search(str(one.get("type")))]
    title = at(landing, "data", "meta", "title") or at(landing, "display_name")
    return {
        **_own(row),
        "no_job": "for the company's own people" if at(landing, "is_internal") is True else None,
        "title": title,
        "description": html(*(part for block in blocks for part in _text(block, str(language), title))),
        "language": language,
        "posted": at(landing, "created_at"),
        "expired": at(landing, "status") not in (None, "active"),
    }


def _text(block: Mapping[str, Any], language: str, title: Any) -> Iterator[str]:
    """Heading and text of a block, in the page's language; the title is not said again."""
    for name, tag in (("heading", "h3"), ("subheading", "h4"), ("content", None)):
        said = block.get(name)
        if isinstance(said, Mapping):
            said = next((said[one] for one in (language, *said) if isinstance(said.get(one), str) and said[one]), None)
        if isinstance(said, str) and said.strip() and said.strip() != title:
            yield f"<{tag}>{said}</{tag}>" if tag else said
