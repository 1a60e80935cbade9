"""Small readings of a card's markup that several boards share."""

from collections.abc import Sequence

from parsel import Selector

from aggregator.extract.text import one_line


def first_text(node: Selector, paths: Sequence[str]) -> str | None:
    """The text, on one line, of the first element that a CSS path finds and that has any; the paths in order."""
    texts = (one_line(found[0].xpath("string()").get("")) for path in paths if (found := node.css(path)))
    return next(filter(None, texts), None)
