from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from aggregator.config import Config
from aggregator.crawling.run import crawl
from aggregator.crawling.unit import RunResult
from aggregator.replica.boards.apis import apis
from aggregator.replica.boards.apis.base import KEYS
from aggregator.replica.running import Handle, running_replica
from tests.crawling.against_truth import stored

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Interfaces:
    """The official interfaces on a replica, crawled once."""

    replica: Handle
    path: Path
    results: dict[str, RunResult]
    rows: dict[str, dict[str, Any]]
    """As stored then, by address."""


@pytest.fixture(scope="session")
def interfaces(tmp_path_factory):
    path = tmp_path_factory.mktemp("interfaces") / "jobs.db"
    with running_replica(seed=3, jobs=60, first_date=NOON.date()) as replica:
        results = crawl(
            [api.name for api in apis()], config=Config(), store_path=path, now=NOON, replica_port=replica.port,
            keep_irrelevant=True, workers=2, environ=KEYS,
        )  # fmt: skip
        yield Interfaces(replica, path, {one.board: one for one in results}, stored(path))
