"""Printing for people at a terminal, and plainly for pipes and files."""

from collections.abc import Iterable

import click
from rich.console import Console, RenderableType


def print_parts(
    parts: Iterable[RenderableType], console: Console, *, piped_width: int, most: int | None = None
) -> None:
    """Print the parts: as the terminal is wide (at the most `most`), else `piped_width` wide and without padding."""
    if console.is_terminal:
        console.width = min(console.width, most or console.width)
        for part in parts:
            console.print(part)
        return
    console.width = piped_width
    with console.capture() as caught:
        for part in parts:
            console.print(part)
    for line in caught.get().splitlines():
        click.echo(line.rstrip(), file=console.file)
