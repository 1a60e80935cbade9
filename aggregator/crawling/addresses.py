"""Which addresses a crawl may ask: public web hosts on the usual ports, nothing of this machine or its network."""

import ipaddress
import socket
from urllib.parse import urlsplit

USUAL_PORTS = {"http": 80, "https": 443}
HOME_NAMES = ("localhost", "local", "internal", "intranet", "lan", "home", "corp", "home.arpa", "localdomain")
"""Endings of names that only mean something inside a network (RFC 6761, 6762, 8375, and common habit)."""


def refusal(url: str) -> str | None:
    """Why `url` must not be asked, in one line, or None where it may.

    >>> refusal("https://www.example.org/jobs")
    >>> refusal("http://127.1/")
    "'http://127.1/' lies in a private network (127.0.0.1); give a public web address"
    >>> refusal("http://example.org:8080/")
    "'http://example.org:8080/' has port 8080; only 80 for http and 443 for https are asked"
    """
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").rstrip(".").lower(), parts.port
    except ValueError:
        return f"{url!r} is no address; write https://host/path"
    if parts.scheme not in USUAL_PORTS:
        return f"{url!r} has scheme {parts.scheme!r}; only http and https are asked"
    if parts.username or parts.password:
        return f"{url!r} carries a user name; write it without"
    if port not in (None, USUAL_PORTS[parts.scheme]):
        return f"{url!r} has port {port}; only 80 for http and 443 for https are asked"
    address = literal(host)
    if address is not None:
        return None if is_public(address) else _private(url, address)
    if "." not in host or any(host.endswith("." + end) for end in HOME_NAMES):
        return f"{url!r} names a host of this machine or network; give a public web address"
    return None


def literal(host: str) -> str | None:
    """The IP address that `host` is, in any of the spellings that resolvers take, or None for a name.

    >>> literal("2130706433"), literal("0x7f.1"), literal("[::1]"), literal("example.org")
    ('127.0.0.1', '127.0.0.1', '::1', None)
    """
    bare = host.strip("[]").split("%")[0]
    try:
        return str(ipaddress.ip_address(bare))
    except ValueError:
        pass
    try:
        return socket.inet_ntoa(socket.inet_aton(bare))
    except (OSError, UnicodeEncodeError):
        return None


def is_public(address: str) -> bool:
    """Whether an IP address is reachable by anyone: not loopback, private, link-local, shared, multicast, reserved.

    >>> is_public("1.1.1.1"), is_public("10.0.0.1"), is_public("::ffff:127.0.0.1"), is_public("100.64.0.1")
    (True, False, False, False)
    """
    ip = ipaddress.ip_address(address)
    mapped = getattr(ip, "ipv4_mapped", None) or getattr(ip, "sixtofour", None)
    if mapped is not None:
        return is_public(str(mapped))
    return ip.is_global and not ip.is_multicast


def _private(url: str, address: str) -> str:
    return f"{url!r} lies in a private network ({address}); give a public web address"
