"""Job titles: the human wording kept, entities and decoration taken off."""

import html
import re
from functools import lru_cache

from aggregator.normalize.words import finder, pattern

LONGEST = 300
"""Characters; a longer "title" is a text in the wrong field, cut here."""
_GENDER = re.compile(
    r"\s?[(\[]\s?(?:all genders|[mwfdxvi](?:\s?[/|,*]\s?[mwfdxvi]|\s?/\s?divers){1,3}|gn|h/f|f/h)\s?[)\]]"
    r"|(?<![\w/])(?:[mw]/[wmf]/[dx]|[mf]/[fm]/[dx]|h/f|f/h|m/w)(?![\w/])",
    re.IGNORECASE,
)
_REQUISITION = re.compile(
    r"\s*(?:[-–|,:#]\s*|\(|\[)?"
    r"(?:\b(?:job |req(?:uisition)? ?)?(?:id|ref(?:erence)?|req|jr|job ?(?:no|number)|requisition)\b\.?"
    r"\s?[#:.-]?\s?#?(?=[\w-]{0,12}\d)[A-Z\d][\w-]{2,20}"
    r"|\b[RJ]R?-?\d{4,12}\b|#\s?\d{3,12})\s*[)\]]?\s*$",
    re.IGNORECASE,
)
_HURRY = finder(r"""
(?:we are |we're |now |urgently |immediately |actively )?hiring(?: now| immediately| asap)?!{0,3}
urgent(?:ly)? (?:hiring|required)!{0,3}
apply (?:now|today)!{0,3} | immediate (?:start|hire)!{0,3} | start (?:now|asap|immediately)!{0,3}
join (?:us|our team)!{0,3}
kiire!{0,3} | new!{1,3} | \*new\*
""")
_EDGES = " \t-–—|,;:*•·~_=>»«!/\\#"
_DECORATION = re.compile(
    r"[\U0001F000-\U0001FAFF\u2600-\u27BF\u2B50\uFE0F\u200b-\u200f\ufeff]|\*{2,}|[~=_]{2,}|[<][^<>]{0,80}[>]"
)
_REMAINS = re.compile(r"[(\[]\s*[)\]]|\s+(?=[,;:])")


@lru_cache(maxsize=4096)
def clean_title(printed: str | None) -> str | None:
    """`printed` as a person would write it; None where no letter remains.

    >>> clean_title("  Customer Service &amp;amp; Support Agent (m/w/d) ")
    'Customer Service & Support Agent'
    >>> clean_title("*** HIRING NOW! *** Call Centre Agent - Req ID: R-10482")
    'Call Centre Agent'
    >>> clean_title("Klienditeenindaja (osaline tööaeg)")
    'Klienditeenindaja (osaline tööaeg)'
    >>> clean_title("Service Rep - $18/hr - Night Shift"), clean_title("Agent 24/7"), clean_title("Hiring Manager")
    ('Service Rep - $18/hr - Night Shift', 'Agent 24/7', 'Hiring Manager')
    >>> clean_title("12345") is None
    True
    """
    if not printed:
        return None
    text = html.unescape(html.unescape(printed[: 4 * LONGEST]))
    text = _one_line(_DECORATION.sub(" ", text))
    bare = _one_line(_REMAINS.sub(" ", _without_hurry(_REQUISITION.sub("", _GENDER.sub("", text)))))
    text = _balanced(bare.strip(_EDGES)) or text
    return text[:LONGEST].strip() if any(c.isalpha() for c in text) else None


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _without_hurry(text: str) -> str:
    # only at an edge, set off from the rest: "Hiring Manager" and "New Business Agent" are titles
    parts = re.split(r"(\s[-–—|*]{1,3}\s|!{1,3}\s|\*+|:\s)", text)
    kept = [part for part in parts[::2] if not _HURRY.fullmatch(part.strip(_EDGES + "()[]")) and part.strip(_EDGES)]
    if len(kept) == len(parts[::2]) or not kept:
        return text
    return " - ".join(part.strip() for part in kept)


def _balanced(text: str) -> str:
    return text if text.count("(") == text.count(")") else text.strip("()").strip()


_FILLERS = """
job | jobs | job title | title | untitled | n/a | null | none | undefined | unknown | test | vacancy
careers? | home
position | apply now | tööpakkumine | tööpakkumised
"""
_NO_TITLE = re.compile(rf"{pattern(_FILLERS)}|\W*|.{{0,40}}(?:\{{\{{|<%|\$\{{).{{0,80}}", re.IGNORECASE)


def names_no_job(title: str) -> bool:
    """Whether `title` is a filler or an unfilled placeholder.

    >>> names_no_job("N/A"), names_no_job("{{job.title}}"), names_no_job("Agent")
    (True, True, False)
    """
    return bool(_NO_TITLE.fullmatch(title))
