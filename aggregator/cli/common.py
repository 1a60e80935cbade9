"""What every command shares: the options --db, --config, --quiet, --debug, and the session they make."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import click
from rich.console import Console

from aggregator.config import Config, load_config
from aggregator.errors import StoreError
from db.store import Store, StoreFault

F = TypeVar("F", bound=Callable[..., Any])


@dataclass
class Session:
    """One call of the command line: its common options, and what they open."""

    db_option: Path | None = None
    config_option: Path | None = None
    quiet: bool = False
    debug: bool = False

    @cached_property
    def config(self) -> Config:
        """The configuration: `--config`, else ./aggregator.toml where there is one, else the defaults."""
        return load_config(self.config_option)

    @property
    def db_path(self) -> Path:
        """The database: `--db` goes before the config."""
        return self.db_option or self.config.database

    @contextmanager
    def store(self, *, read_only: bool = False) -> Iterator[Store]:
        """The open store, closed afterwards; its faults become StoreError."""
        try:
            store = Store.open(self.db_path, read_only=read_only)
            try:
                yield store
            finally:
                store.close()
        except StoreFault as fault:
            raise StoreError(str(fault)) from fault

    @cached_property
    def console(self) -> Console:
        """Where progress and notes go: standard error, silent under --quiet."""
        return Console(stderr=True, quiet=self.quiet, highlight=False)


def _remember(name: str) -> Callable[[click.Context, click.Parameter, Any], None]:
    def keep(ctx: click.Context, _: click.Parameter, value: Any) -> None:
        if value:
            setattr(ctx.ensure_object(Session), name, value)

    return keep


def common_options(function: F) -> F:
    """Add --db, --config, --quiet and --debug, which may stand before or behind the command's name."""
    for option in (
        click.option("--debug", is_flag=True, expose_value=False, callback=_remember("debug"), help="Show tracebacks."),
        click.option("--quiet", is_flag=True, expose_value=False, callback=_remember("quiet"), help="No progress."),
        click.option(
            "--config", type=click.Path(path_type=Path), expose_value=False, callback=_remember("config_option"),
            metavar="FILE", help="Configuration  [default: ./aggregator.toml, where there is one]",
        ),
        click.option(
            "--db", type=click.Path(path_type=Path), expose_value=False, callback=_remember("db_option"),
            metavar="FILE", help="Database  [default: the config's, else ./aggregator.db]",
        ),
    ):  # fmt: skip
        function = option(function)
    return function


def command(name: str) -> Callable[[Callable[..., Any]], click.Command]:
    """A click command with the common options, whose first argument is the Session.

    An int it returns becomes the exit code.

        @command("query")
        @click.argument("text", required=False)
        def query_command(session: Session, text: str | None) -> int | None: ...
    """

    def decorate(function: Callable[..., Any]) -> click.Command:
        return click.command(name)(common_options(click.pass_obj(function)))

    return decorate
