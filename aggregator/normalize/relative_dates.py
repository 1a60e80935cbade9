"""Ages of postings as boards print them ("3 days ago", "30+ days ago", "täna"), in several languages."""

import re
from datetime import timedelta
from functools import lru_cache
from typing import NamedTuple

from aggregator.normalize import age_words as words
from aggregator.normalize.words import finder, pattern


class Age(NamedTuple):
    """How long ago, and whether that is only the least it can be."""

    ago: timedelta
    at_least: bool = False


_DAYS_AGO = tuple((n, finder(said)) for n, said in ((2, words.DAY_BEFORE), (1, words.YESTERDAY), (0, words.TODAY)))
_UNITS = (
    (timedelta(minutes=1), words.MINUTES),
    (timedelta(hours=1), words.HOURS),
    (timedelta(days=1), words.DAYS),
    (timedelta(days=7), words.WEEKS),
    (timedelta(days=30), words.MONTHS),
    (timedelta(days=365), words.YEARS),
)
_UNIT = tuple((length, re.compile(pattern(said))) for length, said in _UNITS)
_ANY_UNIT = pattern("\n".join(said for _, said in _UNITS))
_COUNTED = re.compile(rf"(?<![\w.,])(\d{{1,4}}|{pattern(words.ONE)})\s?(\+)?\s?(?:plus )?({_ANY_UNIT})(?!\w)")
_BARE = re.compile(rf"\d{{1,4}}\s?\+?\s?{_ANY_UNIT}")
_AGO = finder(words.AGO)
_AT_LEAST = finder(words.AT_LEAST)
_ACTIVITY = re.compile(rf"(?:employer |recruiter |last )?{pattern(words.ACTIVITY)}(?!\w)")
_NEW = frozenset(("new", "uus", "neu", "nouveau", "nuevo", "uusi"))


@lru_cache(maxsize=2_000)
def age_of(printed: str) -> Age | None:
    """The age that `printed` states; None where it states none, or another than the posting's.

    A week is 7 days, a month 30, a year 365.

    >>> age_of("Posted 3 Days Ago"), age_of("vor 3 Tagen") == age_of("il y a 3 jours") == age_of("3 päeva tagasi")
    (Age(ago=datetime.timedelta(days=3), at_least=False), True)
    >>> age_of("30+ days ago").at_least, age_of("vor mehr als 30 Tagen").at_least
    (True, True)
    >>> age_of("Just posted").ago.days, age_of("eile").ago.days, age_of("a week ago").ago.days, age_of("2d").ago.days
    (0, 1, 7, 2)

    An employer's own activity says nothing of the posting:

    >>> age_of("Active 2 days ago") is None, age_of("5 days a week") is None
    (True, True)
    """
    text = " ".join(printed[:120].casefold().replace("’", "'").split())
    if _ACTIVITY.match(text):
        return None
    counted = _COUNTED.search(text)
    if counted and (_AGO.search(text) or counted[2] or _BARE.fullmatch(text)):
        return _counted_age(counted, bool(counted[2] or _AT_LEAST.search(text)))
    if text in _NEW:
        return Age(timedelta())
    return next((Age(timedelta(days=n)) for n, said in _DAYS_AGO if said.search(text)), None)


def _counted_age(counted: re.Match[str], at_least: bool) -> Age:
    number = int(counted[1]) if counted[1].isdecimal() else 1
    length = next(length for length, said in _UNIT if said.fullmatch(counted[3]))
    return Age(min(number * length, timedelta(days=36500)), at_least)
