"""Places with the workplace before them: "Remote in Austin, TX"."""

import re
from typing import NamedTuple

from aggregator.crawling.sources import Source

_IN = re.compile(r"\s*(?:in|en|à|a|em|i|te|w|bei|,|-|–|·)\s+", re.IGNORECASE)


class RemotePlace(NamedTuple):
    """A place, and the workplace marker that stood before it."""

    place: str
    workplace: str | None = None


def parted(text: str, source: Source) -> RemotePlace:
    """A printed place without the workplace marker before it; the marker alone is both.

    The markers are the board's `workplace` lookups.
    """
    known = source.lookups.get("workplace", {})
    folded = text.casefold()
    for marker in sorted((word for word in known if folded.startswith(word)), key=len, reverse=True):
        if len(marker) == len(text):
            return RemotePlace(text, text)
        if found := _IN.match(text, len(marker)):
            return RemotePlace(text[found.end() :], text[: len(marker)])
    return RemotePlace(text)
