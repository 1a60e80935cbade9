"""What a page shows of the applicant-tracking system behind it: in its address, its links, its source."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from aggregator.crawling.sources import Ats, Source
from aggregator.crawling.tenants import Tenant, tenant_at, tenant_of
from aggregator.extract.addresses import absolute, host_of
from aggregator.extract.page import Page
from aggregator.extract.tenants import named_in

EMBEDDED = (
    ("//iframe/@src", "an iframe"),
    ("//script/@src", "a script"),
    ("//form/@action", "a form"),
    ("//a/@href | //area/@href", "a link"),
    ("//link/@href", "a link in the head"),
    ("//*/@data-src | //*/@data-url | //*/@data-href", "a data attribute"),
)
"""Where pages name the system, the surest first, in words for people."""
MOST_ADDRESSES = 3000


@dataclass(frozen=True, slots=True)
class Trace:
    """One sign of a tenant."""

    source: str
    """Name of the system's board."""
    tenant: Tenant
    sign: str
    """How it is known, for people: `an iframe leads to https://…`."""


def traces(page: Page, systems: Iterable[Source]) -> Iterator[Trace]:
    """Every sign in the page, the surest first; a tenant is named by the page, never guessed."""
    known = list(systems)
    yield from _at(page.url, "the final address is", known)
    if page.status >= 400:
        return
    for path, what in EMBEDDED:
        for value in page.tree.xpath(path).getall()[:MOST_ADDRESSES]:
            if url := absolute(page.url, value):
                yield from _at(url, f"{what} leads to", known)
    for source in known:
        if source.ats:
            yield from _in_source(page, source, source.ats)


def _at(url: str, how: str, systems: list[Source]) -> Iterator[Trace]:
    for source in systems:
        tenant = tenant_at(url, source)
        if tenant is not None:
            yield Trace(source.name, tenant, f"{how} {url[:150]}")


def _in_source(page: Page, source: Source, ats: Ats) -> Iterator[Trace]:
    """Markers that name the tenant; then what a system leaves in pages under the company's own domain."""
    for words, parts in named_in(page.text, ats.markers):
        tenant = tenant_at(f"https://{words}", source) or tenant_of(parts, ats, source.employers)
        if tenant is not None:
            yield Trace(source.name, tenant, f"its source says {words[:100]}")
    if met := next((mark for mark in ats.own_domain if mark in page.text), None):
        tenant = tenant_of({"host": host_of(page.url)}, ats, source.employers)
        if tenant is not None:
            yield Trace(source.name, tenant, f"its source says {met}")
