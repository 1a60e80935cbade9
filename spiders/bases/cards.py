"""The rows of a list page: each job link with what its row plainly carries, nothing guessed."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from lxml.html import HtmlElement

from aggregator.extract.addresses import canonical
from aggregator.extract.page import Page
from aggregator.listing import Listing
from spiders.bases.card_fields import fields_of, heading_of, is_title, line_of
from spiders.bases.job_links import anchors

# A row never reaches beyond these, and ends with the first of those.
WALLS = frozenset(
    {"body", "main", "section", "ul", "ol", "dl", "table", "tbody", "form", "nav", "header", "footer", "html"}
)
ROWS = frozenset({"li", "tr", "article"})
MAX_CLIMB = 8
MAX_ROWS = 1_000


@dataclass(frozen=True, slots=True)
class Row:
    """One job of a list: its address, all anchors that lead there, and the element that holds only this job."""

    url: str
    anchors: tuple[HtmlElement, ...]
    element: HtmlElement


def rows_of(page: Page, is_job: Callable[[str], bool], key: Callable[[str], str]) -> list[Row]:
    """The rows of a page, in its order, each job once; links in navigation and footer are none."""
    links: dict[str, list[HtmlElement]] = {}
    urls: dict[str, list[str]] = {}
    for anchor, url in anchors(page.tree.root, page.url):
        if is_job(url) and not _in_chrome(anchor):
            name = key(url)
            links.setdefault(name, []).append(anchor)
            urls.setdefault(name, []).append(canonical(url))
    links.pop(key(page.url), None)
    crowd = _jobs_under(links)
    taken = list(links.items())[:MAX_ROWS]
    return [Row(min(urls[name], key=len), tuple(many), _row(many[0], crowd)) for name, many in taken]


def card_of(row: Row, page: Page, board: str, key: Callable[[str], str]) -> Listing | None:
    """The row as a card, or None where nothing in it can be a title."""
    title = next((one for one in _headlines(row) if one and is_title(one)), None)
    if title is None:
        return None
    said = {"title": title, **fields_of(row.element, title)}
    layers = dict.fromkeys(said, "markup")
    return Listing(
        board=board, key=key(row.url), url=row.url, seen_at=page.fetched_at, depth="card", layers=layers, **said
    )


def _headlines(row: Row) -> Iterator[str | None]:
    """Whatever may be the row's title, the likeliest first."""
    yield from (heading_of(anchor) or line_of(anchor) for anchor in row.anchors)
    yield from (anchor.get("title") or anchor.get("aria-label") for anchor in row.anchors)
    yield heading_of(row.element)


def _jobs_under(links: Mapping[str, Iterable[HtmlElement]]) -> dict[HtmlElement, set[str]]:
    """Element → the jobs that are linked under it, as far up as a row may reach."""
    crowd: dict[HtmlElement, set[str]] = {}
    for url, many in links.items():
        for anchor in many:
            for _, element in zip(range(MAX_CLIMB), anchor.iterancestors(), strict=False):
                crowd.setdefault(element, set()).add(url)
    return crowd


def _row(anchor: HtmlElement, crowd: Mapping[HtmlElement, set[str]]) -> HtmlElement:
    """The widest element round the anchor that leads to no other job."""
    row = anchor
    for _, element in zip(range(MAX_CLIMB), anchor.iterancestors(), strict=False):
        if element.tag in WALLS or len(crowd[element]) > 1:
            break
        row = element
        if element.tag in ROWS:
            break
    return row


def _in_chrome(anchor: HtmlElement) -> bool:
    return next(anchor.iterancestors("nav", "footer"), None) is not None
