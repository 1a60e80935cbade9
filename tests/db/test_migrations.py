import pytest
from sqlite_utils import Database

from db.migrations import migration
from db.store import Store, StoreFault

DAY = "2026-11-23T16:00:00Z"


@pytest.fixture
def first(tmp_path):
    """A database as the first version made it, with one posting."""
    path = tmp_path / "old.db"
    db = Database(path)
    migration.apply(db, stop_before="attribution")
    db.conn.execute("INSERT INTO jobs VALUES (1, 'Agent', NULL, ?, ?, NULL, 1)", [DAY, DAY])
    db.conn.execute(
        "INSERT INTO postings (number, id, job_id, board, key, url, title, first_seen, last_seen) "
        "VALUES (1, 'b:1', 1, 'b', '1', 'https://b.example/1', 'Agent', ?, ?)",
        [DAY, DAY],
    )
    db.conn.commit()
    db.close()
    return path


def test_a_database_of_the_first_version_is_brought_up_to_date_with_its_postings(first):
    with Store.open(first) as store:
        assert list(store.rows("SELECT id, attribution FROM postings")) == [{"id": "b:1", "attribution": None}]
        run = store.start_run("b", None, DAY)
        row = {"board": "b", "key": "1", "url": "https://b.example/1", "title": "Agent", "attribution": "Jobs by B"}
        assert store.save(run, row, (), (), (), None, DAY) == "unchanged"
        assert list(store.rows("SELECT attribution FROM postings")) == [{"attribution": "Jobs by B"}]


def test_a_reader_is_told_that_an_older_database_must_be_written_to_first(first):
    with pytest.raises(StoreFault, match="made by an older version; crawl or import"):
        Store.open(first, read_only=True)
