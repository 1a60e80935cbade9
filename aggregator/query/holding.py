"""What each filter may hold: words, numbers, or plain yes or no. A value of another type is refused, not guessed at."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from aggregator.errors import BadInput

SWITCHES = frozenset({"remote", "closed", "all", "postings", "hide_hidden"})
WORDS = frozenset({
    "text", "place", "workplace", "employment", "pay_period", "currency", "language", "state", "marked", "sort",
})  # fmt: skip
LISTS = frozenset({"skill", "shift", "tag", "tags", "board", "boards"})
NUMBERS = frozenset({"limit", "offset"})
KINDS: Mapping[str, tuple[frozenset[str], tuple[type, ...]]] = {
    "true or false": (SWITCHES, (bool,)),
    "text in quotes": (WORDS, (str,)),
    "a list of names in quotes": (LISTS, (str, list, tuple)),
    "a whole number": (NUMBERS, (int,)),
    "days (7), weeks ('2w') or a date": (frozenset({"since"}), (int, str, date)),
    "a number": (frozenset({"pay_min"}), (int, float, str, Decimal)),
}
"""What a filter is written as → (filters, types)."""
EXCLUDING = (("closed", "all"), ("closed", "state"), ("all", "state"), ("remote", "workplace"))


def check_type(name: str, value: Any) -> None:
    """Raise BadInput where the filter `name` (with `_` inside) does not take a value of that type.

    >>> check_type("remote", True), check_type("skill", ["patience"])
    (None, None)
    """
    for written, (names, types) in KINDS.items():
        if name in names:
            fits = isinstance(value, types) and (bool in types or not isinstance(value, bool))
            if isinstance(value, list | tuple):
                fits = fits and all(isinstance(one, str) for one in value)
            if not fits:
                raise BadInput(f"{name} can't be {value!r}; write {written}")


def contradiction(options: Mapping[str, Any]) -> str | None:
    """Which two of the options exclude each other, in words; None where they go together.

    >>> contradiction({"remote": True, "workplace": "onsite"})
    '--remote and --workplace onsite exclude each other; give one of them'
    """
    for one, other in EXCLUDING:
        value = options.get(other)
        if options.get(one) and value and value != one:
            said = "" if value is True else f" {value}"
            return f"--{one} and --{other}{said} exclude each other; give one of them"
    return None
