"""The pages of an interface's list: which number a request asks for, and which are worth asking next."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from aggregator.extract.page import Link

AHEAD = 2
"""Pages asked behind each page: one that fails does not end the list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """How an interface numbers its pages."""

    size: int
    """Rows of a whole page."""
    name: str = "page"
    """The parameter, in the query or in the body of a POST."""
    first: int = 1
    """The number of the first page."""
    step: int = 1
    """From one page to the next; `size` where rows are skipped instead of pages counted."""
    window: int | None = None
    """Rows behind which the interface gives no more, or we do not go."""
    where: Literal["query", "path", "body"] = "query"
    """In a path, the number is its last part."""

    def index(self, link: Link) -> int:
        """Which page a link asks for, counted from 0."""
        said = self._read(link)
        return max(0, (int(said) - self.first) // self.step) if said and re.fullmatch(r"\d{1,9}", said) else 0

    def at(self, link: Link, index: int) -> Link:
        """The link to another page of the same list."""
        number = self.first + index * self.step
        if self.where == "body":
            return replace(link, data=json.dumps(_body(link) | {self.name: number}))
        parts = urlsplit(link.url)
        if self.where == "path":
            return replace(link, url=urlunsplit(parts._replace(path=f"{parts.path.rpartition('/')[0]}/{number}")))
        kept = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if pair[0] != self.name]
        query = urlencode([*kept, (self.name, str(number))], safe="{}")
        return replace(link, url=urlunsplit(parts._replace(query=query)))

    def onward(self, link: Link, rows: int, total: int | None) -> Iterator[Link]:
        """The next pages, where this one had so many rows and the answer counts `total`.

        A total that is too low does not end the list while its pages are full.
        """
        index = self.index(link)
        covered = index * self.size + rows
        uncounted = total is None or covered > total
        if not rows or covered == total or (uncounted and rows < self.size):
            return
        last = index + 1 if total is None or uncounted else (total - 1) // self.size
        for number in range(index + 1, min(last, index + AHEAD) + 1):
            if self.window is None or number * self.size < self.window:
                yield self.at(link, number)

    def _read(self, link: Link) -> str | None:
        if self.where == "body":
            said = _body(link).get(self.name)
            return None if said is None else str(said)
        parts = urlsplit(link.url)
        return parts.path.rpartition("/")[2] if self.where == "path" else dict(parse_qsl(parts.query)).get(self.name)


def _body(link: Link) -> dict[str, Any]:
    try:
        said = json.loads(link.data or "{}")
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}
