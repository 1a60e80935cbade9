"""Ctrl-C and SIGTERM: what runs ends with its account, what waits does not start."""

import signal
import threading
from collections.abc import Collection, Iterator, Mapping
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import FrameType
from typing import Any

from aggregator.crawling.executor import end_children, start_server


@dataclass
class Stop:
    """Whether somebody asked the crawl to end."""

    futures: Collection[Future[Any]] = ()
    """The calls that there are."""
    asked: bool = False
    told: set[int] = field(default_factory=set)
    """Processes that were sent the signal, by id."""

    def ask(self, _signum: int, _frame: FrameType | None) -> None:
        """Cancel what waits and tell what runs; asked again, that ends without finishing its page."""
        self.asked = True
        self.told.clear()
        self.carry_out()

    def carry_out(self) -> None:
        """Do what was asked, if anything; to be called until all calls have ended, as a child may just begin."""
        if self.asked:
            for future in self.futures:
                future.cancel()
            end_children(self.told)


@contextmanager
def stopping_on_signals() -> Iterator[Stop]:
    """A block in which SIGINT and SIGTERM only ask for the end; outside of the main thread nothing is caught."""
    stop = Stop()
    if threading.current_thread() is not threading.main_thread():
        yield stop
        return
    start_server()
    before: Mapping[signal.Signals, Any] = {
        signum: signal.signal(signum, stop.ask) for signum in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield stop
    finally:
        for signum, handler in before.items():
            signal.signal(signum, handler)
