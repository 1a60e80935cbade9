"""A posting's own page on an applicant-tracking system: what its structured data say, under the feed's key."""

from dataclasses import replace

from aggregator.crawling.sources import Source
from aggregator.crawling.tenants import Tenant, tenant_at
from aggregator.extract.addresses import canonical
from aggregator.extract.page import Outcome, Page, Reading
from aggregator.extract.posting_address import own_address
from aggregator.extract.structured import job_postings
from aggregator.extract.tenants import parts_in
from aggregator.listing import Listing
from spiders.bases import outcomes


def read_posting(page: Page, source: Source, tenant: Tenant | None) -> Reading | None:
    """The posting of a page whose address `postings` of board.toml knows; None where it holds none."""
    address = posting_address(page, source) if page.status < 400 else None
    if address is None:
        return None
    found = job_postings(page, board=source.name)
    if len(found) != 1:
        return outcomes.closed(page)
    return Reading(listings=(_at(found[0], address, source, tenant),))


def gone_home(page: Page, source: Source) -> Reading | None:
    """The reading of a posting's address that led to another page of the same tenant: it is closed."""
    if page.requested_url is None or not posting_id(page.requested_url, source) or posting_id(page.url, source):
        return None
    asked, came = tenant_at(page.requested_url, source), tenant_at(page.url, source)
    if asked is None or came is None or asked.key != came.key:
        return None
    return Reading(outcome=Outcome.EMPTY, problem=f"gone: led to {page.url[:120]}")


def posting_address(page: Page, source: Source) -> str | None:
    """The address of a page that is one posting's, as the page or the posting's own link says; None for others."""
    return next((url for url in (page.url, own_address(page)) if posting_id(url, source)), None)


def _at(posting: Listing, address: str, source: Source, tenant: Tenant | None) -> Listing:
    own = posting_id(address, source)
    key = f"{tenant.key}/{own}" if tenant else own or posting.key
    employer = posting.employer or (tenant.employer if tenant else None)
    apply_url = None if posting.apply_url == canonical(address) else posting.apply_url
    return replace(posting, key=key, url=address, employer=employer, apply_url=apply_url)


def posting_id(url: str, source: Source) -> str | None:
    """The feed's key in a posting's address, by `postings` of board.toml; None where it is no posting's."""
    parts = parts_in(url, source.ats.postings) if source.ats else None
    return (parts.get("id") or parts.get("number")) if parts else None
