"""What runs units: any `concurrent.futures.Executor`; here one fresh process for each, a few at a time."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import suppress
from functools import cache
from multiprocessing import forkserver
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
    with ProcessPoolExecutor(1, mp_context=fresh_processes(), initializer=begin_child) as pool:
        return pool.submit(fn, *args, **kwargs).result()


@cache
def fresh_processes() -> Any:
    """How a clean process is made: forked from a server that has loaded the tools once, or started from nothing."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([PRELOAD])
    return context


def start_server() -> None:
    """Start the server that children are forked from; a Ctrl-C is the parent's business, it and they don't hear it.

    Must be called in the main thread.
    """
    if fresh_processes().get_start_method() == "forkserver":
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # what is started from here inherits it
        try:
            forkserver.ensure_running()
        finally:
            signal.signal(signal.SIGINT, before)


def begin_child() -> None:
    """Put this child out of the terminal's reach, and let it end when its parent is killed, so that none is orphaned.

    A second signal would end a crawl without its account, so only the parent tells its children to end.
    """
    if hasattr(os, "setpgid"):
        os.setpgid(0, 0)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_wait_and_die, args=(parent,), daemon=True).start()


def _wait_and_die(parent: Any) -> None:
    parent.join()
    os._exit(1)


def end_children(told: set[int]) -> None:
    """Send SIGTERM to the processes of running calls that were not `told` yet, and add them.

    It lets a crawl finish its page and its account; a second one would not.
    """
    for child in multiprocessing.active_children():
        if child.pid is not None and child.pid not in told:
            told.add(child.pid)
            with suppress(ProcessLookupError):  # it has just ended
                os.kill(child.pid, signal.SIGTERM)
