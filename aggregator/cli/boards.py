"""`aggregator boards`: the sources, by which road they are read, what their owners allow, how fresh their data are."""

import json
import os
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from aggregator.cli.accounts import report_console
from aggregator.cli.common import Session, command
from aggregator.config import Config
from aggregator.crawling.keys import missing
from aggregator.crawling.sources import Source, sources

LAST_RUN = """
SELECT outcome, problem, finished_at FROM runs WHERE board = ? AND finished_at IS NOT NULL ORDER BY id DESC LIMIT 1
"""
DATA = "SELECT count(*) AS open, max(last_seen) AS last_seen FROM postings WHERE board = ? AND closed_at IS NULL"
HEADINGS = ("source", "road", "policy", "last outcome", "data", "open")
Row = Mapping[str, Any]


@command("boards")
@click.argument("boards", nargs=-1, metavar="[BOARD]...")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
def boards_command(session: Session, boards: tuple[str, ...], as_json: bool) -> None:
    """List the sources: road, policy, last outcome, age of the data, open postings.

    With names: all that is known of these boards, what their owners allow and what we therefore do.
    """
    rows = [described(session.config, name) | state(session, name) for name in boards or sources()]
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    console = report_console()
    if boards:
        for row in rows:
            _print_whole(console, row)
        return
    _print_table(console, rows)
    session.console.print(
        "\n`aggregator boards NAME` says what its owner allows, and what we therefore do", soft_wrap=True
    )


def _print_table(console: Console, rows: list[dict[str, Any]]) -> None:
    now = datetime.now(UTC)
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in HEADINGS:
        table.add_column(heading, overflow="fold", justify="right" if heading in ("data", "open") else "left")
    for row in rows:
        table.add_row(
            row["board"], row["road"], row["crawled"], row["last_outcome"] or "never run", age(row["last_seen"], now),
            str(row["open"] or ""),
        )  # fmt: skip
    console.print(table)


def _print_whole(console: Console, row: Row) -> None:
    said = {
        "crawled": row["crawled"], "keys": row["needs"], "quota": row["quota"], "sites": ", ".join(row["sites"]),
        "robots.txt": row["robots"], "terms": row["terms"], "what we do": row["stance"],
        "permission": row["permission"],
        "attribution": row["attribution"], "last run": " ".join(filter(None, (row["last_outcome"], row["last_run"]))),
        "its problem": row["last_problem"], "open postings": str(row["open"] or ""),
    }  # fmt: skip
    console.print(f"[bold]{row['title']}[/] · {row['board']} · {row['road']} · read on {row['read_on']}")
    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for name, value in said.items():
        if value:
            table.add_row(name, " ".join(value.split()))
    console.print(table)


def age(last_seen: str | None, now: datetime) -> str:
    """How long ago the newest data were seen; "" where there are none.

    >>> age("2026-11-23T18:00:00Z", datetime(2026, 11, 24, 20, tzinfo=UTC))
    '26 h'
    """
    if last_seen is None:
        return ""
    hours = int((now - datetime.fromisoformat(last_seen)).total_seconds() // 3600)
    return f"{hours} h" if hours < 48 else f"{hours // 24} d"


def described(config: Config, board: str) -> dict[str, Any]:
    """What folder and config say of a board."""
    source, permission = config.source(board), config.permission(board)
    needs = missing(source, os.environ)
    return {
        "board": board,
        "title": source.title,
        "road": road(source),
        "crawled": _crawled(source, permission),
        "needs": f"set {' and '.join(needs)} ({source.keys_page or source.homepage})" if needs else None,
        "quota": f"{source.quota.requests} requests, per {source.quota.per}" if source.quota else None,
        "sites": list(source.sites),
        "permission": permission,
        "robots": source.policy.robots,
        "terms": source.policy.terms,
        "stance": source.policy.stance,
        "attribution": source.attribution,
        "read_on": source.policy.read_on.isoformat(),
    }


def road(source: Source) -> str:
    """By which road a source is read, in a word or two."""
    if source.ats:
        return "employers' feeds"
    if source.attribution or source.keys:
        return "official API"
    if source.policy.saved_only:
        return "saved pages"
    return "board" if source.hosts else "employers' sites"


def _crawled(source: Source, permission: str | None) -> str:
    if source.policy.saved_only:
        return "no: saved pages only"
    if source.policy.needs_permission and not permission:
        return "no: needs permission"
    if not source.enabled:
        return "no: needs searches of your own" if source.policy.needs_searches and not source.searches else "no"
    if missing(source, os.environ):
        return "no: not configured, needs a key"
    return "no: list its sites" if source.waits_for_sites else "yes"


def state(session: Session, board: str) -> dict[str, Any]:
    """What the database says of a board; nothing where there is no database yet."""
    empty = {"last_outcome": None, "last_problem": None, "last_run": None, "open": 0, "last_seen": None}
    if not session.db_path.exists():
        return empty
    with session.store(read_only=True) as store:
        run = next(store.rows(LAST_RUN, [board]), {"outcome": None, "problem": None, "finished_at": None})
        data = next(store.rows(DATA, [board]))
    last = {"last_outcome": run["outcome"], "last_problem": run["problem"], "last_run": run["finished_at"]}
    return empty | last | data
