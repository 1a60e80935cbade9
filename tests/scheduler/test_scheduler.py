import signal
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

import scheduler
from aggregator.cli import main
from aggregator.config import Config, FeedChoice, Timing, load_config
from aggregator.errors import BadConfig, StoreError
from db.store import Store
from scheduler import Children, agree, configured, tasks, timetable, trigger

ROOT = Path(scheduler.__file__).parent
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)  # a Monday
STUBBORN_FOR_A_LINE = """
import pathlib, signal, sys, time
def end(*_):
    pathlib.Path(sys.argv[1]).write_text("ended cleanly")
    sys.exit(0)
signal.signal(signal.SIGTERM, end)
pathlib.Path(sys.argv[1]).write_text("started")
time.sleep(60)
"""


def config(*timings: Timing) -> Config:
    return Config(schedule=timings, feeds=(FeedChoice(name="daily", path=Path("d.csv")),))


def names(wanted) -> list[str]:
    return [task.name for task in wanted]


@pytest.fixture
def paused(tmp_path):
    made = timetable(tmp_path / "x.db-schedule")
    yield made
    made.shutdown()


def wait_for(path: Path, text: str) -> None:
    until = time.monotonic() + 20
    while not path.exists() or path.read_text() != text:
        assert time.monotonic() < until, f"{path.name} never said {text!r}"
        threading.Event().wait(0.02)


def test_all_boards_become_one_task_each_and_an_export_one():
    wanted = list(
        tasks(config(Timing(crawl=("all",), every="6h"), Timing(export=("all",), cron="30 6 * * *")), ("--quiet",))
    )
    boards = configured(Config())
    assert names(wanted) == [f"crawl {board} every 6h" for board in boards] + ["export at 30 6 * * *"]
    assert wanted[0].command == ("--quiet", "crawl", boards[0])
    assert wanted[-1].command == ("--quiet", "export")


def test_a_board_without_its_key_is_left_out_and_said_once(caplog):
    caplog.set_level("INFO", logger="scheduler")
    environ = {"ADZUNA_APP_ID": "of-a-test", "ADZUNA_APP_KEY": "of-a-test"}
    assert "adzuna" in configured(Config(), environ)
    assert "jooble" not in configured(Config(), environ)
    assert "set JOOBLE_API_KEY" in caplog.text


def test_named_feeds_are_exported_by_name():
    (task,) = tasks(config(Timing(export=("daily", "weekly"), every="1d")), ())
    assert task.command == ("export", "--feed", "daily", "--feed", "weekly")


def test_the_command_of_a_named_feed_writes_that_feed_and_no_file_of_its_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Store.open(tmp_path / "a.db").close()
    feeds = "".join(f'[[feeds]]\nname = "{name}"\npath = "out/{name}.csv"\n' for name in ("one", "two", "three"))
    file = tmp_path / "aggregator.toml"
    file.write_text(feeds + '[[schedule]]\nexport = ["one", "two"]\nevery = "1d"\n')
    (task,) = tasks(load_config(file), ("--quiet", "--db", str(tmp_path / "a.db"), "--config", str(file)))
    with pytest.raises(SystemExit) as left:
        main(list(task.command))
    assert left.value.code == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["one.csv", "two.csv"]
    assert not (tmp_path / "one").exists()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("30 6 * * *", datetime(2026, 11, 24, 6, 30, tzinfo=UTC)),
        ("0 12 * * 0", datetime(2026, 11, 29, 12, 0, tzinfo=UTC)),
        ("0 12 * * 7", datetime(2026, 11, 29, 12, 0, tzinfo=UTC)),
        ("15 12 * * 1-5", datetime(2026, 11, 23, 12, 15, tzinfo=UTC)),
        ("0 0 1 * *", datetime(2026, 12, 1, 0, 0, tzinfo=UTC)),
    ],
)
def test_a_crontab_line_means_what_crontab_means_by_it(line, expected):
    made = trigger(Timing(crawl=("all",), cron=line, jitter=""))
    made.timezone = UTC
    assert made.get_next_fire_time(None, NOON) == expected


