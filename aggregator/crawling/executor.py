"""What runs units: any `concurrent.futures.Executor`; here one fresh process for each, a few at a time."""

import multiprocessing
import os
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from functools import cache
from typing import Any, TypeVar

R = TypeVar("R")

PRELOAD = "aggregator.crawling.preload"


class OwnProcess(Executor):
    """Runs every call in a process of its own, `workers` at a time.

    A plain pool breaks all its calls when one of its processes dies, and Twisted's reactor can't start twice in one.
    """

    def __init__(self, workers: int) -> None:
        self._threads = ThreadPoolExecutor(max_workers=workers, thread_name_prefix="unit")

    def submit(self, fn: Callable[..., R], /, *args: Any, **kwargs: Any) -> Future[R]:
        """The future of `fn(*args, **kwargs)`; its process's death raises BrokenProcessPool in this future only."""
        return self._threads.submit(_in_process, fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End when the running calls have ended."""
        self._threads.shutdown(wait, cancel_futures=cancel_futures)


def _in_process(fn: Callable[..., R], /, *args: Any, **kwargs: Any) -> R:
    with ProcessPoolExecutor(1, mp_context=fresh_processes(), initializer=die_with_parent) as pool:
        return pool.submit(fn, *args, **kwargs).result()


@cache
def fresh_processes() -> Any:
    """How a clean process is made: forked from a server that has loaded the tools once, or started from nothing."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([PRELOAD])
    return context


def die_with_parent() -> None:
    """Let this child process end at once when its parent is killed, so that no orphan goes on writing."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_wait_and_die, args=(parent,), daemon=True).start()


def _wait_and_die(parent: Any) -> None:
    parent.join()
    os._exit(1)


def end_children(signum: int) -> None:
    """Send a signal to the processes of running calls: SIGTERM lets a crawl finish its page and its account."""
    for child in multiprocessing.active_children():
        if child.pid is not None:
            os.kill(child.pid, signum)
