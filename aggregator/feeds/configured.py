"""The feeds of the config, written one after the other."""

from collections.abc import Iterator, Sequence
from datetime import date

from aggregator.config import FeedChoice
from aggregator.errors import AggregatorError, BadConfig, BadInput
from aggregator.feeds.csv import write_csv
from aggregator.query import Query, find, query_of
from aggregator.query.known import check_names
from db.store import Store

Written = tuple[FeedChoice, int, AggregatorError | None]


def chosen(feeds: Sequence[FeedChoice], names: Sequence[str]) -> list[FeedChoice]:
    """The feeds of these names, all where none is named (or `all` is); raises BadConfig for an unknown one."""
    known = [feed.name for feed in feeds]
    for name in names:
        if name not in (*known, "all"):
            raise BadConfig(f"no feed is called {name!r}; the config has {', '.join(known) or 'none: add [[feeds]]'}")
    return [feed for feed in feeds if not names or "all" in names or feed.name in names]


def write_feeds(
    store: Store, feeds: Sequence[FeedChoice], today: date, boards: Sequence[str] = ()
) -> Iterator[Written]:
    """Write each feed and tell its number of rows, or its fault: one feed never keeps the others from being written.

    Raises BadConfig, before any is written, where the config says a filter that can't be.
    """
    for feed in feeds:
        asked_by(feed, today)
    for feed in feeds:
        try:
            yield feed, write_feed(store, feed, today, boards), None
        except (BadInput, BadConfig) as fault:
            yield feed, 0, fault


def asked_by(feed: FeedChoice, today: date) -> Query:
    """The question that the filters of a feed ask; raises BadConfig naming the feed and the filter."""
    try:
        return query_of(feed.filters, today)
    except BadInput as fault:
        raise BadConfig(f"feed {feed.name!r}: {fault}") from fault


def write_feed(store: Store, feed: FeedChoice, today: date, boards: Sequence[str] = ()) -> int:
    """Write one feed; returns the number of rows. Raises BadConfig for a wrong filter, BadInput for the file."""
    query = asked_by(feed, today)
    try:
        check_names(store, query, boards)
    except BadInput as fault:
        raise BadConfig(f"feed {feed.name!r}: {fault}") from fault
    try:
        feed.path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        said = fault.strerror or fault
        raise BadInput(
            f"feed {feed.name!r}: {feed.path} can't be written, its folder can't be made ({said}); change its path"
        ) from fault
    return write_csv(find(store, query), feed.path, spreadsheet=feed.spreadsheet)
