"""A TOML table as a frozen dataclass, every key and type checked; a fault names file, key and mend."""

import dataclasses
import datetime
import difflib
import re
import tomllib
import types
import typing
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from aggregator.errors import BadConfig

T = TypeVar("T")

_WORDS = {str: "text", bool: "true or false", int: "a whole number", float: "a number", datetime.date: "a date"}


def read_toml(path: Path) -> dict[str, Any]:
    """The tables of a TOML file; BadConfig where it can't be read or is no TOML."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise BadConfig(f"{path}: there is no such file; `aggregator init` writes one") from None
    except OSError as fault:
        raise BadConfig(f"{path}: {fault.strerror or fault}; name a readable TOML file") from fault
    except UnicodeDecodeError as fault:
        raise BadConfig(f"{path}: byte {fault.start} is not UTF-8; save the file as UTF-8") from fault
    except tomllib.TOMLDecodeError as fault:
        raise BadConfig(f"{path}: {fault}; mend that line") from fault


def build(kind: type[T], raw: Any, path: Path, where: str = "") -> T:
    """The dataclass `kind` from the table `raw` of file `path`; `where` is the table's own name, with a dot."""
    if not isinstance(raw, Mapping):
        raise BadConfig(f"{path}: {where.rstrip('.')} is {raw!r}; write it as a table, [{where.rstrip('.')}]")
    known = {f.name: f for f in dataclasses.fields(kind)}  # type: ignore[arg-type]
    for key in raw:
        if key not in known:
            raise BadConfig(f"{path}: unknown key {where + key!r}; {nearest(key, known)}")
    hints = typing.get_type_hints(kind)
    given = {key: convert(hints[key], value, path, where + key) for key, value in raw.items()}
    for name, f in known.items():
        if name not in raw and f.default is dataclasses.MISSING and f.default_factory is dataclasses.MISSING:
            raise BadConfig(f"{path}: {where + name!r} is missing; add it")
    return kind(**given)


def nearest(word: str, known: typing.Iterable[str]) -> str:
    """What to write instead of an unknown word."""
    known = list(known)
    near = difflib.get_close_matches(word, known, n=1)
    return f"write {near[0]!r}" if near else f"take it out; known are {', '.join(known)}"


def convert(hint: Any, value: Any, path: Path, key: str) -> Any:
    """`value` as the type `hint` asks for; BadConfig naming the key otherwise."""
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):
        return convert(next(one for one in inner if one is not type(None)), value, path, key)
    if origin is typing.Literal:
        if value not in inner:
            raise BadConfig(f"{path}: {key!r} is {value!r}; write one of {', '.join(map(repr, inner))}")
        return value
    if dataclasses.is_dataclass(hint):
        return build(typing.cast("type[Any]", hint), value, path, key + ".")
    if origin is tuple:
        return _row(inner, value, path, key)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _table(inner[1], value, path, key)
    if hint is Any:
        return value
    if hint is Path and isinstance(value, str) and value:
        return Path(value).expanduser()
    fits = isinstance(value, (int, float) if hint is float else hint) and (hint is bool or not isinstance(value, bool))
    if not fits:
        raise BadConfig(f"{path}: {key!r} is {value!r}; write {_WORDS.get(hint, 'text')}")
    return float(value) if hint is float else value


def _row(inner: tuple[Any, ...], value: Any, path: Path, key: str) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise BadConfig(f"{path}: {key!r} is {value!r}; write a list, [{value!r}]")
    if inner[-1] is not Ellipsis and len(value) != len(inner):
        raise BadConfig(f"{path}: {key!r} has {len(value)} values; write {len(inner)}")
    return tuple(convert(inner[0], one, path, f"{key}[{n}]") for n, one in enumerate(value))


def _table(inner: Any, value: Any, path: Path, key: str) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise BadConfig(f"{path}: {key!r} is {value!r}; write it as a table, [{key}]")
    return {name: convert(inner, one, path, f"{key}.{name}") for name, one in value.items()}


_SPAN = re.compile(r"(\d{1,6}) ?(s|m|h|d|w)")
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400, "w": 604800}


def span_seconds(text: str, path: Path, key: str) -> int:
    """Seconds of a span such as `90s`, `10m`, `6h`, `1d`, `2w`.

    >>> span_seconds("6h", Path("x"), "every")
    21600
    """
    found = _SPAN.fullmatch(text.strip())
    if not found or int(found[1]) == 0:
        raise BadConfig(f"{path}: {key!r} is {text!r}; write a number and s, m, h, d or w: '6h'")
    return int(found[1]) * _SECONDS[found[2]]
