"""Faults on demand: which requests they meet, and what they do to the answer."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from fnmatch import fnmatchcase
from typing import Any

from aggregator.replica.mischief import MISCHIEF
from aggregator.replica.walls import walls
from aggregator.replica.wire import Answer, Ask


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One fault: from the `first`th fitting request on, `times` times (None: always)."""

    kind: str
    """A key of MISCHIEF: `wall`, `status`, `slow`, `cut`, `drop`, `redirect`, `redirect_loop`, `broken_json`, …"""
    value: str = ""
    """What the kind needs: a wall's name, a status, seconds, an address."""
    host: str = "*"
    """Glob."""
    path: str = "*"
    """Glob over the path, over path and query where it holds a `?`-sign written as [?]."""
    first: int = 1
    times: int | None = None

    def fits(self, ask: Ask) -> bool:
        """Whether the fault is meant for a request."""
        said = ask.target if "[?]" in self.path else ask.path
        return fnmatchcase(ask.host, self.host) and fnmatchcase(said, self.path)


class Faults:
    """The faults that are set, and how often each has been met."""

    def __init__(self) -> None:
        self._set: list[tuple[Fault, list[int]]] = []

    def add(self, fault: Fault) -> None:
        """Set one more; ValueError for an unknown kind or wall."""
        if fault.kind not in MISCHIEF:
            raise ValueError(f"unknown kind of fault {fault.kind!r}; known are {', '.join(MISCHIEF)}")
        if fault.kind == "wall" and fault.value not in walls():
            raise ValueError(f"unknown wall {fault.value!r}; known are {', '.join(walls())}")
        self._set.append((fault, [0]))

    def clear(self) -> None:
        """Take all away."""
        self._set.clear()

    def __bool__(self) -> bool:
        return bool(self._set)

    def due(self, ask: Ask) -> Fault | None:
        """The first fault that is due for this request; counts the request for every fitting one."""
        found = None
        for fault, met in self._set:
            if not fault.fits(ask):
                continue
            met[0] += 1
            ended = fault.times is not None and met[0] >= fault.first + fault.times
            if found is None and met[0] >= fault.first and not ended:
                found = fault
        return found

    def listed(self) -> list[dict[str, Any]]:
        """Every fault and how many requests have fitted it."""
        return [asdict(fault) | {"met": met[0]} for fault, met in self._set]


def spoil(fault: Fault, ask: Ask, answer: Callable[[], Answer]) -> Answer:
    """The answer after the fault."""
    return MISCHIEF[fault.kind](ask, answer, fault.value)
