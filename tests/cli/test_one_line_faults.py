import os
import subprocess
import sys
from pathlib import Path

import pytest

from aggregator.cli import main
from db.store import Store

ROOT = Path(__file__).resolve().parents[2]
TOO_LONG = "x" * 300
"""A name that every system refuses, the superuser's too."""


@pytest.fixture
def say(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def say(*args: str, code: int = 0) -> tuple[str, str]:
        with pytest.raises(SystemExit) as left:
            main([*args])
        out, err = capsys.readouterr()
        assert left.value.code == code, (out, err)
        return out, err

    return say


@pytest.mark.parametrize(
    "args",
    [
        ("--db", f"{TOO_LONG}/a.db", "query"),
        ("--db", f"{TOO_LONG}/a.db", "boards"),
        ("--db", f"{TOO_LONG}/a.db", "import", "x.csv"),
        ("demo", "--folder", TOO_LONG),
        ("init", f"{TOO_LONG}.toml"),
        ("--config", f"{TOO_LONG}.toml", "boards"),
    ],
)
def test_a_place_that_the_system_refuses_is_one_line(say, args):
    out, err = say(*args, code=1)
    assert out == ""
    assert err.startswith("Error: ")
    assert err.count("\n") == 1
    assert TOO_LONG in err


def test_a_file_to_import_that_the_system_refuses_harms_no_other(say, tmp_path):
    (tmp_path / "good.csv").write_text("title\nCustomer service agent\n")
    out, _ = say("import", f"{TOO_LONG}.csv", "good.csv", code=1)
    assert "can't be read" in out.splitlines()[0]
    assert "1 found" in out.splitlines()[1]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_leaves_no_half_configuration(say, tmp_path, monkeypatch):
    real = Path.open

    def full(self, *args, **options):
        stream = real(self, *args, **options)
        if self.name == "new.toml":
            os.dup2(os.open("/dev/full", os.O_WRONLY), stream.fileno())
        return stream

    monkeypatch.setattr(Path, "open", full)
    assert "No space left" in say("init", "new.toml", code=1)[1]
    assert not (tmp_path / "new.toml").exists()


def ran(tmp_path: Path, line: str) -> subprocess.CompletedProcess[str]:
    command = line.replace("aggregator", f"{sys.executable} -m aggregator --db {tmp_path / 'a.db'}")
    return subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"], cwd=ROOT, capture_output=True, text=True, timeout=60
    )


@pytest.fixture
def filled(tmp_path):
    with Store.open(tmp_path / "a.db") as store:
        run = store.start_run("b", None, "2026-11-23T16:00:00Z")
        with store.batch():
            for n in range(200):
                row = {"board": "b", "key": str(n), "url": f"https://b.example/{n}", "title": "Agent"}
                row["description"] = "Help people. " * 100
                store.save(run, row, [], [], [], "c", "2026-11-23T16:00:00Z")
    return tmp_path


@pytest.mark.skipif(os.name != "posix", reason="pipes of a shell")
@pytest.mark.parametrize("line", ["aggregator export - | head -1", "aggregator query --format jsonl | true"])
def test_a_reader_who_leaves_early_is_no_fault(filled, line):
    done = ran(filled, line)
    assert (done.returncode, done.stderr.replace("200 rows written\n", "")) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("line", ["aggregator export - > /dev/full", "aggregator runs > /dev/full"])
def test_output_that_can_not_be_written_is_one_line(filled, line):
    done = ran(filled, line)
    assert done.returncode == 1
    assert done.stderr == "Error: No space left on device; free some disk space, or write elsewhere\n"
