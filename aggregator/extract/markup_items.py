"""JobPostings in a page's own markup, microdata or RDFa, as the same mappings that JSON-LD gives."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from aggregator.extract.page import Page
from aggregator.extract.said import SECTIONS

MAX_ITEMS = 500
MAX_ELEMENTS = 100_000
MAX_DEPTH = 12
Element = Any


@dataclass(frozen=True, slots=True)
class Syntax:
    """How one of the two syntaxes names an item, its type and its properties."""

    sign: re.Pattern[str]
    item: str
    kind: str
    property: str


@dataclass(frozen=True, slots=True)
class Walk:
    """One walk over a page: where references are looked up, and the steps it has left."""

    root: Element
    steps: Iterator[int]


_MICRODATA = Syntax(re.compile(r"itemtype[^>]{0,200}JobPosting", re.IGNORECASE), "itemscope", "itemtype", "itemprop")
_RDFA = Syntax(re.compile(r"typeof[^>]{0,200}JobPosting", re.IGNORECASE), "typeof", "typeof", "property")
# Where a property's value stands, by element (WHATWG microdata 5.2.4); `content` goes before all of them.
_VALUE_AT = {
    "a": "href", "area": "href", "link": "href", "img": "src", "iframe": "src", "embed": "src", "source": "src",
    "video": "src", "audio": "src", "object": "data", "data": "value", "meter": "value", "time": "datetime",
}  # fmt: skip
_TEXTS = frozenset({"description", *SECTIONS})
_ADDRESSES = frozenset({"url", "sameAs", "image", "logo", "identifier", "mainEntityOfPage"})


def microdata_postings(page: Page) -> Iterator[dict[str, Any]]:
    """Every `itemtype="…schema.org/JobPosting"` of the page."""
    return _postings(page, _MICRODATA)


def rdfa_postings(page: Page) -> Iterator[dict[str, Any]]:
    """Every `typeof="JobPosting"` of the page, with or without prefix or vocab."""
    return _postings(page, _RDFA)


def _postings(page: Page, syntax: Syntax) -> Iterator[dict[str, Any]]:
    if not syntax.sign.search(page.text):  # no tree is built for the many pages without
        return
    root = page.tree.root
    steps = iter(range(MAX_ELEMENTS))  # shared by all items: references in a circle would multiply
    for element in root.xpath(f"//*[@{syntax.kind}]")[:MAX_ITEMS]:
        if "JobPosting" in _kinds(element, syntax):
            yield _item(element, syntax, Walk(root, steps), 0)


def _kinds(element: Element, syntax: Syntax) -> list[str]:
    return [re.split(r"[/#:]", kind)[-1] for kind in (element.get(syntax.kind) or "").split()]


def _item(element: Element, syntax: Syntax, walk: Walk, depth: int) -> dict[str, Any]:
    found: dict[str, Any] = {"@type": _kinds(element, syntax)}
    if own := (element.get("itemid") or element.get("resource") or element.get("about")):
        found["@id"] = own
    for carrier in _carriers(element, syntax, walk):
        value = _item(carrier, syntax, walk, depth + 1) if _is_item(carrier, syntax, depth) else None
        for name in _names(carrier, syntax):
            _add(found, name, value if value is not None else _value(carrier, name))
    return found


def _names(element: Element, syntax: Syntax) -> list[str]:
    return [re.split(r"[/#:]", name)[-1] for name in (element.get(syntax.property) or "").split()]


def _is_item(element: Element, syntax: Syntax, depth: int) -> bool:
    return depth < MAX_DEPTH and element.get(syntax.item) is not None


def _add(found: dict[str, Any], name: str, value: Any) -> None:
    if name not in found:
        found[name] = value
    elif isinstance(found[name], list):
        found[name].append(value)
    else:
        found[name] = [found[name], value]


def _carriers(element: Element, syntax: Syntax, walk: Walk) -> Iterator[Element]:
    """The elements that carry this item's properties: below it, not below an inner item; and those of `itemref`."""
    waiting = list(reversed(element))
    for name in (element.get("itemref") or "").split()[:20]:
        waiting = [*walk.root.xpath("//*[@id=$name]", name=name)[:1], *waiting]
    for _ in walk.steps:
        if not waiting:
            return
        one = waiting.pop()
        if not isinstance(one.tag, str):
            continue
        if one.get(syntax.property) is not None:
            yield one
        if one.get(syntax.item) is None:
            waiting.extend(reversed(one))


def _value(element: Element, name: str) -> str:
    content = element.get("content")
    if content is not None:
        return str(content)
    inside = " ".join(element.xpath("string()").split())
    attribute = _VALUE_AT.get(element.tag, "content")
    # <a itemprop="title" href="…">Agent</a> is met often: only what is an address is read from an address.
    if element.get(attribute) and (attribute not in ("href", "src") or name in _ADDRESSES or not inside):
        return str(element.get(attribute))
    if name in _TEXTS:
        inner = (etree.tostring(one, encoding="unicode", method="html") for one in element)
        return " ".join("".join([element.text or "", *inner]).split())  # in markup a line end is a mere space
    return inside
