"""A job page without structured data: vendors' metas, OpenGraph, the heading and the main text."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from parsel import Selector

from aggregator.extract.page import Page
from aggregator.extract.posting_address import key_of, own_address
from aggregator.extract.said import line, unfilled
from aggregator.extract.text import one_line, plain_text
from aggregator.extract.walls import is_no_title
from aggregator.listing import Listing, PrintedPlace

SHORTEST_TEXT = 200
"""Characters of main text below which a page tells of no job."""
NEARLY_ALL = 0.8
"""Share of the main text from which a vendor's meta holds the whole of it."""

_TITLES = ("job-title", "job_title", "gtm_tbcn_jobtitle", "og:title", "twitter:title")
_EMPLOYERS = ("job-company", "job-employer", "job-company-name", "gtm_tbcn_company", "og:site_name")
_TEXTS = ("job-description", "og:description", "description")
_DATES = ("job-date", "job-posted-date", "job-date-posted", "gtm_tbcn_dateposted", "article:published_time")
_TYPES = ("job-type", "job-employment-type", "gtm_tbcn_jobtype")
_CATEGORIES = ("job-category", "job-department", "gtm_tbcn_jobcategory")
_PLACE = {"locality": "job-city", "region": "job-state", "country": "job-country", "postcode": "job-zip"}
# Where main text stands, the surest first.
_MAIN = (
    (
        '[class*="job-description" i], [id*="job-description" i], [class*="jobdescription" i], '
        '[id*="jobdescription" i], [class*="job_description" i], [id*="job_description" i]'
    ),
    "main article, article, main, [role=main]",
    "#content, .content, #main",
    "body",
)
_NOT_TEXT = re.compile(r"^(?:nav|header|footer|form|aside|script|style|noscript|button|select|iframe)$")

Metas = Mapping[str, str]


def described_job(page: Page, *, board: str) -> Listing | None:
    """The one job that a page without structured data describes, or None where title or text is wanting.

    Call it only for a page that is a job's by its address: any page has a heading and a text. Layers: `meta` for
    vendors' own metas, `opengraph`, `markup` for heading and main text.
    """
    metas = _metas(page)
    said = {name: (value, layer) for name, value, layer in _read(page, metas) if value}
    title, text = said.get("title"), said.get("description")
    if not title or is_no_title(title[0]) or (not text and not any(name.startswith("job-") for name in metas)):
        return None
    own = own_address(page)
    return Listing(
        board=board,
        key=key_of({"identifier": metas.get("job-id")}, own, page),
        url=own,
        seen_at=page.fetched_at,
        layers={name: layer for name, (_, layer) in said.items()},
        **{name: value for name, (value, _) in said.items()},
    )


def _metas(page: Page) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in page.tree.css("meta[content]")[:500]:
        name = (meta.attrib.get("name") or meta.attrib.get("property") or "").strip().lower()
        content = meta.attrib["content"].strip()
        if name and line(content):
            found.setdefault(name, content)
    return found


def _read(page: Page, metas: Metas) -> Iterator[tuple[str, Any, str]]:
    """(field, value, layer) of all that is said."""
    title, title_layer = _title(page, metas)
    yield ("title", title, title_layer)
    yield ("employer", *_first(metas, _EMPLOYERS))
    yield ("description", *_text(page, metas, title))
    yield ("places", _places(metas), "meta")
    yield ("posted", *_first(metas, _DATES))
    for field, names in (("employment_types", _TYPES), ("category", _CATEGORIES)):
        value, layer = _first(metas, names)
        yield field, (value,) if value else (), layer


def _title(page: Page, metas: Metas) -> tuple[str | None, str]:
    vendor = next((metas[name] for name in _TITLES[:3] if name in metas), None)
    if vendor:
        return line(vendor), "meta"
    headings = [one_line(h1.get()) for h1 in page.tree.css("h1")[:5]]
    heading = next((one for one in headings if one and not is_no_title(one) and not unfilled(one)), None)
    # "Agent | Jobs at Acme" in og:title is the page's; its heading "Agent" is the job's.
    return (heading, "markup") if heading else _first(metas, _TITLES)


def _text(page: Page, metas: Metas, title: str | None) -> tuple[str | None, str]:
    main, vendor = main_text(page, title), metas.get(_TEXTS[0], "")
    # A vendor that puts the whole text into its meta leaves out the buttons and menus that stand around it on the page.
    if main and len(vendor) >= max(SHORTEST_TEXT, NEARLY_ALL * len(plain_text(main))):
        return vendor, "meta"
    return (main, "markup") if main else _first(metas, _TEXTS)


def _first(metas: Metas, names: tuple[str, ...]) -> tuple[str | None, str]:
    for name in names:
        if name in metas:
            return line(metas[name]) or None, "opengraph" if name.startswith(
                ("og:", "twitter:", "article:")
            ) else "meta"
    return None, "meta"


def _places(metas: Metas) -> tuple[PrintedPlace, ...]:
    parts = {field: metas[name] for field, name in _PLACE.items() if name in metas}
    if parts:
        return (PrintedPlace(**parts),)
    if "job-location" in metas:
        return (PrintedPlace(text=metas["job-location"]),)
    # TalentBrew: City~Region~Country
    cells = [line(cell) for cell in metas.get("gtm_tbcn_location", "").split("~")]
    if len(cells) == 3 and any(cells):
        return (PrintedPlace(locality=cells[0], region=cells[1], country=cells[2]),)
    return ()


def main_text(page: Page, title: str | None = None) -> str | None:
    """The HTML of the page's main text, menus, forms and the title's own heading left out.

    None where it is shorter than SHORTEST_TEXT.
    """
    for selector in _MAIN:
        for block in page.tree.css(selector)[:3]:
            if len(plain_text("".join(_parts(block, None)))) >= SHORTEST_TEXT:
                return "".join(_parts(block, title))
    return None


def _parts(block: Selector, title: str | None) -> Iterator[str]:
    for part in block.xpath("./*|./text()"):
        tag = getattr(part.root, "tag", "") or ""
        if not _NOT_TEXT.match(tag) and not (tag == "h1" and one_line(part.get()) == title):
            yield part.get()
