"""Addresses of CV Keskus: a posting's ends in its number."""

import re
from urllib.parse import urlsplit

_KEY = re.compile(r"-(\d{4,10})/?$")
_IN_SCHEMA = re.compile(r"#/schema/JobPosting/(?:listing-)?(\d{4,10})$")
_EMPLOYERS = re.compile(r"-toopakkumised-\d+/?$")


def key_in(url: str | None) -> str | None:
    """The number in the address of a posting, or of its node in the page's JSON-LD; None in any other.

    >>> key_in("https://www.cvkeskus.ee/klienditeenindaja-tartus-naidis-ou-1051099?ga_track=1")
    '1051099'
    >>> key_in("https://www.cvkeskus.ee/#/schema/JobPosting/1051058")
    '1051058'
    >>> key_in("https://www.cvkeskus.ee/naidis-ou-toopakkumised-181230")
    """
    in_schema = _IN_SCHEMA.search(url or "")
    path = urlsplit(url or "").path
    found = in_schema or (None if _EMPLOYERS.search(path) else _KEY.search(path))
    return found[1] if found else None
