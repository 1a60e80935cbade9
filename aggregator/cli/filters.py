"""The filters that `query` and `export` share, as options."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any, TypeVar

import click

from aggregator.cli.common import Session
from aggregator.crawling.sources import sources
from aggregator.query.asking import CHOICES, Query, query_of
from aggregator.query.holding import contradiction
from aggregator.query.known import check_names
from db.store import Store

F = TypeVar("F", bound=Callable[..., Any])

OPTIONS = (
    click.option("--skill", multiple=True, metavar="SLUG", help="Tag that must hold; may be repeated."),
    click.option("--shift", multiple=True, metavar="SLUG", help="Shift tag (evening, night, weekend, …); repeatable."),
    click.option("--tag", multiple=True, metavar="SLUG", help="Any other tag; may be repeated."),
    click.option("--board", multiple=True, metavar="NAME", help="Only this board; may be repeated."),
    click.option("--place", metavar="PLACE", help="Town, region or country, however spelled."),
    click.option("--remote", is_flag=True, help="Remote work only; the same as --workplace remote."),
    click.option("--workplace", type=click.Choice(CHOICES["workplace"]), help="Where the work is done."),
    click.option("--employment", type=click.Choice(CHOICES["employment"]), help="Kind of employment."),
    click.option("--pay-min", metavar="SUM", help="Pays at least so much; compared as full-time yearly pay."),
    click.option("--pay-period", type=click.Choice(CHOICES["pay_period"]), help="What SUM is for.  [default: year]"),
    click.option("--currency", metavar="CODE", help="Only pay in that currency (nothing is converted)."),
    click.option("--language", metavar="CODE", help="Language of the text: en, et, …"),
    click.option("--since", metavar="WHEN", help="Posted within days (7), weeks (2w), or since a date."),
    click.option("--closed", is_flag=True, help="Closed ones instead of open ones."),
    click.option("--all", is_flag=True, help="Open and closed ones."),
    click.option("--marked", metavar="STATUS", help="Only jobs that you marked so: saved, applied, hidden, …"),
    click.option("--sort", type=click.Choice(CHOICES["sort"]), help="Order.  [default: best with TEXT, else newest]"),
    click.option("--limit", type=click.IntRange(1), help="Rows at the most."),
    click.option("--offset", type=click.IntRange(0), default=0, help="Rows to leave out at the start."),
    click.option("--postings", is_flag=True, help="One row for each posting, not for each job."),
)


def filter_options(function: F) -> F:
    """Add the filters to a command; their values come as keyword arguments, for `asked`."""
    for option in reversed(OPTIONS):
        function = option(function)
    return function


def asked(session: Session, store: Store, options: dict[str, Any]) -> Query:
    """The question that the options ask, its names checked; raises BadInput."""
    if fault := contradiction(options):
        raise click.UsageError(fault)
    query = query_of(options, today())
    check_names(store, query, (*sources(), *session.config.sources))
    return query


def today() -> date:
    """The day on which the command is given, in UTC as everything stored."""
    return datetime.now(UTC).date()
