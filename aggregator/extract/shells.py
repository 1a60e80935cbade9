"""Is a page an empty shell, which only its scripts would fill?"""

import re

from aggregator.extract.page import Page
from aggregator.extract.text import plain_text

THIN = 600
"""Characters of visible text below which a page may be a shell; a careers page that says something has more."""
_ROOTS = re.compile(
    r"<(?:div|main|section|app-root|[a-z]+-app)\b[^>]{0,300}\bid\s{0,3}=\s{0,3}[\"']?(?:root|app|__next|__nuxt|main-app|react-root|"
    r"app-root|svelte|careers-root|jobs-root)[\"']?[^>]{0,300}>\s{0,200}</|<(?:app-root|[a-z]{2,20}-root)\b[^>]{0,300}>\s{0,200}</",
    re.IGNORECASE,
)
_FEW = r"\W{1,3}(?:\w{1,12}\W{1,3}){0,3}"
_ASKS = re.compile(
    rf"(?:enable|requires?|turn on|lubage|vajab){_FEW}javascript"
    rf"|javascript{_FEW}(?:required|disabled|enabled|lubatud)|without javascript",
    re.IGNORECASE,
)
_SCRIPT = re.compile(r"<script\b", re.IGNORECASE)


def shell_sign(page: Page) -> str | None:
    """What shows that a page is a shell: an empty root for an application, or a request to turn JavaScript on.

    None for a page that says something itself, and for an error page.
    """
    if page.status != 200 or not _SCRIPT.search(page.text) or len(plain_text(page.text)) >= THIN:
        return None
    found = _ROOTS.search(page.text) or _ASKS.search(page.text)
    return " ".join(found[0].split())[:80] if found else None
