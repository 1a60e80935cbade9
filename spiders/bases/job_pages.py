"""A page that holds postings itself: structured data first, then what its markup plainly says."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from lxml.html import HtmlElement

from aggregator.extract.addresses import canonical, same_site
from aggregator.extract.fallback import described_job
from aggregator.extract.page import Link, Page, Reading
from aggregator.extract.structured import job_postings
from aggregator.listing import Listing
from spiders.bases.apply_links import apply_link
from spiders.bases.card_fields import fields_of
from spiders.bases.closed import is_closed

Key = Callable[[str], str]
_BLOCKS = ("ul.job-listing-meta", ".single_job_listing", "[class*=job-details]", "article", "main", "body")


def structured(page: Page, board: str, is_job: Callable[[str], bool], key: Key) -> Reading | None:
    """Every posting in the page's structured data; None where there is none.

    A posting with its text is read whole; one without, that has a page of its own, leads there as a card.
    """
    postings = job_postings(page, board=board)
    if not postings:
        return None
    if len(postings) == 1 and not _lives_elsewhere(postings[0], page, is_job):
        return Reading(listings=(_alone(postings[0], page, key),))
    placed = [(posting, _at(posting, posting.url or page.url, page, key)) for posting in postings]
    shared = Counter(here.key for _, here in placed)
    found = [
        here if shared[here.key] == 1 else replace(here, key=f"{here.key}#{posting.key}") for posting, here in placed
    ]
    cards = [one for one in found if not one.description and _lives_elsewhere(one, page, is_job)]
    whole = tuple(one for one in found if one not in cards)
    follow = tuple(Link(url=one.url, role="detail", card=replace(one, depth="card")) for one in cards)
    return Reading(listings=whole, follow=follow)


def described(page: Page, board: str, key: Key, *, own_site: bool = False) -> Reading | None:
    """The one posting of a page without structured data, by its metas, headings and marked fields.

    `own_site`: the site is the employer's, so that its name is the employer's.
    """
    listing = described_job(page, board=board)
    if listing is None or not listing.title:
        return None
    if not own_site:
        listing = _without_site_name(listing)
    marked = _marked(page, listing.title or "")
    added: dict[str, Any] = {name: value for name, value in marked.items() if not getattr(listing, name)}
    layers = {**listing.layers, **dict.fromkeys(added, "markup")}
    return Reading(listings=(_alone(replace(listing, **added, layers=layers), page, key),))


def _without_site_name(listing: Listing) -> Listing:
    """A board's og:site_name is the board's own name, not the employer's."""
    if listing.layers.get("employer") != "opengraph":
        return listing
    layers = {name: layer for name, layer in listing.layers.items() if name != "employer"}
    return replace(listing, employer=None, layers=layers)


def _marked(page: Page, title: str) -> dict[str, Any]:
    said: dict[str, Any] = {}
    for block in _BLOCKS:
        for node in page.tree.css(block)[:1]:
            if isinstance(node.root, HtmlElement):
                said = {**fields_of(node.root, title), **said}
    return said


def _lives_elsewhere(posting: Listing, page: Page, is_job: Callable[[str], bool]) -> bool:
    here, there = canonical(page.url), canonical(posting.url or page.url)
    return here != there and same_site(here, there) and is_job(there) and not is_job(here)


def _alone(posting: Listing, page: Page, key: Key) -> Listing:
    """The page's only posting, with the notice that it is closed and the apply button of the page."""
    here = _at(posting, page.url, page, key)
    more: dict[str, Any] = {} if here.expired or not is_closed(page) else {"expired": True}
    if not here.apply_url and (link := apply_link(page)):
        more |= {"apply_url": link, "layers": {**here.layers, "apply_url": "markup"}}
    return replace(here, **more) if more else here


def _at(posting: Listing, url: str, page: Page, key: Key) -> Listing:
    """The posting under the key that its address gives, so that lists, sitemaps and pages agree on it."""
    home = canonical(url)
    if not home.startswith("http"):
        return posting
    elsewhere = posting.url if posting.url and canonical(posting.url) != home else None
    return replace(posting, url=home, key=key(home), apply_url=posting.apply_url or _apply(elsewhere, page))


def _apply(url: str | None, page: Page) -> str | None:
    """A structured `url` on another site is where one applies; on the same site it is only another name."""
    return url if url and not same_site(url, page.url) else None
