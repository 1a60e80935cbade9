"""What a person types → an FTS5 expression that can't fail."""

import re

MOST = 32
"""Words that are heeded; nobody means more."""
_PARTS = re.compile(r'(-?)"([^"]{1,500})"?|(\S{1,500})')


def fts_expression(text: str) -> tuple[str | None, str | None]:
    """What must match and what must not, each an FTS5 expression or None where nothing is asked.

    Every word is quoted, so that no sign in it has a meaning of its own (https://sqlite.org/fts5.html#full_text_query_syntax).

    >>> fts_expression('live chat "call centre" -night manag*')
    ('"live" AND "chat" AND "call centre" AND "manag" *', '"night"')
    >>> fts_expression('AND OR (" ^:')
    ('"AND" AND "OR"', None)
    """
    wanted: list[str] = []
    unwanted: list[str] = []
    for minus, phrase, word in _PARTS.findall(_printable(text)):
        bare, begins = (phrase, False) if phrase else (word, word.endswith("*"))
        excluded = bool(minus) or (not phrase and bare.startswith("-"))
        if any(c.isalnum() for c in bare) and len(wanted) + len(unwanted) < MOST:
            quoted = '"' + bare.strip("-*").replace('"', " ").strip() + '"' + (" *" if begins else "")
            (unwanted if excluded else wanted).append(quoted)
    return " AND ".join(wanted) or None, " OR ".join(unwanted) or None


def _printable(text: str) -> str:
    return text.replace("\x00", " ").encode("utf-8", "replace").decode("utf-8")
