"""JSON as people write it into pages → values: strict first, then repairs in order, each linear in the text."""

import html
import json
import re
from typing import Any

import orjson

MAX_CHARS = 5_000_000
"""What needs repair is looked at no further; sound JSON may be of any length."""
MAX_DOCUMENTS = 500
_DECODER = json.JSONDecoder(strict=False)
# What stands around and between documents: comment and CDATA wrappers, semicolons, commas, a byte-order mark.
_JUNK = re.compile(r"(?:[\s\ufeff;,]|<!--|-->|<!\[CDATA\[|\]\]>|/\*[^*]{0,2000}\*/|//[^\n{\[<\]]{0,300}|/\*|\*/|--)*")
_TOKEN = re.compile(
    r"\s*(\"[^\"\\]*(?:\\.[^\"\\]*)*\"|[{}\[\],:]|//[^\n]*|/\*[^*]{0,2000}\*/|[^\s\"{}\[\],:/;]+|[/;])", re.DOTALL
)
_ESCAPE = re.compile(r"\\(?:u[0-9a-fA-F]{4}|[\"\\/bfnrt]|(.))", re.DOTALL)
_NO_VALUES = {"undefined": "null", "None": "null", "True": "true", "False": "false"}


def values(text: str) -> tuple[Any, ...]:
    """The JSON documents in a piece of text, one after another; none where it cannot be read.

    Tolerated: control characters in strings, a byte-order mark, comment and CDATA wrappers, the whole escaped as HTML,
    invalid escapes, trailing commas and semicolons, a missing comma between members, several documents in a row.

    >>> values('{"a": "x\\ty", "b": [1, 2,], }; ')
    ({'a': 'x\\ty', 'b': [1, 2]},)
    """
    text = text.strip("\ufeff \t\r\n")
    if not text:
        return ()
    try:
        return (orjson.loads(text),)
    except orjson.JSONDecodeError:
        best: tuple[Any, ...] = ()
    text = text[:MAX_CHARS]
    for repair in (str, _unescaped, mended):
        text = repair(text)
        found, whole = _documents(text)
        if whole:
            return found
        best = max(best, found, key=len)
    return best


def _documents(text: str) -> tuple[tuple[Any, ...], bool]:
    """The documents of the text, and whether nothing but junk stands behind them."""
    found: list[Any] = []
    at = _after_junk(text, 0)
    while at < len(text) and len(found) < MAX_DOCUMENTS:
        if text[at] not in "{[":
            return tuple(found), False
        try:
            value, at = _DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            return tuple(found), False
        found.append(value)
        at = _after_junk(text, at)
    return tuple(found), bool(found)


def _after_junk(text: str, at: int) -> int:
    junk = _JUNK.match(text, at)
    return junk.end() if junk else at


def _unescaped(text: str) -> str:
    return html.unescape(text) if re.match(r"[\s{\[]{1,200}&", text) else text


def mended(text: str) -> str:
    """The text with its commas and escapes put right, comments taken out; strings keep everything else."""
    out: list[str] = []
    last, depth, at = "", 0, 0
    while token := _TOKEN.match(text, at):
        at, word = token.end(), token[1]
        head = word[0]
        if head in ";/":
            continue
        if head in "}]":
            depth -= 1
            if last == ",":
                out.pop()
        elif head == "," and (last in (",", "{", "[", "") or not depth):
            continue
        elif head not in ",:" and depth and last not in (",", ":", "{", "["):
            out.append(",")
        if head in "{[":
            depth += 1
        out.append(_ESCAPE.sub(_valid, word) if head == '"' else _NO_VALUES.get(word, word))
        last = head
    return "".join(out)


def _valid(escape: re.Match[str]) -> str:
    return escape[0] if escape[1] is None else escape[1]
