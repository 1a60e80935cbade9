"""One item of a feed, in whatever dialect, as a listing."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from lxml import etree
from lxml.etree import _Element as Element

from aggregator.extract import feed_words as words
from aggregator.extract.addresses import absolute, canonical
from aggregator.extract.page import Page
from aggregator.extract.text import one_line
from aggregator.extract.xml import children, local, text_of
from aggregator.listing import Listing, PrintedPay, PrintedPlace

Said = Mapping[str, list[Element]]
MAX_VALUES = 50
"""Places, types and categories read of one item at the most."""


def listing_of_item(item: Element, *, page: Page, board: str) -> Listing | None:
    """The item as a listing, or None where it has neither an address nor a key of its own."""
    said = _said(item)
    url = _address(said, page.url)
    key = next((one for one in _texts(said, words.KEY) if not one.startswith("http")), None)
    if not (url or key):
        return None
    values = _values(said)
    return Listing(
        board=board,
        key=key or canonical(url or ""),
        url=canonical(url or page.url),
        seen_at=page.fetched_at,
        depth="full" if values.get("description") else "card",
        layers=dict.fromkeys(values, "feed"),
        **values,
    )


def _values(said: Said) -> dict[str, Any]:
    values: dict[str, Any] = {
        "title": _first(said, words.TITLE),
        "employer": _first(said, words.EMPLOYER),
        "description": _description(said),
        "language": _first(said, words.LANGUAGE),
        "places": _places(said),
        "workplace": _all(said, words.WORKPLACE),
        "employment_types": _all(said, words.TYPES),
        "category": _all(said, words.CATEGORY),
        "pay": _pay(said),
        "posted": _first(said, words.POSTED),
        "valid_through": _first(said, words.VALID),
    }
    return {field: value for field, value in values.items() if value}


def _said(item: Element) -> dict[str, list[Element]]:
    said: dict[str, list[Element]] = {}
    for child in children(item):
        said.setdefault(re.sub(r"[_-]", "", local(child)), []).append(child)
    # A wrapper such as <cities><city/></cities> or <additionalOffices><office/></…> speaks through its parts.
    for wrapped in [w for many in said.values() for w in many if len(w) and local(w) not in words.TEXT]:
        for child in children(wrapped):
            said.setdefault(re.sub(r"[_-]", "", local(child)), []).append(child)
    return said


def _texts(said: Said, names: Iterable[str]) -> Iterable[str]:
    for name in names:
        for element in said.get(name, [])[:MAX_VALUES]:
            text = None if any(True for _ in children(element)) else text_of(element)
            line = one_line(str(text or element.get("term") or ""))
            if line:
                yield line


def _first(said: Said, names: Iterable[str]) -> str | None:
    return next(iter(_texts(said, names)), None)


def _all(said: Said, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_texts(said, names)))


def _address(said: Said, base: str) -> str | None:
    links = [link for name in words.LINK for link in said.get(name, [])]
    alternate = [one for one in links if one.get("rel", "alternate") == "alternate"]
    printed = [text_of(link) or link.get("href") for link in alternate]
    printed += [text for text in _texts(said, ("guid", "id")) if text.startswith("http")]
    return next((found for one in printed if one and (found := absolute(base, str(one)))), None)


def _places(said: Said) -> tuple[PrintedPlace, ...]:
    towns = _all(said, words.LOCALITY)
    # "Praha, Česko" in a <city> is a line, not a town.
    lines = _all(said, words.PLACE) or tuple(town for town in towns if "," in town)
    if lines:
        return tuple(PrintedPlace(text=line) for line in lines)
    region, country, postcode = (_first(said, names) for names in (words.REGION, words.COUNTRY, words.POSTCODE))
    if len(towns) > 1:
        return tuple(PrintedPlace(locality=town, country=country) for town in towns)
    parts = {"locality": towns[0] if towns else None, "region": region, "country": country, "postcode": postcode}
    return (PrintedPlace(**parts),) if any(parts.values()) else ()


def _pay(said: Said) -> tuple[PrintedPay, ...]:
    least, most = _first(said, words.PAY_LEAST), _first(said, words.PAY_MOST)
    currency, period = _first(said, words.PAY_CURRENCY), _first(said, words.PAY_PERIOD)
    if least or most:
        return (PrintedPay(minimum=least, maximum=most, currency=currency, period=period),)
    line = _first(said, words.PAY)
    return (PrintedPay(text=line, currency=currency, period=period),) if line else ()


def _description(said: Said) -> str | None:
    for name in words.TEXT:
        main = [text for element in said.get(name, []) if (text := _prose(element))]
        if main:
            more = [text for one in words.MORE_TEXT for element in said.get(one, []) if (text := _prose(element))]
            return "\n\n".join([*main, *more])
    return None


def _prose(element: Element) -> str | None:
    """Text of a description: XHTML content as markup, sections (`<name>`, `<value>`) one after another."""
    if element.get("type") == "xhtml":
        return etree.tostring(element, encoding="unicode", method="html", with_tail=False)
    parts = [text for part in element.iter("*") if not len(part) and (text := text_of(part))]
    return "\n".join(parts) if len(element) else text_of(element)
