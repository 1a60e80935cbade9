"""Files that hold many answers of servers (.har, .warc, .warc.gz, .mhtml): which of them are read, and by whom."""

import logging
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from aggregator.archive.answers import Answer, Lost, page_of_answer
from aggregator.archive.board_of import GENERIC, address_of, owner_of, signed
from aggregator.archive.gathering import Gathering
from aggregator.archive.har import answers_in_har
from aggregator.archive.mhtml import answers_in_mhtml
from aggregator.archive.saved import Found, read_feed, read_json, read_page
from aggregator.archive.tally import Tally
from aggregator.archive.warc import answers_in_warc
from aggregator.crawling.sources import source_named
from aggregator.extract.page import Page

Reader = Callable[[Path, datetime], Iterator[Answer | Lost]]
READERS: Mapping[str, Reader] = MappingProxyType({
    ".har": answers_in_har, ".warc": answers_in_warc, ".warc.gz": answers_in_warc,
    ".mhtml": answers_in_mhtml, ".mht": answers_in_mhtml,
})  # fmt: skip
"""Ending → what takes the answers out of such a file."""
OTHER_KINDS = "pictures, styles, scripts and the like"
_TEXTS = re.compile(
    r"(?:text/(?:html|xml|plain|json)|application/(?:[\w.-]+\+)?(?:json|xml|xhtml\+xml))\b", re.IGNORECASE
)
_XML = re.compile(r"\s*<\?xml|\s*<(?:rss|feed|rdf:RDF|urlset|sitemapindex)\b")
log = logging.getLogger(__name__)


@dataclass
class Sifting:
    """Takes the answers of a file one after another; what boards print goes into `gathering`, the rest is counted."""

    board: str | None = None
    """Whose pages they are, where a person says so."""
    url: str | None = None
    """Address of the page that the file was saved for, where a person says so."""
    gathering: Gathering = field(default_factory=Gathering)
    tally: Tally = field(default_factory=Tally)

    def take(self, one: Answer | Lost) -> None:
        """Read an answer, or count why not."""
        if isinstance(one, Lost):
            self.tally.lose(one)
            return
        self.tally.seen += 1
        said = passed_over(one)
        page = None if said else page_of_answer(one)
        if isinstance(page, Lost):
            self.tally.lose(page)
        elif page is None:
            self.tally.passed[said or OTHER_KINDS] += 1
        elif not self.is_wanted(one, page):
            self.tally.passed["of hosts that no board reads"] += 1
        else:
            self.read(self.placed(page) if one.wanted else page)

    def is_wanted(self, answer: Answer, page: Page) -> bool:
        """Whether some board reads such pages: by their address, a JobPosting in them, or the board's own signs."""
        if answer.wanted or "JobPosting" in page.text:
            return True
        if self.board:
            return self.board == GENERIC or source_named(self.board).owns(page.url)
        return owner_of(page.url) is not None or bool(signed(page.text))

    def placed(self, page: Page) -> Page:
        """The page that the file was saved for, at its address."""
        return replace(page, url=self.url or page.url or address_of(page.text) or "")

    def read(self, page: Page) -> None:
        """Let the page's board read it; a fault of its code is this page's own."""
        try:
            found = reading_of(page, self.board)
        except Exception as fault:  # one bad page harms no other of its file: it is logged and counted
            log.info("%s could not be read", page.url, exc_info=True)
            self.tally.lose(
                Lost(f"pages that the program failed on ({type(fault).__name__}: {fault}); please report it")
            )
            return
        self.tally.read(found.board, page, found.reading, is_document=page.text.lstrip()[:1] == "<")
        self.gathering.take(found.board, page, found.reading)


def passed_over(answer: Answer) -> str | None:
    """Why an answer can be no page, or None where it may be one."""
    if (
        answer.method not in ("GET", "POST")
        or not answer.body.strip()
        or answer.status < 200
        or 300 <= answer.status < 400
    ):
        return "empty answers and redirects"
    kind = answer.header("content-type").strip()
    return OTHER_KINDS if kind and not _TEXTS.match(kind) else None


def reading_of(page: Page, board: str | None) -> Found:
    """The reading of an answer, by what kind of text it is."""
    if page.text.lstrip("\ufeff \t\r\n").startswith(("{", "[")):
        return read_json(page, board)
    return (
        read_feed(page, board) if _XML.match(page.text) and "<html" not in page.text[:2000] else read_page(page, board)
    )
