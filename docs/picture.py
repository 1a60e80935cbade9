"""Draw a terminal picture: run a command in a terminal of 110 columns and save what it shows as SVG.

python docs/picture.py docs/demo.svg "aggregator demo" -- python -m aggregator demo
"""

import io
import os
import pty
import re
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

COLUMNS = 124
OUTSIDE_FONTS = re.compile(r"@font-face \{.*?\}", re.DOTALL)
"""The picture is to be whole without the network."""


def shown(command: list[str]) -> str:
    """Everything that `command` writes to a terminal, with its colours."""
    chunks: list[bytes] = []

    def keep(descriptor: int) -> bytes:
        chunk = os.read(descriptor, 65536)
        chunks.append(chunk)
        return chunk

    os.environ |= {"COLUMNS": str(COLUMNS), "LINES": "60", "TERM": "xterm-256color"}
    status = pty.spawn(command, keep)
    if status:
        sys.exit(f"{command} ended with {os.waitstatus_to_exitcode(status)}; no picture was drawn")
    text = b"".join(chunks).decode()
    return text.replace("\r\n", "\n")


def main() -> None:
    """Draw the picture that the arguments name."""
    target, title, most, *command = sys.argv[1:]
    lines = shown(command).splitlines()
    if len(lines) > int(most):
        lines = [*lines[: int(most)], "…"]
    picture = Console(width=COLUMNS, record=True, file=io.StringIO())
    picture.print(Text.from_ansi("\n".join(lines)))
    Path(target).write_text(OUTSIDE_FONTS.sub("", picture.export_svg(title=title)), encoding="utf-8")


if __name__ == "__main__":
    main()
