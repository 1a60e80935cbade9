"""One job as a page: what it is, who prints it, what its tags rest on, what happened to it."""

from collections.abc import Iterator, Mapping
from typing import Any

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from aggregator.cli.printing import print_parts
from aggregator.cli.wording import days, figure, pay_line, plain, value

Row = Mapping[str, Any]

PIPED_WIDTH, WIDEST = 100, 110
REASONS = {
    "apply_address": "same apply address",
    "employer_title_place": "same employer, title and place",
    "same_text": "same employer, title, place and text",
}


def print_job(job: Row, console: Console) -> None:
    """Print the job; plain text in a fixed width where there is no terminal."""
    print_parts(_page(job), console, piped_width=PIPED_WIDTH, most=WIDEST)


def _page(job: Row) -> Iterator[RenderableType]:
    yield _head(job)
    for posting in job["postings"]:
        yield Text()
        yield _section(f"{posting['board']}  {posting['id']}", closed=bool(posting["closed_at"]))
        yield _facts(posting)
    for title, part in (("why these words count", _evidence(job)), ("history", _history(job))):
        if part.row_count:
            yield Text()
            yield _section(title)
            yield Padding(part, (0, 0, 0, 2))
    longest = max((posting["description"] or "" for posting in job["postings"]), key=len)
    if longest:
        yield Text()
        yield _section("text")
        yield Padding(Text(plain(longest)), (0, 0, 0, 2))


def _head(job: Row) -> RenderableType:
    title = Text(plain(job["title"]), style="bold")
    state = f"closed {job['closed_at'][:10]}" if job["closed_at"] else "open"
    count = "1 posting" if job["postings"] and len(job["postings"]) == 1 else f"{len(job['postings'])} postings"
    seen = f"seen {job['first_seen'][:10]} to {job['last_seen'][:10]}"
    line = " · ".join(part for part in (f"job {job['id']}", plain(job["employer"]), state, count, seen) if part)
    marks = (Text(_mark(mark), style="yellow") for mark in job["marks"])
    return Group(title, Text(line, style="dim"), *marks)


def _mark(mark: Row) -> str:
    note = f": {plain(mark['note'])}" if mark["note"] else ""
    return f"marked {plain(mark['status'])} on {mark['at'][:10]}{note}"


def _section(title: str, *, closed: bool = False) -> Rule:
    said = Text(title, style="cyan")
    if closed:
        said.append("  closed", style="red")
    return Rule(said, align="left", style="dim")


def _facts(posting: Row) -> RenderableType:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for name, said in _lines(posting):
        if said:
            grid.add_row(f"  {name}", Text(said))
    return grid


def _lines(posting: Row) -> Iterator[tuple[str, str]]:
    yield "title", plain(posting["title"])
    kind = f" ({posting['employer_kind']})" if posting["employer_kind"] else ""
    yield "employer", plain(posting["employer"]) + kind if posting["employer"] else ""
    yield "place", plain(posting["place_text"])
    yield "resolved", "; ".join(_place(place) for place in posting["places"])
    yield "workplace", posting["workplace"] or ""
    yield "employment", ", ".join(kind.replace("_", " ") for kind in posting["employment_types"])
    yield "pay", _pay(posting)
    yield "posted", days({**posting, "closed_at": None})
    yield "open until", posting["valid_through"] or ""
    yield "closed", f"{posting['closed_at']} ({posting['closed_reason']})" if posting["closed_at"] else ""
    yield "language", posting["language"] or ""
    yield "relevance", f"{posting['relevance']:.2f}" if posting["relevance"] is not None else ""
    yield "address", plain(posting["url"])
    yield "apply at", plain(posting["apply_url"])
    yield "source", plain(posting["attribution"])
    for merge in posting["merges"]:
        yield "joined by", f"{REASONS.get(merge['reason'], merge['reason'])} ({plain(merge['key'])})"


def _place(place: Row) -> str:
    return ", ".join(plain(place[part]) for part in ("city", "region", "country") if place[part])


def _pay(posting: Row) -> str:
    said = pay_line(posting)
    if not said:
        return f"{plain(posting['pay_text'])} ({posting['pay_state']})" if posting["pay_text"] else ""
    low, high = posting["pay_year_min"], posting["pay_year_max"]
    year = "–".join(figure(one) for one in dict.fromkeys((low, high)) if one is not None)
    if year and posting["pay_period"] != "year":
        said += f"  = {year} a year"
    return said + (f"   “{value(posting['pay_text'])}”" if posting["pay_text"] else "")


def _evidence(job: Row) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    quotes: dict[tuple[str, str], dict[str, None]] = {}
    for posting in job["postings"]:
        for tag in posting["tags"]:
            quotes.setdefault((tag["tag"], tag["kind"] or ""), {})[value(tag["quote"])] = None
    for (slug, kind), said in quotes.items():
        table.add_row(slug, kind, Text(" · ".join(f"“{quote}”" for quote in said)))
    return table


def _history(job: Row) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    changes = ((change, posting) for posting in job["postings"] for change in posting["changes"])
    # The yearly figures follow from the others.
    for change, posting in sorted(changes, key=lambda pair: str(pair[0]["at"])):
        if change["field"].startswith("pay_year"):
            continue
        table.add_row(change["at"][:10], posting["board"], Text(_change(change)))
    return table


def _change(change: Row) -> str:
    if change["field"] == "closed_at":
        return "closed" if change["new"] else "open again"
    if change["field"] == "description":
        return "text changed"
    return f"{change['field']}: {value(change['old'])} → {value(change['new'])}"
