"""Keeps a crawl away from private addresses: in what it is told to ask, after redirects, and after name resolution."""

from typing import Any

from scrapy import Request
from scrapy.resolver import CachingThreadedResolver
from twisted.internet.defer import Deferred

from aggregator.crawling.addresses import is_public, refusal
from aggregator.crawling.refusals import PrivateAddress


class AddressGuard:
    """Downloader middleware: refuses what `refusal` refuses; a redirect's target passes here like any request."""

    def process_request(self, request: Request) -> None:
        """Raise PrivateAddress where the address must not be asked."""
        why = refusal(request.url)
        if why is not None:
            raise PrivateAddress(why)


class PublicResolver(CachingThreadedResolver):
    """Scrapy's resolver, which refuses names that lead into a private network."""

    def getHostByName(self, name: str, timeout: Any = ()) -> "Deferred[str]":  # noqa: N802 -- Twisted's name
        """The public IPv4 address of `name`; PrivateAddress where it has another."""
        return super().getHostByName(name, timeout).addCallback(self._public, name)

    @staticmethod
    def _public(address: str, name: str) -> str:
        if not is_public(address):
            raise PrivateAddress(f"{name!r} resolves to {address}, a private address; give a public web address")
        return address
