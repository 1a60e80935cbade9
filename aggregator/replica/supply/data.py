"""The word lists and templates, read once."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


@cache
def table(name: str) -> dict[str, Any]:
    """The TOML file of that name beside this module, as a dict."""
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))