@pytest.mark.parametrize("line", ["61 * * * *", "* * * * 9-x", "a b c d e"])
def test_an_impossible_crontab_line_is_named(line):
    with pytest.raises(BadConfig, match=r"schedule\.cron"):
        trigger(Timing(crawl=("all",), cron=line))


def test_jitter_never_exceeds_half_the_interval():
    assert trigger(Timing(crawl=("all",), every="1m", jitter="1h")).jitter == 30


def test_a_restart_with_the_same_config_keeps_the_next_times(tmp_path):
    path, wanted = tmp_path / "x.db-schedule", list(tasks(config(Timing(crawl=("all",), every="6h")), ()))
    first = timetable(path)
    agree(first, wanted)
    first.get_jobs()[0].modify(next_run_time=NOON.replace(year=2100))
    before = {job.id: job.next_run_time for job in first.get_jobs()}
    first.shutdown()
    second = timetable(path)
    agree(second, wanted)
    assert {job.id: job.next_run_time for job in second.get_jobs()} == before
    second.shutdown()


def test_tasks_that_left_the_config_vanish_and_changed_ones_are_replaced(paused):
    agree(paused, list(tasks(config(Timing(crawl=("all",), every="6h"), Timing(export=("all",), every="1d")), ())))
    agree(paused, list(tasks(config(Timing(export=("all",), every="2d")), ())))
    assert [job.id for job in paused.get_jobs()] == ["export every 2d"]
    agree(paused, list(tasks(config(Timing(export=("all",), every="2d")), ("--db", "other.db"))))
    assert paused.get_jobs()[0].args[1] == ("--db", "other.db", "export")


def test_late_runs_are_made_up_for_once_and_never_doubled(paused):
    agree(paused, list(tasks(config(Timing(crawl=("all",), every="6h")), ())))
    for job in paused.get_jobs():
        assert (job.coalesce, job.max_instances, job.misfire_grace_time) == (True, 1, None)


def test_the_same_command_never_runs_twice_at_a_time(tmp_path):
    children, sign = Children((sys.executable, "-c", STUBBORN_FOR_A_LINE)), tmp_path / "sign"
    command = (str(sign),)
    first = threading.Thread(target=children.work, args=("crawl x every 6h", command))
    first.start()
    wait_for(sign, "started")
    assert children.work("crawl x at 1 1 * * *", command) is None
    children.end()
    first.join(20)
    assert sign.read_text() == "ended cleanly"
    assert children.running == {}


def test_after_the_end_nothing_starts_any_more():
    children = Children((sys.executable, "-c", "raise SystemExit(3)"))
    assert children.work("x", ("x",)) == 3
    children.end()
    assert children.work("x", ("x",)) is None


def test_a_schedule_that_says_nothing_is_refused(tmp_path):
    with pytest.raises(BadConfig, match="the config has no schedule"):
        scheduler.serve(Config(), tmp_path / "x.db", ())


def test_a_timetable_that_can_not_be_kept_is_told_in_one_line(tmp_path):
    with pytest.raises(StoreError, match=r"the timetable .*gone.* can't be used") as caught:
        timetable(tmp_path / "gone" / "x.db-schedule")
    assert "\n" not in str(caught.value)


def test_a_schedule_whose_database_has_no_folder_says_so(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "aggregator.toml").write_text('[[schedule]]\ncrawl = ["all"]\nevery = "6h"\n')
    with pytest.raises(SystemExit) as left:
        main(["--db", "gone/a.db", "schedule"])
    assert left.value.code == 1
    assert "the folder of the database" in capsys.readouterr().err


@pytest.mark.parametrize("signum", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_service_and_its_child_cleanly(tmp_path, signum):
    sign = tmp_path / "sign"
    code = f"""
import scheduler
from pathlib import Path
from aggregator.config import Config, Timing
scheduler.CHILDREN.program = ({sys.executable!r}, "-c", {STUBBORN_FOR_A_LINE!r})
config = Config(schedule=(Timing(export=("all",), every="6h"),))
scheduler.serve(config, Path({str(tmp_path / "x.db")!r}), ({str(sign)!r},))
"""
    service = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT)
    try:
        wait_for(sign, "started")
        service.send_signal(signum)
        assert service.wait(20) == 0
    finally:
        service.kill()
    assert sign.read_text() == "ended cleanly"
