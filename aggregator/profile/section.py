"""One table of a profile's TOML, read key by key; every fault names file, key and mend."""

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NoReturn

from aggregator.errors import BadConfig


class Section:
    """A table of a TOML file that knows its file, its own name and the keys it may have."""

    def __init__(self, file: str, name: str, data: object, known: Iterable[str] | None = None) -> None:
        self.file = file
        self.name = name
        if not isinstance(data, Mapping):
            self.fault(None, f"is {data!r}, not a table", "write key = value lines under it")
        self.data: Mapping[str, Any] = data
        if known is not None:
            self._only(tuple(known))

    def _only(self, known: Sequence[str]) -> None:
        for key in self.data:
            if key not in known:
                self.fault(key, "is not known here", nearest(key, known))

    def fault(self, key: str | None, what: str, mend: str) -> NoReturn:
        """Raise BadConfig: the file, the full key, what is wrong with it, what to do."""
        full = ".".join(part for part in (self.name, key) if part)
        raise BadConfig(f"{self.file}: {full or 'the file'} {what}; {mend}")

    def text(self, key: str, *, default: str | None = None) -> str:
        """A non-empty string."""
        value = self.data.get(key, default)
        if value is None:
            self.fault(key, "is missing", f'add {key} = "…"')
        if not isinstance(value, str) or not value.strip():
            self.fault(key, f"is {value!r}, not a text", "write a non-empty string in quotes")
        return value

    def choice(self, key: str, choices: Sequence[str]) -> str:
        """One of `choices`."""
        value = self.text(key)
        if value not in choices:
            self.fault(key, f"is {value!r}", nearest(value, choices))
        return value

    def number(self, key: str, *, least: float | None = None, most: float | None = None) -> float:
        """A number, within its bounds."""
        value = self.data.get(key)
        if not isinstance(value, (int, float)) or isinstance(value, bool):
            self.fault(key, f"is {value!r}, not a number", f"write {key} = 0.5 or the like")
        if (least is not None and value < least) or (most is not None and value > most):
            self.fault(key, f"is {value}", f"write a number from {least} to {most}")
        return value

    def whole(self, key: str) -> int:
        """A whole number."""
        value = self.number(key)
        if value != int(value):
            self.fault(key, f"is {value}", "write a whole number")
        return int(value)

    def flag(self, key: str) -> bool:
        """True or false; false where absent."""
        value = self.data.get(key, False)
        if not isinstance(value, bool):
            self.fault(key, f"is {value!r}", "write true or false")
        return value

    def phrases(self, key: str) -> tuple[str, ...]:
        """A list of different, non-empty strings; empty where absent."""
        value = self.data.get(key, [])
        if not isinstance(value, list) or not all(isinstance(phrase, str) for phrase in value):
            self.fault(key, f"is {value!r}, not a list of texts", 'write ["…", "…"]')
        seen: set[str] = set()
        for phrase in value:
            if not phrase.strip():
                self.fault(key, "holds an empty text", "take it away")
            if phrase in seen:
                self.fault(key, f"holds {phrase!r} twice", "take one away")
            seen.add(phrase)
        return tuple(value)

    def section(self, key: str, known: Iterable[str] | None = None) -> "Section":
        """The table under `key`; an empty one where absent."""
        return Section(self.file, ".".join(part for part in (self.name, key) if part), self.data.get(key, {}), known)

    def sections(self, key: str, known: Iterable[str]) -> Iterator["Section"]:
        """Each table of an array of tables."""
        value = self.data.get(key, [])
        if not isinstance(value, list):
            self.fault(key, "is not an array of tables", f"write [[{key}]]")
        known = tuple(known)
        for index, table in enumerate(value):
            yield Section(self.file, f"{key}[{index}]", table, known)

    def texts(self) -> dict[str, str]:
        """The whole table as key → text."""
        return {key: self.text(key) for key in self.data}

    def numbers(self, **bounds: float) -> dict[str, float]:
        """The whole table as key → number."""
        return {key: self.number(key, **bounds) for key in self.data}


def nearest(word: str, choices: Iterable[str]) -> str:
    """The advice for a wrong word: its nearest neighbour, else all there is."""
    choices = tuple(choices)
    near = difflib.get_close_matches(word, choices, n=1, cutoff=0.5)
    return f"did you mean {near[0]!r}?" if near else f"there are {', '.join(choices)}"
