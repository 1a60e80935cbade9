from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from db.store import Store

DAY1, DAY2, DAY3 = "2026-11-23T16:00:00Z", "2026-11-24T16:00:00Z", "2026-11-25T16:00:00Z"


class Desk:
    """A store with a run open, and short words for what the tests do."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.run = store.start_run("acme", "support", DAY1)

    def next_run(self, at: str = DAY2) -> None:
        self.store.finish_run(self.run, "ok", None, at)
        self.run = self.store.start_run("acme", "support", at)

    def save(
        self,
        key: str,
        at: str = DAY1,
        keys: Any = (),
        places: Any = (),
        tags: Any = (),
        card: Any = "c",
        rereads: bool = False,
        **row: Any,
    ):
        whole = {"board": "acme", "key": key, "url": f"https://acme.example/{key}", "title": "Support Agent"} | row
        return self.store.save(self.run, whole, places, tags, keys, card, at, rereads=rereads)

    def touch(self, key: str, at: str) -> str:
        return self.store.touch(self.run, "acme", key, at)

    def one(self, sql: str, *params: Any) -> Any:
        return self.store.db.conn.execute(sql, params).fetchone()

    def all(self, sql: str, *params: Any) -> list[tuple[Any, ...]]:
        return self.store.db.conn.execute(sql, params).fetchall()

    def account(self) -> dict[str, int]:
        names = ("found", "new", "changed", "unchanged", "filtered", "quarantined", "failed", "closed")
        row = self.one(f"SELECT {', '.join(names)} FROM runs WHERE id = ?", self.run)
        return {name: value for name, value in zip(names, row, strict=True) if value}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Store.open(tmp_path / "a.db") as store:
        yield Desk(store)
