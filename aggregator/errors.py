"""The few errors. Each message has three parts: what, which value, what to do.

AggregatorError
├── BadInput       a file, option or address that a person gave
├── BadConfig      aggregator.toml, a board's TOML, a profile
├── UnknownBoard   a board that no leaf is named for
└── StoreError     the database is locked, read-only, full or not ours
"""


class AggregatorError(Exception):
    """What, which value, what to do; the command line prints it as one line."""


class BadInput(AggregatorError):
    """A file, an option or an address that a person gave can't be used."""


class BadConfig(AggregatorError):
    """A TOML file says something that can't be; the message names file and key."""


class UnknownBoard(AggregatorError):
    """No leaf under `spiders/` has that name."""


class StoreError(AggregatorError):
    """The database can't be read or written; nothing that was committed is lost."""
