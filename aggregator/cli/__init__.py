"""The command line: one small file per command family, loaded only when its command is called."""

import difflib
import os
import sys
from importlib import import_module

import click

from aggregator.cli.common import Session, common_options
from aggregator.errors import AggregatorError

COMMANDS = {
    "init": "init",
    "demo": "demo",
    "boards": "boards",
    "crawl": "crawl",
    "import": "import_",
    "query": "query",
    "show": "show",
    "export": "export",
    "retag": "retag",
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
    except AggregatorError as fault:
        if session.debug:
            raise
        code = _say(f"Error: {fault}", 1)
    except BrokenPipeError:
        # The reader of our output (`| head`) has left; that is no fault of ours, and nothing more can be printed.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    sys.exit(code if isinstance(code, int) else 0)


def _say(line: str, code: int) -> int:
    click.echo(" ".join(line.split()), err=True)
    return code
