"""XML from strangers: no entities expanded, nothing fetched, depth and size bounded, small faults forgiven."""

import re
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element as Element

MAX_CHARS = 20_000_000
"""Longer documents are cut; a feed of ten thousand full postings stays below."""

# Python text is decoded already: a declaration would contradict it, a DTD may only bring entities.
_PROLOGUE = re.compile(r"\A[\s\ufeff]*(?:<\?xml[^>]{0,500}\?>)?", re.IGNORECASE)
_HTML = re.compile(r"[\s\ufeff]*<(?:!doctype html|html)\b", re.IGNORECASE)
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]{0,500}(?:\[.{0,20000}?\]\s*)?>", re.IGNORECASE | re.DOTALL)
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def root_of(text: str) -> Element | None:
    """The root element of an XML text, or None where there is none (HTML pages included).

    >>> root_of("<rss><channel/></rss>").tag
    'rss'
    >>> root_of("<!doctype html><html><body>Hi</body></html>") is None
    True
    """
    if _HTML.match(text[:1000]):
        return None
    text = _NOT_XML.sub("", _PROLOGUE.sub("", text[:MAX_CHARS], count=1))
    text = _DOCTYPE.sub("", text[:25_000], count=1) + text[25_000:]
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError:
        return None
    # With recover, lxml answers None for a text without any element, whatever its stubs say.
    return root if root is not None and local(root) != "html" else None


def local(element: Element) -> str:
    """The element's name without its namespace, in lower case; "" for comments and entities.

    >>> local(etree.fromstring("<a:jobId xmlns:a='x'/>"))
    'jobid'
    """
    name = element.tag
    return name.rsplit("}", 1)[-1].rsplit(":", 1)[-1].lower() if isinstance(name, str) else ""


def children(element: Element) -> Iterator[Element]:
    """The element's children that are elements."""
    return (child for child in element if isinstance(child.tag, str))


def text_of(element: Element) -> str | None:
    """All text under the element, without blank ends; None where there is none.

    >>> text_of(etree.fromstring("<a><![CDATA[ <p>Hi</p> ]]></a>"))
    '<p>Hi</p>'
    """
    return "".join(str(piece) for piece in element.itertext()).strip() or None


def child(element: Element, name: str) -> Element | None:
    """The element's first child of that name, whatever its namespace and case; None where there is none.

    >>> child(etree.fromstring("<a><b/><x:jobId xmlns:x='y'>7</x:jobId></a>"), "jobId").text
    '7'
    """
    return next((one for one in children(element) if local(one) == name.lower()), None)


def said(element: Element | None, *names: str) -> str | None:
    """The text of what lies at a path of children; None where there is none.

    >>> said(etree.fromstring("<a><b><c> 7 </c></b></a>"), "b", "c")
    '7'
    """
    for name in names:
        element = None if element is None else child(element, name)
    return None if element is None else text_of(element)
