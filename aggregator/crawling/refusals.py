"""Why a request of ours was not sent; each carries the outcome that it gives its page."""

from scrapy.exceptions import IgnoreRequest

from aggregator.extract.page import Outcome


class RefusedByRobots(IgnoreRequest):
    """robots.txt closes the address to our user-agent."""

    outcome = Outcome.REFUSED_BY_ROBOTS


class RobotsUnreadable(IgnoreRequest):
    """robots.txt could not be read; until it can, everything counts as closed (RFC 9309, 2.3.1.4)."""

    def __init__(self, said: str, outcome: Outcome = Outcome.FAILED) -> None:
        super().__init__(said)
        self.outcome = outcome


class KeyKept(IgnoreRequest):
    """A key would have gone to another host than the board's own, or over an open connection."""

    outcome = Outcome.REDIRECTED


class QuotaSpent(IgnoreRequest):
    """The requests that the board's terms allow are used up for now."""

    outcome = Outcome.PARTIAL


class NotInArchive(IgnoreRequest):
    """The archive that is read again holds no answer to this."""

    outcome = Outcome.FAILED


class PrivateAddress(IgnoreRequest):
    """The address lies on this machine or in its network, or is otherwise none that may be asked."""

    outcome = Outcome.FAILED
