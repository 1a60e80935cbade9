"""JSON-LD: the documents of a page, however written, and the JobPostings anywhere in them."""

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from aggregator.extract.json_repair import values
from aggregator.extract.page import Page

MAX_SCRIPTS = 2000
MAX_DEPTH = 12
MAX_NODES = 1_000_000
_OPEN = re.compile(r"<!--|<script\b([^>]{0,1000})>", re.IGNORECASE)
_OPEN_SCRIPT = re.compile(r"<script\b([^>]{0,1000})>", re.IGNORECASE)
_CLOSE = re.compile(r"</script", re.IGNORECASE)

Node = Mapping[str, Any]


def documents(page: Page) -> tuple[Any, ...]:
    """Every JSON-LD document of the page, in order, repaired where need be; no tree is built.

    Scripts of type `application/ld+json`, in any case and with any parameters, count; those in comments do not.
    """
    return tuple(value for text in _scripts(page.text) for value in values(text))


def postings(found: Iterable[Any]) -> Iterator[Node]:
    """The JobPosting nodes anywhere in the documents, plain keys, their `@id` references filled in."""
    everything = tuple(found)
    nodes = list(_nodes(everything))
    by_id = {name: n for n in nodes if isinstance(n.get("@id"), str) and len(n) > 2 for name in _names(n)}
    for node in nodes:
        if is_posting(node):
            yield _resolved(plain_keys(node), by_id)


def is_posting(node: Node) -> bool:
    """Whether a node's type says JobPosting: a word, an IRI, or a list with one of them."""
    kinds = node.get("@type") or node.get("@Type") or node.get("type")
    return any(
        re.split(r"[/#:]", kind)[-1].casefold() == "jobposting"
        for kind in (kinds if isinstance(kinds, list) else [kinds])
        if isinstance(kind, str)
    )


def plain_keys(node: Any, depth: int = 0) -> Any:
    """The node with schema.org's own keys: `Title`, `schema:title` and `https://schema.org/title` are `title`."""
    if depth > MAX_DEPTH:
        return None
    if isinstance(node, str):
        return node
    if isinstance(node, list):
        return [plain_keys(one, depth + 1) for one in node]
    if not isinstance(node, Mapping):
        return node
    if "@value" in node:
        return node["@value"]
    return {_plain_key(str(key)): plain_keys(value, depth + 1) for key, value in node.items()}


@lru_cache(maxsize=512)  # every posting has the same few
def _plain_key(key: str) -> str:
    if key.startswith("@"):
        return key.lower()
    key = re.split(r"[/#:]", key)[-1]
    return key[:1].lower() + key[1:]


def _scripts(text: str) -> Iterator[str]:
    """The texts of the page's JSON-LD scripts; the common spelling is found some ten times faster than the others."""
    at = text.find("ld+json") if "ld+json" in text else -1
    if at < 0:
        yield from _scripts_of_any_spelling(text)
    for _ in range(MAX_SCRIPTS):
        if at < 0:
            return
        tag = text.rfind("<", max(0, at - 1000), at)
        start = text.find(">", tag) + 1 if tag >= 0 else 0
        end = at
        if start > at and text[tag : tag + 7].lower() == "<script" and not _in_comment(text, tag):
            close = _CLOSE.search(text, start)
            end = close.start() if close else len(text)
            yield text[start:end]
        at = text.find("ld+json", max(end, at + 7))


def _in_comment(text: str, at: int) -> bool:
    opened = text.rfind("<!--", max(0, at - 100_000), at)
    # A comment sign within an older script ("<script><!--") ends with that script.
    return opened >= 0 and text.find("-->", opened, at) < 0 and not _CLOSE.search(text, opened, at)


def _scripts_of_any_spelling(text: str) -> Iterator[str]:
    at, sign = 0, _OPEN
    for _ in range(MAX_SCRIPTS * 10):
        found = sign.search(text, at)
        if not found:
            return
        at = found.end()
        if found[1] is None:
            closed = text.find("-->", at)
            at, sign = (closed, sign) if closed >= 0 else (at, _OPEN_SCRIPT)  # an endless comment is none
            continue
        end = _CLOSE.search(text, at)
        if "ld+json" in html.unescape(found[1]).lower():
            yield text[at : end.start() if end else len(text)]
        at = end.end() if end else len(text)


def _nodes(values: Iterable[Any]) -> Iterator[Node]:
    """Every mapping in the documents, outermost first, to a bounded depth and number."""
    waiting = [(value, 0) for value in values]
    seen = 0
    for value, depth in waiting:
        if isinstance(value, Mapping):
            seen += 1
            yield value
        inner = value.values() if isinstance(value, Mapping) else value
        if depth < MAX_DEPTH and seen < MAX_NODES:
            waiting.extend((one, depth + 1) for one in inner if isinstance(one, dict | list))


def _resolved(node: dict[str, Any], by_id: Mapping[str, Node], depth: int = 0) -> dict[str, Any]:
    if not by_id or depth > 3:
        return node
    return {key: _followed(value, by_id, depth) for key, value in node.items()}


def _followed(value: Any, by_id: Mapping[str, Node], depth: int) -> Any:
    if isinstance(value, list):
        return [_followed(one, by_id, depth) for one in value]
    if not isinstance(value, dict):
        return value
    goal = _goal(str(value.get("@id")), by_id) if len(value) <= 2 else None
    return _resolved(plain_keys(goal) if goal else value, by_id, depth + 1)


def _names(node: Node) -> Iterator[str]:
    """The node's id, and its type with the id's last step, by which it is found where a reference is not exact.

    CV Keskus refers to `#/schema/PostalAddress/listing-7` and publishes the address as `#/schema/Address/listing-7`.
    """
    name, kind = str(node["@id"]), node.get("@type")
    yield name
    yield from (f"{one}/{_last_step(name)}" for one in (kind if isinstance(kind, list) else [kind]) if one)


def _goal(name: str, by_id: Mapping[str, Node]) -> Node | None:
    return by_id.get(name) or by_id.get("/".join(name.rstrip("/").split("/")[-2:]))


def _last_step(name: str) -> str:
    return name.rstrip("/").rpartition("/")[2]
