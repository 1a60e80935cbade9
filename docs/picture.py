"""Draw a terminal picture: run a command in a terminal of 110 columns and save what it shows as SVG.

python docs/picture.py docs/demo.svg "aggregator demo" -- python -m aggregator demo
"""

import io
import os
import pty
import sys

from rich.console import Console
from rich.text import Text

COLUMNS = 118


def shown(command: list[str]) -> str:
    """Everything that `command` writes to a terminal, with its colours; progress that was overwritten is left out."""
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
    return "\n".join(line.rsplit("\r", 1)[-1] for line in text.replace("\r\n", "\n").split("\n"))


def main() -> None:
    """Draw the picture that the arguments name."""
    target, title, _, *command = sys.argv[1:]
    picture = Console(width=COLUMNS, record=True, file=io.StringIO())
    picture.print(Text.from_ansi(shown(command)))
    picture.save_svg(target, title=title)


if __name__ == "__main__":
    main()
