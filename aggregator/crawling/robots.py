"""robots.txt, obeyed under our own name, also where it can't be read."""

from datetime import UTC, datetime

from scrapy import Request
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response
from scrapy.robotstxt import RobotParser
from twisted.internet.defer import Deferred

from aggregator.crawling.refusals import RefusedByRobots, RobotsUnreadable
from aggregator.crawling.responses import page_of
from aggregator.extract.page import Outcome
from aggregator.extract.walls import classify

RATE_LIMITED = 429
SERVER_ERROR = 500


class Robots(RobotsTxtMiddleware):
    """Scrapy's middleware (Protego), which says why it refused, and takes an unreadable robots.txt for closed.

    RFC 9309, 2.3.1: a 4xx answer means that there are no rules; 5xx, 429 and an unreachable file close everything.
    """

    def process_request_2(self, rp: RobotParser | None, request: Request) -> None:
        """Raise RefusedByRobots or RobotsUnreadable where `request` must not be sent."""
        try:
            super().process_request_2(rp, request)
        except RobotsUnreadable:
            raise
        except IgnoreRequest:
            raise RefusedByRobots(f"robots.txt closes {request.url} to {self._robotstxt_useragent}") from None

    async def _parse_robots(self, response: Response, netloc: str, request: Request) -> None:
        if response.status != RATE_LIMITED and response.status < SERVER_ERROR:
            await super()._parse_robots(response, netloc, request)
            return
        wall = classify(page_of(response, datetime.now(UTC)))
        said = f"{response.url} answered HTTP {response.status}" + (f": {wall.problem}" if wall else "")
        self._settle(netloc, Unreadable(said, wall.outcome if wall else Outcome.FAILED))

    def _robots_error(self, exc: Exception, netloc: str) -> None:
        if isinstance(exc, IgnoreRequest):  # a redirect loop, or a file of many megabytes: no rules (RFC 9309, 2.3.1.2)
            super()._robots_error(exc, netloc)
        else:
            said = f"robots.txt of {netloc} could not be fetched: {type(exc).__name__} {exc}"
            self._settle(netloc, Unreadable(" ".join(said.split())[:200], Outcome.FAILED))

    def _settle(self, netloc: str, parser: "Unreadable") -> None:
        waiting = self._parsers[netloc]
        self._parsers[netloc] = parser
        if isinstance(waiting, Deferred):
            waiting.callback(parser)


class Unreadable(RobotParser):
    """The rules of a robots.txt that could not be read: everything is closed, and why."""

    def __init__(self, said: str, outcome: Outcome) -> None:
        self.said, self.outcome = said, outcome

    @classmethod
    def from_crawler(cls, crawler: object, robotstxt_body: bytes) -> "Unreadable":  # noqa: ARG003 -- Scrapy's signature
        """An Unreadable that says nothing more; Scrapy's interface asks for this way of making one."""
        return cls("robots.txt could not be read", Outcome.FAILED)

    def allowed(self, url: str | bytes, user_agent: str | bytes) -> bool:  # noqa: ARG002 -- Scrapy's signature
        """Never: raises RobotsUnreadable."""
        raise RobotsUnreadable(self.said, self.outcome)
