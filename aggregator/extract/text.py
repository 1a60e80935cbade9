"""HTML or plain text → plain text with its paragraphs, list items and line breaks."""

import html
import re

from bs4 import BeautifulSoup
from lxml import etree

MAX_CHARS = 1_000_000
"""Longer input is cut: no advertisement is."""

_PARAGRAPHS = "p|h[1-6]|ul|ol|dl|table|section|article|blockquote|pre|header|footer|hr"
_LINES = "div|li|tr|dt|dd|option|form|fieldset|main|aside|address|figure|figcaption"
_SILENT = ("script", "style", "noscript", "template", "svg", "head", "title", "iframe", "object", "select", "textarea")
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]{0,15}[\s/>]")
_ESCAPED_TAG = re.compile(r"&(?:amp;)?(?:lt|#60|#x3c);/?[a-z][a-z0-9]{0,15}\b", re.IGNORECASE)
_BLOCK_TAG = re.compile(rf"<(?:br|{_PARAGRAPHS}|{_LINES})[\s/>]")
_SILENT_NAMES = frozenset(_SILENT)
_SIMPLE_TAG = re.compile(r"</?([a-z][^\s<>/]*)[^<>]*>")
_ANY_TAG = re.compile(r"</?[a-z!][^<>]*>")
_CAPITAL_TAG = re.compile(r"</?[A-Z][A-Za-z0-9]{0,15}")
# What stands before a tag that ends a paragraph, ends a line, breaks a line, or only parts two words.
_PARAGRAPH, _LINE = "\ue000", "\ue001"
_MARKS = tuple(
    (re.compile(rf"<(?=/?(?:{tags})[\s/>])"), f"{mark}<")
    for tags, mark in ((_PARAGRAPHS, _PARAGRAPH), (_LINES, _LINE), ("br", "\n"), ("t[dh]", " "))
)
_MARK_OF = {
    **dict.fromkeys(_PARAGRAPHS.replace("h[1-6]", "h1|h2|h3|h4|h5|h6").split("|"), _PARAGRAPH),
    **dict.fromkeys(_LINES.split("|"), _LINE),
    "br": "\n",
    "td": " ",
    "th": " ",
}
_PARSER = etree.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=True, encoding="utf-8")
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
# Zero-width and direction marks, soft hyphens, byte-order marks, and control characters that are no white space.
_INVISIBLE = dict.fromkeys(
    [0xAD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF, *range(0x202A, 0x202F), *range(9), *range(0x0E, 0x1C), 0x7F]
)


def plain_text(html_or_text: str) -> str:
    """The visible text: paragraphs parted by an empty line, list items and breaks on lines of their own.

    Entities are resolved, also where the whole was escaped once or twice over; scripts and styles are dropped.
    Plain text keeps its lines. Linear in the input, of which MAX_CHARS count.

    >>> plain_text("<p>Hello&nbsp;there</p><ul><li>One</li><li>Two</li></ul>")
    'Hello there\\n\\nOne\\nTwo'
    >>> plain_text("&lt;p&gt;R&amp;amp;D&lt;/p&gt;")
    'R&D'
    """
    text = html_or_text[:MAX_CHARS]
    for _ in range(3):
        if _TAG.search(text):
            text = _rendered(text)
        elif _ESCAPED_TAG.search(text):
            text = html.unescape(text)
        else:
            break
    for _ in range(2):
        if _ENTITY.search(text):
            text = html.unescape(text)
    return _tidy(text)


def one_line(text: str) -> str:
    """The text on one line: tags dropped, entities resolved, white space single.

    >>> one_line(" Agent,\\n <b>R&amp;D</b> ")
    'Agent, R&D'
    """
    if "<" in text or "&" in text:
        text = plain_text(text)
    return _clean(text)


def _rendered(text: str) -> str:
    """The text of a piece of HTML with our own breaks, its source's line ends gone where tags part the lines."""
    text = _CAPITAL_TAG.sub(lambda tag: tag[0].lower(), text)
    if _BLOCK_TAG.search(text) and "<pre" not in text:
        # An empty line in the source is a paragraph all the same: WordPress and many forms write so.
        text = " ".join(line.strip() or _PARAGRAPH for line in text.splitlines())
    pieces = _SIMPLE_TAG.split(text)  # text, name of a tag, text, …: one pass for all of them
    names = pieces[1::2]
    pieces[1::2] = [_MARK_OF.get(name, "") for name in names]
    bare = "".join(pieces)
    if "<" in bare or ">" in bare or not _SILENT_NAMES.isdisjoint(names):
        for pattern, mark in _MARKS:
            text = pattern.sub(mark, text)
        return _parsed(text)
    return html.unescape(bare) if "&" in bare else bare


def _parsed(text: str) -> str:
    """The text as a real parser sees it: for scripts, comments, and signs of comparison between the tags."""
    try:
        root = etree.fromstring(f"<div>{text}</div>".encode("utf-8", "replace"), _PARSER)
    except etree.XMLSyntaxError:
        root = None
    if any("depth" in fault.message for fault in _PARSER.error_log):
        return html.unescape(_ANY_TAG.sub("", _uncommented(text)))  # libxml2 stops at 2048 levels, losing the rest
    if root is None:
        return BeautifulSoup(text, "html.parser").get_text()
    etree.strip_elements(root, *_SILENT, with_tail=False)
    return str(etree.tostring(root, method="text", encoding="unicode"))


def _uncommented(text: str) -> str:
    parts, at = [], 0
    while (opened := text.find("<!--", at)) >= 0 and (closed := text.find("-->", opened + 4)) >= 0:
        parts.append(text[at:opened])
        at = closed + 3
    return "".join([*parts, text[at:]])


def _tidy(text: str) -> str:
    lines: list[str] = []
    for paragraph in text.split(_PARAGRAPH):
        if lines and lines[-1]:
            lines.append("")
        for part in paragraph.split(_LINE):
            if "\n" not in part:
                if line := " ".join(part.split()):
                    lines.append(line if line.isprintable() else _clean(line))
                continue
            # "<div><br></div>" is how mail programs write an empty line; "text<br></div>" breaks once only.
            for raw in (part.rstrip() or part).split("\n"):
                line = _clean(raw)
                if line or (lines and lines[-1]):
                    lines.append(line)
    return "\n".join(lines).strip("\n")


def _clean(raw: str) -> str:
    line = " ".join(raw.split())
    return line if line.isprintable() else " ".join(line.translate(_INVISIBLE).split())
