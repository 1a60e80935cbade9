"""`aggregator boards`: the sources, what their owners allow, and how fresh their data are."""

import json
import os
from typing import Any

import click
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


@command("boards")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
def boards_command(session: Session, as_json: bool) -> None:
    """List the boards: whether a crawl includes them and why, last outcome, age of the data."""
    rows = [described(session.config, name) | state(session, name) for name in sources()]
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("board", "crawled", "last outcome", "open", "last seen"):
        table.add_column(heading, overflow="fold")
    for row in rows:
        cells = (row["last_outcome"] or "never run", row["open"], row["last_seen"] or "")
        table.add_row(row["board"], row["crawled"], *map(str, cells))
    console = report_console()
    console.print(table)
    for row in rows:
        console.print(f"\n[bold]{row['title']}[/] (read on {row['read_on']}): {' '.join(row['stance'].split())}")


def described(config: Config, board: str) -> dict[str, Any]:
    """What folder and config say of a board."""
    source, permission = config.source(board), config.permission(board)
    return {
        "board": board,
        "title": source.title,
        "crawled": _crawled(source, permission),
        "permission": permission,
        "robots": source.policy.robots,
        "terms": source.policy.terms,
        "stance": source.policy.stance,
        "read_on": source.policy.read_on.isoformat(),
    }


def _crawled(source: Source, permission: str | None) -> str:
    if source.policy.saved_only:
        return "no: saved pages only"
    if source.policy.needs_permission and not permission:
        return "no: needs permission"
    if not source.enabled:
        return "no: needs searches of your own" if source.policy.needs_searches and not source.searches else "no"
    if names := missing(source, os.environ):
        return f"no: not configured, set {' and '.join(names)} ({source.keys_page or source.homepage})"
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
