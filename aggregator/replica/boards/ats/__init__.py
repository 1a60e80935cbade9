"""Applicant-tracking systems: one file each, found by looking; what they share is in `base`."""

from functools import cache
from importlib import import_module
from pathlib import Path

from aggregator.replica.boards.ats.base import AtsReplica


@cache
def systems() -> tuple[AtsReplica, ...]:
    """Every system that the replica plays, by name: the subclass of AtsReplica in each file beside this."""
    names = sorted(path.stem for path in Path(__file__).parent.glob("*.py") if path.stem not in ("__init__", "base"))
    modules = [import_module(f"{__name__}.{name}") for name in names]
    found = [one for module in modules for one in vars(module).values() if _is_system(one, module.__name__)]
    return tuple(one() for one in found)


def _is_system(one: object, module: str) -> bool:
    return isinstance(one, type) and issubclass(one, AtsReplica) and one.__module__ == module
