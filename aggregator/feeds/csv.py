"""The CSV feed: RFC 4180, UTF-8, stable columns, no cell that could become a formula."""

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TextIO

from aggregator.feeds.columns import COLUMNS, cell
from aggregator.feeds.formulas import harmless
from aggregator.feeds.in_place import written_in_place

BYTE_ORDER_MARK = "\ufeff"


def write_csv(rows: Iterable[Mapping[str, Any]], target: Path | TextIO, *, spreadsheet: bool = False) -> int:
    """Write the rows, one at a time, to a file (in place and at once) or a stream; returns how many.

    `spreadsheet`: with a byte-order mark and `;`, as spreadsheets outside of America open it. A stream should leave
    line ends alone (`newline=""`). Raises BadInput where the file can't be written; what was there before stays then.
    """
    if isinstance(target, Path):
        with written_in_place(target) as stream:
            return _write(rows, stream, spreadsheet=spreadsheet)
    return _write(rows, target, spreadsheet=spreadsheet)


def _write(rows: Iterable[Mapping[str, Any]], stream: TextIO, *, spreadsheet: bool) -> int:
    if spreadsheet:
        stream.write(BYTE_ORDER_MARK)
    # RFC 4180: lines end in CRLF; a cell with the delimiter, a quote or a line end is quoted, its quotes doubled.
    delimiter = ";" if spreadsheet else ","
    writer = csv.writer(stream, delimiter=delimiter, lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    writer.writerow(COLUMNS)
    count = 0
    for row in rows:
        writer.writerow([harmless(cell(row.get(name))) for name in COLUMNS])
        count += 1
    return count
