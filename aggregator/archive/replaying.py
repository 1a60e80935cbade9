"""A Scrapy download handler that answers from recorded files, and from nowhere else: it opens no connection."""

import hashlib
from collections import deque
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from scrapy import Request
from scrapy.core.downloader.handlers.base import BaseDownloadHandler
from scrapy.crawler import Crawler
from scrapy.http import Response

from aggregator.archive.answers import Answer, Lost, response_of
from aggregator.archive.records import records_in
from aggregator.archive.warc import KINDS, answer_of, asked_and_answered
from aggregator.crawling.refusals import NotInArchive
from aggregator.crawling.replays import LEFT, LOST, MISSING
from aggregator.crawling.responses import ANSWERED_AT

UNDATED = datetime(9999, 1, 1, tzinfo=UTC)


class ArchiveDownloads(BaseDownloadHandler):
    """Gives each request the answer that was recorded for it, the first one first where it was asked repeatedly."""

    lazy = False

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self.files = [Path(name) for name in crawler.settings.getlist("ARCHIVE_FILES")]
        self.lost: list[str] = []
        self.places: dict[bytes, deque[tuple[int, int]]] = {}
        """Print of a request → where its answers are: number of the file, byte of the record."""
        self.untouched: set[bytes] = set()
        for number, path in enumerate(self.files):
            for print_, place in self.index(path):
                self.places.setdefault(print_, deque()).append((number, place))
        self.untouched.update(self.places)

    def index(self, path: Path) -> Iterator[tuple[bytes, int]]:
        """The print of every request in a file, with the place of its answer."""
        for one in asked_and_answered(records_in(path, KINDS)):
            if isinstance(one, Lost):
                self.lost.append(f"{one.why} in {path.name}")
                continue
            answer = answer_of(*one, saved=UNDATED)
            if isinstance(answer, Answer):
                yield asked_print(answer.method, answer.url, answer.sent), one[0].at

    async def download_request(self, request: Request) -> Response:
        """The recorded answer; raises NotInArchive where there is none."""
        wanted = asked_print(request.method, request.url, request.body)
        places = self.places.get(wanted)
        if not places:
            self.crawler.stats.inc_value(MISSING)
            raise NotInArchive(f"no answer to {request.method} {request.url} is in the archive")
        self.untouched.discard(wanted)
        number, at = places.popleft() if len(places) > 1 else places[0]
        answer = self.answer_at(self.files[number], at)
        request.meta[ANSWERED_AT] = answer.at
        return response_of(answer).replace(url=request.url, request=request)

    def answer_at(self, path: Path, at: int) -> Answer:
        """The answer whose record begins at byte `at`; raises NotInArchive where it can't be read any more."""
        found = next(records_in(path, frozenset({"response"}), start=at), None)
        answer = answer_of(found, saved=UNDATED) if found and not isinstance(found, Lost) else None
        if not isinstance(answer, Answer) or answer.at == UNDATED:
            raise NotInArchive(f"byte {at} of {path} is no dated answer; was the file changed?")
        return answer

    async def close(self) -> None:
        """Leave word of what was lost, and of what nobody asked for."""
        stats = self.crawler.stats
        if stats is not None:
            stats.set_value(LEFT, len(self.untouched))
            stats.set_value(LOST, "; ".join(dict.fromkeys(self.lost)))


def asked_print(method: str, url: str, body: bytes) -> bytes:
    """What tells one request from another."""
    return hashlib.blake2b(b"\0".join((method.encode(), url.encode(), body)), digest_size=16).digest()
