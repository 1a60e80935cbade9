"""Import of saved pages and files: no network, the same readers and the same line as a crawl."""

import logging
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from aggregator.archive.board_of import address_of
from aggregator.archive.intake import Intake
from aggregator.archive.material import MAILS, PAGES, TABLES, TRAFFIC, Wishes, ending, files_in, saved_at, text_of
from aggregator.archive.rows import board_of_row, read_rows
from aggregator.archive.saved import Found, read_feed, read_json, read_page
from aggregator.archive.tables import Table
from aggregator.archive.traffic import import_mails, import_traffic
from aggregator.crawling.account import Counts
from aggregator.crawling.history import register_profile
from aggregator.errors import AggregatorError, BadInput
from aggregator.extract.page import Outcome, Page
from aggregator.line import Tools
from db.store import Store, StoreFault

NOTHING = Counts()
MOST_REASONS = 5
"""Reasons for quarantine that a report names; the commonest first."""
log = logging.getLogger(__name__)
NO_MAPPING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class FileReport:
    """What became of one file."""

    file: str
    """The file as named."""
    boards: tuple[str, ...] = ()
    """Whose postings it held."""
    outcome: str = Outcome.FAILED.value
    """Outcome of its run."""
    problem: str | None = None
    """Why nothing, or not all, was read: one line."""
    counts: Counts = NOTHING
    """The balanced account."""
    notes: tuple[str, ...] = ()
    """What a person may want to know besides: columns without meaning, rows that are no postings."""
    unmapped: tuple[tuple[str, str, int], ...] = ()
    """(subject, value as printed, times): values that no lookup knows."""


def import_files(
    paths: Iterable[Path],
    *,
    store: Store,
    tools: Tools,
    now: datetime,
    board: str | None = None,
    url: str | None = None,
    mapping: Mapping[str, str] = NO_MAPPING,
    keep_irrelevant: bool = False,
) -> Iterator[FileReport]:
    """Import files and folders one after another; one report each, as soon as it is stored.

    `board` and `url` say whose page it is, where it does not say so itself; `mapping` gives a table's own column names
    → ours. A file that can't be read is reported, and harms no other. Raises StoreFault; what was stored before stays.
    """
    register_profile(store, tools.profile)
    wishes = Wishes(board=board, url=url, mapping=mapping)
    for path in files_in(paths):
        if isinstance(path, BadInput):
            yield FileReport(file=str(path).partition(":")[0], problem=str(path))
            continue
        intake = Intake(store=store, tools=tools, name=path.name, now=now, keep_irrelevant=keep_irrelevant)
        try:
            yield _file(path, wishes, intake)
        except AggregatorError as fault:
            yield FileReport(file=str(path), problem=str(fault))
        except StoreFault:
            raise
        except Exception as fault:  # one bad file harms no other: it is reported, and the fault logged
            log.info("%s could not be imported", path, exc_info=True)
            said = f"{path}: the program failed on it ({type(fault).__name__}: {fault}); please report it"
            yield FileReport(file=str(path), problem=" ".join(said.split())[:400])


def _file(path: Path, wishes: Wishes, intake: Intake) -> FileReport:
    kind = ending(path)
    if kind in TABLES:
        return _table(path, wishes, intake)
    if kind in TRAFFIC or kind in MAILS:
        read = import_traffic(path, intake, wishes) if kind in TRAFFIC else import_mails(path, intake, wishes)
        return _report(path, intake, read.outcome, read.problem, read.notes)
    return _page(path, wishes, intake)


def _page(path: Path, wishes: Wishes, intake: Intake) -> FileReport:
    text = text_of(path)
    url = wishes.url or (address_of(text) if path.suffix.lower() in PAGES else None) or ""
    page = Page(url=url, text=text, fetched_at=saved_at(path, intake.now))
    found = _read(path, page, wishes.board)
    reading = found.reading
    for listing in reading.listings:
        intake.take(listing)
    read = Outcome.OK if reading.listings else reading.outcome
    trouble = None if reading.listings else _where(reading.problem, url)
    outcome, problem = intake.finish(found.board, read.value, trouble, size=path.stat().st_size)
    notes = tuple(f"{key}: passed over, {reason}" for key, reason in reading.dropped[:20])
    return _report(path, intake, outcome, problem, notes)


def _read(path: Path, page: Page, board: str | None) -> Found:
    kind = path.suffix.lower()
    if kind in PAGES:
        return read_page(page, board)
    return read_json(page, board) if kind == ".json" else read_feed(page, board)


def _where(problem: str | None, url: str) -> str:
    return f"{problem or 'nothing was found'}; its address: {url or 'it names none, --url may help'}"


def _table(path: Path, wishes: Wishes, intake: Intake) -> FileReport:
    table = Table(path, wishes.mapping)
    first, failed = "", 0
    for listing in read_rows(table, wishes.board, saved_at(path, intake.now)):
        if listing is None:
            failed += 1
            continue
        intake.take(listing)
        first = first or listing.board
    seen = bool(intake.runs or intake.waiting)
    read = (Outcome.PARTIAL if failed else Outcome.OK) if seen else Outcome.FAILED if failed else Outcome.EMPTY
    trouble = f"{failed} rows can't be read" if failed else None if seen else "a table without rows"
    outcome, problem = intake.finish(
        first or board_of_row({}, wishes.board), read.value, trouble, failed=failed, size=path.stat().st_size
    )
    return _report(path, intake, outcome, problem, tuple(_columns(table.unknown)))


def _columns(unknown: Mapping[str, str | None]) -> Iterator[str]:
    for name, near in list(unknown.items())[:30]:
        yield f"column {name!r} means nothing here" + (f"; --map {near}={name}?" if near else "")


def _put_aside(intake: Intake) -> Iterator[str]:
    for reason, times in intake.put_aside.most_common(MOST_REASONS):
        yield f"put into quarantine ×{times}: {reason}"


def _report(path: Path, intake: Intake, outcome: str, problem: str | None, notes: tuple[str, ...]) -> FileReport:
    return replace(
        FileReport(file=str(path), outcome=outcome, problem=problem, notes=(*_put_aside(intake), *notes)),
        boards=tuple(intake.runs),
        counts=intake.counts(),
        unmapped=tuple((*what, times) for what, times in intake.unmapped.most_common(20)),
    )
