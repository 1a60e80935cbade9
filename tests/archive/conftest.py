from dataclasses import dataclass
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from aggregator.line import Tools
from db.gazetteer import load_gazetteer
from db.store import Store


class PlainTagger:
    """Finds no tags, and calls everything relevant but kettles."""

    def tag(self, title, text, language):
        return ()

    def relevance(self, title, text, categories, tags):
        return SimpleNamespace(score=0.0 if "kettle" in title.lower() else 1.0, why=())


@dataclass
class Importer:
    """`import_files` with everything but the files given."""

    store: Store
    tools: Tools
    now: datetime

    def __call__(self, *paths, **wishes):
        from aggregator.archive.importing import import_files

        return list(import_files(paths, store=self.store, tools=self.tools, now=self.now, **wishes))

    def postings(self, columns="*"):
        return list(self.store.rows(f"SELECT {columns} FROM postings ORDER BY id"))

    def runs(self):
        return list(self.store.rows("SELECT * FROM runs ORDER BY id"))


@pytest.fixture(scope="session")
def tools():
    profile = SimpleNamespace(code="43-4051.00", version="v1", entries=(), relevance=SimpleNamespace(cut=0.5))
    return Tools(profile=profile, tagger=PlainTagger(), gazetteer=load_gazetteer())


@pytest.fixture
def importer(tmp_path, tools):
    with Store.open(tmp_path / "a.db") as store:
        yield Importer(store, tools, datetime(2030, 1, 1, tzinfo=UTC))
