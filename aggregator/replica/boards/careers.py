"""Careers pages of companies whose jobs stand in an applicant-tracking system: `<tenant>.by-<system>.example`."""

import re

from aggregator.replica.boards.ats import systems
from aggregator.replica.boards.ats.base import TENANTS
from aggregator.replica.wire import Answer, Ask, not_found, page, redirect, text

_HOST = re.compile(r"([a-z-]+)\.by-([a-z_-]+)\.example")
WAYS = ("iframe", "link", "script", "redirect", "hop")
"""How such a page leads to the system; a tenant's page has one of them."""


def careers_page(slug: str, system: str) -> str:
    """The address of a tenant's own careers page."""
    return f"https://{slug}.by-{system.replace('_', '-')}.example/careers"


def plays_careers(host: str) -> bool:
    """Whether a host is such a company's."""
    return _HOST.fullmatch(host) is not None


def way_of(slug: str, system: str) -> str:
    """How its page leads to the system."""
    return WAYS[sum(map(ord, slug + system)) % len(WAYS)]


def careers_answer(ask: Ask) -> Answer:
    """The page at an address of such a host."""
    named = _HOST.fullmatch(ask.host)
    system = next((one for one in systems() if named and one.name.replace("_", "-") == named[2]), None)
    if named is None or system is None or ask.path not in ("/careers", "/careers/open-positions"):
        return text("User-agent: *\nDisallow:\n") if ask.path == "/robots.txt" else not_found()
    site, way = system.listed_as(named[1]), way_of(named[1], system.name)
    if way == "redirect":
        return redirect(site)
    if way == "hop" and ask.path == "/careers":
        return _page(named[1], '<p>Work with us.</p><a href="/careers/open-positions">Open positions</a>')
    return _page(named[1], _embedded(way, site))


def _embedded(way: str, site: str) -> str:
    if way == "iframe":
        return f'<iframe src="{site}" title="Jobs"></iframe>'
    if way == "script":
        return f'<div id="jobs"></div><script>window.jobsFrom = {{"board": "{site}"}};</script>'
    return f'<p>We hire.</p><a class="button" href="{site}">See jobs</a>'


def _page(slug: str, body: str) -> Answer:
    name = next((one.employer for one in TENANTS if one.slug == slug), slug.title())
    head = f'<meta charset="utf-8"><title>Careers</title><meta property="og:site_name" content="{name}">'
    return page(f"<!doctype html><html><head>{head}</head><body><h1>Careers</h1>{body}</body></html>")
