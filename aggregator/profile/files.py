"""The TOML files of a profile, put together: `name.toml`, `name.<language>.toml`, `name.<language>.<topic>.toml`."""

import hashlib
import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from aggregator.errors import BadConfig, BadInput

LARGEST = 5_000_000
"""Bytes of one file; a profile is written by people."""


def read_files(path: Path) -> tuple[dict[str, Any], dict[str, tuple[str, dict[str, Any]]]]:
    """The main table, and each language's own as (file name, table); raises BadInput, BadConfig."""
    main = _load(path)
    inline = main.pop("languages", {})
    if not isinstance(inline, dict):
        raise BadConfig(f"{path.name}: languages is {inline!r}, not a table; write [languages.en]")
    languages = {code: (f"{path.name}: languages.{code}", table) for code, table in inline.items()}
    for part in sorted(path.parent.glob(f"{path.stem}.*.toml")):
        code = part.name.removeprefix(f"{path.stem}.").split(".")[0]
        name, table = languages.get(code, (part.name, {}))
        languages[code] = (name if name == part.name or not table else f"{path.stem}.{code}.*.toml", table)
        _merge(table, _load(part), part.name, "")
    return main, languages


def version(main: Mapping[str, Any], languages: Mapping[str, tuple[str, Mapping[str, Any]]]) -> str:
    """Twelve hex digits of the content; layout, comments and the order of keys change nothing.

    >>> version({"code": "x", "cut": 1}, {}) == version({"cut": 1, "code": "x"}, {})
    True
    """
    content = {"main": main, "languages": {code: table for code, (_, table) in languages.items()}}
    canonical = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=str)
    return hashlib.blake2b(canonical.encode(), digest_size=6).hexdigest()


def _load(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > LARGEST:
            raise BadInput(f"profile {path}: larger than {LARGEST} bytes; give a profile's TOML file")
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as fault:
        raise BadInput(f"profile {path}: {fault.strerror or fault}; give a profile's TOML file") from fault
    except UnicodeDecodeError as fault:
        raise BadConfig(f"{path.name}: not UTF-8 at byte {fault.start}; save it as UTF-8") from fault
    except tomllib.TOMLDecodeError as fault:
        raise BadConfig(f"{path.name}: {fault}; mend that line (a key may stand once only)") from fault


def _merge(into: dict[str, Any], more: Mapping[str, Any], file: str, name: str) -> None:
    for key, value in more.items():
        full = f"{name}.{key}" if name else key
        if key not in into:
            into[key] = value
        elif isinstance(into[key], dict) and isinstance(value, dict):
            _merge(into[key], value, file, full)
        else:
            raise BadConfig(f"{file}: {full} stands in another file of the language too; keep one of them")
