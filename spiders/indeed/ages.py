"""Which of Indeed's two dates of a posting is the one that it shows."""

import re

DAY = 86_400_000
_COUNT = re.compile(r"\d{1,3}")


def posted(published: str | None, created: str | None, relative: str | None, now: int) -> str | None:
    """The publication date, unless only the creation date agrees with the age that the card shows.

    All in milliseconds as printed; `now` is the page's own clock. The first date has day precision and may be that of
    an earlier round of the same ad, the second is Indeed's own: neither is always right (notes on Indeed, 2026-09).

    >>> posted("1790000000000", "1791000000000", "3 days ago", 1791000000000 + 3 * DAY)
    '1791000000000'
    >>> posted("1790000000000", "1791000000000", "30+ days ago", 1791000000000 + 50 * DAY)
    '1790000000000'
    """
    shown = shown_days(relative)
    if not (published and created) or shown is None or not (published.isdecimal() and created.isdecimal()):
        return published or created
    by_first, by_second = (abs((now - int(date)) // DAY - shown) for date in (published, created))
    return created if by_first > 1 >= by_second else published


def shown_days(relative: str | None) -> int | None:
    """The days in "3 days ago" in any language; 0 for "Just posted"; None for "30+ days ago" and for nothing."""
    if not relative or "+" in relative:
        return None
    count = _COUNT.search(relative)
    return int(count.group()) if count else 0
