"""Jobs as a table that fits the terminal, and as plain lines when piped."""

from collections.abc import Iterable, Mapping
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from aggregator.cli.printing import print_parts
from aggregator.cli.wording import days, pay_line, plain, short

Row = Mapping[str, Any]

PIPED_WIDTH = 200
"""Columns of the table where no terminal sets them."""
NARROW = 100
"""On a narrower terminal the boards are left out."""


def print_table(rows: Iterable[Row], console: Console | None = None) -> None:
    """Print one line or two for each row; nothing where there are none."""
    rows = list(rows)
    if not rows:
        return
    console = console or Console(highlight=False)
    wide = not console.is_terminal or console.width >= NARROW
    table = _table(rows, wide=wide, closed=bool(rows[0].get("closed_at")))
    print_parts([table], console, piped_width=PIPED_WIDTH)


def _table(rows: list[Row], *, wide: bool, closed: bool) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    table.add_column("job", justify="right", no_wrap=True, style="dim")
    table.add_column("title · employer", ratio=5, overflow="fold")
    table.add_column("place", ratio=3, overflow="fold")
    table.add_column("pay", ratio=3, overflow="fold")
    table.add_column("closed" if closed else "posted", no_wrap=True)
    if wide:
        table.add_column("board", ratio=2, overflow="fold")
    for row in rows:
        cells = [Text(str(row["job_id"])), _head(row), Text(_where(row)), Text(pay_line(row)), Text(days(row))]
        table.add_row(*cells, *([Text(_boards(row))] if wide else []))
    return table


def _head(row: Row) -> Text:
    head = Text(short(plain(row["title"]), 80), style="strike" if row["closed_at"] else "bold")
    if row["employer"]:
        head.append(f" · {short(plain(row['employer']), 40)}", style="not bold not strike")
    return head


def _where(row: Row) -> str:
    places = row["cities"] or row["places"] or row["regions"] or row["countries"]
    more = f" +{len(places) - 2}" if len(places) > 2 else ""
    said = ", ".join(short(plain(place), 30) for place in places[:2]) + more
    also = row["workplace"] if row["workplace"] in ("remote", "hybrid") and row["workplace"] not in said.lower() else ""
    return " · ".join(part for part in (said, also) if part)


def _boards(row: Row) -> str:
    said = ", ".join(row["boards"])
    return said if row["postings"] == len(row["boards"]) else f"{said} ×{row['postings']}"
