"""Cards that are no postings: set out for machines, never shown to people."""

import re
from itertools import pairwise

from parsel import Selector

_NO_SIZE = re.compile(
    r"(?:^|[;\s])(?:width|height|max-width|max-height)\s*:\s*0(?:px|em|%)?\s*(?:;|!|$)", re.IGNORECASE
)
_NO_SHOW = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def hand_made(key: str) -> bool:
    """Whether a key was written by a person: nearly all of its digits follow in one stride, or its halves are the same.

    >>> hand_made("456789abcdef0123"), hand_made("fedcba9876543210"), hand_made("aaaaaaaaaaaaaaaa")
    (True, True, True)
    >>> hand_made("0f1e2d3c4b5a6978"), hand_made("4cc0f98b0ec53d7e")
    (False, False)
    """
    digits = [int(digit, 16) for digit in key]
    steps = [(b - a) % 16 for a, b in pairwise(digits)]
    half = len(key) // 2
    return max(map(steps.count, steps)) >= len(steps) - 3 or key[:half] == key[half:]


def unseen(card: Selector) -> str | None:
    """Why people do not see a card (it or what encloses it is hidden or has no size), or None."""
    for node in (card, *card.xpath("ancestor::*[position() <= 12]"), *card.css(".cardOutline, .tapItem, .result")):
        style = node.attrib.get("style", "")
        if _NO_SIZE.search(style):
            return "a card of zero size"
        if _NO_SHOW.search(style) or node.attrib.get("aria-hidden") == "true":
            return "a hidden card"
    return None
