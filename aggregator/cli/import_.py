"""`aggregator import`: saved pages and files, without the network."""

import json
import logging
from collections.abc import Iterable
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import click

from aggregator.archive.columns import COLUMNS
from aggregator.archive.importing import FileReport, import_files
from aggregator.cli.common import Session, command
from aggregator.line import Tools

HEALTHY = ("ok", "empty")
MOST_NOTES = 12


@command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("--board", metavar="BOARD", help="Whose page or table it is, where it does not say so itself.")
@click.option("--url", metavar="URL", help="The address that a saved page came from.")
@click.option("--map", "pairs", multiple=True, metavar="OURS=THEIRS", help="A table's column for one of our fields.")
@click.option("--keep-irrelevant", is_flag=True, help="Store also what lies below the relevance cut.")
@click.option("--json", "as_json", is_flag=True, help="Print the reports as JSON lines.")
def import_command(
    session: Session,
    files: tuple[Path, ...],
    board: str | None,
    url: str | None,
    pairs: tuple[str, ...],
    keep_irrelevant: bool,
    as_json: bool,
) -> int:
    """Import saved pages, network recordings, web archives, job-alert mails, feeds and tables, or folders of them.

    Pages: .html, .mhtml. Recordings (a browser's network panel): .har. Web archives: .warc, .warc.gz. Mails: .eml,
    .mbox; of them only links to postings and what stands beside them is kept, nothing of the reader. Bodies: .json,
    .xml, .rss. Tables: .csv, .jsonl. Of files that hold many answers, those count that a board prints or that carry a
    JobPosting; a list and its detail pages are joined; the rest is counted. Nothing is asked of any network.

    Exits with 1 where a file gave nothing, or not all: its line says why.
    """
    if url and (len(files) > 1 or files[0].is_dir()):
        raise click.UsageError("--url says where one page came from; give it with one file")
    if session.debug:
        logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    mapping = _mapping(pairs)
    tools = Tools.load(session.config.profile)
    healthy = True
    with session.store() as store:
        reports = import_files(
            files, store=store, tools=tools, now=datetime.now(UTC), board=board, url=url, mapping=mapping,
            keep_irrelevant=keep_irrelevant or session.config.keep_irrelevant,
        )  # fmt: skip
        for report in reports:
            _show(session, report, as_json=as_json)
            healthy = healthy and report.outcome in HEALTHY
    return 0 if healthy else 1


def _mapping(pairs: Iterable[str]) -> dict[str, str]:
    """Their column → our field."""
    mapping: dict[str, str] = {}
    for theirs, ours in dict.fromkeys(map(_pair, pairs)):
        if theirs in mapping:
            raise click.UsageError(f"--map gives column {theirs!r} to {mapping[theirs]} and to {ours}; choose one")
        if ours in mapping.values():
            other = next(name for name, field in mapping.items() if field == ours)
            raise click.UsageError(f"--map fills {ours} from {other!r} and from {theirs!r}; choose one")
        mapping[theirs] = ours
    return mapping


def _pair(pair: str) -> tuple[str, str]:
    """(their column, our field) of `ours=theirs`."""
    ours, _, theirs = pair.partition("=")
    if ours not in COLUMNS or not theirs:
        raise click.UsageError(f"--map {pair!r}: write OURS=THEIRS, where OURS is one of {', '.join(sorted(COLUMNS))}")
    return theirs, ours


def _show(session: Session, report: FileReport, *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(asdict(report), ensure_ascii=False))
        return
    click.echo(summary(report))
    for note in report.notes[:MOST_NOTES]:
        session.console.print(f"  {note}", style="dim", markup=False, soft_wrap=True)


def summary(report: FileReport) -> str:
    """One line for people: how many postings a file gave, or why none."""
    boards = ", ".join(report.boards[:3]) + (f" and {len(report.boards) - 3} more" if len(report.boards) > 3 else "")
    if not report.counts.found:
        said = report.problem or "no postings"
        return said if said.startswith(report.file) else f"{report.file}: {report.outcome}: {said}"
    parts = ("new", "changed", "unchanged", "filtered", "quarantined", "failed")
    counted = ", ".join(f"{n} {name}" for name in parts if (n := getattr(report.counts, name)))
    tail = f"; {report.problem}" if report.problem else ""
    return f"{report.file}: {report.counts.found} found ({counted}) of {boards}{tail}"
