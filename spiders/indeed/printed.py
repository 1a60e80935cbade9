"""Values of Indeed's state as printed strings; what only stands for "nothing" becomes None."""

import math
from collections.abc import Iterable, Mapping
from typing import Any

from aggregator.extract.text import one_line
from aggregator.listing import PrintedPay


def words(value: Any) -> str | None:
    """A text on one line, or None where it says nothing."""
    return one_line(value) or None if isinstance(value, str) else None


def html(value: Any) -> str | None:
    """A text of any length as it stands, or None where it says nothing."""
    return value.strip() or None if isinstance(value, str) else None


def number(value: Any) -> str | None:
    """A figure as printed; 0 and -1 are Indeed's way to say that there is none.

    >>> number(17.5), number(21.0), number(0), number(-1)
    ('17.5', '21', None, None)
    """
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < math.inf:
        return None
    return str(int(value)) if value == int(value) else str(value)


def labels(items: Any) -> tuple[str, ...]:
    """The labels of a list of strings or of `{label: …}` objects, each once."""
    found: dict[str, None] = {}
    for item in items if isinstance(items, list | tuple) else ():
        label = words(item.get("label") if isinstance(item, Mapping) else item)
        if label:
            found[label] = None
    return tuple(found)


def once(*groups: Iterable[str]) -> tuple[str, ...]:
    """All of the groups in order, each value once, whatever its case."""
    found: dict[str, str] = {}
    for value in (value for group in groups for value in group):
        found.setdefault(value.casefold(), value)
    return tuple(found.values())


def pay(
    text: Any, low: Any, high: Any, currency: Any, period: Any, *, estimate: bool = False
) -> tuple[PrintedPay, ...]:
    """One pay as printed, or none where neither text nor figure is given."""
    said, minimum, maximum = words(text), number(low), number(high)
    if not (said or minimum or maximum):
        return ()
    return (
        PrintedPay(
            text=said,
            minimum=minimum,
            maximum=maximum,
            currency=words(currency),
            period=words(period) if minimum or maximum else None,
            estimate=estimate,
        ),
    )


def workplace(node: Mapping[str, Any]) -> tuple[str, ...]:
    """The workplace marker: the model's type, which is the same in every language, before its text."""
    model = node.get("remoteWorkModel")
    if isinstance(model, Mapping) and (words(model.get("type")) or words(model.get("text"))):
        return tuple(filter(None, [words(model.get("type")) or words(model.get("text"))]))
    return ("remoteLocation",) if node.get("remoteLocation") is True else ()
