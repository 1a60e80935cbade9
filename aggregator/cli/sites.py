"""`aggregator sites`: find what stands behind careers pages, list it in the config, look whether it still stands."""

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from urllib.parse import urlsplit

import click
from rich.table import Table

from aggregator.cli.accounts import report_console
from aggregator.cli.common import Session, command, common_options
from aggregator.cli.init import TEMPLATE
from aggregator.config import DEFAULT_FILE
from aggregator.config_edit import with_sites
from aggregator.crawling.addresses import refusal
from aggregator.crawling.finding.asking import Task, run_task
from aggregator.crawling.finding.finding import Finding
from aggregator.crawling.sources import sources
from aggregator.errors import BadInput
from aggregator.feeds.in_place import written_in_place

FOUND = ("living", "empty")
MOST_LINES = 5000


@click.group("sites")
@common_options
def sites_command() -> None:
    """Find the feeds behind careers pages, list them in the config, look whether they still stand."""


replica_option = click.option(
    "--replica", type=click.IntRange(1, 65535), metavar="PORT", help="Ask the replica instead."
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print as JSON.")


@command("add")
@click.argument("addresses", nargs=-1, required=True, metavar="ADDRESS...")
@click.option("--employer", metavar="NAME", help="Who the employer is, for feeds that do not say it.")
@click.option("--dry-run", is_flag=True, help="Say what was found; write nothing.")
@replica_option
@json_option
def add_command(
    session: Session,
    addresses: tuple[str, ...],
    employer: str | None,
    dry_run: bool,
    replica: int | None,
    as_json: bool,
) -> int:
    """Find what stands behind careers pages: says how it knows, counts the open postings, writes it to the config.

    Exits with 1 where nothing was found behind an address: its line says why.
    """
    return _add(session, [checked(one) for one in addresses], employer, dry_run, replica, as_json)


@command("import")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--dry-run", is_flag=True, help="Say what was found; write nothing.")
@replica_option
@json_option
def import_command(session: Session, file: Path, dry_run: bool, replica: int | None, as_json: bool) -> int:
    """Add every address of a list: one a line, or a CSV whose cells hold addresses."""
    return _add(session, list(addresses_in(file)), None, dry_run, replica, as_json)


@command("check")
@click.argument("boards", nargs=-1, metavar="[BOARD]...")
@replica_option
@json_option
def check_command(session: Session, boards: tuple[str, ...], replica: int | None, as_json: bool) -> int:
    """Look at every site of the config: living, empty, moved, gone or blocked.

    Exits with 1 where a site is neither living nor empty.
    """
    chosen = [session.config.source(name) for name in boards or sources()]
    listed = tuple((source, site) for source in chosen for site in source.sites)
    if not listed:
        raise BadInput("the config lists no sites; add some: `aggregator sites add https://company.example/careers`")
    found = _run(session, Task(listed=listed), replica)
    _report(found, as_json=as_json)
    return 0 if all(one.state in FOUND for one in found) else 1


for _one in (add_command, import_command, check_command):
    sites_command.add_command(_one)


def checked(address: str) -> str:
    """The address with its scheme; BadInput for what is no public web address."""
    url = address.strip() if "://" in address else f"https://{address.strip()}"
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        host = ""
    if " " in url or "." not in host or not url.startswith(("http://", "https://")):
        raise BadInput(f"{address!r} is no web address; write it like https://company.example/careers")
    if why := refusal(url):
        raise BadInput(f"{address!r}: {why}")
    return url


def addresses_in(file: Path) -> Iterator[str]:
    """The addresses of a list, each once; BadInput where the file can't be read or holds none."""
    try:
        rows = list(csv.reader(file.read_text(encoding="utf-8-sig").splitlines()[:MOST_LINES]))
    except (OSError, UnicodeDecodeError, csv.Error) as fault:
        raise BadInput(f"{file} can't be read ({fault}); give a text file with one address a line") from fault
    cells = [cell.strip() for row in rows for cell in row]
    found = dict.fromkeys(cell for cell in cells if cell.startswith(("http://", "https://", "www.")))
    if not found:
        raise BadInput(f"{file} holds no addresses; write one a line: https://company.example/careers")
    yield from map(checked, found)


def _add(
    session: Session, addresses: Sequence[str], employer: str | None, dry_run: bool, replica: int | None, as_json: bool
) -> int:
    found = _run(session, Task(addresses=tuple(dict.fromkeys(addresses))), replica)
    _report(found, as_json=as_json)
    standing = [one for one in found if one.state in FOUND]
    if standing and not dry_run:
        path = _write(session, standing, employer)
        session.console.print(f"wrote {len(standing)} site{'s' if len(standing) > 1 else ''} into {path}")
    for one in standing:
        if one.asks_for_name and not employer:
            mend = f'write [sources.{one.source}.employers] {json.dumps(one.tenant)} = "…", or add it with --employer'
            session.console.print(f"{one.site}: its feed does not name the employer; {mend}", style="dim", markup=False)
    return 0 if len(standing) == len(found) else 1


def _run(session: Session, task: Task, replica: int | None) -> list[Finding]:
    known = tuple(map(session.config.source, sources()))
    contact = session.config.contact
    return run_task(replace(task, sources=known, contact=contact, replica_port=replica, debug=session.debug))


def _write(session: Session, found: Iterable[Finding], employer: str | None) -> Path:
    """Add the sites to the config, which is made where there is none."""
    path = session.config_option or DEFAULT_FILE
    text = (path if path.exists() else TEMPLATE).read_text(encoding="utf-8")
    sites: dict[str, list[str]] = {}
    names: dict[str, dict[str, str]] = {}
    for one in found:
        sites.setdefault(str(one.source), []).append(str(one.site))
        name = one.employer or (employer if one.asks_for_name else None)
        if name and one.tenant:
            names.setdefault(str(one.source), {})[one.tenant] = name
    changed = with_sites(text, path, sites, names)
    with written_in_place(path) as stream:
        stream.write(changed)
    return path


def _report(found: Sequence[Finding], *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=2))
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("address", "state", "read by", "open", "listed as", "how it is known, or what is wrong"):
        table.add_column(heading, overflow="fold")
    for one in found:
        jobs = "" if one.jobs is None else f"{one.jobs}{'' if one.counted else '+'}"
        site = one.site if one.site != one.address else ""
        table.add_row(one.address, one.state, one.source or "", jobs, site or "", one.problem or one.sign or "")
    report_console().print(table)
