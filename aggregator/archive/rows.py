"""The rows of a table as listings: each under its own board and a key that no other row has."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from aggregator.archive.board_of import owner_of
from aggregator.archive.columns import listing_of_row, row_print
from aggregator.archive.tables import Table
from aggregator.crawling.sources import sources
from aggregator.extract.addresses import host_of, registrable_domain
from aggregator.extract.said import line
from aggregator.listing import Listing

NAMELESS = "imported"
"""Board of a row that names neither a board nor an address."""


def read_rows(table: Table, board: str | None, seen_at: datetime) -> Iterator[Listing | None]:
    """Every row of the table as a Listing, None for one that can't be read.

    Two rows with one address but different content are two postings, unless the table itself gives them one key.
    """
    seen: dict[str, int] = {}
    for row in table:
        if row is None:
            yield None
            continue
        listing = listing_of_row(row, board=board_of_row(row, board), seen_at=seen_at)
        if not (row.get("key") or row.get("id")):
            content = row_print(row)
            mark = f"{listing.board}:{listing.key}"
            if seen.setdefault(mark, hash(content)) != hash(content):
                listing = replace(listing, key=f"{listing.key}-{content}")
        yield listing


def board_of_row(row: dict[str, Any], wished: str | None) -> str:
    """The board of a row: what the row says, what the person says, the owner of its address, or that site's domain.

    >>> board_of_row({"board": "Job Portal: EE"}, None), board_of_row({"url": "https://jobs.shop.example/7"}, None)
    ('Job_Portal-_EE', 'shop.example')
    """
    said = line(row.get("board")) or wished
    if said:
        name = re.sub(r"\s+", "_", said.replace(":", "-"))[:80]
        return name.lower() if name.lower() in sources() else name
    url = line(row.get("url"))
    owner = owner_of(url)
    return owner.name if owner else (registrable_domain(host_of(url)) if url else "") or NAMELESS
