"""Script elements whose text is not quite JSON."""

import json
from collections.abc import Callable, Mapping
from html import escape
from typing import Any

from aggregator.replica.boards.schema import dumps

TYPE = "application/ld+json"


def _element(body: str, kind: str = TYPE) -> str:
    return f'<script type="{kind}">{body}</script>'


def _raw_controls(node: Any) -> str:
    return _element(dumps(node).replace("\\n", "\n").replace("</p>", "</p>\t"))


def _missing_comma(node: Any) -> str:
    pretty = json.dumps(node, ensure_ascii=False, indent=1).replace("</", "<\\/")
    return _element(pretty.replace('",\n "', '"\n "', 1))


def _trailing_comma(node: Any) -> str:
    return _element(dumps(node)[:-1] + ("," if isinstance(node, dict) else "") + dumps(node)[-1])


def _bad_escapes(node: Any) -> str:
    return _element(dumps(node).replace("$", "\\$").replace("'", "\\'"))


def _template_beside(node: Any) -> str:
    leaked = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": "{{title}}",
        "description": "{{description}}",
    }
    return _element(dumps(leaked)) + _element(dumps(node))


SCRIPTS: Mapping[str, Callable[[Any], str]] = {
    "plain": lambda node: _element(dumps(node)),
    "raw-controls": _raw_controls,
    "trailing-comma": _trailing_comma,
    "missing-comma": _missing_comma,
    "bad-escapes": _bad_escapes,
    "trailing-semicolon": lambda node: _element(dumps(node) + ";"),
    "html-comment": lambda node: _element(f"<!--\n{dumps(node)}\n-->"),
    "cdata": lambda node: _element(f"//<![CDATA[\n{dumps(node)}\n//]]>"),
    "block-comment": lambda node: _element(f"/* job posting */ {dumps(node)}"),
    "bom": lambda node: _element("\ufeff" + dumps(node)),
    "entities": lambda node: _element(escape(dumps(node))),
    "two-documents": lambda node: _element('{"@type":"WebSite","name":"Careers"}\n' + dumps(node)),
    "empty-before": lambda node: _element("") + _element(dumps(node)),
    "charset-type": lambda node: _element(dumps(node), f"{TYPE}; charset=utf-8"),
    "mixed-case-type": lambda node: _element(dumps(node), "Application/LD+JSON"),
    "template-beside": _template_beside,
}
"""Name → the script elements of a document."""
