import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlite_utils import Database

from db import migrations
from db.store import Store, StoreFault

DAY1, DAY2 = "2026-11-23T16:00:00Z", "2026-11-24T16:00:00Z"
ROOT = Path(__file__).resolve().parents[2]

CHILD = """
import os, signal, sys
from db.store import Store
path, die_at = sys.argv[1], int(sys.argv[2])
with Store.open(path) as store:
    store.abandon_unfinished("b", "2026-11-23T16:00:00Z")
    known = store.known_cards("b", "v")
    run = store.start_run("b", None, "2026-11-23T16:00:00Z")
    for start in range(0, 40, 10):
        with store.batch():
            for number in range(start, start + 10):
                key, at = str(number), "2026-11-23T16:00:00Z"
                if number == die_at:
                    os.kill(os.getpid(), signal.SIGKILL)
                if key in known:
                    store.touch(run, "b", key, at)
                elif number % 7 == 3:
                    store.pass_over(run, "b", key, "below the cut", "c", "v", at)
                else:
                    row = {"board": "b", "key": key, "url": "u" + key, "title": "Agent", "description": "text " + key}
                    place, tag = {"place": "Tartu"}, {"slug": "phone", "quote": "phone"}
                    store.save(run, row, [place], [tag], [("r", str(number % 5))], "c", at)
    store.finish_run(run, "ok", None, "2026-11-23T16:00:00Z")
"""

TABLES = ("postings", "jobs", "places", "posting_tags", "merges", "match_keys", "void_keys", "cards", "changes")


def crawl(path: Path, die_at: int = -1) -> int:
    return subprocess.run([sys.executable, "-c", CHILD, str(path), str(die_at)], cwd=ROOT, timeout=60).returncode


def contents(path: Path) -> dict[str, list[tuple]]:
    with Store.open(path, read_only=True) as store:
        conn = store.db.conn
        assert conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        found = {table: sorted(conn.execute(f"SELECT * FROM {table}"), key=repr) for table in TABLES}
        found["fts"] = conn.execute("SELECT rowid FROM postings_fts WHERE postings_fts MATCH 'text'").fetchall()
        return found


@pytest.mark.parametrize("die_at", [0, 15, 39])
def test_a_kill_in_the_middle_and_a_restart_leave_what_an_undisturbed_crawl_leaves(tmp_path, die_at):
    disturbed, undisturbed = tmp_path / "disturbed.db", tmp_path / "undisturbed.db"
    assert crawl(disturbed, die_at) == -9
    with Store.open(disturbed, read_only=True) as store:
        run = next(store.rows("SELECT * FROM runs"))
        assert run["found"] == die_at // 10 * 10
        assert run["outcome"] is None
    assert crawl(disturbed) == 0
    assert crawl(undisturbed) == 0
    assert contents(disturbed) == contents(undisturbed)
    with Store.open(disturbed, read_only=True) as store:
        assert [(r["outcome"], r["problem"]) for r in store.rows("SELECT outcome, problem FROM runs")] == [
            ("failed", "interrupted"), ("ok", None),
        ]  # fmt: skip


def test_several_programs_make_and_fill_one_new_database_without_losing_a_row(tmp_path):
    code = """
import sys
from db.store import Store
with Store.open(sys.argv[1]) as store:
    run = store.start_run(sys.argv[2], None, "2026-11-23T16:00:00Z")
    for start in range(0, 60, 5):
        with store.batch():
            for n in range(start, start + 5):
                row = {"board": sys.argv[2], "key": str(n), "url": "u", "title": "t"}
                store.save(run, row, [], [], [("r", str(n))], "c", "2026-11-23T16:00:00Z")
"""
    path = str(tmp_path / "a.db")
    crowd = [subprocess.Popen([sys.executable, "-c", code, path, f"b{n}"], cwd=ROOT) for n in range(4)]
    assert [one.wait(60) for one in crowd] == [0] * 4
    with Store.open(path) as store:
        assert next(store.rows("SELECT count(*) AS n, count(DISTINCT job_id) AS jobs FROM postings")) == {
            "n": 240, "jobs": 60,
        }  # fmt: skip
        assert next(store.rows("SELECT sum(found) AS n FROM runs")) == {"n": 240}


def says(path: Path, *parts: str, **options) -> None:
    with pytest.raises(StoreFault) as caught:
        Store.open(path, **options).start_run("b", None, DAY1)
    line = str(caught.value)
    assert "\n" not in line
    for part in (str(path), *parts):
        assert part in line


def test_a_folder_is_no_database(tmp_path):
    says(tmp_path, "is a folder")


def test_a_missing_folder_is_named(tmp_path):
    says(tmp_path / "none" / "a.db", "does not exist")


def test_a_file_that_is_no_database_is_named_and_left_alone(tmp_path):
    path = tmp_path / "a.db"
    path.write_text("a letter, not a database" * 100)
    says(path, "is not a database")
    assert path.read_text().startswith("a letter")


