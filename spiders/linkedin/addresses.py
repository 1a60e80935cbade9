"""LinkedIn's addresses: the number of a posting, its address without tracking, where its apply button leads."""

import re
from urllib.parse import parse_qs, urlsplit

_NUMBER = re.compile(r"(?<!\d)(\d{8,12})(?!\d)")


def key_of(said: str | None) -> str | None:
    """The number in a posting's address.

    >>> key_of("https://ca.linkedin.com/jobs/view/agent-at-acme-2230926500?refId=9")
    '2230926500'
    """
    found = _NUMBER.findall((said or "").partition("?")[0])
    return str(found[-1]) if found else None


def address_of(link: str | None, own: str | None) -> str:
    """The posting's own address: that of its link without tracking, or the one that its number makes."""
    if own is None:
        return ""
    parts = urlsplit(link or "")
    if "/jobs/view/" in parts.path:
        return f"https://{parts.netloc}{parts.path}"
    return f"https://www.linkedin.com/jobs/view/{own}"


def outward(link: str | None) -> str | None:
    """Where an apply button leads: the employer's address inside LinkedIn's redirect.

    >>> outward("https://www.linkedin.com/jobs/view/externalApply/1?url=https%3A%2F%2Fjobs.acme.example%2F7&urlHash=x")
    'https://jobs.acme.example/7'
    """
    if not link:
        return None
    inner = parse_qs(urlsplit(link).query).get("url", [""])[0]
    return inner if inner.startswith(("http://", "https://")) else None
