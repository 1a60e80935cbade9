"""`aggregator init`: a commented configuration to start from."""

from pathlib import Path

import click

from aggregator.cli.common import Session, command
from aggregator.errors import BadInput

TEMPLATE = Path(__file__).resolve().parents[1] / "aggregator.template.toml"


@command("init")
@click.argument("file", type=click.Path(path_type=Path), default="aggregator.toml", metavar="[FILE]")
def init_command(session: Session, file: Path) -> None:
    """Write a commented aggregator.toml; a file that is there already is left alone."""
    text, made = TEMPLATE.read_text(encoding="utf-8"), False
    try:
        with file.open("x", encoding="utf-8") as new:
            made = True
            new.write(text)
    except FileExistsError:
        raise BadInput(f"{file} exists already; edit it, or name another file: `aggregator init FILE`") from None
    except OSError as fault:
        if made:  # half a configuration would be worse than none, and would keep the next try from writing it
            file.unlink(missing_ok=True)
        raise BadInput(f"{file} can't be written: {fault.strerror}; name another file") from fault
    session.console.print(f"wrote {file}; set `contact`, then try `aggregator boards` and `aggregator crawl`")
