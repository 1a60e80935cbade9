"""All JobPostings of a page: JSON-LD first, then microdata, then RDFa."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from aggregator.extract.job_posting import listing_of
from aggregator.extract.json_ld import Node, documents, postings
from aggregator.extract.markup_items import microdata_postings, rdfa_postings
from aggregator.extract.page import Page
from aggregator.extract.posting_address import content_print
from aggregator.listing import Listing

Layer = Callable[[Page], Iterable[Node]]
_LAYERS: tuple[tuple[str, Layer], ...] = (
    ("json-ld", lambda page: postings(documents(page))),
    ("microdata", microdata_postings),
    ("rdfa", rdfa_postings),
)


def job_postings(page: Page, *, board: str) -> tuple[Listing, ...]:
    """Every JobPosting of the page as a Listing, from the first layer that has any, each posting once.

    What a posting's first layer leaves open is not looked for in the next: the layers of one page are seldom about
    the same posting in the same words.
    """
    if "JobPosting" not in page.text and "jobposting" not in page.text:
        return ()
    for layer, read in _LAYERS:
        nodes = list(read(page))
        found = tuple(_distinct(nodes, page, board, layer))
        if found:
            return found
    return ()


def _distinct(nodes: list[Node], page: Page, board: str, layer: str) -> Iterator[Listing]:
    """The nodes as listings; two that would share a key without being the same get their content into it."""
    alone = len(nodes) == 1
    seen: dict[str, str] = {}
    for node in nodes:
        listing = listing_of(node, page=page, board=board, layer=layer, alone=alone)
        if listing is None:
            continue
        said = content_print(node)
        if seen.get(listing.key) == said:
            continue
        if listing.key in seen:
            listing = replace(listing, key=f"{listing.key}-{said}")
        seen[listing.key] = said
        yield listing
