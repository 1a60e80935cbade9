"""Which figure of a text is its pay: not the bonus, the funding, the hours or the phone number."""

import re
from typing import NamedTuple

from aggregator.normalize import pay_words as words
from aggregator.normalize.pay_figures import Figure, figures, is_promising, opened
from aggregator.normalize.words import pattern

BEFORE = 70
"""Characters before a figure that may say what it is."""
_SAID = re.compile(
    rf"(?<![^\W\d_])(?:(?P<other>{pattern(words.NOT_PAY_BEFORE)})|(?P<pay>{pattern(words.PAY)}))(?![^\W\d_])",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"(?:[^\S\n]|\)){{0,2}}(?:a |an |the |worth of )?{pattern(words.NOT_PAY_AFTER)}(?!\w)", re.IGNORECASE
)
_SENTENCE = re.compile(r"[.!?;]\s|\n\n|\n(?=[•*\-–·])|\n.{0,60}\n")
_HEADING = re.compile(
    r"[^\w\n]{0,4}(?!(?:competitive|good|great|fair|attractive|excellent|generous|regular|top|high|paid|market|you|we)\s)"
    rf"(?:[^\W\d_]{{2,20}}\s){{0,2}}{pattern(words.PAY)}(?:\s\(?[^\W\d_]{{2,20}})?[^\w\n]{{0,8}}|[^\n]{{1,90}}:\s?",
    re.IGNORECASE,
)
"""A line that says what the next one holds."""
_FIGURES = re.compile(r"\d")


class Candidate(NamedTuple):
    """A figure that may be pay, and how sure that is: higher is surer."""

    figure: Figure
    score: int


LEAST = 3
"""Score below which a figure is not taken for pay."""


def pay_in(text: str, *, field: bool = False) -> Candidate | None:
    """The figure of `text` that is its pay, the surest first; None where there is none.

    In a pay `field` any figure counts; in running text it takes a currency or a word for pay beside it.

    >>> found = pay_in("Sign-on bonus of $5,000! 401k. Pay: $18.75 per hour, 40 hours per week. Call 555-010-7788.")
    >>> str(found.figure.minimum), found.figure.period
    ('18.75', 'hour')
    >>> pay_in("We raised $20 million and serve 3,000 customers, up to $500 referral bonus per year.") is None
    True
    """
    if not _FIGURES.search(text):
        return None
    best: Candidate | None = None
    for figure in figures(text):
        score = 0
        if (is_promising(figure) or field) and (said := _said_before(text, figure)) != "other":
            figure = opened(text, figure) if is_promising(figure) else figure
            score = _score(text, figure, said, field=field)
        if score >= LEAST and (best is None or score > best.score):
            best = Candidate(figure, score)
    return best


def _score(text: str, figure: Figure, said: str | None, *, field: bool) -> int:
    least = min(amount for amount in (figure.minimum, figure.maximum) if amount is not None)
    signed, big = figure.sign is not None, figure.thousand or least >= 1000
    if not (signed or figure.period or big or (field and figure.ranged)) or _AFTER.match(text, figure.end):
        return 0
    score = (
        2 * signed + 2 * (figure.period is not None) + 2 * (said == "pay") + figure.ranged + (figure.thousand and big)
    )
    if field:
        year = least == int(least) and 1900 <= least <= 2100 and not figure.ranged
        return score + 3 if signed or figure.period or figure.ranged or not year else 0
    if not signed and not (said == "pay" and (figure.period or big)):
        return 0
    return score if figure.period or said == "pay" or (figure.ranged and big and _own_line(text, figure)) else 0


def _said_before(text: str, figure: Figure) -> str | None:
    begin = max(0, figure.start - BEFORE)
    for stop in _SENTENCE.finditer(text, begin, figure.start):
        begin = stop.end()
    begin = _own_item(text, begin, figure.start)
    last = None
    for found in _SAID.finditer(text, begin, figure.start):
        last = found
    return last.lastgroup if last else None


def _own_item(text: str, begin: int, end: int) -> int:
    """Where the words begin that may speak of a figure at `end`: behind the line break before it, unless a heading."""
    line_break = text.rfind("\n", begin, end)
    if line_break < 0:
        return begin
    line = text.rfind("\n", 0, line_break) + 1
    heads = line_break - line <= BEFORE + 20 and _HEADING.fullmatch(text, line, line_break)
    return max(begin, line) if heads else line_break + 1


def _own_line(text: str, figure: Figure) -> bool:
    before = text.rfind("\n", 0, figure.start) + 1
    after = text.find("\n", figure.end)
    return figure.start - before <= 30 and (len(text) if after < 0 else after) - figure.end <= 40
