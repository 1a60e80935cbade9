"""What is asked → rows: `Query`, `find`, `job`."""

from aggregator.query.asking import Query, query_of
from aggregator.query.finding import find
from aggregator.query.one_job import job

__all__ = ["Query", "find", "job", "query_of"]
