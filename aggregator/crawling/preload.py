"""What every crawling process needs, loaded once in the server that they are forked from."""

from contextlib import suppress

from aggregator.crawling.unit import tools_of
from aggregator.errors import AggregatorError

with suppress(AggregatorError):  # a profile at fault: the run itself says so
    tools_of(None)
