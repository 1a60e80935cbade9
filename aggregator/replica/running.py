"""A replica that runs while a block of code does, and the handle to direct it."""

import http.client
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from aggregator.replica.boards.base import Look
from aggregator.replica.replica import truth
from aggregator.replica.world import World

ROOT = Path(__file__).resolve().parents[2]


@dataclass(slots=True)
class Handle:
    """Directs a running replica over its own addresses, and computes its truth."""

    port: int
    world: World
    day: int = 1
    looks: dict[str, Look] = field(default_factory=dict)

    def set_day(self, day: int) -> None:
        """Turn the calendar."""
        self._tell("day", n=day)
        self.day = day

    def set_look(self, board: str, generation: str | None = None, hidden: tuple[str, ...] | None = None) -> None:
        """Give a board another generation, or let a redesign empty some fields (`aggregator.replica.ad.FIELDS`)."""
        said = {"board": board, "generation": generation, "hidden": None if hidden is None else list(hidden)}
        look = self._tell("look", **{name: value for name, value in said.items() if value is not None})
        self.looks[board] = Look(look["generation"], tuple(look["hidden"]))

    def fault(self, kind: str, value: str = "", **where: Any) -> None:
        """Set a fault: `fault("wall", "datadome", host="www.monster.com", path="/jobs/*", first=2, times=1)`."""
        self._tell("fault", kind=kind, value=value, **where)

    def set_quota(self, board: str, requests: int) -> None:
        """Let an official interface answer only so many requests a day, counted from now."""
        self._tell("quota", board=board, requests=requests)

    def clear_faults(self) -> None:
        """Take all faults away."""
        self._tell("faults/clear")

    def truth(self, board: str, day: int | None = None, *, depth: str = "full") -> list[dict[str, Any]]:
        """What the board prints on a day (today without one), in its present look; `depth` `full` or `card`."""
        return truth(self.world, board, day or self.day, look=self.looks.get(board), depth=depth)

    def requests(self) -> list[tuple[str, str]]:
        """(host, path and query) of everything asked of the boards since the last reset."""
        return [(host, target) for host, target in self._tell("requests")]

    def reset_requests(self) -> None:
        """Forget the requests so far."""
        self._tell("requests/reset")

    def _tell(self, verb: str, **said: Any) -> Any:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request("POST", f"/__replica__/{verb}", body=json.dumps(said) if said else None)
            answer = connection.getresponse()
            body = answer.read().decode()
        finally:
            connection.close()
        if answer.status != 200:
            raise ValueError(f"{verb} {said}: {body.strip()}")
        return json.loads(body)


@contextmanager
def running_replica(
    *, seed: int = 1, jobs: int = 60, day: int = 1, first_date: date | None = None, truth_file: Path | None = None
) -> Iterator[Handle]:
    """A replica in a process of its own, listening while the block runs; `first_date` is today without one."""
    world = World(seed, jobs, first_date or datetime.now(UTC).date())
    said = {"port": 0, "seed": seed, "jobs": jobs, "day": day, "first-date": world.first_date}
    command = [sys.executable, "-m", "aggregator.replica", *(f"--{name}={value}" for name, value in said.items())]
    if truth_file:
        command.append(f"--truth={truth_file.absolute()}")
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)  # noqa: S603 -- our own module
    try:
        line = process.stdout.readline() if process.stdout else ""
        if "listening on" not in line:
            raise RuntimeError(f"the replica did not start: {line!r}; run {' '.join(command[1:])} by hand")
        yield Handle(port=int(line.rsplit(":", 1)[1]), world=world, day=day)
    finally:
        process.terminate()
        process.wait(timeout=10)
        if process.stdout:
            process.stdout.close()
