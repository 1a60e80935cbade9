"""Where one applies, if that is on another site."""

import re

from aggregator.extract.addresses import absolute, canonical, same_site
from aggregator.extract.page import Page
from spiders.bases.card_fields import line_of
from spiders.bases.job_links import MAX_LINKS

_CLASS = re.compile(r"(?<![a-z])(?:apply|application|kandideeri)(?![a-z])", re.IGNORECASE)
_TEXT = re.compile(
    r"(?:quick |easy )?apply(?: (?:now|here|online|for (?:this )?job|on company (?:web)?site))?"
    r"|kandideeri(?: kohe| siin)?",
    re.IGNORECASE,
)


def apply_link(page: Page) -> str | None:
    """The address on another site behind the page's apply button, or None."""
    for _, anchor in zip(range(MAX_LINKS), page.tree.root.iter("a"), strict=False):
        named = f"{anchor.get('class') or ''} {anchor.get('id') or ''}"
        if _CLASS.search(named.replace("_", " ")) or _TEXT.fullmatch((line_of(anchor) or "").strip(" »›→>!")):
            url = absolute(page.url, anchor.get("href"))
            if url and not same_site(url, page.url):
                return canonical(url)
    return None
