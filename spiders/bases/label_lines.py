"""Label and value as pages print them: "Asukoht: Tallinn" on one line, or the value on the line after its label."""

from collections.abc import Iterable, Iterator, Mapping

MAX_VALUE = 200


def labelled(lines: Iterable[str], labels: Mapping[str, str]) -> dict[str, str]:
    """Field → its first value, by `labels` (label in small letters → field).

    >>> labelled(["Asukoht", "Tallinn", "Palk (bruto): 1400 €"], {"asukoht": "place", "palk (bruto)": "pay"})
    {'place': 'Tallinn', 'pay': '1400 €'}
    """
    found: dict[str, str] = {}
    for label, value in _pairs([one for line in lines if (one := " ".join(line.split()))]):
        field = labels.get(label.strip().casefold())
        if field and value and len(value) <= MAX_VALUE and value.rstrip(" :").casefold() not in labels:
            found.setdefault(field, value)
    return found


def _pairs(lines: list[str]) -> Iterator[tuple[str, str]]:
    for one, following in zip(lines, (*lines[1:], ""), strict=False):
        label, _, value = one.partition(":")
        yield label, value.strip() or following