def test_another_programs_database_is_left_alone(tmp_path):
    path = tmp_path / "a.db"
    Database(path)["songs"].insert({"id": 1})
    says(path, "another program's tables")
    assert Database(path).table_names() == ["songs"]


def test_a_newer_database_is_not_touched(tmp_path):
    path = tmp_path / "a.db"
    Store.open(path).close()
    Database(path)["_sqlite_migrations"].insert({"migration_set": migrations.NAME, "name": "of_tomorrow"})
    says(path, "newer version", "of_tomorrow")


def test_a_database_that_is_only_read_must_exist(tmp_path):
    says(tmp_path / "a.db", "there is no database", read_only=True)


def test_a_store_opened_for_reading_refuses_to_write(tmp_path):
    path = tmp_path / "a.db"
    Store.open(path).close()
    says(path, "read-only", read_only=True)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write to read-only files")
def test_a_read_only_file_is_named(tmp_path):
    path = tmp_path / "a.db"
    Store.open(path).close()
    path.chmod(0o444)
    says(path, "read-only")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write to read-only folders")
def test_a_database_in_a_read_only_folder_can_be_read(tmp_path):
    folder = tmp_path / "closed"
    folder.mkdir()
    Store.open(folder / "a.db").close()
    (folder / "a.db").chmod(0o444)
    folder.chmod(0o555)
    try:
        with Store.open(folder / "a.db", read_only=True) as store:
            assert list(store.rows("SELECT * FROM runs")) == []
    finally:
        folder.chmod(0o755)


@pytest.mark.parametrize("said", ["attempt to write a readonly database", "unable to open database file"])
def test_reading_without_the_right_to_write_works_in_whatever_words_sqlite_refuses(tmp_path, monkeypatch, said):
    path, connect = tmp_path / "a.db", sqlite3.connect
    Store.open(path).close()

    class Refusing(sqlite3.Connection):
        def execute(self, *_):
            raise sqlite3.OperationalError(said)

    def as_if_not_ours(address, **options):
        return connect(address, **options, **({} if "immutable=1" in address else {"factory": Refusing}))

    monkeypatch.setattr("db.connect.sqlite3.connect", as_if_not_ours)
    with Store.open(path, read_only=True) as store:
        assert list(store.rows("SELECT * FROM runs")) == []


def test_a_locked_database_is_named_and_nothing_is_half_written(tmp_path):
    path = tmp_path / "a.db"
    with Store.open(path, timeout=0.05) as store:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        says(path, "locked", timeout=0.05)
        with pytest.raises(StoreFault, match="locked"):
            store.start_run("b", None, DAY1)
        other.execute("ROLLBACK")
        assert store.start_run("b", None, DAY1) == 1
        other.close()


def fill(store: Store, run: int) -> int:
    for start in range(0, 1000, 5):
        try:
            with store.batch():
                for n in range(start, start + 5):
                    row = {"board": "b", "key": str(n), "url": "u", "title": "t", "description": f"{n} " * 2000}
                    store.save(run, row, [], [], [], "c", DAY1)
        except StoreFault as fault:
            return start if "no room is left" in str(fault) else -1
    raise AssertionError("the disk never became full")


def test_a_full_disk_loses_nothing_that_was_committed(tmp_path):
    with Store.open(tmp_path / "a.db") as store:
        run = store.start_run("b", None, DAY1)
        pages = store.db.conn.execute("PRAGMA page_count").fetchone()[0]
        store.db.conn.execute(f"PRAGMA max_page_count = {pages + 20}")
        stored = fill(store, run)
        assert stored > 0
        assert next(store.rows("SELECT count(*) AS n FROM postings")) == {"n": stored}
        assert next(store.rows("SELECT found FROM runs")) == {"found": stored}


def test_a_reader_sees_a_whole_batch_or_nothing_of_it(tmp_path):
    path = tmp_path / "a.db"
    with Store.open(path) as store, Store.open(path, read_only=True) as reader:
        run = store.start_run("b", None, DAY1)
        with store.batch():
            store.save(run, {"board": "b", "key": "1", "url": "u", "title": "t"}, [], [], [], "c", DAY1)
            assert next(reader.rows("SELECT found FROM runs")) == {"found": 0}
        assert next(reader.rows("SELECT found FROM runs")) == {"found": 1}


def test_an_error_inside_a_batch_undoes_the_batch(tmp_path):
    def fail(store: Store, run: int) -> None:
        with store.batch():
            store.save(run, {"board": "b", "key": "1", "url": "u", "title": "t"}, [], [], [], "c", DAY1)
            raise ZeroDivisionError

    with Store.open(tmp_path / "a.db") as store:
        run = store.start_run("b", None, DAY1)
        with pytest.raises(ZeroDivisionError):
            fail(store, run)
        assert next(store.rows("SELECT count(*) AS n FROM postings, runs WHERE found > 0")) == {"n": 0}
