"""Which tenant of a hosted system an address means, or a page names: by the patterns that the system's TOML gives."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from aggregator.extract.addresses import host_of

Parts = Mapping[str, str]

_HOST = r"[A-Za-z0-9_-]{1,100}"
_PATH = r"[^/?#&\"'\s<>\\,;)]{1,200}"
_SHAPES = {
    "n": r"\d{1,4}",
    "number": r"\d{1,20}",
    "hex": r"[0-9a-f]{6,64}",
    "eu": r"(?:\.eu)?",
    "locale": r"[A-Za-z]{2}(?:[-_][A-Za-z]{2,4})?",
    "uuid": r"[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}",
    "host": r"(?:[A-Za-z0-9_-]{1,100}\.){1,6}[A-Za-z0-9-]{2,30}",
    "rest": r"[^\"'\s<>\\]{0,300}",
    **dict.fromkeys(("query", "between"), r"(?:[^&#\"'\s<>\\]{1,200}&){0,9}"),
}
_PIECES = re.compile(r"(\{\w+(?::\w+)?\}|\[|\])")
_BEFORE, _BEHIND = r"(?<![A-Za-z0-9_.-])", r"(?![A-Za-z0-9_.-])"
MOST_TEXT = 3_000_000
"""Characters of a page that are looked through."""


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern as an expression: `{name}` is one step of a host or path, what stands in `[]` may be missing.

    `{n}`, `{number}`, `{locale}`, `{uuid}`, `{eu}` (".eu" or nothing), `{host}` (a whole host), `{rest}`, and `{query}`
    and `{between}` (whole parameters of a query, or none) have shapes of their own; `{id:number}` is so shaped, and is
    called `id`.

    >>> compiled("{tenant}.wd{n}.jobs.example/[{locale}/]{site}").search("https://acme.wd5.jobs.example/Careers")["site"]
    'Careers'
    >>> compiled("jobs.example/p/{id:hex}[-{slug}]").match("jobs.example/p/18df3ec2-agent-2")["id"]
    '18df3ec2'
    """
    found, in_host = [], "/" in pattern or "." in pattern
    for piece in filter(None, _PIECES.split(pattern)):
        if piece in "[]":
            found.append("(?:" if piece == "[" else ")?")
        elif piece.startswith("{"):
            name, _, shape = piece[1:-1].partition(":")
            found.append(f"(?P<{name}>{_SHAPES.get(shape or name) or (_HOST if in_host else _PATH)})")
        else:
            in_host = in_host and "/" not in piece
            found.append(re.escape(piece))
    return re.compile(_BEFORE + "".join(found) + _BEHIND, re.IGNORECASE)


def parts_in(url: str, patterns: Iterable[str]) -> Parts | None:
    """What the first pattern that fits an address takes from it, and the address's `host`; None where none fits.

    >>> parts_in("https://jobs.example/acme/7", ["jobs.example/{tenant}"])
    {'tenant': 'acme', 'host': 'jobs.example'}
    >>> parts_in("jobs.eu.ats.example/acme", ["jobs{eu}.ats.example/{tenant}"])["eu"]
    '.eu'
    >>> parts_in("jobs.example/acme/7-agent", ["jobs.example/{tenant}/{id:number}-{rest}"])["id"]
    '7'
    >>> parts_in("x.example/all?lang=en&center=9&x=1&id=7", ["x.example/all?{query}center={a}&{between}id={b}"])["b"]
    '7'
    """
    for pattern in patterns:
        found = compiled(pattern).match(url.partition("://")[2] or url)
        if found:
            return _parts(found) | {"host": host_of(url)}
    return None


def named_in(text: str, patterns: Iterable[str]) -> Iterator[tuple[str, Parts]]:
    """(the words found, their parts) for every place where a page's source names a tenant, each words once."""
    text = text[:MOST_TEXT].replace("\\/", "/").replace("&amp;", "&")
    seen: set[str] = set()
    for pattern in patterns:
        for found in compiled(pattern).finditer(text):
            if found[0] not in seen:
                seen.add(found[0])
                yield found[0], _parts(found)


def _parts(found: re.Match[str]) -> dict[str, str]:
    return {name: said for name, said in found.groupdict().items() if said is not None}
