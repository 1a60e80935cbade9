"""The truth of what was really served, as JSON lines."""

import json
from pathlib import Path

from aggregator.replica.ad import Ad
from aggregator.replica.truth import row


class Ledger:
    """A file of truth rows with `day` and `depth`; each posting is entered once a day and depth."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._entered: set[tuple[int, str, str, str]] = set()

    def enter(self, day: int, ads: tuple[tuple[Ad, str], ...]) -> None:
        """Append what a page has printed."""
        fresh = [(ad, depth) for ad, depth in ads if (day, ad.board, ad.key, depth) not in self._entered]
        if not fresh:
            return
        self._entered.update((day, ad.board, ad.key, depth) for ad, depth in fresh)
        lines = (json.dumps({"day": day, "depth": depth} | row(ad), ensure_ascii=False) for ad, depth in fresh)
        with self._path.open("a", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in lines)
