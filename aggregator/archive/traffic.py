"""Import of files that hold many pages or mails: read as a stream, joined, stored under each page's own board."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from aggregator.archive.answers import Lost
from aggregator.archive.board_of import GENERIC, owner_of
from aggregator.archive.containers import READERS, Sifting
from aggregator.archive.gathering import Gathering
from aggregator.archive.intake import Intake
from aggregator.archive.mails import links_in, pages_in_mails
from aggregator.archive.material import Wishes, ending, held_in, saved_at
from aggregator.archive.tally import Tally
from aggregator.crawling.leaves import leaf
from aggregator.crawling.sources import Source, source_named
from aggregator.errors import BadInput
from aggregator.extract.page import Page

MOST_HELD = 20_000
"""Postings that wait for their card or detail page; then they are stored, and only the store joins what comes later."""
MAILED = "mail"
"""What stands as the search of a mail's run, for its file may be named after its reader."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """How a file went."""

    outcome: str
    problem: str | None
    notes: tuple[str, ...] = ()


def import_traffic(path: Path, intake: Intake, wishes: Wishes) -> Imported:
    """Store the postings of a .har, .warc or .mhtml file; raises BadInput where it can't be opened, and StoreFault."""
    if wishes.url and not ending(path).startswith(".mht"):
        raise BadInput(f"{path}: --url goes with one page; here every answer has its own address, so leave it out")
    size = held_in(path)
    sifting = Sifting(board=wishes.board, url=wishes.url)
    store = _Storing(intake, sifting.gathering, sifting.tally)
    for one in READERS[ending(path)](path, saved_at(path, intake.now)):
        sifting.take(one)
        store.when_full()
    return store.finish(wishes.board, size)


def import_mails(path: Path, intake: Intake, wishes: Wishes) -> Imported:
    """Store the cards of what the mails of a file link to; raises BadInput and StoreFault."""
    size, gathering, tally = held_in(path), Gathering(keeps_links=True), Tally(what="mails")
    intake.name = MAILED
    store = _Storing(intake, gathering, tally)
    for mail in pages_in_mails(path, saved_at(path, intake.now)):
        if isinstance(mail, Lost):
            tally.lose(mail)
            continue
        tally.seen += 1
        before = len(gathering.held) + gathering.together
        for source in _boards_of(mail, wishes.board):
            gathering.take(source.name, mail, leaf(source.name).mailed(mail, source))
        if len(gathering.held) + gathering.together == before:
            tally.passed["without a link to a posting"] += 1
        store.when_full()
    return store.finish(wishes.board, size)


def _boards_of(mail: Page, board: str | None) -> list[Source]:
    """The boards on whose hosts the mail's links lie."""
    owners = (owner_of(url) for url in links_in(mail))
    found = {one.name: one for one in owners if one}
    return [source_named(board)] if board else list(found.values())


class _Storing:
    """Hands what was gathered to the intake, and counts it by board."""

    def __init__(self, intake: Intake, gathering: Gathering, tally: Tally) -> None:
        self.intake, self.gathering, self.tally = intake, gathering, tally
        self.held: Counter[str] = Counter()

    def when_full(self) -> None:
        """Store what is held, where it is too much to hold."""
        if len(self.gathering.held) > MOST_HELD:
            self.all()

    def all(self) -> None:
        """Store what is held."""
        for listing in self.gathering.listings():
            self.held[listing.board] += 1
            self.intake.take(listing)
        self.gathering.clear()

    def finish(self, board: str | None, size: int) -> Imported:
        """Store the rest, and finish the run of every board."""
        self.all()
        verdicts = self.tally.verdicts(self.held)
        outcome, problem = self.tally.whole(verdicts)
        first = next(iter(verdicts), board or GENERIC)
        others = {name: (str(one), why) for name, (one, why) in verdicts.items() if name != first}
        stored, problem = self.intake.finish(
            first, str(outcome), problem, size=size, pages=self.tally.seen, others=others
        )
        return Imported(outcome=stored, problem=problem, notes=tuple(self.tally.notes(self.gathering.together)))
