"""Changes to `aggregator.toml` that leave everything else in it as a person wrote it, comments too."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from aggregator.errors import BadConfig


def with_sites(
    text: str, path: Path, sites: Mapping[str, Sequence[str]], employers: Mapping[str, Mapping[str, str]]
) -> str:
    """The text of the config with more sites under `[sources.<board>]`, and names of employers that no feed prints.

    `sites`: board → addresses; those that stand there already are left alone. `employers`: board → tenant → name.
    Raises BadConfig where the text is no TOML or has something else in that place.
    """
    try:
        document = tomlkit.parse(text)
        for board, addresses in sites.items():
            listed = _table(_table(document, "sources"), board).setdefault("sites", tomlkit.array())
            for address in addresses:
                if address not in listed:
                    listed.append(address)
            listed.multiline(len(listed) > 1)
        for board, names in employers.items():
            _table(_table(_table(document, "sources"), board), "employers").update(names)
    except (TOMLKitError, AttributeError, TypeError) as fault:
        raise BadConfig(f"{path}: the sites can't be added ({fault}); mend [sources] or add them by hand") from fault
    return tomlkit.dumps(document)


def _table(parent: Any, name: str) -> Any:
    if name not in parent:
        parent[name] = tomlkit.table(is_super_table=name == "sources")
    return parent[name]
