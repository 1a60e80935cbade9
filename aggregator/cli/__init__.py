"""The command line: one small file per command family, loaded only when its command is called."""

import difflib
import errno
import os
import sys
from importlib import import_module
from typing import Any

import click

from aggregator.cli.common import Session, common_options
from aggregator.errors import AggregatorError
from db.faults import StoreFault

MENDS = {
    errno.EACCES: "give yourself the right to it, or name another place",
    errno.EPERM: "give yourself the right to it, or name another place",
    errno.EROFS: "name another place",
    errno.ENOSPC: "free some disk space, or write elsewhere",
    errno.ENAMETOOLONG: "name it shorter",
}
"""What the system says → what to do about it, where no command knows better."""
COMMANDS = {
    "init": "init",
    "demo": "demo",
    "boards": "boards",
    "sites": "sites",
    "crawl": "crawl",
    "import": "import_",
    "query": "query",
    "show": "show",
    "export": "export",
    "retag": "retag",
    "reprocess": "reprocess",
    "runs": "runs",
    "schedule": "schedule",
    "mark": "mark",
}
"""Command → file of this folder; the command is the file's click command of the same name, `_command` behind it."""


class LazyGroup(click.Group):
    """A group that imports a command's file when it is asked for, so that `--help` and `query` start at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's signature
        """The commands, in the order in which a newcomer meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 -- click's signature
        """The click command of that name, or None."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"aggregator.cli.{COMMANDS[cmd_name]}")
        found: click.Command = getattr(module, f"{cmd_name}_command")
        return found

    def invoke(self, ctx: click.Context) -> Any:
        """What the command returns; 0 where the reader of its output (`| head`) has left, which is no fault of ours."""
        try:
            code = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            _drop_output()
            return 0
        return code

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that `args` name; an unknown one is answered with its nearest neighbour."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            near = difflib.get_close_matches(args[0], COMMANDS, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(COMMANDS)}"
            raise click.UsageError(f"no command is called {args[0]!r}; {hint}", ctx)
        return super().resolve_command(ctx, args)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name=None, version="0.1.0", prog_name="aggregator")
@common_options
def cli() -> None:
    """One honest list of customer-service jobs from many boards, in a SQLite file of your own."""


def main(args: list[str] | None = None) -> None:
    """Run the command line and leave with its exit code; errors are one line unless `--debug`."""
    session = Session()
    try:
        code = cli.main(args=args, prog_name="aggregator", standalone_mode=False, obj=session)
    except click.Abort:
        code = _say("interrupted", 130)
    except click.ClickException as fault:
        fault.show()
        code = fault.exit_code
    except (AggregatorError, StoreFault, OSError) as fault:
        if session.debug:
            raise
        code = _say(f"Error: {_line(fault)}", 1)
        _drop_output()
    sys.exit(code if isinstance(code, int) else 0)


def _line(fault: Exception) -> str:
    if not isinstance(fault, OSError):
        return str(fault)
    where = f" ({fault.filename})" if fault.filename else ""
    mend = MENDS.get(fault.errno or 0, "check that the place exists and is yours to use")
    return f"{fault.strerror or fault}{where}; {mend}"


def _drop_output() -> None:
    """Let nobody complain, while Python ends, of what could not be printed and never can be."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say(line: str, code: int) -> int:
    click.echo(" ".join(line.split()), err=True)
    return code
