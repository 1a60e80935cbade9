"""The replica's own addresses, `/__replica__/…` on 127.0.0.1: its calendar, looks, faults and records."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from aggregator.replica.replica import Replica, truth
from aggregator.replica.wire import Answer, Ask, text

PREFIX = "/__replica__/"
HOSTS = ("127.0.0.1", "localhost")


def is_admin(ask: Ask) -> bool:
    """Whether a request is meant for the replica itself."""
    return ask.host in HOSTS and ask.target.startswith(PREFIX)


def administer(replica: Replica, ask: Ask) -> Answer:
    """Do what is asked; 404 for an unknown verb, 400 with one line for values that can't be."""
    verb = VERBS.get(ask.path.removeprefix(PREFIX))
    if verb is None:
        return Answer(status=404, body=f"known are {', '.join(VERBS)}\n".encode())
    try:
        said = verb(replica, ask.query | _posted(ask))
    except (KeyError, ValueError, TypeError) as fault:
        return Answer(status=400, body=f"{fault}\n".encode())
    return text(json.dumps(said, ensure_ascii=False), "application/json")


def _posted(ask: Ask) -> dict[str, Any]:
    posted: dict[str, Any] = json.loads(ask.body) if ask.body else {}
    return posted


def _day(replica: Replica, said: dict[str, Any]) -> Any:
    if "n" in said:
        replica.set_day(int(said["n"]))
    return {"day": replica.day, "date": replica.world.date_of(replica.day).isoformat()}


def _look(replica: Replica, said: dict[str, Any]) -> Any:
    hidden = said.get("hidden")
    fields = None if hidden is None else tuple(hidden.split(",") if isinstance(hidden, str) else hidden)
    replica.set_look(said["board"], said.get("generation"), None if fields is None else tuple(filter(None, fields)))
    look = replica.looks[said["board"]]
    return {"generation": look.generation, "hidden": look.hidden}


def _fault(replica: Replica, said: dict[str, Any]) -> Any:
    for name in ("first", "times"):
        if said.get(name) is not None:
            said[name] = int(said[name])
    if said:
        replica.add_fault(**said)
    return replica.faults.listed()


def _quota(replica: Replica, said: dict[str, Any]) -> Any:
    replica.set_quota(said["board"], int(said["requests"]))
    return said


def _clear(replica: Replica, _said: dict[str, Any]) -> Any:
    replica.faults.clear()
    return []


def _requests(replica: Replica, _said: dict[str, Any]) -> Any:
    return list(replica.log)


def _forget(replica: Replica, _said: dict[str, Any]) -> Any:
    replica.log.clear()
    return []


def _truth(replica: Replica, said: dict[str, Any]) -> Any:
    board, day = said["board"], int(said.get("day", replica.day))
    return truth(replica.world, board, day, look=replica.looks[board], depth=said.get("depth", "full"))


VERBS: Mapping[str, Callable[[Replica, dict[str, Any]], Any]] = {
    "day": _day, "look": _look, "fault": _fault, "faults/clear": _clear, "requests": _requests,
    "requests/reset": _forget, "truth": _truth, "quota": _quota,
}  # fmt: skip
