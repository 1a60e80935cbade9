"""Keys of official interfaces: from the environment, filled in for the network alone, hidden where they return."""

import base64
import html
import json
import logging
import re
from collections.abc import Callable, Iterator, Mapping
from urllib.parse import quote, quote_plus

from aggregator.crawling.sources import Key, Source

SHORTEST = 6
"""Characters; what is shorter is no key, and hiding it would tear holes into answers."""
PLACEHOLDER = re.compile(r"(?:\{|%7B)([A-Z][A-Z0-9_]+)(?:\}|%7D)")
"""A key's name in braces, also as an address writes them."""
_BEHIND = r"&[\w.-]+=(?:\{{|%7B){name}(?:\}}|%7D)"


class Keys:
    """A source's keys: placeholder → value. Whatever shows it shows the names alone."""

    def __init__(self, values: Mapping[str, str], absent: tuple[str, ...] = ()) -> None:
        self._values = dict(values)
        self._absent = absent
        self._hidden = sorted(_hidden(self._values), key=lambda pair: -len(pair[0]))

    @classmethod
    def of(cls, source: Source, environ: Mapping[str, str]) -> "Keys":
        """The source's keys as the environment has them; optional ones may be absent."""
        given = {name: said for name, key in source.keys.items() if (said := _value(key, environ))}
        basic = {name: base64.b64encode(f"{said}:".encode()).decode() for name, said in given.items()}
        values = {name: basic[name] if source.keys[name].basic else said for name, said in given.items()}
        made = cls(values, tuple(name for name in source.keys if name not in given))
        made._hidden += [(said, f"{{{source.keys[name].env}}}") for name, said in given.items() if said != values[name]]
        return made

    def __bool__(self) -> bool:
        return bool(self._values) or bool(self._absent)

    def __repr__(self) -> str:
        return f"Keys({', '.join(self._values)})"

    def address(self, url: str) -> str:
        """The address with the keys in it, a parameter whose key is absent left out."""
        for name in self._absent:
            url = re.sub(_BEHIND.format(name=name), "", url)
        return self._put(url, lambda said: quote(said, safe=""))

    def body(self, text: str) -> str:
        """The body of a POST, JSON or a form, with the keys in it."""
        return self._put(text, _in_json if text.lstrip().startswith(("{", "[")) else quote_plus)

    def header(self, value: str) -> str:
        """The value of a header with the keys in it."""
        return self._put(value, str)

    def _put(self, text: str, write: Callable[[str], str]) -> str:
        return PLACEHOLDER.sub(lambda at: write(self._values[at[1]]) if at[1] in self._values else at[0], text)

    def hide(self, text: str) -> str:
        """The text with every key, in whatever way it is written, replaced by its name in braces."""
        for said, name in self._hidden:
            text = text.replace(said, name)
        return text

    def hide_bytes(self, body: bytes) -> bytes:
        """The same for bytes."""
        for said, name in self._hidden:
            body = body.replace(said.encode(), name.encode())
        return body


def is_asked_for(text: str) -> bool:
    """Whether a text names a key."""
    return bool(PLACEHOLDER.search(text))


def missing(source: Source, environ: Mapping[str, str]) -> tuple[str, ...]:
    """The environment variables that the source can't be asked without, and that hold no key."""
    needed = (key for key in source.keys.values() if not key.optional)
    return tuple(dict.fromkeys(key.env for key in needed if not _value(key, environ)))


def not_configured(source: Source, environ: Mapping[str, str]) -> str | None:
    """One line that says which variables are to be set and where one gets the keys; None where all is there."""
    names = missing(source, environ)
    if not names:
        return None
    return (
        f"{source.name} is not configured: set {' and '.join(names)} in the environment; "
        f"keys are given at {source.keys_page or source.homepage}"
    )


def _value(key: Key, environ: Mapping[str, str]) -> str | None:
    said = environ.get(key.env, "").strip()
    return said if len(said) >= SHORTEST else None


def _hidden(values: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Every way in which a server may write a key back, with what is to stand there."""
    for name, said in values.items():
        in_address = quote(said, safe="")
        ways = (
            said, in_address, re.sub(r"%..", lambda at: at[0].lower(), in_address), quote_plus(said),
            html.escape(said), _in_json(said), base64.b64encode(said.encode()).decode(), said.rstrip("="),
        )  # fmt: skip
        yield from ((way, f"{{{name}}}") for way in dict.fromkeys(ways))


def _in_json(said: str) -> str:
    return json.dumps(said)[1:-1]


class HidesKeys(logging.Filter):
    """Lets no record pass that shows a key; for whatever logs what it has on its way to the network."""

    def __init__(self, keys: Keys) -> None:
        super().__init__()
        self.keys = keys

    def filter(self, record: logging.LogRecord) -> bool:
        """Always true; the record's message and traceback have no key any more."""
        record.msg, record.args = self.keys.hide(record.getMessage()), ()
        if record.exc_info:
            record.exc_text = self.keys.hide(logging.Formatter().formatException(record.exc_info))
        return True
