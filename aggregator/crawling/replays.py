"""A recorded crawl that is to be read again, as a unit of work is told of it."""

from dataclasses import dataclass
from pathlib import Path

from scrapy.crawler import Crawler

from db.store import Store

LEFT, MISSING, LOST, TROUBLE = "archive/left", "archive/missing", "archive/lost", "archive/trouble"
"""Statistics that the archive's handler and recorder leave: answers that nobody asked for, questions without an answer,
what can't be read of the files, why nothing more was recorded."""


@dataclass(frozen=True, kw_only=True)
class Replay:
    """The files of one crawl, and how it was made."""

    name: str
    """The crawl's name, which shows as the search of the run."""
    files: tuple[Path, ...]
    robots: bool = True
    """Whether robots.txt was obeyed."""
    read: frozenset[str] = frozenset()
    """Keys that earlier crawls of the same archive gave: their details are not looked for again, as in those crawls."""


def known_to(replay: Replay | None, store: Store, board: str, profile_version: str | None) -> dict[str, str]:
    """Key → card print of the cards that need not be followed; of a replay only those that it has read itself."""
    known = store.known_cards(board, profile_version)
    return known if replay is None else {key: card for key, card in known.items() if key in replay.read}


def archive_problems(crawler: Crawler) -> list[str]:
    """One line for each thing that recording or reading an archive left undone."""
    stats = crawler.stats
    if stats is None:
        return []
    left, missing, lost = (stats.get_value(name) for name in (LEFT, MISSING, LOST))
    said = [
        f"{missing} requests are not in the archive" if missing else None,
        f"{left} recorded answers were not asked for" if left else None,
        f"of the archive is lost: {lost}" if lost else None,
        stats.get_value(TROUBLE),
    ]
    return [line for line in said if line]
