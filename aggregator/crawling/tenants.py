"""The tenants of an applicant-tracking system: by the address that the config lists, and by any of its pages."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from aggregator.crawling.sources import Ats, Source
from aggregator.errors import BadConfig
from aggregator.extract.addresses import host_of
from aggregator.extract.tenants import Parts, named_in, parts_in


@dataclass(frozen=True, slots=True)
class Tenant:
    """One company's part of a system."""

    key: str
    """What the keys of its postings begin with: `acme`."""
    site: str
    """The address by which the config lists it."""
    parts: Mapping[str, str]
    """What its address says: `tenant`, `host`, `site` …"""
    employer: str | None = None
    """Its name, from the config."""
    words: tuple[str, ...] = ()
    """What its feed's own search is asked for, where its list is too long to be read whole."""

    def __getitem__(self, name: str) -> str:
        return self.parts[name]


def tenant_at(url: str, source: Source) -> Tenant | None:
    """The tenant whose page or feed an address is; None where it is nobody's.

    A listed site on the company's own domain, where the system serves such, is the tenant of that host.
    """
    ats = source.ats
    if ats is None:
        return None
    parts = parts_in(url, ats.addresses) or parts_in(url, ats.postings)
    if parts is None and ats.own_domain and any(host_of(site) == host_of(url) for site in source.sites):
        parts = {"host": host_of(url)}
    tenant = tenant_of(parts, ats, source.employers) if parts else None
    return replace(tenant, words=tuple(one.text for one in source.searches if one.text)) if tenant else None


def tenant_in(text: str, source: Source) -> Tenant | None:
    """The one tenant that a page names by the system's markers; None where it names none, or several."""
    said = named_in(text, source.ats.markers) if source.ats else ()
    found = {one.key: one for words, _ in said if (one := tenant_at(f"https://{words}", source))}
    return next(iter(found.values())) if len(found) == 1 else None


def tenant_of(parts: Parts, ats: Ats, employers: Mapping[str, str]) -> Tenant | None:
    """The tenant that these parts of an address name; None for reserved words, and where a part is missing."""
    if any(said.casefold() in ats.reserved for said in parts.values()):
        return None
    try:
        key, site = ats.key.format_map(parts), ats.site.format_map(parts)
    except KeyError:
        return None
    return Tenant(key, site, parts, employers.get(key))


def tenant_named(site: str, source: Source) -> Tenant:
    """The tenant that the config lists; BadConfig where the address is none of this system's."""
    tenant = tenant_at(site, source)
    if tenant is None:
        example = source.ats.example if source.ats else source.homepage
        raise BadConfig(
            f"sources.{source.name}.sites has {site!r}, which names no tenant of {source.title}; "
            f"write it like {example}, or let `aggregator sites add` find it"
        )
    return tenant
