"""Figures in a text that look like pay: their currency, period, and the words around them."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice
from typing import NamedTuple

from aggregator.normalize import pay_words as words
from aggregator.normalize.amounts import FIGURE, SPACES, THOUSAND, plain_decimal
from aggregator.normalize.currencies import sign_after, sign_before
from aggregator.normalize.periods import FOLLOWING, LEADING, named_period
from aggregator.normalize.words import pattern
from aggregator.posting import Period

MOST = 300
"""Figures of one text that are looked at."""
_NUMBER = re.compile(FIGURE)  # begins with a set of characters, which is what makes the scan fast
_TIED, _TIES = tuple("_.,/#:"), tuple(":0123456789")
_K = re.compile(THOUSAND)
_NO_FIGURE = re.compile(
    r"\s?%|[./]\d|-\d{1,4}-\d|\s?(?:st|nd|rd|th)\b|\s?(?:million|mln|miljon|billion|bn|mio|[mM]\b(?!\w))|:\d\d|\(k\)"
)
_PLAN = re.compile(r"(?:40[13]|457)[\s-]?\(?[kb]\b|529\s?plan", re.IGNORECASE)  # of US tax law: "401(k)"
_BETWEEN = re.compile(rf"(?<!\w){pattern(words.BETWEEN)}(?!\w)[^\d]{{0,12}}$", re.IGNORECASE)
_RANGE = re.compile(rf"[\s\u00a0(]{{0,2}}{pattern(words.RANGE)}[\s\u00a0]{{0,2}}", re.IGNORECASE)
_AND = re.compile(r"\s(?:and|ja|und|y|et|&)\s", re.IGNORECASE)
_OPEN = re.compile(
    r"\s?\+(?!\s?\w)|\s?\+(?=\s?(?:per|an?|p\.?a|pa|/|weekly|hourly|monthly|annually|yearly|DOE)\b)"
    r"|\s(?:and up|or more|plus DOE)\b",
    re.IGNORECASE,
)
_LOW = re.compile(
    rf"(?<!\w){pattern(words.LOW)}(?!\w)[\s:]{{0,2}}(?:the |a |of |rate |about |around |approx\w* |circa |c\.)?$",
    re.IGNORECASE,
)
_HIGH = re.compile(rf"(?<!\w){pattern(words.HIGH)}(?!\w)[\s:]{{0,2}}(?:a |of )?$", re.IGNORECASE)


class Figure(NamedTuple):
    """One figure or range as printed, with its place in the text."""

    minimum: Decimal | None
    maximum: Decimal | None
    start: int
    end: int
    sign: str | None = None
    """Currency as printed."""
    period: Period | None = None
    thousand: bool = False
    """True where a "k" was printed behind it."""
    ranged: bool = False
    """True where two figures were printed."""
    led_from: int | None = None
    """Start of the "from" or "up to" before it."""


def figures(text: str) -> Iterator[Figure]:
    """Every figure of `text` with its currency and the period behind it, two of a range as one.

    >>> [(str(f.minimum), str(f.maximum), f.sign, f.period) for f in figures("$17.50 - $21.00 an hour")]
    [('17.50', '21.00', '$', 'hour')]
    >>> [(str(f.minimum), str(f.maximum), f.sign, f.period) for f in figures("alates 1 400 kuni 1 700 €/kuus bruto")]
    [('1400', '1700', '€', 'month')]
    """
    held: Figure | None = None
    for single in islice(_singles(text), MOST):
        joined = _joined(text, held, single) if held else None
        if joined:
            yield joined
            held = None
        else:
            if held:
                yield held
            held = single
    if held:
        yield held


def _singles(text: str) -> Iterator[Figure]:
    for found in _NUMBER.finditer(text):
        if not _stands_alone(text, found.start(), found.end()):
            continue
        value, end = plain_decimal(found[0]), found.end()
        k = _K.match(text, end)
        end = k.end() if k else end
        glued = k and any(space in found[0] for space in SPACES)  # "140 180k" is two figures
        if value is None or glued or _NO_FIGURE.match(text, end) or _PLAN.match(text, found.start()):
            continue
        yield _with_signs(text, found.start(), end, value * 1000 if k else value, bool(k))


def _stands_alone(text: str, start: int, end: int) -> bool:
    before = text[start - 1 : start] if start else ""
    glued = before.isalpha() and not sign_before(text, start)
    return not (glued or before.isdigit() or before in _TIED or text[end : end + 1] in _TIES)


def _with_signs(text: str, start: int, end: int, value: Decimal, thousand: bool) -> Figure:
    before, after = sign_before(text, start), sign_after(text, end)
    sign = before[0] if before else after[0] if after else None
    if before and after and before[0] == "$" and after[0].isalpha():
        sign = after[0]
    end = after[1] if after else end
    following = FOLLOWING.match(text, end, end + 60)
    period = named_period(following)
    start = before[1] if before else start
    return Figure(value, value, start, following.end() if following else end, sign, period, thousand)


def _joined(text: str, one: Figure, two: Figure) -> Figure | None:
    between = text[one.end : two.start]
    if len(between) > 8 or not (_RANGE.fullmatch(between) or (_AND.fullmatch(between) and _said_between(text, one))):
        return None
    if one.sign and two.sign and one.sign.casefold() != two.sign.casefold() and "$" not in one.sign + two.sign:
        return None
    low, high = one.minimum, two.maximum
    if low is None or high is None:
        return None
    # "100 to $120K", "$140 - $160000": the first leaves its thousands to the second
    if not one.thousand and low * 1000 <= high and (two.thousand or (high >= 10_000 and low < 1000)):
        low *= 1000
    sign = two.sign if one.sign in (None, "$") and two.sign else one.sign
    return Figure(low, high, one.start, two.end, sign, two.period or one.period, two.thousand, ranged=True)


def _said_between(text: str, one: Figure) -> bool:
    return bool(_BETWEEN.search(text, max(0, one.start - 30), one.start))


def is_promising(figure: Figure) -> bool:
    """Whether a figure may be pay at all; most figures of a text are years, counts, hours."""
    low = figure.minimum
    return bool(figure.sign or figure.period or figure.thousand) or (low is not None and (low >= 1000 or low % 1 != 0))


def opened(text: str, figure: Figure) -> Figure:
    """`figure` with what the words before it say: a period, or that it is only the least or the most.

    >>> text = "up to £30k per annum"
    >>> [(f.minimum, str(f.maximum), f.period) for f in (opened(text, figure) for figure in figures(text))]
    [(None, '30000', 'year')]
    """
    begin = max(0, figure.start - 40)
    if figure.period is None:
        figure = figure._replace(period=named_period(LEADING.search(text, begin, figure.start)))
    if opened := _OPEN.match(text, figure.end):
        following = FOLLOWING.match(text, opened.end(), opened.end() + 40)
        figure = figure._replace(
            maximum=figure.maximum if figure.ranged else None,
            end=following.end() if following else opened.end(),
            period=figure.period or named_period(following),
        )
    if figure.ranged:
        return figure
    if high := _HIGH.search(text, begin, figure.start):
        return figure._replace(minimum=None, maximum=figure.maximum or figure.minimum, led_from=high.start())
    low = _LOW.search(text, begin, figure.start)
    return figure._replace(maximum=None, led_from=low.start()) if low else figure
