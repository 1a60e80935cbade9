"""Boards of one kind, found by looking: the class in each file of a folder."""

from importlib import import_module
from pathlib import Path
from typing import TypeVar

from aggregator.replica.boards.base import Board

B = TypeVar("B", bound=Board)


def boards_in(package: str, kind: type[B]) -> tuple[B, ...]:
    """One of each class under `kind` in the files of a package, in order of file name."""
    folder = Path(str(import_module(package).__file__)).parent
    modules = [import_module(f"{package}.{path.stem}") for path in sorted(folder.glob("[a-z]*.py"))]
    classes = [one for module in modules for one in vars(module).values() if _is_own(one, kind, module.__name__)]
    return tuple(one() for one in classes if one is not kind)


def _is_own(one: object, kind: type[Board], module: str) -> bool:
    return isinstance(one, type) and issubclass(one, kind) and one.__module__ == module
