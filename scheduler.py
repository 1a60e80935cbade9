"""The background service: crawls and exports at the times of the config, each in a child process.

`python scheduler.py` and `aggregator schedule` are the same. The timetable is kept beside the database, so that a
restart neither forgets a run nor repeats one.
"""

import logging
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.base import BaseTrigger
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger
from sqlalchemy.exc import SQLAlchemyError

from aggregator.config import Config, Timing
from aggregator.crawling.keys import not_configured
from aggregator.errors import BadConfig, StoreError
from aggregator.strict import span_seconds

PATIENCE = 90.0
"""Seconds that a child has to finish its run after SIGTERM, before it is killed."""
WEEKDAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")

log = logging.getLogger("scheduler")


@dataclass(frozen=True, kw_only=True)
class Task:
    """One child process at certain times."""

    name: str
    """What and when, in words: the same task keeps its place in the timetable over a restart."""
    command: tuple[str, ...]
    """Arguments of `aggregator`."""
    trigger: BaseTrigger
    at_once: bool
    """Whether a task that is new runs at once: intervals do."""


class Children:
    """The child processes that run now."""

    def __init__(self, program: tuple[str, ...] = (sys.executable, "-m", "aggregator")) -> None:
        self.program = program
        self.running: dict[tuple[str, ...], subprocess.Popen[bytes]] = {}
        self.lock = threading.Lock()
        self.ending = False

    def work(self, name: str, command: tuple[str, ...]) -> int | None:
        """Run `aggregator` with these arguments to its end; its exit code, or None where the same still runs."""
        with self.lock:
            if self.ending or command in self.running:
                log.info("%s: left out, the one before still runs", name)
                return None
            child = subprocess.Popen([*self.program, *command])  # noqa: S603 -- our own command
            self.running[command] = child
        log.info("%s: started", name)
        code = child.wait()
        with self.lock:
            del self.running[command]
        log.info("%s: ended with exit code %s", name, code)
        return code

    def end(self) -> None:
        """Let every child finish its page and its account; kill what has not after PATIENCE."""
        with self.lock:
            self.ending = True
            children = list(self.running.values())
        for child in children:
            child.terminate()
        for child in children:
            try:
                child.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                child.kill()


CHILDREN = Children()


def work(name: str, command: tuple[str, ...]) -> None:
    """What the timetable calls; it names this function, so that it must stand here."""
    CHILDREN.work(name, command)


def tasks(config: Config, common: tuple[str, ...]) -> Iterator[Task]:
    """The config's schedule as tasks: one for each board and for each export; `common`: options of every command."""
    for timing in config.schedule:
        when = f"every {timing.every}" if timing.every else f"at {timing.cron}"
        boards = configured(config) if "all" in timing.crawl else timing.crawl
        feeds = () if "all" in timing.export else [word for feed in timing.export for word in ("--feed", feed)]
        commands: list[tuple[str, ...]] = [("crawl", board) for board in boards]
        commands += [("export", *feeds)] if timing.export else []
        for command in commands:
            name = f"{' '.join(command)} {when}"
            yield Task(
                name=name, command=(*common, *command), trigger=trigger(timing), at_once=timing.every is not None
            )


def configured(config: Config, environ: Mapping[str, str] = os.environ) -> list[str]:
    """The enabled boards whose keys are there; of each other one the log says once what is missing."""
    lines = {board: not_configured(config.source(board), environ) for board in config.enabled_boards()}
    for line in filter(None, lines.values()):
        log.info("%s", line)
    return [board for board, line in lines.items() if line is None]


def trigger(timing: Timing) -> BaseTrigger:
    """When a timing fires; raises BadConfig for an impossible crontab line."""
    here = Path("aggregator.toml")
    jitter = span_seconds(timing.jitter, here, "schedule.jitter") if timing.jitter else None
    if timing.every:
        seconds = span_seconds(timing.every, here, "schedule.every")
        return IntervalTrigger(seconds=seconds, jitter=min(jitter, seconds // 2) if jitter else None)
    try:
        minute, hour, day, month, weekday = (timing.cron or "").split()
        return CronTrigger(minute=minute, hour=hour, day=day, month=month, day_of_week=weekdays(weekday), jitter=jitter)
    except ValueError as fault:
        raise BadConfig(f"{here}: schedule.cron {timing.cron!r}: {fault}; write it as in crontab(5)") from fault


def weekdays(field: str) -> str:
    """crontab's fifth field by names, as APScheduler counts from Monday where crontab(5) counts from Sunday.

    >>> weekdays("1-5"), weekdays("0,7"), weekdays("sat"), weekdays("*"), weekdays("5-7")
    ('mon,tue,wed,thu,fri', 'sun', 'sat', '*', 'sun,fri,sat')
    """
    if not any(letter.isdigit() for letter in field) or field.startswith("*"):
        return field
    days: set[int] = set()
    for part in field.split(","):
        span, _, step = part.partition("/")
        first, _, last = span.partition("-")
        days |= {day % 7 for day in range(int(first), int(last or first) + 1, int(step or 1))}
    return ",".join(WEEKDAYS[day] for day in sorted(days))


def timetable(path: Path) -> BackgroundScheduler:
    """The scheduler over its own small database at `path`, started but paused; raises StoreError."""
    scheduler = BackgroundScheduler(
        jobstores={"default": SQLAlchemyJobStore(url=f"sqlite:///{path}")},
        job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
    )
    try:
        scheduler.start(paused=True)
    except SQLAlchemyError as fault:
        said = str(getattr(fault, "orig", None) or fault)
        raise StoreError(
            f"the timetable {path} can't be used ({said}); check that its folder exists and is yours to write to"
        ) from fault
    return scheduler


def agree(scheduler: BackgroundScheduler, wanted: list[Task]) -> None:
    """Make the timetable say what the config says: what is gone vanishes, what is the same keeps its next time."""
    names = {task.name for task in wanted}
    kept = {job.id: job for job in scheduler.get_jobs()}
    for gone in set(kept) - names:
        scheduler.remove_job(gone)
    for task in wanted:
        old = kept.get(task.name)
        if old is not None and tuple(old.args) == (task.name, task.command) and str(old.trigger) == str(task.trigger):
            continue
        now = {"next_run_time": datetime.now(scheduler.timezone) + timedelta(seconds=1)} if task.at_once else {}
        scheduler.add_job(
            "scheduler:work", task.trigger, args=(task.name, task.command), id=task.name, replace_existing=True, **now
        )


def serve(config: Config, db_path: Path, common: tuple[str, ...]) -> None:
    """Run the schedule until SIGTERM or SIGINT; then end the children cleanly.

    Raises BadConfig where there is nothing to do.
    """
    wanted = list(tasks(config, common))
    if not wanted:
        raise BadConfig('the config has no schedule; write [[schedule]] crawl = ["all"], every = "12h"')
    stop = threading.Event()
    for signum in (signal.SIGTERM, signal.SIGINT):
        signal.signal(signum, lambda *_: stop.set())
    scheduler = timetable(db_path.with_name(db_path.name + "-schedule"))
    try:
        agree(scheduler, wanted)
        scheduler.resume()
        for job in scheduler.get_jobs():
            log.info("%s: next at %s", job.id, job.next_run_time)
        stop.wait()
    finally:
        CHILDREN.end()
        scheduler.shutdown(wait=True)


if __name__ == "__main__":
    os.execv(sys.executable, [sys.executable, "-m", "aggregator", "schedule", *sys.argv[1:]])  # noqa: S606 -- ourselves
