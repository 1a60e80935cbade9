"""Small readings of lxml elements that systems without a feed share."""

from collections.abc import Iterator, Sequence
from functools import cache
from html import escape
from typing import Any, cast

from lxml import etree
from lxml.cssselect import CSSSelector
from lxml.html import HtmlElement

from aggregator.extract.addresses import absolute
from aggregator.extract.page import Page
from spiders.bases.card_fields import line_of


@cache
def _selector(css: str) -> CSSSelector:
    return CSSSelector(css, translator="html")


def all_at(element: HtmlElement, css: str) -> list[HtmlElement]:
    """The elements under this one that a CSS path finds, in the page's order."""
    return cast("list[HtmlElement]", _selector(css)(element))


def first_at(element: HtmlElement, css: str) -> HtmlElement | None:
    """The first element that a CSS path finds, or None."""
    return next(iter(all_at(element, css)), None)


def line_at(element: HtmlElement, *paths: str) -> str | None:
    """The visible text, on one line, of the first element with any; the paths in order."""
    return next((said for css in paths for one in all_at(element, css) if (said := line_of(one))), None)


def inner(element: HtmlElement | None) -> str | None:
    """What stands inside an element, as HTML; None for no element and for one without text."""
    if element is None or not line_of(element):
        return None
    children = (etree.tostring(one, encoding="unicode", method="html") for one in element)
    return "".join([escape(element.text or "", quote=False), *children]).strip()


def link_at(page: Page, css: str) -> str | None:
    """The address behind the first link of the page that a CSS path finds."""
    found = first_at(page.tree.root, css)
    return None if found is None else absolute(page.url, found.get("href"))


def enclosing(element: HtmlElement, marks: Sequence[str]) -> HtmlElement:
    """The nearest element round this one that has one of these tags or classes; its parent where none has."""
    for one in element.iterancestors():
        if one.tag in marks or not set(marks).isdisjoint((one.get("class") or "").split()):
            return cast("HtmlElement", one)
    return cast("HtmlElement", element.getparent())


def between(element: HtmlElement, css: str) -> Iterator[str]:
    """The pieces of text of an element that the elements of a CSS path part, each on one line, blanks left out."""
    marks: set[Any] = set(all_at(element, css))
    piece = element.text or ""
    for child in element:
        if child in marks:
            yield " ".join(piece.split())
            piece = child.tail or ""
        else:
            piece += (line_of(child) or "") + (child.tail or "")
    yield " ".join(piece.split())
