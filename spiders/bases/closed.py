"""Whether a job's page itself says that the job is gone."""

import re

from ahocorasick_rs import AhoCorasick

from aggregator.extract.page import Page
from spiders.bases.card_fields import line_of

_SIGNS = ".position-filled, .job-manager-info.filled, .listing-expired, .job-expired, .expired-job"
_SAID = re.compile(
    r"this (?:job|position|posting|vacancy|listing|role)(?: posting| listing)? (?:is no longer"
    r"|has (?:now )?(?:expired|closed|been (?:filled|closed|removed))|is (?:now )?(?:closed|filled))"
    r"|no longer accepting applications|applications (?:are|have) (?:now )?closed"
    r"|(?:see )?(?:kuulutus|tööpakkumine|konkurss) on (?:aegunud|lõppenud|suletud)|kandideerimine on lõppenud"
    r"|ametikoht on täidetud",
    re.IGNORECASE,
)
# Each notice and each class has one of these words, and no page writes a tag into it; õ and ä may be entities.
_WORDS = AhoCorasick(
    ("expired", "filled", "closed", "longer", "removed", "aegunud", "ppenud", "suletud", "idetud")
)  # all at once: half the time of nine searches
MAX_TEXT = 200_000


def is_closed(page: Page) -> bool:
    """Whether the page carries a notice that its one job is filled, expired or closed."""
    if not _WORDS.find_matches_as_indexes(page.lowered):
        return False
    if page.tree.css(_SIGNS):
        return True
    return bool(_SAID.search((line_of(page.tree.root) or "")[:MAX_TEXT]))
