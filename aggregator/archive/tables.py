"""Tables, CSV or JSON lines, row by row: a table of any size costs the memory of one row."""

import csv
from collections.abc import Iterator, Mapping
from itertools import chain, islice
from pathlib import Path
from typing import Any, TextIO

import orjson

from aggregator.archive.columns import column_of, unknown
from aggregator.archive.material import encoding_of, size_of
from aggregator.errors import BadInput

MAX_CELL = 5_000_000
MAX_LINE = 20_000_000
BLANK = ' \t\r\n\f\v,;|"\ufeff'
"""What a line above the header may be made of and still say nothing: spreadsheets export blank rows as `,,,`."""
LOOKED_AT = 200
"""Rows of a JSON lines file whose names are checked."""

Row = dict[str, Any]


class Table:
    """The rows of a table under our column names, each a mapping, or None for a line that can't be read."""

    def __init__(self, path: Path, mapping: Mapping[str, str]) -> None:
        """Raises BadInput for a table that can't be read, or that has no column of ours at all."""
        size_of(path)
        self.path = path
        self.mapping = mapping
        self.encoding = encoding_of(path)
        self.is_csv = path.suffix.lower() in (".csv", ".tsv")
        self.printed: set[str] = set()
        names = list(dict.fromkeys(name for row in islice(self, LOOKED_AT) for name in row or ()))
        self._check_mapping()
        self.unknown = unknown(names)
        if names and len(self.unknown) == len(names):
            near = {ours: name for name, ours in reversed(self.unknown.items()) if ours} or {"title": "ITS_NAME"}
            mend = " ".join(f"--map {ours}={name}" for ours, name in near.items())
            raise BadInput(f"{path}: none of its columns ({', '.join(names[:12])}) is one of ours; give {mend}")

    def __iter__(self) -> Iterator[Row | None]:
        """The rows from the first on; blank ones are passed over."""
        with self.path.open(encoding=self.encoding, errors="replace", newline="" if self.is_csv else None) as file:
            yield from self._csv(file) if self.is_csv else self._json_lines(file)

    def _csv(self, file: TextIO) -> Iterator[Row | None]:
        csv.field_size_limit(MAX_CELL)
        lines = (line.replace("\0", "") for line in file)
        head = next((line for line in lines if line.strip(BLANK)), "")
        delimiter = max(",;\t|", key=head.count)
        rows = csv.reader(chain((head,), lines), delimiter=delimiter)
        names = [self._column(name) for name in self._header(rows)]
        while True:
            try:
                cells = next(rows)
            except StopIteration:
                return
            except csv.Error:
                yield None
                continue
            row = {name: cell for name, cell in zip(names, cells, strict=False) if cell.strip()}
            if row:
                yield row

    def _header(self, rows: Iterator[list[str]]) -> list[str]:
        try:
            names = next(rows, [])
        except csv.Error as fault:
            raise BadInput(f"{self.path}: its first row can't be read ({fault}); name the columns there") from fault
        if not any(name.strip() for name in names):
            raise BadInput(f"{self.path}: no row names its columns; put title,url,… into the first one")
        return names

    def _json_lines(self, file: TextIO) -> Iterator[Row | None]:
        while line := file.readline(MAX_LINE):
            if not line.strip():
                continue
            try:
                said = orjson.loads(line)
            except orjson.JSONDecodeError:
                said = None
            if isinstance(said, dict):
                yield {self._column(name): value for name, value in said.items()}
            else:
                yield None

    def _column(self, name: str) -> str:
        self.printed.add(name.strip())
        return column_of(name, self.mapping)

    def _check_mapping(self) -> None:
        for theirs, ours in self.mapping.items():
            if theirs not in self.printed:
                there = ", ".join(sorted(self.printed)[:12])
                raise BadInput(f"{self.path}: --map {ours}={theirs}: it has no column {theirs!r}; it has {there}")
