"""The walls of `walls.toml` as answers."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from aggregator.replica.wire import HTML, Answer


@cache
def walls() -> dict[str, dict[str, Any]]:
    """Every wall by name."""
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def wall(name: str) -> Answer:
    """The answer of a wall; KeyError where none has that name."""
    raw = walls()[name]
    headers = tuple((key.title(), value) for key, value in raw.get("headers", {}).items())
    if "location" in raw:
        return Answer(status=raw["status"], headers=(*headers, ("Location", raw["location"])))
    body = raw.get("raw")
    if body is None:
        body = f"<!doctype html><html><head><title>{raw['title']}</title></head><body>{raw['body']}</body></html>"
    padding = max(0, raw.get("pad", 0) - len(body))
    if padding:
        body = body.replace("</body>", f"<!--{'.' * padding}--></body>")
    return Answer(status=raw["status"], headers=headers, body=body.encode(), content_type=HTML)
