"""A posting's own page on an applicant-tracking system: what its structured data say, under the feed's key."""

from dataclasses import replace

from aggregator.crawling.sources import Source
from aggregator.crawling.tenants import Tenant
from aggregator.extract.page import Page, Reading
from aggregator.extract.posting_address import own_address
from aggregator.extract.structured import job_postings
from aggregator.extract.tenants import parts_in
from aggregator.listing import Listing
from spiders.bases import outcomes


def read_posting(page: Page, source: Source, tenant: Tenant | None) -> Reading | None:
    """The posting of a page whose address `postings` of board.toml knows; None where it holds none."""
    if source.ats is None or page.status >= 400:
        return None
    address = next((url for url in (page.url, own_address(page)) if parts_in(url, source.ats.postings)), None)
    if address is None:
        return None
    found = job_postings(page, board=source.name)
    if len(found) != 1:
        return outcomes.closed(page)
    return Reading(listings=(_at(found[0], address, source, tenant),))


def _at(posting: Listing, address: str, source: Source, tenant: Tenant | None) -> Listing:
    own = posting_id(address, source)
    key = f"{tenant.key}/{own}" if tenant else own or posting.key
    employer = posting.employer or (tenant.employer if tenant else None)
    return replace(posting, key=key, url=address, employer=employer)


def posting_id(url: str, source: Source) -> str | None:
    """The feed's key in a posting's address, by `postings` of board.toml; None where it is no posting's."""
    parts = parts_in(url, source.ats.postings) if source.ats else None
    return parts.get("id") if parts else None
