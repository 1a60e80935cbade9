"""What a row says of its job, read from class names that mean one thing, `<time>`, itemprops and labels."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import Any, cast

from lxml.etree import XPath
from lxml.html import HtmlElement

from aggregator.extract.walls import is_no_title
from aggregator.listing import PrintedPay, PrintedPlace
from spiders.bases.card_words import AGE, ANY_LABEL, BUTTONS, HEADING, HINTS, LABEL, NOT_VALUES, TYPE_CLASS

MAX_VALUE = 160
MAX_ELEMENTS = 400
"""Elements of one row that are looked at."""
SILENT = ("script", "style", "template")
"""Elements whose text nobody sees."""

# Compiled once, and with plain strings: strings that know their element cost ten times as much.
_Texts = Callable[[HtmlElement], list[str]]
_TEXTS = cast("_Texts", XPath(".//text()", smart_strings=False))
_SHOWN = cast(
    "_Texts", XPath(".//text()[not(parent::script or parent::style or parent::template)]", smart_strings=False)
)
_NAMES = cast("Callable[[HtmlElement], list[HtmlElement]]", XPath(".//strong|.//b|.//*[@itemprop='name']"))


def line_of(element: HtmlElement) -> str | None:
    """The element's visible text on one line, or None."""
    if not len(element):  # most are leaves, and need no search
        return (None if element.tag in SILENT else " ".join((element.text or "").split())) or None
    silent = next(element.iter(*SILENT), None)
    texts = (_TEXTS if silent is None else _SHOWN)(element)
    return " ".join(" ".join(texts).split()) or None


def is_title(text: str) -> bool:
    """Whether a link's text can be a job's title: no button, no wall's title, not too long.

    >>> is_title("Phone Agent"), is_title("Apply now »"), is_title("Just a moment...")
    (True, False, False)
    """
    bare = text.strip(" »›→>.…")
    return (
        2 < len(bare) <= 200 and any(c.isalpha() for c in bare) and not (BUTTONS.fullmatch(bare) or is_no_title(text))
    )


def heading_of(element: HtmlElement) -> str | None:
    """The text of the first heading, or of the first element whose class says that it is a title."""
    looked = [one for one in islice(element.iter(), MAX_ELEMENTS) if isinstance(one.tag, str)]
    for one in looked:
        if one.tag in ("h1", "h2", "h3", "h4", "h5", "h6") and (text := line_of(one)):
            return text
    marked = [one for one in looked if (named := one.get("class")) and HEADING.search(named)]
    outer = _around(marked)
    return next((text for one in marked if one not in outer and (text := line_of(one))), None)


def fields_of(row: HtmlElement, title: str) -> dict[str, Any]:
    """Listing fields that the row plainly says; what it does not say is absent."""
    said: dict[str, list[str]] = {}
    for field, text in (*_labelled(row), *_classed(row)):
        if text != title and text not in said.setdefault(field, []):
            said[field].append(text)
    return {name: value for field, texts in said.items() if texts for name, value in _shaped(field, texts)}


def _shaped(field: str, texts: list[str]) -> Iterator[tuple[str, Any]]:
    text = texts[0]
    if field == "places":
        yield field, (PrintedPlace(text=text),)
    elif field == "pay":
        yield field, (PrintedPay(text=text),)
    elif field == "posted" and "active" in text.lower():
        return  # when the employer was last seen, not when the posting appeared
    elif field == "posted" and AGE.search(text):
        yield "posted_relative", text
    elif field in ("employment_types", "category"):
        yield field, tuple(texts[:10])
    else:
        yield field, text


def _classed(row: HtmlElement) -> Iterator[tuple[str, str]]:
    """(field, text) of the innermost elements that a name marks."""
    marked = {}
    for element in islice(row.iter(), MAX_ELEMENTS):
        field = _field(element)
        if field:
            marked[element] = field
    outer = _around(marked)
    for element, field in marked.items():
        text = (field == "posted" and element.get("datetime")) or line_of(_named(field, element))
        if element not in outer and text and len(text) <= MAX_VALUE and not BUTTONS.fullmatch(text):
            yield field, _unlabelled(field, text)


def _around(elements: Iterable[HtmlElement]) -> set[HtmlElement]:
    """Every element that holds one of these."""
    outer: set[HtmlElement] = set()
    for element in elements:
        for ancestor in element.iterancestors():
            if ancestor in outer:  # and so are those around it
                break
            outer.add(ancestor)
    return outer


def _named(field: str, element: HtmlElement) -> HtmlElement:
    """Of an employer's block with a name and a motto: the name."""
    named = _NAMES(element) if field == "employer" else []
    return named[0] if named else element


def _field(element: HtmlElement) -> str | None:
    if not isinstance(element.tag, str) or element.tag in ("html", "body"):
        return None
    if element.tag == "time":
        return "posted"
    name = " ".join(
        filter(None, map(element.get, ("class", "itemprop", "data-testid", "data-automation", "data-field")))
    )
    return _field_named(name) if name and len(name) <= 300 else None


@lru_cache(maxsize=1024)  # the rows of a list, and the lists of a board, are marked alike
def _field_named(name: str) -> str | None:
    if TYPE_CLASS.search(name):
        return "employment_types"
    words = set(re.sub(r"([a-z])([A-Z])", r"\1 \2", name).lower().replace("-", " ").replace("_", " ").split())
    if words & NOT_VALUES:
        return None
    return next((field for field, hints in HINTS.items() if words & hints), None)


def _labelled(row: HtmlElement) -> Iterator[tuple[str, str]]:
    """(field, value) of "Location: Tartu", also where label and value are neighbours."""
    if not any(ANY_LABEL.match(" ".join(text.split())) for text in _TEXTS(row)):
        return
    pieces = [piece for piece in _pieces(row) if piece[1] not in ("script", "style")][:MAX_ELEMENTS]
    for (piece, parent), (following, _) in zip(pieces, [*pieces[1:], ("", "")], strict=True):
        is_name = piece.endswith(":") or parent in ("dt", "th")
        for field, label in LABEL.items():
            found = label.match(piece)
            value = found and (found[1] or (following if is_name else ""))
            if value and len(value) <= MAX_VALUE and not _is_label(value):
                yield field, value


def _is_label(text: str) -> bool:
    return text.endswith(":") or any(label.fullmatch(text) for label in LABEL.values())


def _unlabelled(field: str, text: str) -> str:
    found = LABEL[field].match(text) if field in LABEL and ":" in text else None
    return (found and found[1]) or text


def _pieces(element: HtmlElement) -> Iterator[tuple[str, str]]:
    """The element's pieces of text, each on one line, with the tag that holds it."""
    for node in element.xpath(".//text()"):
        text = " ".join(str(node).split())
        if text:
            parent = node.getparent()
            yield text, str(parent.getparent().tag if node.is_tail and parent.getparent() is not None else parent.tag)
